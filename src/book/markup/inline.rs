//! The marks within a line: strong, links, rates, limits and telephones.
//!
//! Works on one paragraph or list item whose lines are joined; offsets are bytes into it.

use super::{Fault, Inline, LimitForm, MarkupError, RateForm};
use crate::book::model::Date;

/// Reads one paragraph or item.
pub(super) fn parse(text: &str) -> Result<Vec<Inline>, MarkupError> {
    let mut reader = Reader { text, rest: text, strong: None, word: String::new(), parts: Vec::new() };
    while !reader.rest.is_empty() {
        reader.step()?;
    }
    if let Some(offset) = reader.strong {
        return Err(MarkupError { offset, fault: Fault::Strong });
    }
    reader.flush();
    Ok(reader.parts)
}

struct Reader<'a> {
    text: &'a str,
    rest: &'a str,
    /// Where the open `**` began.
    strong: Option<usize>,
    word: String,
    parts: Vec<Inline>,
}

impl<'a> Reader<'a> {
    fn offset(&self) -> usize {
        self.text.len() - self.rest.len()
    }

    fn fault(&self, fault: Fault) -> MarkupError {
        MarkupError { offset: self.offset(), fault }
    }

    fn flush(&mut self) {
        if !self.word.is_empty() {
            let text = std::mem::take(&mut self.word);
            self.parts.push(Inline::Text { text, strong: self.strong.is_some() });
        }
    }

    /// Takes one mark or one character.
    fn step(&mut self) -> Result<(), MarkupError> {
        if let Some(rest) = self.rest.strip_prefix("**") {
            return self.toggle_strong(rest);
        }
        if let Some(inner) = self.rest.strip_prefix("[[") {
            return self.reference(inner, "]]", link);
        }
        if let Some(inner) = self.rest.strip_prefix("{{") {
            return self.reference(inner, "}}", value);
        }
        let mut chars = self.rest.chars();
        let Some(c) = chars.next() else { return Ok(()) };
        let next = chars.as_str();
        if let Some(fault) = self.stray(c, next) {
            return Err(self.fault(fault));
        }
        self.word.push(c);
        self.rest = next;
        Ok(())
    }

    fn toggle_strong(&mut self, rest: &'a str) -> Result<(), MarkupError> {
        let blank_before = self.word.is_empty() && self.parts.is_empty() || self.word.ends_with(' ');
        let blank_after = rest.is_empty() || rest.starts_with(' ');
        if rest.starts_with('*') {
            return Err(self.fault(Fault::Emphasis));
        }
        match self.strong {
            None if blank_after || rest.starts_with("**") => return Err(self.fault(Fault::Strong)),
            Some(_) if blank_before => return Err(self.fault(Fault::Strong)),
            _ => {}
        }
        let offset = self.offset();
        self.flush();
        self.strong = if self.strong.is_some() { None } else { Some(offset) };
        self.rest = rest;
        Ok(())
    }

    fn reference(
        &mut self,
        inner: &'a str,
        end: &str,
        read: fn(&str, bool) -> Option<Inline>,
    ) -> Result<(), MarkupError> {
        let (inner, rest) = inner.split_once(end).ok_or_else(|| self.fault(Fault::Bracket))?;
        self.flush();
        let part = read(inner, self.strong.is_some()).ok_or_else(|| self.fault(Fault::Reference))?;
        self.parts.push(part);
        self.rest = rest;
        Ok(())
    }

    /// Marks of other Markdown, which a reader would see as signs.
    fn stray(&self, c: char, next: &str) -> Option<Fault> {
        let in_word = self.word.chars().next_back().is_some_and(char::is_alphanumeric);
        let letter_next = next.chars().next().is_some_and(char::is_alphanumeric);
        match c {
            '`' => Some(Fault::Code),
            '\\' => Some(Fault::Backslash),
            '*' => Some(Fault::Emphasis),
            '_' if letter_next && !in_word => Some(Fault::Emphasis),
            '~' if next.starts_with('~') => Some(Fault::Emphasis),
            '<' if next.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')) => {
                Some(Fault::Html)
            }
            '&' if is_entity(next) => Some(Fault::Entity),
            '[' if next.split_once(']').is_some_and(|(_, behind)| behind.starts_with(['(', '['])) => {
                Some(Fault::OtherLink)
            }
            '[' | ']' | '{' | '}' => Some(Fault::Bracket),
            _ => None,
        }
    }
}

fn is_entity(next: &str) -> bool {
    next.split_once(';').is_some_and(|(name, _)| {
        let name = name.strip_prefix('#').unwrap_or(name);
        !name.is_empty() && name.len() < 32 && name.bytes().all(|b| b.is_ascii_alphanumeric())
    })
}

/// Ids are small Latin letters, digits and single hyphens, as file names are.
#[must_use]
pub(crate) fn is_id(text: &str) -> bool {
    text.len() <= 64
        && text
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

fn link(inner: &str, strong: bool) -> Option<Inline> {
    let (id, label) = inner.split_once('|').map_or((inner, None), |(id, label)| (id, Some(label)));
    let clean = |label: &str| {
        !label.is_empty() && label.trim() == label && !label.contains(['[', ']', '|', '{', '}', '*', '`', '<', '\\'])
    };
    let fine = is_id(id) && label.is_none_or(clean);
    fine.then(|| Inline::Link { id: id.to_owned(), label: label.map(str::to_owned), strong })
}

fn value(inner: &str, strong: bool) -> Option<Inline> {
    let (name, form) = inner.split_once('|').map_or((inner, None), |(name, form)| (name, Some(form)));
    let (what, id) = name.split_once(':')?;
    match what {
        "rate" => rate(id, form, strong),
        "limit" => limit(id, form, strong),
        "phone" => (form.is_none() && is_id(id)).then(|| Inline::Phone { id: id.to_owned(), strong }),
        _ => None,
    }
}

fn rate(id: &str, form: Option<&str>, strong: bool) -> Option<Inline> {
    let form = match form {
        None => RateForm::Sum,
        Some("number") => RateForm::Number,
        Some(_) => return None,
    };
    let (id, on) = match id.split_once('@') {
        Some((id, day)) => (id, Some(Date::parse(day)?)),
        None => (id, None),
    };
    is_id(id).then(|| Inline::Rate { id: id.to_owned(), form, on, strong })
}

fn limit(id: &str, form: Option<&str>, strong: bool) -> Option<Inline> {
    let form = match form {
        None => LimitForm::Nominative,
        Some("gen") => LimitForm::Genitive,
        Some("number") => LimitForm::Number,
        Some(_) => return None,
    };
    is_id(id).then(|| Inline::Limit { id: id.to_owned(), form, strong })
}

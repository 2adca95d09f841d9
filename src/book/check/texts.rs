//! The rules of texts: marks, length, what must not be typed, which languages must be there.

use super::{Checker, words};
use crate::book::kinds::IN_ALL_LANGUAGES;
use crate::book::markup::{self, Block, Fault, Inline};
use crate::book::model::{Entry, Lang, Limit, LocalText};
use crate::book::place::{Spot, Way};
use crate::book::problem::Rule;

const TITLE_AT_MOST: usize = 60;
const SUMMARY_AT_MOST: usize = 240;

/// What a text may hold and which languages it needs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Words without marks, in all languages.
    Plain,
    /// Words without marks, as others wrote them.
    Foreign,
    /// Small Markdown.
    Marked,
    /// Small Markdown, in all languages.
    MarkedInAll,
    /// Small Markdown that speaks about words.
    AboutWords,
    /// Small Markdown about what is not known for sure, or was so once.
    Doubt,
}

impl<'a> Checker<'a> {
    pub(super) fn tag(&self, lang: Lang) -> &'a str {
        self.book.languages.get(lang.index()).map_or("", |language| language.tag.as_str())
    }

    pub(super) fn texts(&mut self, entry: &'a Entry) {
        let root = Way::Root;
        self.text(&entry.title, &root.key("title"), Form::Plain);
        self.longest(&entry.title, &root.key("title"), Rule::TitleTooLong, TITLE_AT_MOST);
        self.text(&entry.official_name, &root.key("official_name"), Form::Foreign);
        self.text(&entry.summary, &root.key("summary"), Form::Plain);
        self.longest(&entry.summary, &root.key("summary"), Rule::SummaryTooLong, SUMMARY_AT_MOST);
        for section in &entry.sections {
            let form = match section.name {
                "avoid" | "in_papers" => Form::AboutWords,
                name if IN_ALL_LANGUAGES.contains(&name) => Form::MarkedInAll,
                _ => Form::Marked,
            };
            self.text(&section.text, &root.key("sections").key(section.name), form);
        }
        for (n, step) in entry.steps.iter().enumerate() {
            let steps = root.key("steps");
            let way = steps.index(n);
            self.text(&step.title, &way.key("title"), Form::Plain);
            for part in &step.parts {
                self.text(&part.text, &way.key(part.name), Form::MarkedInAll);
            }
        }
        for (n, paper) in entry.documents.iter().enumerate() {
            self.text(&paper.note, &root.key("documents").index(n).key("note"), Form::Marked);
        }
        for (n, paper) in entry.not_needed.iter().enumerate() {
            self.text(&paper.note, &root.key("not_needed").index(n).key("because"), Form::Marked);
        }
        for (n, item) in entry.not_sure.iter().enumerate() {
            self.text(&item.text, &root.key("not_sure").index(n).key("text"), Form::Doubt);
        }
        for (n, item) in entry.differs.iter().enumerate() {
            self.text(&item.text, &root.key("differs").index(n).key("text"), Form::Marked);
        }
        for (n, link) in entry.links.iter().enumerate() {
            self.text(&link.what, &root.key("links").index(n).key("what"), Form::Plain);
        }
        for (n, evidence) in entry.evidence.iter().enumerate() {
            self.text(&evidence.text, &root.key("evidence").index(n).key("text"), Form::MarkedInAll);
        }
        for (n, bar) in entry.chart.iter().enumerate() {
            self.text(&bar.label, &root.key("chart").index(n).key("label"), Form::Plain);
        }
        self.text(&entry.address, &root.key("address"), Form::Foreign);
    }

    /// One text in all its languages.
    pub(super) fn text(&mut self, text: &'a LocalText, way: &Way, form: Form) {
        if text.is_empty() {
            return;
        }
        if matches!(form, Form::Plain | Form::MarkedInAll) {
            for (lang, language) in self.book.langs() {
                if text.get(lang).is_none() {
                    self.report(Rule::MissingLanguage, way, Spot::Key, &[("language", &language.tag)]);
                }
            }
        }
        if matches!(form, Form::Plain | Form::Foreign) {
            self.plain(text, way, form);
        } else {
            self.marked(text, way, form);
        }
    }

    fn plain(&mut self, text: &'a LocalText, way: &Way, form: Form) {
        for (lang, words) in text.iter() {
            let way = way.key(self.tag(lang));
            for mark in ["[[", "{{", "**", "`"] {
                if let Some((before, _)) = words.split_once(mark) {
                    self.report(Rule::MarksNotHere, &way, Spot::Inside(solid(before)), &[("mark", mark)]);
                }
            }
            if form == Form::Plain {
                self.typed_telephones(words, words, &way);
                self.said(lang, words, words, &way, form);
            }
        }
        if form == Form::Plain {
            self.compare_digits(text, way);
        }
    }

    fn marked(&mut self, text: &'a LocalText, way: &Way, form: Form) {
        let mut parsed = Vec::new();
        for (lang, words) in text.iter() {
            let way = way.key(self.tag(lang));
            match markup::parse(words) {
                Ok(blocks) => parsed.push((lang, blocks)),
                Err(error) => self.fault(words, error.offset, error.fault, &way),
            }
        }
        for (lang, blocks) in &parsed {
            let way = way.key(self.tag(*lang));
            let whole = text.get(*lang).unwrap_or_default();
            self.typed_numbers(whole, &way);
            for parts in lines(blocks) {
                self.references(parts, &way, whole);
                let read = sentence_text(parts);
                self.said(*lang, &read, whole, &way, form);
            }
        }
        self.compare(&parsed, way);
    }

    fn fault(&mut self, text: &str, offset: usize, fault: Fault, way: &Way) {
        let (before, behind) = text.split_at_checked(offset).unwrap_or((text, ""));
        let rule = match fault {
            Fault::Strong | Fault::Bracket => Rule::MarkNotClosed,
            Fault::Reference => Rule::MarkReference,
            Fault::ListNumber | Fault::ListMark => Rule::MarkList,
            Fault::Heading
            | Fault::Rule
            | Fault::Code
            | Fault::Quote
            | Fault::Html
            | Fault::Entity
            | Fault::OtherLink
            | Fault::Emphasis
            | Fault::Backslash
            | Fault::Table => Rule::MarkUnknown,
        };
        let mark: String = behind.lines().next().unwrap_or_default().chars().take(24).collect();
        self.report(rule, way, Spot::Inside(solid(before)), &[("mark", &mark)]);
    }

    fn references(&mut self, parts: &[Inline], way: &Way, text: &str) {
        for part in parts {
            let (rule, id) = match part {
                Inline::Text { .. } => continue,
                Inline::Link { id, .. } => {
                    if self.pages.contains(id.as_str()) {
                        self.link(id);
                        continue;
                    }
                    (Rule::DanglingLink, id)
                }
                Inline::Rate { id, on, .. } => {
                    match on {
                        None => _ = self.rates_used.insert(id.clone()),
                        Some(day) if self.book.rates.rate(id).is_some() && self.book.rates.on(id, *day).is_none() => {
                            let args = [("id", &**id), ("date", &*day.to_string())];
                            self.report(Rule::RateWithoutValue, way, inside(text, id), &args);
                        }
                        Some(_) => {}
                    }
                    (Rule::DanglingRate, id)
                }
                Inline::Limit { id, .. } => (Rule::DanglingLimit, id),
                Inline::Phone { id, .. } => {
                    self.phone_reference(id, way, text);
                    continue;
                }
            };
            let known = match rule {
                Rule::DanglingRate => self.book.rates.rate(id).is_some(),
                Rule::DanglingLimit => self.book.limit(id).is_some(),
                _ => false,
            };
            if !known && !self.is_broken(rule) {
                self.report(rule, way, inside(text, id), &[("id", id)]);
            }
        }
    }

    /// What the words themselves must not say. `whole` is the text of the file, for the place.
    fn said(&mut self, lang: Lang, words: &str, whole: &str, way: &Way, form: Form) {
        let tag = self.tag(lang);
        if let Some(sum) = words::amount(words) {
            self.report(Rule::TypedAmount, way, inside(whole, &sum), &[("text", &sum)]);
        }
        if form != Form::Doubt {
            self.typed_deadlines(words, whole, way);
        }
        if let Some((sentence, count)) = words::long_sentence(words, words::limit(tag)) {
            let first: Vec<&str> = sentence.split_whitespace().take(5).collect();
            let first = first.join(" ");
            let args = [
                ("count", &*count.to_string()),
                ("limit", &*words::limit(tag).to_string()),
                ("text", &*format!("{first} …")),
            ];
            let spot = inside(whole, first.split_whitespace().next().unwrap_or_default());
            self.report(Rule::LongSentence, way, spot, &args);
        }
        if let Some(word) = words::avoided(words, tag).filter(|_| form != Form::AboutWords) {
            self.report(Rule::AvoidedWord, way, inside(whole, &word), &[("word", &word)]);
        }
    }

    fn typed_deadlines(&mut self, words: &str, whole: &str, way: &Way) {
        for (time, amount, unit) in words::deadlines(words) {
            let same = |limit: &&&Limit| (limit.amount, limit.unit) == (amount, unit);
            if let Some(limit) = self.limits_near.iter().find(same) {
                let args = [("text", &*time), ("id", &*limit.id)];
                self.report(Rule::TypedDeadline, way, inside(whole, &time), &args);
            }
        }
    }

    fn longest(&mut self, text: &LocalText, way: &Way, rule: Rule, limit: usize) {
        for (lang, words) in text.iter() {
            let count = words.chars().count();
            if count > limit {
                let args = [("count", &*count.to_string()), ("limit", &*limit.to_string())];
                self.report(rule, &way.key(self.tag(lang)), Spot::Value, &args);
            }
        }
    }
}

/// Characters that are not blank: what [`Spot::Inside`] counts.
pub(super) fn solid(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}

/// Where a word first stands in a text.
pub(super) fn inside(text: &str, word: &str) -> Spot {
    text.split_once(word).map_or(Spot::Value, |(before, _)| Spot::Inside(solid(before)))
}

/// Paragraphs and items alike.
pub(super) fn lines(blocks: &[Block]) -> Vec<&[Inline]> {
    let mut lines = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(parts) => lines.push(parts.as_slice()),
            Block::List { items, .. } => lines.extend(items.iter().map(Vec::as_slice)),
        }
    }
    lines
}

/// The words as they are read; what is looked up later counts as one word.
fn sentence_text(parts: &[Inline]) -> String {
    let word = |part: &Inline| match part {
        Inline::Text { text, .. } => text.clone(),
        Inline::Link { label: Some(label), .. } => label.clone(),
        Inline::Link { .. } | Inline::Rate { .. } | Inline::Limit { .. } | Inline::Phone { .. } => "x".to_owned(),
    };
    parts.iter().map(word).collect()
}

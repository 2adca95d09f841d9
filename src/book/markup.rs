//! Small Markdown: paragraphs, lists of one level, `**strong**`, links, rates, limits and telephones.
//!
//! Everything else is a fault with its place, never shown half understood. Looks nothing up: it knows ids only as words.

mod inline;

pub(crate) use inline::is_id;

use super::model::Date;

/// A part of a text that stands on lines of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    Paragraph(Vec<Inline>),
    List { ordered: bool, items: Vec<Vec<Inline>> },
}

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    Text {
        text: String,
        strong: bool,
    },
    /// To a page; without a label its title is shown.
    Link {
        id: String,
        label: Option<String>,
        strong: bool,
    },
    /// A sum of money, of today or of the day `on`.
    Rate {
        id: String,
        form: RateForm,
        on: Option<Date>,
        strong: bool,
    },
    /// A deadline.
    Limit {
        id: String,
        form: LimitForm,
        strong: bool,
    },
    /// The first telephone number of a contact.
    Phone {
        id: String,
        strong: bool,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RateForm {
    /// With the currency word.
    Sum,
    Number,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LimitForm {
    Nominative,
    Genitive,
    Number,
}

/// A fault and its place: a byte offset into the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{fault:?} at byte {offset}")]
pub struct MarkupError {
    pub offset: usize,
    pub fault: Fault,
}

/// What is wrong with a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    Heading,
    /// `---`, `***`, `===` on a line of its own.
    Rule,
    Code,
    Quote,
    Html,
    Entity,
    /// `[x](y)` or `![x](y)`.
    OtherLink,
    /// `*x*`, `_x_` or `~~x~~`.
    Emphasis,
    /// `**` without an end, empty, or with a blank inside its edge.
    Strong,
    /// A bracket or brace left over.
    Bracket,
    /// An id that is none, or an unknown form, in a link, rate, limit or telephone.
    Reference,
    /// A list that does not begin at 1, or does not count on.
    ListNumber,
    /// A list within a list, or a list mark other than `-` and `1.`.
    ListMark,
    Backslash,
    Table,
}

/// Reads a text.
///
/// # Errors
/// The first fault with its place.
pub fn parse(text: &str) -> Result<Vec<Block>, MarkupError> {
    let mut reader = Reader::default();
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        reader.line(line.trim_end_matches(['\n', '\r']), offset)?;
        offset += line.len();
    }
    reader.end()?;
    Ok(reader.blocks)
}

/// Reads a text that may be faulty: then it is one paragraph of plain text.
#[must_use]
pub fn blocks(text: &str) -> Vec<Block> {
    parse(text).unwrap_or_else(|_| {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() { vec![] } else { vec![Block::Paragraph(vec![Inline::Text { text, strong: false }])] }
    })
}

/// The words of a text without marks; a link without label, a rate, a limit and a telephone are left out.
#[must_use]
pub fn plain(text: &str) -> String {
    plain_with(text, |_| String::new())
}

/// The words of a text without marks: `resolve` says what stands for a link without label, a rate, a limit or a telephone.
///
/// Blocks and list items are parted by `\n`.
#[must_use]
pub fn plain_with(text: &str, resolve: impl Fn(&Inline) -> String) -> String {
    let line = |parts: &[Inline]| -> String {
        let word = |part: &Inline| match part {
            Inline::Text { text, .. } => text.clone(),
            Inline::Link { label: Some(label), .. } => label.clone(),
            Inline::Link { .. } | Inline::Rate { .. } | Inline::Limit { .. } | Inline::Phone { .. } => resolve(part),
        };
        parts.iter().map(word).collect()
    };
    let mut lines = Vec::new();
    for block in blocks(text) {
        match block {
            Block::Paragraph(parts) => lines.push(line(&parts)),
            Block::List { items, .. } => lines.extend(items.iter().map(|item| line(item))),
        }
    }
    lines.join("\n")
}

/// A paragraph or item while it is read: its lines joined by blanks, and where each line began in the text.
#[derive(Default)]
struct Draft {
    text: String,
    /// Byte offset in `text`, byte offset in the source.
    places: Vec<(usize, usize)>,
}

impl Draft {
    fn push(&mut self, line: &str, offset: usize) {
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        let trimmed = line.trim_start();
        self.places.push((self.text.len(), offset + line.len() - trimmed.len()));
        self.text.push_str(trimmed.trim_end());
    }

    fn read(&self) -> Result<Vec<Inline>, MarkupError> {
        inline::parse(&self.text).map_err(|error| {
            let (start, source) =
                self.places.iter().rev().find(|(start, _)| *start <= error.offset).copied().unwrap_or_default();
            MarkupError { offset: source + error.offset - start, fault: error.fault }
        })
    }
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    draft: Draft,
    /// The list being read.
    list: Option<List>,
    /// The last line was empty.
    blank: bool,
}

struct List {
    ordered: bool,
    items: Vec<Vec<Inline>>,
}

/// How a line begins.
enum Mark<'a> {
    Dash(&'a str),
    Number(usize, &'a str),
    None,
}

fn mark(line: &str) -> Mark<'_> {
    if let Some(rest) = line.strip_prefix("- ") {
        return Mark::Dash(rest);
    }
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = line.len() - rest.len();
    match (rest.strip_prefix(". "), line.get(..digits).map(str::parse)) {
        (Some(rest), Some(Ok(number))) if digits <= 3 => Mark::Number(number, rest),
        _ => Mark::None,
    }
}

impl Reader {
    fn line(&mut self, line: &str, offset: usize) -> Result<(), MarkupError> {
        let indent = line.len() - line.trim_start_matches(' ').len();
        let content = line.trim();
        if content.is_empty() {
            self.blank = true;
            return Ok(());
        }
        let at = |fault| MarkupError { offset: offset + indent, fault };
        if let Some(fault) = line_fault(content) {
            return Err(at(fault));
        }
        let fresh = self.blank || (self.draft.text.is_empty() && self.list.is_none());
        let mark = mark(line.trim_start());
        match mark {
            Mark::Dash(_) | Mark::Number(..) if indent > 0 => return Err(at(Fault::ListMark)),
            Mark::Dash(rest) => self.item(false, 1, offset, line.len() - rest.len(), rest)?,
            Mark::Number(number, rest) if fresh || number == 1 || self.list.is_some() => {
                self.item(true, number, offset, line.len() - rest.len(), rest)?;
            }
            Mark::Number(..) | Mark::None => {
                if indent >= 4 && fresh && self.list.is_none() {
                    return Err(at(Fault::Code));
                }
                if self.blank && indent < 2 {
                    self.close()?;
                } else if self.blank {
                    // A second paragraph inside an item would have to be drawn and compared as one; not offered.
                    if self.list.is_some() {
                        return Err(at(Fault::ListMark));
                    }
                    self.close()?;
                }
                self.draft.push(line, offset);
            }
        }
        self.blank = false;
        Ok(())
    }

    fn item(
        &mut self,
        ordered: bool,
        number: usize,
        offset: usize,
        skip: usize,
        rest: &str,
    ) -> Result<(), MarkupError> {
        let fault = MarkupError { offset, fault: Fault::ListNumber };
        if self.list.as_ref().is_some_and(|list| list.ordered == ordered) {
            self.close_item()?;
        } else {
            self.close()?;
            self.list = Some(List { ordered, items: vec![] });
        }
        let expected = self.list.as_ref().map_or(1, |list| list.items.len() + 1);
        if ordered && number != expected {
            return Err(fault);
        }
        if !matches!(mark(rest.trim_start()), Mark::None) {
            return Err(MarkupError { offset: offset + skip, fault: Fault::ListMark });
        }
        self.draft.push(rest, offset + skip);
        Ok(())
    }

    /// Ends the item being read; the list goes on.
    fn close_item(&mut self) -> Result<(), MarkupError> {
        let draft = std::mem::take(&mut self.draft);
        if let Some(list) = &mut self.list {
            list.items.push(draft.read()?);
        }
        Ok(())
    }

    /// Ends the paragraph or list being read.
    fn close(&mut self) -> Result<(), MarkupError> {
        if self.list.is_some() {
            self.close_item()?;
        }
        if let Some(List { ordered, items }) = self.list.take() {
            self.blocks.push(Block::List { ordered, items });
            return Ok(());
        }
        let draft = std::mem::take(&mut self.draft);
        if !draft.text.is_empty() {
            self.blocks.push(Block::Paragraph(draft.read()?));
        }
        Ok(())
    }

    fn end(&mut self) -> Result<(), MarkupError> {
        self.close()
    }
}

/// Marks that other Markdown knows at the beginning of a line.
fn line_fault(content: &str) -> Option<Fault> {
    let only = |c: char| content.len() >= 3 && content.chars().all(|other| other == c || other == ' ');
    let heading = content.trim_start_matches('#');
    if heading.len() < content.len() && (heading.is_empty() || heading.starts_with(' ')) {
        return Some(Fault::Heading);
    }
    if only('-') || only('*') || only('_') || only('=') {
        return Some(Fault::Rule);
    }
    if content.starts_with('>') {
        return Some(Fault::Quote);
    }
    if content.starts_with("~~~") {
        return Some(Fault::Code);
    }
    if content.starts_with('|') {
        return Some(Fault::Table);
    }
    let other_mark = ["* ", "+ ", "• "].iter().any(|mark| content.starts_with(mark));
    (other_mark || content == "-" || content == "*" || content == "+").then_some(Fault::ListMark)
}

#[cfg(test)]
mod tests;

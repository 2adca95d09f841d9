//! The inverted index: which word stands in which part of which page.
//!
//! Built once from a book; it holds no text of the book but its words.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::book::{
    markup,
    model::{Book, Entry, Lang, LocalText},
};

use super::{Field, fold, latin};

/// Which text of an entry a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Part {
    Title,
    OfficialName,
    AlsoCalled(u16),
    Summary,
    Section(u16),
    StepTitle(u16),
    InStep(u16, u16),
    DocumentNote(u16),
    NotSure(u16),
    Differs(u16),
    Phone(u16),
}

/// One text in one language: what words are looked for in together.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(super) struct Unit {
    pub entry: u32,
    pub lang: Lang,
    pub part: Part,
    /// How many words it has.
    pub words: u16,
}

impl Unit {
    pub fn field(&self) -> Field {
        match self.part {
            Part::Title => Field::Title,
            Part::OfficialName | Part::AlsoCalled(_) => Field::AlsoCalled,
            Part::Summary => Field::Summary,
            Part::Section(_)
            | Part::StepTitle(_)
            | Part::InStep(..)
            | Part::DocumentNote(_)
            | Part::NotSure(_)
            | Part::Differs(_)
            | Part::Phone(_) => Field::Body,
        }
    }
}

/// A word of the book.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Term {
    /// As somebody types it without Kazakh letters; the vocabulary is sorted by it.
    pub folded: Box<str>,
    pub normal: Box<str>,
    /// Units that hold it, rising.
    pub units: Vec<u32>,
}

/// Words of a book, ready to be searched. Belongs to the book it was built from.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Index {
    pub(super) units: Vec<Unit>,
    pub(super) terms: Vec<Term>,
    /// Keys of the Cyrillic words in Latin letters, sorted, each with the place of its word in `terms`.
    keys: Vec<(Box<str>, u32)>,
    pub(super) entries: usize,
}

impl Index {
    /// Reads every text of every language of the book once.
    #[must_use]
    pub fn build(book: &Book) -> Self {
        let mut builder = Builder::default();
        for (n, entry) in (0u32..).zip(&book.entries) {
            for (lang, _) in book.langs() {
                builder.entry(book, n, entry, lang);
            }
        }
        builder.finish(book.entries.len())
    }

    /// The index as bytes. `None` when it cannot be written, which no index can cause.
    #[must_use]
    pub fn to_bytes(&self) -> Option<Vec<u8>> {
        postcard::to_allocvec(self).ok()
    }

    /// The index in bytes that [`Index::to_bytes`] wrote, of the book with so many pages; `None` for anything else.
    #[must_use]
    pub fn from_bytes(bytes: &[u8], pages: usize) -> Option<Self> {
        postcard::from_bytes(bytes).ok().filter(|index: &Self| index.entries == pages)
    }

    /// The words of the vocabulary whose folded form begins so.
    pub(super) fn beginning(&self, prefix: &str) -> impl Iterator<Item = &Term> {
        let start = self.terms.partition_point(|term| &*term.folded < prefix);
        let rest = self.terms.get(start..).unwrap_or_default();
        rest.iter().take_while(move |term| term.folded.starts_with(prefix))
    }

    /// The Cyrillic words whose key in Latin letters begins so, each with its key.
    pub(super) fn sounding(&self, prefix: &str) -> impl Iterator<Item = (&str, &Term)> {
        let start = self.keys.partition_point(|(key, _)| &**key < prefix);
        let rest = self.keys.get(start..).unwrap_or_default();
        rest.iter()
            .take_while(move |(key, _)| key.starts_with(prefix))
            .filter_map(|(key, term)| Some((&**key, self.terms.get(usize::try_from(*term).ok()?)?)))
    }
}

#[derive(Default)]
struct Builder {
    units: Vec<Unit>,
    terms: HashMap<String, Vec<u32>>,
}

impl Builder {
    fn entry(&mut self, book: &Book, n: u32, entry: &Entry, lang: Lang) {
        for part in parts(entry, lang) {
            let Some(raw) = raw_text(entry, lang, part) else { continue };
            match part {
                Part::Title | Part::OfficialName | Part::AlsoCalled(_) | Part::Summary | Part::StepTitle(_) => {
                    self.unit(n, lang, part, raw);
                }
                _ => self.unit(n, lang, part, &plain(book, raw, lang)),
            }
        }
    }

    fn unit(&mut self, entry: u32, lang: Lang, part: Part, text: &str) {
        let Ok(unit) = u32::try_from(self.units.len()) else { return };
        let words = fold::words(text);
        let count = u16::try_from(words.len()).unwrap_or(u16::MAX);
        for word in words {
            let units = self.terms.entry(word.normal).or_default();
            if units.last() != Some(&unit) {
                units.push(unit);
            }
        }
        self.units.push(Unit { entry, lang, part, words: count });
    }

    fn finish(self, entries: usize) -> Index {
        let mut terms: Vec<_> = self
            .terms
            .into_iter()
            .map(|(normal, units)| Term { folded: fold::folded(&normal).into(), normal: normal.into(), units })
            .collect();
        terms.sort_by(|a, b| (&a.folded, &a.normal).cmp(&(&b.folded, &b.normal)));
        let cyrillic = (0u32..).zip(&terms).filter(|(_, term)| !latin::is_latin(&term.normal));
        let mut keys: Vec<_> = cyrillic.map(|(n, term)| (latin::key(&term.normal).into_boxed_str(), n)).collect();
        keys.retain(|(key, _)| !key.is_empty());
        keys.sort();
        Index { units: self.units, terms, keys, entries }
    }
}

/// Every part an entry may have in a language; some have no text there.
fn parts(entry: &Entry, lang: Lang) -> Vec<Part> {
    let many = |len: usize, part: fn(u16) -> Part| (0u16..).take(len).map(part);
    let also = entry.also_called.get(lang.index()).map_or(0, Vec::len);
    let steps = (0u16..).zip(&entry.steps);
    let step_parts = steps.flat_map(|(n, step)| (0u16..).take(step.parts.len()).map(move |m| Part::InStep(n, m)));
    [Part::Title, Part::OfficialName]
        .into_iter()
        .chain(many(also, Part::AlsoCalled))
        .chain([Part::Summary])
        .chain(many(entry.sections.len(), Part::Section))
        .chain(many(entry.steps.len(), Part::StepTitle))
        .chain(step_parts)
        .chain(many(entry.documents.len(), Part::DocumentNote))
        .chain(many(entry.not_sure.len(), Part::NotSure))
        .chain(many(entry.differs.len(), Part::Differs))
        .chain(many(entry.phones.len(), Part::Phone))
        .collect()
}

/// The text of a part exactly as it stands in the book.
pub(super) fn raw_text(entry: &Entry, lang: Lang, part: Part) -> Option<&str> {
    let local: &LocalText = match part {
        Part::Title => &entry.title,
        Part::OfficialName => &entry.official_name,
        Part::AlsoCalled(n) => {
            return entry.also_called.get(lang.index())?.get(usize::from(n)).map(String::as_str);
        }
        Part::Summary => &entry.summary,
        Part::Section(n) => &entry.sections.get(usize::from(n))?.text,
        Part::StepTitle(n) => &entry.steps.get(usize::from(n))?.title,
        Part::InStep(n, m) => &entry.steps.get(usize::from(n))?.parts.get(usize::from(m))?.text,
        Part::DocumentNote(n) => &entry.documents.get(usize::from(n))?.note,
        Part::NotSure(n) => &entry.not_sure.get(usize::from(n))?.text,
        Part::Differs(n) => &entry.differs.get(usize::from(n))?.text,
        // A number reads the same in all languages; once is enough.
        Part::Phone(n) if lang.index() == 0 => return Some(&entry.phones.get(usize::from(n))?.number),
        Part::Phone(_) => return None,
    };
    local.get(lang)
}

/// Small Markdown as plain words: a link without words is the title of its page, a sum or deadline is `…`, because
/// which one it is depends on the day.
pub(super) fn plain(book: &Book, text: &str, lang: Lang) -> String {
    markup::plain_with(text, |inline| match inline {
        markup::Inline::Text { text, .. } => text.clone(),
        markup::Inline::Link { label: Some(label), .. } => label.clone(),
        markup::Inline::Link { id, label: None, .. } => {
            book.entry(id).map(|entry| book.plain(&entry.title, lang).to_owned()).unwrap_or_default()
        }
        markup::Inline::Rate { .. } | markup::Inline::Limit { .. } => "…".to_owned(),
        markup::Inline::Phone { id, .. } => book.phone(id).unwrap_or_default(),
    })
}

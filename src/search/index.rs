//! The inverted index: which word stands in which part of which page, in bytes that are read where they lie.
//!
//! It holds no text of the book but its words. Nothing in foreign bytes is trusted: they find nothing or the wrong page, and
//! never end the program.

mod build;
mod store;

use std::{
    borrow::Cow,
    cell::{OnceCell, RefCell},
    sync::Arc,
};

use crate::book::{
    edition::{Part as EditionPart, Stored},
    model::{Book, Entry, Lang, LocalText},
};
use store::{Head, Long, Store};

use super::{
    Field,
    rank::Scratch,
    table::{Numbers, Pieces, Rising},
};

/// Bytes of a [`Unit`].
const UNIT: usize = 12;

/// Which text of an entry a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Title,
    OfficialName,
    AlsoCalled(u16),
    Summary,
    StepTitle(u16),
    Section(u16),
    InStep(u16, u16),
    Document(u16),
    DocumentNote(u16),
    NotSure(u16),
    Differs(u16),
    Phone(u16),
}

impl Part {
    pub fn field(self) -> Field {
        match self {
            Self::Title => Field::Title,
            Self::OfficialName | Self::AlsoCalled(_) => Field::AlsoCalled,
            Self::Summary => Field::Summary,
            Self::StepTitle(_) => Field::Heading,
            Self::InStep(..) => Field::Steps,
            Self::Document(_) | Self::DocumentNote(_) => Field::Documents,
            Self::Section(_) | Self::NotSure(_) | Self::Differs(_) | Self::Phone(_) => Field::Body,
        }
    }

    fn numbers(self) -> (u8, u16, u16) {
        match self {
            Self::Title => (0, 0, 0),
            Self::OfficialName => (1, 0, 0),
            Self::AlsoCalled(n) => (2, n, 0),
            Self::Summary => (3, 0, 0),
            Self::StepTitle(n) => (4, n, 0),
            Self::Section(n) => (5, n, 0),
            Self::InStep(n, m) => (6, n, m),
            Self::Document(n) => (7, n, 0),
            Self::DocumentNote(n) => (8, n, 0),
            Self::NotSure(n) => (9, n, 0),
            Self::Differs(n) => (10, n, 0),
            Self::Phone(n) => (11, n, 0),
        }
    }

    fn of((kind, n, m): (u8, u16, u16)) -> Self {
        match kind {
            0 => Self::Title,
            1 => Self::OfficialName,
            2 => Self::AlsoCalled(n),
            3 => Self::Summary,
            4 => Self::StepTitle(n),
            6 => Self::InStep(n, m),
            7 => Self::Document(n),
            8 => Self::DocumentNote(n),
            9 => Self::NotSure(n),
            10 => Self::Differs(n),
            11 => Self::Phone(n),
            _ => Self::Section(n),
        }
    }
}

/// One text in one language: what words are looked for in together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Unit {
    pub entry: u32,
    pub lang: Lang,
    pub part: Part,
    /// How many words it has that say something.
    pub words: u8,
    /// It is an abbreviation, all in capitals.
    pub short: bool,
}

/// The sections of the bytes, in this order.
#[derive(Debug, Clone, Copy)]
enum Section {
    /// Words in the order of their folded form.
    WordEnds,
    Words,
    /// For each word the units that hold it; titles first, then other names, then summaries, then the rest.
    PostingEnds,
    Postings,
    Units,
    /// Stems, and the words of each.
    StemEnds,
    Stems,
    StemWordEnds,
    StemWords,
    /// Skeletons of words in Latin letters, and the words of each.
    KeyEnds,
    Keys,
    KeyWordEnds,
    KeyWords,
    /// Three letters of skeletons, and the skeletons that have them.
    Grams,
    GramEnds,
    GramKeys,
}

/// Words of a book, ready to be searched. Belongs to the book it was built from.
#[derive(Debug, Default)]
pub struct Index {
    store: Store,
    head: Head,
    /// The one that is asked when this one was found damaged.
    instead: OnceCell<Box<Index>>,
    pub(super) entries: usize,
    /// Units before this one are titles.
    pub(super) titles: u32,
    /// Units before this one are names: titles and what pages are also called.
    pub(super) names: u32,
    /// Room to work in, kept from key to key.
    pub(super) scratch: RefCell<Scratch>,
}

impl PartialEq for Index {
    fn eq(&self, other: &Self) -> bool {
        self.to_bytes() == other.to_bytes()
    }
}

impl Index {
    /// Reads every text of every language of the book once.
    #[must_use]
    pub fn build(book: &Book) -> Self {
        Self::open(build::bytes(book).into()).unwrap_or_default()
    }

    /// The index as bytes; none of one that is read from a file piece by piece.
    #[must_use]
    pub fn to_bytes(&self) -> &[u8] {
        self.store.bytes()
    }

    /// The index in bytes that [`Index::to_bytes`] gave, of the book with so many pages; `None` for anything else. Nothing
    /// is read but the beginning, and bytes that live as long as the program are not copied.
    #[must_use]
    pub fn from_bytes(bytes: impl Into<Cow<'static, [u8]>>, pages: usize) -> Option<Self> {
        Self::open(bytes.into()).filter(|index| index.entries == pages)
    }

    /// The index that came with an edition, of the book with so many pages. Of one in a file nothing is read but the
    /// beginning; the rest is read and verified piece by piece when it is needed.
    #[must_use]
    pub fn stored(stored: &Arc<Stored>, pages: usize) -> Option<Self> {
        if let Some(bytes) = stored.inside(EditionPart::Search) {
            return Self::from_bytes(bytes, pages);
        }
        let opened = Store::piecemeal(stored.piecemeal(EditionPart::Search)?);
        opened.map(|(store, head)| Self::with(store, head)).filter(|index| index.entries == pages)
    }

    /// The index to ask: a new one when something was found damaged in this one.
    pub(super) fn undamaged(&self, book: &Book) -> Option<&Self> {
        self.store.is_damaged().then(|| &**self.instead.get_or_init(|| Box::new(Self::build(book))))
    }

    fn open(bytes: Cow<'static, [u8]>) -> Option<Self> {
        Store::whole(bytes).map(|(store, head)| Self::with(store, head))
    }

    fn with(store: Store, head: Head) -> Self {
        let (entries, titles, names) = (head.entries, head.titles, head.names);
        Self { store, head, instead: OnceCell::new(), entries, titles, names, scratch: RefCell::default() }
    }

    fn section(&self, section: Section) -> &[u8] {
        self.store.section(&self.head, section as usize)
    }

    fn pieces(&self, ends: Section, bytes: Section) -> Pieces<'_> {
        Pieces { ends: Numbers(self.section(ends)), bytes: self.section(bytes) }
    }

    /// The words of the book in the order of their folded form, as [`super::code`] writes them.
    pub(super) fn words(&self) -> Pieces<'_> {
        self.pieces(Section::WordEnds, Section::Words)
    }

    /// The units that hold a word, rising.
    pub(super) fn postings(&self, word: u32) -> Rising<'_, Long<'_>> {
        let ends = Numbers(self.section(Section::PostingEnds));
        let range = ends.range(usize::try_from(word).unwrap_or(usize::MAX));
        Rising::within(Long::new(&self.store, &self.head, Section::Postings as usize), range)
    }

    /// About how often a word stands in the book.
    pub(super) fn frequency(&self, word: u32) -> usize {
        Numbers(self.section(Section::PostingEnds)).range(usize::try_from(word).unwrap_or(usize::MAX)).len()
    }

    pub(super) fn units(&self) -> usize {
        self.head.length_of(Section::Units as usize) / UNIT
    }

    pub(super) fn unit(&self, unit: u32) -> Option<Unit> {
        let at = usize::try_from(unit).ok()?.checked_mul(UNIT)?;
        let [e0, e1, e2, e3, kind, lang, n0, n1, m0, m1, words, short] =
            *self.store.run(&self.head, Section::Units as usize, at).first_chunk()?;
        let entry = u32::from_le_bytes([e0, e1, e2, e3]);
        let part = Part::of((kind, u16::from_le_bytes([n0, n1]), u16::from_le_bytes([m0, m1])));
        (usize::try_from(entry).ok()? < self.entries).then_some(Unit {
            entry,
            lang: Lang(lang),
            part,
            words,
            short: short == 1,
        })
    }

    /// Stems of words.
    pub(super) fn stems(&self) -> Pieces<'_> {
        self.pieces(Section::StemEnds, Section::Stems)
    }

    pub(super) fn words_of_stem(&self, stem: usize) -> Rising<'_> {
        Rising::new(self.pieces(Section::StemWordEnds, Section::StemWords).get(stem))
    }

    /// Skeletons of words in Latin letters.
    pub(super) fn keys(&self) -> Pieces<'_> {
        self.pieces(Section::KeyEnds, Section::Keys)
    }

    pub(super) fn words_of_key(&self, key: usize) -> Rising<'_> {
        Rising::new(self.pieces(Section::KeyWordEnds, Section::KeyWords).get(key))
    }

    /// The skeletons that have these three letters.
    pub(super) fn keys_with(&self, gram: u32) -> Rising<'_> {
        let grams = Numbers(self.section(Section::Grams));
        let (mut from, mut to) = (0, grams.len());
        while from < to {
            let middle = from + (to - from) / 2;
            if grams.get(middle) < gram { from = middle + 1 } else { to = middle }
        }
        let found = from < grams.len() && grams.get(from) == gram;
        Rising::new(if found { self.pieces(Section::GramEnds, Section::GramKeys).get(from) } else { &[] })
    }

    /// How many bytes each section has, for benchmarks.
    #[must_use]
    pub fn sizes(&self) -> Vec<usize> {
        self.head.sizes()
    }
}

/// The text of a part exactly as it stands in the book.
pub(super) fn raw_text<'a>(book: &'a Book, entry: &'a Entry, lang: Lang, part: Part) -> Option<&'a str> {
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
        Part::Document(n) => &book.document(&entry.documents.get(usize::from(n))?.id)?.name,
        Part::NotSure(n) => &entry.not_sure.get(usize::from(n))?.text,
        Part::Differs(n) => &entry.differs.get(usize::from(n))?.text,
        // A number reads the same in all languages; once is enough.
        Part::Phone(n) if lang.index() == 0 => return Some(&entry.phones.get(usize::from(n))?.number),
        Part::Phone(_) => return None,
    };
    local.get(lang)
}

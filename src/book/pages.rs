//! The pages of a book: all in memory, or in an edition and decoded when they are opened.
//!
//! Lists need only heads, which an edition gives without decoding a page.

use std::{
    borrow::Cow,
    collections::HashMap,
    sync::{Arc, OnceLock},
};

use super::{
    edition::{Record, Stored},
    model::{Available, Book, Entry, Kind, Lang, Status},
};

/// More decoded pages of an edition than this are given up by [`Pages::forget`].
const KEPT: usize = 128;

/// Pages by kind, then number.
#[derive(Default, Clone)]
pub struct Pages {
    /// Nothing inside: the page is damaged.
    cells: Vec<OnceLock<Option<Box<Entry>>>>,
    stored: Option<Arc<Stored>>,
    /// Places of the pages of a book in memory, made when one is first looked for.
    places: OnceLock<Places>,
}

#[derive(Default, Clone)]
struct Places {
    by_id: HashMap<String, usize>,
    by_number: HashMap<u32, usize>,
}

/// What a list says of a page.
#[derive(Clone, Copy)]
pub struct Head<'a> {
    /// Its place among the pages of the book.
    pub place: usize,
    pub id: &'a str,
    pub number: u32,
    pub kind: Kind,
    pub available: Available,
    pub sensitive: bool,
    /// What became of a promise.
    pub status: Option<Status>,
    from: From<'a>,
}

#[derive(Clone, Copy)]
enum From<'a> {
    Entry(&'a Entry),
    Stored(&'a Stored),
}

impl<'a> Head<'a> {
    fn of(place: usize, entry: &'a Entry) -> Self {
        Self {
            place,
            id: &entry.id,
            number: entry.number,
            kind: entry.kind,
            available: entry.available,
            sensitive: entry.sensitive,
            status: entry.status,
            from: From::Entry(entry),
        }
    }

    /// The title in exactly this language.
    #[must_use]
    pub fn title(&self, lang: Lang) -> Option<&'a str> {
        match self.from {
            From::Entry(entry) => entry.title.get(lang),
            From::Stored(stored) => stored.title(self.place, lang.0),
        }
    }

    /// The place of its first topic among the topics of the book.
    #[must_use]
    pub fn first_topic(&self, book: &Book) -> Option<usize> {
        match self.from {
            From::Entry(entry) => book.topics.iter().position(|topic| Some(&topic.id) == entry.topics.first()),
            From::Stored(stored) => {
                let place = usize::from(stored.record(self.place)?.first_topic?);
                (place < book.topics.len()).then_some(place)
            }
        }
    }

    /// The id of its region.
    #[must_use]
    pub fn region<'b>(&self, book: &'b Book) -> Option<&'b str>
    where
        'a: 'b,
    {
        match self.from {
            From::Entry(entry) => entry.region.as_deref(),
            From::Stored(stored) => {
                let place = usize::from(stored.record(self.place)?.region?);
                book.regions.get(place).map(|region| region.id.as_str())
            }
        }
    }
}

impl Pages {
    /// The pages of an edition.
    pub(super) fn stored(stored: &Arc<Stored>) -> Self {
        let cells = (0..stored.pages()).map(|_| OnceLock::new()).collect();
        Self { cells, stored: Some(Arc::clone(stored)), places: OnceLock::new() }
    }

    /// How many there are, damaged ones included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// The page at this place; nothing when there is none or it is damaged.
    #[must_use]
    pub fn get(&self, place: usize) -> Option<&Entry> {
        let decode = || self.stored.as_ref()?.entry(place).map(Box::new);
        self.cells.get(place)?.get_or_init(decode).as_deref()
    }

    /// The kind of the page at this place.
    #[must_use]
    pub fn kind(&self, place: usize) -> Option<Kind> {
        match &self.stored {
            Some(stored) => stored.kind(place),
            None => self.get(place).map(|entry| entry.kind),
        }
    }

    /// The page at this place with its id, kind and summary; the rest may be missing. For lists of many pages.
    #[must_use]
    pub fn glance(&self, place: usize) -> Option<Cow<'_, Entry>> {
        match (self.cells.get(place)?.get(), &self.stored) {
            (Some(entry), _) => entry.as_deref().map(Cow::Borrowed),
            (None, Some(stored)) => stored.glance(place).map(Cow::Owned),
            (None, None) => None,
        }
    }

    /// Every page that can be read. Decodes all of them: for those who must see everything.
    pub fn iter(&self) -> impl Iterator<Item = &Entry> {
        (0..self.len()).filter_map(|place| self.get(place))
    }

    /// What a list says of the page at this place; nothing when it is damaged or of a kind that is not known.
    #[must_use]
    pub fn head(&self, place: usize) -> Option<Head<'_>> {
        let Some(stored) = &self.stored else { return self.get(place).map(|entry| Head::of(place, entry)) };
        let (id, kind) = (stored.id(place)?, stored.kind(place)?);
        let Record { number, available, sensitive, status, .. } = stored.record(place)?;
        Some(Head { place, id, number, kind, available, sensitive, status, from: From::Stored(stored) })
    }

    /// The heads of all pages, decoding none.
    pub fn heads(&self) -> impl Iterator<Item = Head<'_>> {
        (0..self.len()).filter_map(|place| self.head(place))
    }

    /// The place of the page with this id.
    #[must_use]
    pub fn place(&self, id: &str) -> Option<usize> {
        match &self.stored {
            Some(stored) => stored.place_of_id(id),
            None => self.places().by_id.get(id).copied(),
        }
    }

    /// The place of the page with this printed number.
    #[must_use]
    pub fn place_of_number(&self, number: u32) -> Option<usize> {
        match &self.stored {
            Some(stored) => stored.place_of_number(number),
            None => self.places().by_number.get(&number).copied(),
        }
    }

    fn places(&self) -> &Places {
        self.places.get_or_init(|| {
            let mut places = Places::default();
            // Of two pages with one name the first is found.
            for (place, entry) in (0..self.len()).filter_map(|place| Some((place, self.get(place)?))) {
                places.by_id.entry(entry.id.clone()).or_insert(place);
                places.by_number.entry(entry.number).or_insert(place);
            }
            places
        })
    }

    /// Adds a page to a book in memory.
    pub fn push(&mut self, entry: Entry) {
        self.cells.push(OnceLock::from(Some(Box::new(entry))));
        self.places = OnceLock::new();
    }

    /// Puts a book in memory in order: by kind, then number.
    pub(super) fn sort(&mut self) {
        let mut entries: Vec<_> =
            std::mem::take(&mut self.cells).into_iter().filter_map(OnceLock::into_inner).collect();
        entries.sort_by(|a, b| {
            let key = |entry: &Option<Box<Entry>>| entry.as_ref().map(|entry| (entry.kind, entry.number));
            let id = |entry: &Option<Box<Entry>>| entry.as_ref().map(|entry| entry.id.clone());
            key(a).cmp(&key(b)).then_with(|| id(a).cmp(&id(b)))
        });
        self.cells = entries.into_iter().map(OnceLock::from).collect();
        self.places = OnceLock::new();
    }

    /// Gives up decoded pages of an edition when there are many, so that a guide that is open for weeks does not grow.
    pub fn forget(&mut self) {
        if self.stored.is_some() && self.cells.iter().filter(|cell| cell.get().is_some()).count() > KEPT {
            for cell in &mut self.cells {
                cell.take();
            }
        }
    }
}

impl std::convert::From<Vec<Entry>> for Pages {
    fn from(entries: Vec<Entry>) -> Self {
        entries.into_iter().collect()
    }
}

impl FromIterator<Entry> for Pages {
    fn from_iter<I: IntoIterator<Item = Entry>>(entries: I) -> Self {
        let mut pages = Self::default();
        entries.into_iter().for_each(|entry| pages.push(entry));
        pages
    }
}

impl<'a> IntoIterator for &'a Pages {
    type Item = &'a Entry;
    type IntoIter = Box<dyn Iterator<Item = &'a Entry> + 'a>;

    fn into_iter(self) -> Self::IntoIter {
        Box::new(self.iter())
    }
}

impl std::fmt::Debug for Pages {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.debug_list().entries(self.iter()).finish()
    }
}

//! An edition that was opened: its parts, each read and verified when it is first used.
//!
//! What is damaged is remembered, so that the reader can be told; nothing here ends the guide.

use std::{
    borrow::Cow,
    collections::BTreeMap,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

use serde::{Serialize, de::DeserializeOwned};

use super::{
    Bytes, Fault, List, Part,
    bytes::u32s,
    container::{self, Row},
    kinds_of, lists, packed,
    pages::{self, Guide},
    records::{self, Record},
    tagged,
};
use crate::{
    book::model::{Book, Entry, Kind},
    text,
};

/// A part that was read; nothing when it is damaged.
type Read = OnceLock<Option<Cow<'static, [u8]>>>;

/// An opened edition.
#[derive(Debug)]
pub struct Stored {
    bytes: Bytes,
    rows: Vec<Row>,
    /// One for each row.
    read: Vec<Read>,
    languages: usize,
    kinds: Vec<Option<Kind>>,
    faults: Mutex<BTreeMap<String, Fault>>,
}

impl Stored {
    /// Reads header and guide; the second value is the book with nothing but its guide.
    pub(super) fn open(bytes: Bytes) -> Result<(Self, Book), Fault> {
        let rows = container::table(&bytes)?;
        let read = rows.iter().map(|_| OnceLock::new()).collect();
        let mut stored =
            Self { bytes, rows, read, languages: 0, kinds: Vec::new(), faults: Mutex::new(BTreeMap::new()) };
        let damaged = |part: Part| Fault::Damaged(part.name().into_owned());
        let guide: Option<Guide> =
            stored.part(Part::Guide).and_then(|bytes| pages::read(bytes, stored.is_ours(), |_| true));
        let mut guide = guide.ok_or_else(|| damaged(Part::Guide))?;
        stored.kinds = kinds_of(&std::mem::take(&mut guide.kinds));
        let book = guide.book();
        stored.languages = book.languages.len();
        if stored.languages == 0 || stored.languages > crate::book::load::LANGUAGES_LIMIT {
            return Err(damaged(Part::Guide));
        }
        // Without these nothing can be shown.
        if let Some(part) = [Part::Records, Part::Ids].into_iter().find(|part| stored.part(*part).is_none()) {
            return Err(damaged(part));
        }
        Ok((stored, book))
    }

    /// Was it put into the program when that was built? Then its texts were cleaned and checked there.
    fn is_ours(&self) -> bool {
        matches!(self.bytes, Bytes::Inside(_))
    }

    /// How many pages it has.
    pub(in super::super) fn pages(&self) -> usize {
        self.part(Part::Records).map_or(0, |records| records.len() / records::width(self.languages).max(1))
    }

    /// The bytes of a part, when they are there and right.
    #[must_use]
    pub fn part(&self, part: Part) -> Option<&[u8]> {
        let place = self.rows.iter().position(|row| row.part == part)?;
        self.read.get(place)?.get_or_init(|| self.verified(place)).as_deref()
    }

    /// The bytes of a part, verified and given away: for one who keeps them.
    #[must_use]
    pub fn take(&self, part: Part) -> Option<Cow<'static, [u8]>> {
        self.verified(self.rows.iter().position(|row| row.part == part)?)
    }

    /// The bytes of a part of the book inside the program, verified; nothing of any other book.
    #[must_use]
    pub fn inside(&self, part: Part) -> Option<Cow<'static, [u8]>> {
        self.is_ours().then(|| self.take(part)).flatten()
    }

    /// A part for one who reads it piece by piece and verifies each piece himself.
    #[must_use]
    pub fn piecemeal(self: &Arc<Self>, part: Part) -> Option<Piecemeal> {
        let row = *self.rows.iter().find(|row| row.part == part)?;
        Some(Piecemeal { stored: Arc::clone(self), row })
    }

    fn verified(&self, place: usize) -> Option<Cow<'static, [u8]>> {
        let row = self.rows.get(place)?;
        let bytes = self.bytes.read(row.offset, row.length).ok();
        let right = bytes.filter(|bytes| crc32fast::hash(bytes) == row.checksum);
        if right.is_none() {
            self.damaged(row.part);
        }
        right
    }

    fn damaged(&self, part: Part) {
        let name = part.name().into_owned();
        self.note(name.clone(), Fault::Damaged(name));
    }

    fn note(&self, key: String, fault: Fault) {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner).insert(key, fault);
    }

    /// What was found damaged so far.
    #[must_use]
    pub fn faults(&self) -> Vec<Fault> {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner).values().cloned().collect()
    }

    /// A part as what it is; nothing when it is damaged.
    pub(in super::super) fn decode<T: Serialize + DeserializeOwned>(&self, part: Part) -> Option<T> {
        let value = tagged::get(self.part(part)?).filter(|value| self.is_ours() || pages::is_clean(value));
        if value.is_none() {
            self.damaged(part);
        }
        value
    }

    pub(in super::super) fn record(&self, place: usize) -> Option<Record> {
        records::read(self.part(Part::Records)?, self.languages, place)
    }

    /// The page at this place, decoded; nothing when it is damaged.
    pub(in super::super) fn entry(&self, place: usize) -> Option<Entry> {
        let whole = |record: &Record| self.decoded(place, &packed::unpack(&self.page(record)?)?, |_| true);
        let entry = self.record(place).as_ref().and_then(whole);
        if entry.is_none() && place < self.pages() {
            self.note(format!("page {place:08}"), Fault::DamagedPage(place + 1));
        }
        entry
    }

    /// The page at this place with nothing but its id, kind and summary.
    pub(in super::super) fn glance(&self, place: usize) -> Option<Entry> {
        let record = self.record(place)?;
        let bytes = self.page(&record)?;
        self.decoded(place, &bytes, |tag| pages::AT_A_GLANCE.contains(&tag))
    }

    /// The bytes of a page as they are stored, verified.
    fn page(&self, record: &Record) -> Option<Cow<'static, [u8]>> {
        let row = self.rows.iter().find(|row| row.part == Part::Pages)?;
        let (offset, length) = record.page;
        let end = offset.checked_add(u64::from(length)).filter(|end| *end <= row.length)?;
        let bytes = self.bytes.read(row.offset.checked_add(offset)?, end - offset).ok()?;
        (crc32fast::hash(&bytes) == record.checksum).then_some(bytes)
    }

    fn decoded(&self, place: usize, bytes: &[u8], wanted: impl Fn(u8) -> bool) -> Option<Entry> {
        let entry: Entry = pages::read(bytes, self.is_ours(), wanted)?;
        // A record that names another page than it leads to would open the wrong one.
        (self.id(place) == Some(&entry.id) && self.kind(place) == Some(entry.kind)).then_some(entry)
    }

    pub(in super::super) fn id(&self, place: usize) -> Option<&str> {
        let (from, length) = self.record(place)?.id;
        let from = usize::try_from(from).ok()?;
        clean(self.part(Part::Ids)?.get(from..from.checked_add(usize::from(length))?)?)
    }

    /// Its kind; nothing for a kind that this program does not know.
    pub(in super::super) fn kind(&self, place: usize) -> Option<Kind> {
        *self.kinds.get(usize::from(self.record(place)?.kind))?
    }

    /// The title in exactly this language.
    pub(in super::super) fn title(&self, place: usize, lang: u8) -> Option<&str> {
        let (from, length) = records::title(self.part(Part::Records)?, self.languages, place, usize::from(lang))?;
        let from = usize::try_from(from).ok()?;
        clean(self.part(Part::Titles(lang))?.get(from..from.checked_add(usize::try_from(length).ok()?)?)?)
    }

    /// The place of the page with this id.
    pub(in super::super) fn place_of_id(&self, id: &str) -> Option<usize> {
        self.find(Part::ById, |place| self.id(place).map(|other| other.cmp(id)))
    }

    /// The place of the page with this number.
    pub(in super::super) fn place_of_number(&self, number: u32) -> Option<usize> {
        self.find(Part::ByNumber, |place| self.record(place).map(|record| record.number.cmp(&number)))
    }

    /// Looks in a part that holds the places of pages in some order.
    fn find(&self, part: Part, compare: impl Fn(usize) -> Option<std::cmp::Ordering>) -> Option<usize> {
        let Some(order) = self.part(part) else {
            // Slow, but it finds what there is.
            return (0..self.pages()).find(|place| compare(*place).is_some_and(std::cmp::Ordering::is_eq));
        };
        let place_at =
            |n: usize| super::bytes::u32_at(order, n.checked_mul(4)?).and_then(|place| usize::try_from(place).ok());
        let (mut low, mut high) = (0, order.len() / 4);
        while low < high {
            let middle = low + (high - low) / 2;
            match compare(place_at(middle)?)? {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => return place_at(middle),
            }
        }
        None
    }

    /// The places of the pages of a list; nothing when the lists are damaged.
    pub(in super::super) fn list(&self, list: List) -> Option<Vec<usize>> {
        lists::read(self.part(Part::Lists)?, list, &self.kinds)
    }

    /// Texts of the interface that came with the book: path under `locales/`, text.
    #[must_use]
    pub fn locales(&self) -> Vec<(String, String)> {
        if self.rows.iter().all(|row| row.part != Part::Locales) {
            return Vec::new();
        }
        self.decode(Part::Locales).unwrap_or_default()
    }

    /// Verifies every part and every page, and gives everything that is damaged.
    #[must_use]
    pub fn verify(&self) -> Vec<Fault> {
        let mut parts: Vec<_> = self.rows.iter().map(|row| row.part).collect();
        parts.sort_unstable();
        for part in parts.into_iter().filter(|part| *part != Part::Pages) {
            let _ = self.part(part);
        }
        let orders_right = [Part::ById, Part::ByNumber].into_iter().all(|part| {
            self.part(part).is_none_or(|order| {
                let mut places: Vec<_> = u32s(order).collect();
                places.sort_unstable();
                places.len() == self.pages() && places.iter().zip(0u32..).all(|(place, n)| *place == n)
            })
        });
        if !orders_right {
            self.damaged(Part::ById);
        }
        let _ = self.decode::<crate::book::rates::Rates>(Part::Rates);
        let _ = self.decode::<Vec<crate::book::model::Limit>>(Part::Limits);
        let _ = self.decode::<Vec<crate::book::model::Document>>(Part::Papers);
        let _ = self.decode::<Vec<crate::book::model::Source>>(Part::Sources);
        let _ = self.decode::<Vec<crate::book::model::Region>>(Part::Regions);
        let _ = self.locales();
        for place in 0..self.pages() {
            let _ = self.entry(place);
        }
        self.faults()
    }
}

/// A part that is read piece by piece.
#[derive(Debug, Clone)]
pub struct Piecemeal {
    stored: Arc<Stored>,
    row: Row,
}

impl Piecemeal {
    /// How many bytes it has.
    #[must_use]
    pub fn len(&self) -> u64 {
        self.row.length
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The bytes from `from` on, not verified; nothing when there are not so many or they cannot be read.
    #[must_use]
    pub fn read(&self, from: usize, length: usize) -> Option<Cow<'static, [u8]>> {
        let (from, length) = (u64::try_from(from).ok()?, u64::try_from(length).ok()?);
        from.checked_add(length).filter(|end| *end <= self.row.length)?;
        self.stored.bytes.read(self.row.offset.checked_add(from)?, length).ok()
    }

    /// Reads and verifies all of it; remembers when it is not right.
    pub fn verify(&self) {
        let _ = self.stored.take(self.row.part);
    }

    /// Remembers that a piece was not right.
    pub fn damaged(&self) {
        self.stored.damaged(self.row.part);
    }
}

/// A line of text that may be shown; nothing for anything else.
fn clean(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes).ok().filter(|line| line.chars().all(text::is_safe) && !line.contains('\n'))
}

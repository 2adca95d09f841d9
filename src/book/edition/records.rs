//! Records: a row of fixed width for each page, read without decoding.
//!
//! Enough for the row of a page in any list; the page itself is decoded when it is opened. Which pages a list shows, and in
//! what order, stands in `lists`.
//!
//! ```text
//! 0 id: begins at (4), length (2)   6 kind (1)   7 available: bits 0-1, sensitive: bit 2, status of a
//!                                       promise + 1: from bit 3 (1)
//! 8 number (4)   12 place of its first topic (2)   14 of its region (2)
//! 16 page: begins at (8), length (4), checksum (4)   32 titles: begins at (4), length (4), for each language
//! ```

use super::{
    bytes::{u16_at, u32_at, u64_at},
    packed,
    tagged::Tagged as _,
};
use crate::book::model::{Available, Book, Entry, LocalText, Status};

/// Bytes of a row before the titles.
const FIXED: usize = 32;
/// Bytes of a title: where it begins, and how long it is.
const TITLE: usize = 8;
/// Stands for nothing.
const NONE: u16 = u16::MAX;
const NO_TITLE: u32 = u32::MAX;

/// A row, read.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Record {
    pub id: (u32, u16),
    /// The number of the kind in the guide of the edition.
    pub kind: u8,
    pub available: Available,
    pub sensitive: bool,
    pub status: Option<Status>,
    pub number: u32,
    /// Place of its first topic in the guide.
    pub first_topic: Option<u16>,
    /// Place of its region among the regions.
    pub region: Option<u16>,
    pub page: (u64, u32),
    pub checksum: u32,
}

/// How long a row is in a book of so many languages.
pub(super) fn width(languages: usize) -> usize {
    FIXED + TITLE * languages
}

/// The row at this place.
pub(super) fn read(records: &[u8], languages: usize, place: usize) -> Option<Record> {
    let width = width(languages);
    let from = place.checked_mul(width)?;
    let row = records.get(from..from.checked_add(width)?)?;
    let flags = *row.get(7)?;
    Some(Record {
        id: (u32_at(row, 0)?, u16_at(row, 4)?),
        kind: *row.get(6)?,
        available: match flags & 3 {
            0 => Available::Yes,
            1 => Available::Local,
            2 => Available::Unclear,
            _ => Available::No,
        },
        sensitive: flags & 4 != 0,
        status: usize::from(flags >> 3).checked_sub(1).and_then(|place| Status::ALL.get(place).copied()),
        number: u32_at(row, 8)?,
        first_topic: u16_at(row, 12).filter(|topic| *topic != NONE),
        region: u16_at(row, 14).filter(|region| *region != NONE),
        page: (u64_at(row, 16)?, u32_at(row, 24)?),
        checksum: u32_at(row, 28)?,
    })
}

/// Where the title of the row at this place stands among the titles in a language.
pub(super) fn title(records: &[u8], languages: usize, place: usize, lang: usize) -> Option<(u32, u32)> {
    if lang >= languages {
        return None;
    }
    let at = place.checked_mul(width(languages))?.checked_add(FIXED + TITLE * lang)?;
    let (from, length) = (u32_at(records, at)?, u32_at(records, at + 4)?);
    (from != NO_TITLE).then_some((from, length))
}

/// Records, ids, titles for each language, and pages, as bytes.
#[derive(Default)]
pub(super) struct Written {
    pub records: Vec<u8>,
    pub ids: Vec<u8>,
    pub titles: Vec<Vec<u8>>,
    pub pages: Vec<u8>,
}

/// Writes all pages. `None` when the book is too large for the numbers of the format.
pub(super) fn write(book: &Book) -> Option<Written> {
    let mut out = Written { titles: vec![Vec::new(); book.languages.len()], ..Written::default() };
    for entry in &book.entries {
        row(book, entry, &mut out)?;
    }
    Some(out)
}

fn row(book: &Book, entry: &Entry, out: &mut Written) -> Option<()> {
    let page = packed::pack(entry.write()?)?;
    let records = &mut out.records;
    records.extend(u32::try_from(out.ids.len()).ok()?.to_le_bytes());
    records.extend(u16::try_from(entry.id.len()).ok()?.to_le_bytes());
    records.push(u8::try_from(crate::book::kinds::KINDS.iter().position(|row| row.kind == entry.kind)?).ok()?);
    let available = match entry.available {
        Available::Yes => 0,
        Available::Local => 1,
        Available::Unclear => 2,
        Available::No => 3u8,
    };
    let status = entry.status.and_then(|status| Status::ALL.iter().position(|other| *other == status));
    let status = u8::try_from(status.map_or(0, |place| place + 1)).ok()?;
    records.push(available | if entry.sensitive { 4 } else { 0 } | status << 3);
    records.extend(entry.number.to_le_bytes());
    let topic = entry.topics.first().and_then(|id| book.topics.iter().position(|topic| topic.id == *id));
    let region = entry.region.as_ref().and_then(|id| book.regions.iter().position(|region| region.id == *id));
    for place in [topic, region] {
        let place = place.and_then(|place| u16::try_from(place).ok()).unwrap_or(NONE);
        records.extend(place.to_le_bytes());
    }
    records.extend((out.pages.len() as u64).to_le_bytes());
    records.extend(u32::try_from(page.len()).ok()?.to_le_bytes());
    records.extend(crc32fast::hash(&page).to_le_bytes());
    titles(&entry.title, out)?;
    out.ids.extend(entry.id.as_bytes());
    out.pages.extend(page);
    Some(())
}

fn titles(title: &LocalText, out: &mut Written) -> Option<()> {
    for (lang, heap) in (0u8..).zip(&mut out.titles) {
        let place = match title.get(crate::book::model::Lang(lang)) {
            Some(text) => {
                let from = u32::try_from(heap.len()).ok()?;
                heap.extend(text.as_bytes());
                (from, u32::try_from(text.len()).ok()?)
            }
            None => (NO_TITLE, 0),
        };
        out.records.extend(place.0.to_le_bytes());
        out.records.extend(place.1.to_le_bytes());
    }
    Some(())
}

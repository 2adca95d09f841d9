//! From a book to the bytes of an edition.

use serde::Serialize;

use super::{Part, container, lists, pages::Guide, records, tagged::Tagged as _};
use crate::book::model::Book;

/// The book is too large for the numbers of the format, or one of its parts cannot be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotWritten;

/// An edition of `book` with its index and the texts of the interface that belong to it (path under `locales/`, text).
/// The same input gives the same bytes.
///
/// # Errors
/// When the book is too large for the format.
pub fn encode(book: &Book, index: Option<Vec<u8>>, locales: &[(String, String)]) -> Result<Vec<u8>, NotWritten> {
    parts(book, index, locales).and_then(|parts| container::put_together(&parts)).ok_or(NotWritten)
}

fn parts(book: &Book, index: Option<Vec<u8>>, locales: &[(String, String)]) -> Option<Vec<(Part, Vec<u8>)>> {
    let written = records::write(book)?;
    let mut by_id: Vec<_> = book.entries.iter().map(|entry| entry.id.as_str()).zip(0u32..).collect();
    by_id.sort_unstable();
    let mut by_number: Vec<_> = book.entries.iter().map(|entry| entry.number).zip(0u32..).collect();
    by_number.sort_unstable();
    let places = |places: Vec<u32>| places.into_iter().flat_map(u32::to_le_bytes).collect::<Vec<_>>();
    // Small parts and those of the first screen stand first, so that a start reads one piece of the file.
    let mut parts = vec![
        (Part::Guide, Guide::of(book).write()?),
        (Part::Records, written.records),
        (Part::Ids, written.ids),
        (Part::ById, places(by_id.into_iter().map(|(_, place)| place).collect())),
        (Part::ByNumber, places(by_number.into_iter().map(|(_, place)| place).collect())),
        (Part::Lists, lists::write(book)?),
    ];
    parts.extend((0u8..).map(Part::Titles).zip(written.titles));
    parts.extend([
        (Part::Rates, bytes(&*book.rates)?),
        (Part::Limits, bytes(&*book.limits)?),
        (Part::Papers, bytes(&*book.documents)?),
        (Part::Sources, bytes(&*book.sources)?),
        (Part::Regions, bytes(&*book.regions)?),
        (Part::Changes, bytes(&*book.changes)?),
        (Part::Pages, written.pages),
    ]);
    parts.extend(index.map(|index| (Part::Search, index)));
    if !locales.is_empty() {
        parts.push((Part::Locales, bytes(&locales)?));
    }
    Some(parts)
}

fn bytes(value: &impl Serialize) -> Option<Vec<u8>> {
    postcard::to_allocvec(value).ok()
}

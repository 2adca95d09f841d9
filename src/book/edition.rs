//! An edition: a checked book in one file, read piece by piece and never as a whole.
//!
//! ```text
//! header    magic (8), format (2), parts (2), checksum of header and table (4), length of the file (8)
//! table     a row for each part: name (16), flags (4), checksum (4), offset (8), length (8)
//! guide     name, date, languages, topics: what the first screen needs before anything else
//! records   a row of fixed width for each page: numbers, kind, ages, and where its id, titles and text stand
//! ids       the ids, one after another; `by-id` and `by-number` are the rows in those orders
//! titles.N  the titles in language N
//! lists     which pages each list shows, in its order
//! rates limits papers sources regions changes     what pages refer to
//! pages     the pages one after another, each packed by itself, with a checksum of its own in its record
//! search    the index, with a checksum for each block of its sections
//! locales   texts of the interface that came with the book
//! ```
//!
//! Numbers are little-endian, texts UTF-8, checksums CRC-32. A part is verified when it is first used, a page when it is
//! opened, everything by `tirek check`. Parts that a reader does not know are passed over unless they are marked as
//! needed; `signature` is kept free for a signature over all others. Pages and the guide are written field by field with
//! tags, so that another version of the program passes over fields it does not know. The same book gives the same bytes.
//!
//! Whatever the bytes are, reading them ends in a fault with a name, never in a panic.

mod bytes;
mod container;
mod fault;
mod lists;
mod packed;
mod pages;
mod records;
mod stored;
mod tagged;
mod write;

pub use bytes::Bytes;
pub use container::Part;
pub use fault::{Fault, Notice};
pub use lists::List;
pub(super) use records::Record;
pub use stored::{Piecemeal, Stored};
pub use write::{NotWritten, encode};

use std::sync::Arc;

use super::{
    lazy::Lazy,
    model::{Book, Kind},
    pages::Pages,
};

/// The number of this format. A file with a greater one is for a newer program. Pages are packed since 2.
pub const FORMAT: u16 = 2;

/// Opens an edition. Reads its header and guide; everything else is read when it is needed.
///
/// # Errors
/// When it is no edition, is cut off, is for a newer program, or its guide is damaged.
pub fn open(bytes: Bytes) -> Result<Book, Fault> {
    let (stored, guide) = Stored::open(bytes)?;
    let stored = Arc::new(stored);
    Ok(Book {
        entries: Pages::stored(&stored),
        sources: Lazy::stored(&stored, Part::Sources),
        documents: Lazy::stored(&stored, Part::Papers),
        limits: Lazy::stored(&stored, Part::Limits),
        regions: Lazy::stored(&stored, Part::Regions),
        rates: Lazy::stored(&stored, Part::Rates),
        changes: Lazy::stored(&stored, Part::Changes),
        stored: Some(stored),
        ..guide
    })
}

/// The words for kinds, in the order of their numbers in records of this edition.
fn kinds_of(names: &[String]) -> Vec<Option<Kind>> {
    names.iter().map(|name| Kind::named(name)).collect()
}

#[cfg(test)]
mod tests;

//! Which pages each list of the guide shows, in its order, so that nothing is sorted at a start.
//!
//! The order itself is made by [`crate::book::lists`].

use super::bytes::{u16_at, u32_at, u32s};
use crate::book::{
    kinds::KINDS,
    model::{Book, Kind, Lang},
};

/// A list of the guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// All pages of a kind, in the order of a language.
    Kind(Kind, Lang),
    /// The pages of the topic at this place in the guide.
    Topic(usize),
    /// The pages of the group of ages at this place in the guide.
    Age(usize),
}

/// Bytes of a row of the directory: sort (1), language (1), number (2), place of the first (4), how many (4).
const ROW: usize = 12;
const KIND: u8 = 0;
const TOPIC: u8 = 1;
const AGE: u8 = 2;

/// Sort, language and number of a list; the number of a kind is its place among the words in the guide.
fn key(list: List, kinds: &[Option<Kind>]) -> Option<(u8, u8, u16)> {
    Some(match list {
        List::Kind(kind, lang) => {
            (KIND, lang.0, u16::try_from(kinds.iter().position(|other| *other == Some(kind))?).ok()?)
        }
        List::Topic(place) => (TOPIC, 0, u16::try_from(place).ok()?),
        List::Age(place) => (AGE, 0, u16::try_from(place).ok()?),
    })
}

/// Every list of a book.
pub(super) fn write(book: &Book) -> Option<Vec<u8>> {
    let kinds: Vec<_> = KINDS.iter().map(|row| Some(row.kind)).collect();
    let mut lists = Vec::new();
    for row in &KINDS {
        lists.extend(book.langs().map(|(lang, _)| List::Kind(row.kind, lang)));
    }
    lists.extend((0..book.topics.len()).map(List::Topic));
    lists.extend((0..book.ages.len()).map(List::Age));
    let (mut rows, mut places): (Vec<u8>, Vec<u32>) = (Vec::new(), Vec::new());
    for list in &lists {
        let (sort, lang, number) = key(*list, &kinds)?;
        let pages = book.made_list(*list);
        rows.extend([sort, lang]);
        rows.extend(number.to_le_bytes());
        rows.extend(u32::try_from(places.len()).ok()?.to_le_bytes());
        rows.extend(u32::try_from(pages.len()).ok()?.to_le_bytes());
        for page in pages {
            places.push(u32::try_from(page).ok()?);
        }
    }
    let mut out = u32::try_from(lists.len()).ok()?.to_le_bytes().to_vec();
    out.extend(rows);
    out.extend(places.into_iter().flat_map(u32::to_le_bytes));
    Some(out)
}

/// The places of the pages of a list; nothing when the lists are damaged.
pub(super) fn read(bytes: &[u8], list: List, kinds: &[Option<Kind>]) -> Option<Vec<usize>> {
    let wanted = key(list, kinds)?;
    let count = usize::try_from(u32_at(bytes, 0)?).ok()?;
    let end = 4usize.checked_add(count.checked_mul(ROW)?)?;
    let (rows, places) = (bytes.get(4..end)?, bytes.get(end..)?);
    for row in rows.chunks_exact(ROW) {
        if (*row.first()?, *row.get(1)?, u16_at(row, 2)?) == wanted {
            let from = usize::try_from(u32_at(row, 4)?).ok()?.checked_mul(4)?;
            let length = usize::try_from(u32_at(row, 8)?).ok()?.checked_mul(4)?;
            let places = places.get(from..from.checked_add(length)?)?;
            return u32s(places).map(|place| usize::try_from(place).ok()).collect();
        }
    }
    None
}

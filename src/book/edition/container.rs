//! The outside of an edition: header, table of parts, checksums.
//!
//! Knows nothing of what the parts mean.

use std::borrow::Cow;

use super::{
    FORMAT, Fault,
    bytes::{Bytes, u16_at, u32_at, u64_at},
};

/// Begins like no text, and is no longer right when somebody copies it as text.
const MAGIC: &[u8; 8] = b"\x89tirek\r\n";
const HEADER: usize = 24;
const ROW: usize = 40;
const NAME: usize = 16;
/// In the flags of a part: a program that does not know it cannot read the edition.
const NEEDED: u32 = 1;
/// So many parts are enough for anybody; a damaged count may be any number.
const MOST_PARTS: usize = 256;

/// A part of an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    Guide,
    Records,
    Ids,
    ById,
    ByNumber,
    /// The titles in the language with this place.
    Titles(u8),
    Lists,
    Rates,
    Limits,
    Papers,
    Sources,
    Regions,
    Changes,
    Pages,
    Search,
    Locales,
}

impl Part {
    /// Its name in the table.
    #[must_use]
    pub fn name(self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::Titles(lang) => return Cow::Owned(format!("titles.{lang}")),
            Self::Guide => "guide",
            Self::Records => "records",
            Self::Ids => "ids",
            Self::ById => "by-id",
            Self::ByNumber => "by-number",
            Self::Lists => "lists",
            Self::Rates => "rates",
            Self::Limits => "limits",
            Self::Papers => "papers",
            Self::Sources => "sources",
            Self::Regions => "regions",
            Self::Changes => "changes",
            Self::Pages => "pages",
            Self::Search => "search",
            Self::Locales => "locales",
        })
    }

    /// The part with this name.
    fn named(name: &str) -> Option<Self> {
        const PLAIN: [Part; 15] = [
            Part::Guide,
            Part::Records,
            Part::Ids,
            Part::ById,
            Part::ByNumber,
            Part::Lists,
            Part::Rates,
            Part::Limits,
            Part::Papers,
            Part::Sources,
            Part::Regions,
            Part::Changes,
            Part::Pages,
            Part::Search,
            Part::Locales,
        ];
        if let Some(lang) = name.strip_prefix("titles.") {
            return lang.parse().ok().map(Self::Titles);
        }
        PLAIN.into_iter().find(|part| part.name() == name)
    }

    /// Without these a program cannot show the book. The index can be built again, and an interface is inside.
    fn needed(self) -> bool {
        !matches!(self, Self::Search | Self::Locales | Self::Changes)
    }
}

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    pub part: Part,
    pub checksum: u32,
    pub offset: u64,
    pub length: u64,
}

/// Puts header, table and parts together.
pub(super) fn put_together(parts: &[(Part, Vec<u8>)]) -> Option<Vec<u8>> {
    let mut offset = (HEADER + ROW * parts.len()) as u64;
    let mut table = Vec::new();
    for (part, bytes) in parts {
        let mut name = part.name().into_owned().into_bytes();
        name.resize(NAME, 0);
        table.extend(name);
        table.extend(u32::from(part.needed()).to_le_bytes());
        table.extend(crc32fast::hash(bytes).to_le_bytes());
        table.extend(offset.to_le_bytes());
        table.extend((bytes.len() as u64).to_le_bytes());
        offset += bytes.len() as u64;
    }
    let mut out = MAGIC.to_vec();
    out.extend(FORMAT.to_le_bytes());
    out.extend(u16::try_from(parts.len()).ok()?.to_le_bytes());
    out.extend([0; 4]);
    out.extend(offset.to_le_bytes());
    let checksum = sum_of_table(&out, &table);
    out.splice(12..16, checksum.to_le_bytes());
    out.extend(table);
    for (_, bytes) in parts {
        out.extend(bytes);
    }
    Some(out)
}

/// The checksum of header and table, with the checksum itself as zeros.
fn sum_of_table(header: &[u8], table: &[u8]) -> u32 {
    let mut sum = crc32fast::Hasher::new();
    sum.update(header.get(..12).unwrap_or_default());
    sum.update(&[0; 4]);
    sum.update(header.get(16..HEADER).unwrap_or_default());
    sum.update(table);
    sum.finalize()
}

/// Reads header and table.
pub(super) fn table(bytes: &Bytes) -> Result<Vec<Row>, Fault> {
    let found = bytes.len();
    let start = bytes.read(0, found.min(HEADER as u64)).map_err(|error| Fault::Unreadable(error.to_string()))?;
    if !start.starts_with(MAGIC) {
        let as_text = start.starts_with(b"\x89tirek\n") || start.starts_with("\u{fffd}tirek".as_bytes());
        return Err(if as_text { Fault::CopiedAsText } else { Fault::NotAnEdition });
    }
    let damaged = || Fault::Damaged(String::from("header"));
    let cut = |expected| Fault::Length { expected, found };
    let (format, count) = u16_at(&start, 8).zip(u16_at(&start, 10)).ok_or_else(|| cut(HEADER as u64))?;
    if format > FORMAT {
        return Err(Fault::Newer { format, known: FORMAT });
    }
    let (sum, expected) = u32_at(&start, 12).zip(u64_at(&start, 16)).ok_or_else(|| cut(HEADER as u64))?;
    let count = Some(usize::from(count)).filter(|count| *count <= MOST_PARTS).ok_or_else(damaged)?;
    let table = bytes.read(HEADER as u64, (ROW * count) as u64).map_err(|_| cut(expected))?;
    if sum_of_table(&start, &table) != sum || format == 0 {
        return Err(damaged());
    }
    if found != expected {
        return Err(cut(expected));
    }
    let mut rows: Vec<Row> = Vec::new();
    for row in table.chunks_exact(ROW) {
        rows.extend(self::row(row, expected)?.filter(|row| rows.iter().all(|other| other.part != row.part)));
    }
    Ok(rows)
}

/// A row of the table; nothing for a part that may be passed over.
fn row(row: &[u8], length: u64) -> Result<Option<Row>, Fault> {
    let damaged = || Fault::Damaged(String::from("header"));
    let name = row.get(..NAME).ok_or_else(damaged)?;
    let name = name.split(|byte| *byte == 0).next().unwrap_or_default();
    let name = String::from_utf8_lossy(name);
    let flags = u32_at(row, NAME).ok_or_else(damaged)?;
    let Some(part) = Part::named(&name) else {
        let name = crate::text::clean_line(&name);
        return if flags & NEEDED == 0 { Ok(None) } else { Err(Fault::UnknownPart(name)) };
    };
    let checksum = u32_at(row, NAME + 4).ok_or_else(damaged)?;
    let (offset, long) = u64_at(row, NAME + 8).zip(u64_at(row, NAME + 16)).ok_or_else(damaged)?;
    let inside = offset.checked_add(long).is_some_and(|end| end <= length);
    if inside { Ok(Some(Row { part, checksum, offset, length: long })) } else { Err(damaged()) }
}

/// Puts all checksums and the length right, as somebody would who alters an edition on purpose.
#[cfg(test)]
pub(super) fn reseal(bytes: &mut Vec<u8>) {
    let length = bytes.len() as u64;
    let Some(count) = u16_at(bytes, 10).map(usize::from).filter(|count| bytes.len() >= HEADER + ROW * count) else {
        return;
    };
    for row in (0..count).map(|n| HEADER + ROW * n) {
        let place = |at| u64_at(bytes, at).and_then(|place| usize::try_from(place).ok()).unwrap_or(usize::MAX);
        let (from, long) = (place(row + NAME + 8), place(row + NAME + 16));
        if let Some(part) = from.checked_add(long).and_then(|end| bytes.get(from..end)) {
            let sum = crc32fast::hash(part);
            bytes.splice(row + NAME + 4..row + NAME + 8, sum.to_le_bytes());
        }
    }
    bytes.splice(16..24, length.to_le_bytes());
    let sum = sum_of_table(bytes, &bytes[HEADER..HEADER + ROW * count]);
    bytes.splice(12..16, sum.to_le_bytes());
}

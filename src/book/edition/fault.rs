//! What can be wrong with an edition, and what a reader should know of it.
//!
//! Names only; the words stand in the locales, as `edition-<name>` with what to do as `.advice`.

use std::fmt;

use crate::book::model::Date;

/// What a reader should know of a book before using it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// The program holds a newer book than the one that was opened.
    OlderEdition { date: Date, inside: Date },
    /// The clock stands before the day of the edition, so days are judged by that day.
    ClockBehind { clock: Date, edition: Date },
}

/// Why an edition, or a part of it, cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The file cannot be read, and what the system says of it.
    Unreadable(String),
    /// The bytes do not begin as an edition does.
    NotAnEdition,
    /// It was copied as if it were text, which changes line ends.
    CopiedAsText,
    /// The file ends too early, or something was added to it. Bytes expected and found.
    Length { expected: u64, found: u64 },
    /// Written for a newer program: its format, and the newest this one reads.
    Newer { format: u16, known: u16 },
    /// It needs a part that this program does not know.
    UnknownPart(String),
    /// The checksum or the content of a part is not right.
    Damaged(String),
    /// The checksum or the content of a page is not right: its place in the order of pages, counted from 1.
    DamagedPage(usize),
}

impl Fault {
    /// The name of the message that describes it.
    #[must_use]
    pub fn message(&self) -> &'static str {
        match self {
            Self::Unreadable(_) => "edition-unreadable",
            Self::NotAnEdition => "edition-foreign",
            Self::CopiedAsText => "edition-copied-as-text",
            Self::Length { .. } => "edition-length",
            Self::Newer { .. } => "edition-newer",
            Self::UnknownPart(_) => "edition-unknown-part",
            Self::Damaged(_) => "edition-damaged",
            Self::DamagedPage(_) => "edition-damaged-page",
        }
    }

    /// What the message names.
    #[must_use]
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unreadable(reason) => vec![("reason", reason.clone())],
            Self::NotAnEdition | Self::CopiedAsText => Vec::new(),
            Self::Length { expected, found } => vec![("expected", expected.to_string()), ("found", found.to_string())],
            Self::Newer { format, known } => vec![("format", format.to_string()), ("known", known.to_string())],
            Self::UnknownPart(part) | Self::Damaged(part) => vec![("part", part.clone())],
            Self::DamagedPage(place) => vec![("place", place.to_string())],
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}", self.message())
    }
}

impl std::error::Error for Fault {}

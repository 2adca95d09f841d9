//! Pages and guide as bytes.
//!
//! A new field of a page gets a new tag here.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use super::tagged::{Tagged, tagged};
use crate::{
    book::{
        kinds::{KINDS, STEP_PARTS},
        model::{Book, Date, Entry, Hotline, Kind, Language, LocalText, Moment, Section, Topic},
    },
    text,
};

tagged!(Entry {
    1 id,
    2 number,
    3 kind,
    4 title,
    5 official_name,
    6 also_called,
    7 summary,
    8 topics,
    9 audience,
    10 available,
    11 sections,
    12 steps,
    13 documents,
    14 not_needed,
    15 pays,
    16 apply,
    17 links,
    18 not_sure,
    19 differs,
    20 phones,
    21 web,
    22 address,
    23 region,
    24 sources,
    25 related,
    26 sensitive,
    27 checked,
    28 review_by,
    29 reviewed,
    30 stale,
    31 status,
    32 evidence,
    33 chart,
});

/// What the first screen needs before anything else.
#[derive(Debug, Default, Serialize)]
pub(super) struct Guide {
    name: LocalText,
    date: Date,
    languages: Vec<Language>,
    default_language: usize,
    hotlines: Vec<Hotline>,
    home: Vec<String>,
    ages: Vec<(u16, u16)>,
    topics: Vec<Topic>,
    order: Vec<String>,
    /// The words for kinds, in the order of their numbers in the records.
    pub kinds: Vec<String>,
}

tagged!(Guide {
    1 name,
    2 date,
    3 languages,
    4 default_language,
    5 hotlines,
    6 home,
    7 ages,
    8 topics,
    9 order,
    10 kinds,
});

impl Guide {
    pub fn of(book: &Book) -> Self {
        Self {
            name: book.edition.name.clone(),
            date: book.edition.date,
            languages: book.languages.clone(),
            default_language: book.default_language,
            hotlines: book.hotlines.clone(),
            home: book.home.clone(),
            ages: book.ages.clone(),
            topics: book.topics.clone(),
            order: book.order.clone(),
            kinds: KINDS.iter().map(|row| row.name.to_owned()).collect(),
        }
    }

    /// The book without anything but this.
    pub fn book(self) -> Book {
        Book {
            edition: crate::book::model::Edition { name: self.name, date: self.date },
            languages: self.languages,
            default_language: self.default_language,
            hotlines: self.hotlines,
            home: self.home,
            ages: self.ages,
            topics: self.topics,
            order: self.order,
            ..Book::default()
        }
    }
}

/// The tags of what a list of results takes from a page: its summary, and what tells that it is the right page.
pub(super) const AT_A_GLANCE: [u8; 3] = [1, 3, 7];

/// The wanted fields of something written field by field, when every text in them may be shown on a terminal.
pub(super) fn read<T: Tagged + Serialize>(bytes: &[u8], trusted: bool, wanted: impl Fn(u8) -> bool) -> Option<T> {
    T::read_only(bytes, wanted).filter(|value| trusted || is_clean(value))
}

/// Whether every text in a value is free of what must not reach a terminal. No edition of ours holds such a text, so one
/// that does is damaged or made by somebody else.
pub(super) fn is_clean(value: &impl Serialize) -> bool {
    fn clean(value: &serde_json::Value) -> bool {
        match value {
            serde_json::Value::String(text) => text::clean_block(text) == *text,
            serde_json::Value::Array(values) => values.iter().all(clean),
            serde_json::Value::Object(values) => {
                values.iter().all(|(key, value)| text::clean_line(key) == *key && clean(value))
            }
            _ => true,
        }
    }
    serde_json::to_value(value).is_ok_and(|value| clean(&value))
}

/// A kind is written as its word, because the order of kinds may change.
impl Serialize for Kind {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.name().serialize(to)
    }
}

impl<'de> Deserialize<'de> for Kind {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let word = String::deserialize(from)?;
        Self::named(&word).ok_or_else(|| D::Error::custom(word))
    }
}

/// A name is written as its word and read as one of the fixed names.
impl Serialize for Section {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        (self.name, &self.text).serialize(to)
    }
}

impl<'de> Deserialize<'de> for Section {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let (word, text) = <(String, LocalText)>::deserialize(from)?;
        let known = KINDS.iter().flat_map(|row| row.sections).chain(STEP_PARTS);
        let name = known.copied().find(|name| **name == word).ok_or_else(|| D::Error::custom(word))?;
        Ok(Self { name, text })
    }
}

/// A day that does not exist is not read.
impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let (year, month, day) = <(i32, u8, u8)>::deserialize(from)?;
        Self::new(year, month, day).ok_or_else(|| D::Error::custom("no such day"))
    }
}

/// A month or day that does not exist is not read.
impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let (year, month, day) = <(i32, Option<u8>, Option<u8>)>::deserialize(from)?;
        let moment = Self { year, month, day };
        let first = moment.first_day();
        let exists = Date::new(first.year, first.month, first.day).is_some() && (month.is_some() || day.is_none());
        exists.then_some(moment).ok_or_else(|| D::Error::custom("no such day"))
    }
}

//! The smallest parts of the files: texts, days, ages, words of closed lists, and maps that refuse a doubled key.
//!
//! Reads and cleans one value at a time; what a value means for the book is decided in `load`.

use super::Weekly;
use crate::book::model::{Available, Date, Moment, Says, SourceKind, SourceStatus, Status, Unit};
use crate::book::problem::Rule;
use crate::book::rates::Per;
use crate::text::{clean_block, is_safe};
use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, Visitor, value::MapAccessDeserializer};
use std::{cell::Cell, collections::HashSet, fmt, marker::PhantomData};

thread_local! {
    /// How many bytes the file being read may still give. Aliases can repeat a part of a file without end; honest
    /// texts never grow when read.
    static BUDGET: Cell<usize> = const { Cell::new(usize::MAX) };
}

/// Allows the values read next on this thread so many bytes in all.
pub(crate) fn budget(bytes: usize) {
    BUDGET.set(bytes);
}

fn spend<E: de::Error>(bytes: usize) -> Result<(), E> {
    let left = BUDGET.get().checked_sub(bytes.saturating_add(1)).ok_or_else(|| fault(Rule::TooLarge, "alias"))?;
    BUDGET.set(left);
    Ok(())
}

/// Marks our own faults inside the messages of the YAML reader, which passes on nothing but text.
const MARK: char = '\u{1}';

fn fault<E: de::Error>(rule: Rule, detail: &str) -> E {
    E::custom(format_args!("{MARK}{}{MARK}{detail}{MARK}", rule.name()))
}

/// The rule and detail inside a message of the YAML reader, if the fault was one of ours.
pub(crate) fn rule_in(message: &str) -> Option<(Rule, String)> {
    let mut parts = message.split(MARK).skip(1);
    let (name, detail) = (parts.next()?, parts.next()?);
    Some((Rule::named(name)?, detail.to_owned()))
}

/// An optional field that is there: `null` is not a way to leave it out.
pub(super) fn present<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

/// A text: never empty, never `null`, cleaned.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Text {
    pub text: String,
    /// It held characters that are not safe to show.
    pub unsafe_char: Option<char>,
}

struct TextVisitor;

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(TextVisitor)
    }
}

impl Visitor<'_> for TextVisitor {
    type Value = Text;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_str<E: de::Error>(self, raw: &str) -> Result<Text, E> {
        spend(raw.len())?;
        let unsafe_char = raw.chars().find(|c| *c != '\n' && !is_safe(*c));
        let text = match unsafe_char {
            None => raw.trim().to_owned(),
            Some(_) => clean_block(raw).trim().to_owned(),
        };
        if text.is_empty() { Err(fault(Rule::EmptyText, "")) } else { Ok(Text { text, unsafe_char }) }
    }

    fn visit_unit<E: de::Error>(self) -> Result<Text, E> {
        Err(fault(Rule::EmptyText, ""))
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Text, E> {
        Err(fault(Rule::NeedsQuotes, &value.to_string()))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Text, E> {
        Err(fault(Rule::NeedsQuotes, &value.to_string()))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Text, E> {
        Err(fault(Rule::NeedsQuotes, &value.to_string()))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Text, E> {
        Err(fault(Rule::NeedsQuotes, &value.to_string()))
    }
}

/// A map in the order written; a key that comes twice is refused.
#[derive(Debug, Clone)]
pub(crate) struct Unique<V>(pub Vec<(String, V)>);

/// The same text in several languages, by tag.
pub(crate) type Local = Unique<Text>;

impl<V> Default for Unique<V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

struct UniqueVisitor<V>(PhantomData<V>);

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Unique<V> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(UniqueVisitor(PhantomData))
    }
}

/// Reads a key and refuses one that was there before, so that the fault stands at the second one.
struct NewKey<'a, V> {
    before: &'a [(String, V)],
    /// The same keys, once there are many.
    index: &'a HashSet<String>,
}

/// Maps of texts have three keys: those are quicker to look through than to index.
const FEW: usize = 16;
const FIRST_OF_MANY: usize = FEW + 1;

impl<'de, V> de::DeserializeSeed<'de> for NewKey<'_, V> {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<String, D::Error> {
        from.deserialize_str(self)
    }
}

impl<V> Visitor<'_> for NewKey<'_, V> {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: de::Error>(self, key: &str) -> Result<String, E> {
        spend(key.len())?;
        let many = self.before.len() > FEW;
        let known = if many { self.index.contains(key) } else { self.before.iter().any(|(before, _)| before == key) };
        if known { Err(fault(Rule::DuplicateKey, key)) } else { Ok(key.to_owned()) }
    }
}

impl<'de, V: Deserialize<'de>> Visitor<'de> for UniqueVisitor<V> {
    type Value = Unique<V>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Unique<V>, A::Error> {
        let mut index = HashSet::new();
        let mut items = Vec::new();
        while let Some(key) = map.next_key_seed(NewKey { before: &items, index: &index })? {
            items.push((key, map.next_value()?));
            match items.len() {
                0..=FEW => {}
                FIRST_OF_MANY => index.extend(items.iter().map(|(key, _)| key.clone())),
                _ => index.extend(items.last().map(|(key, _)| key.clone())),
            }
        }
        Ok(Unique(items))
    }
}

/// A day that exists.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Day(pub Date);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Meaning(|text: &str| {
            Date::parse(text).map(Day).ok_or_else(|| (Rule::BadDate, text.to_owned()))
        }))
    }
}

/// A year, a month or a day that exists.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Instant(pub Moment);

impl<'de> Deserialize<'de> for Instant {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Meaning(|text: &str| {
            Moment::parse(text).map(Instant).ok_or_else(|| (Rule::BadDate, text.to_owned()))
        }))
    }
}

/// Reads a scalar and finds out what it means; the fault is made here, where the YAML reader still knows the place.
struct Meaning<F>(F);

impl<T, F: FnOnce(&str) -> Result<T, (Rule, String)>> Visitor<'_> for Meaning<F> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("one word")
    }

    fn visit_str<E: de::Error>(self, raw: &str) -> Result<T, E> {
        spend(raw.len())?;
        (self.0)(raw).map_err(|(rule, detail)| fault(rule, &detail))
    }

    fn visit_unit<E: de::Error>(self) -> Result<T, E> {
        Err(fault(Rule::EmptyText, ""))
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<T, E> {
        self.visit_str(&value.to_string())
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<T, E> {
        self.visit_str(&value.to_string())
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<T, E> {
        self.visit_str(&value.to_string())
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<T, E> {
        self.visit_str(&value.to_string())
    }
}

/// An age in months: `0`, `18m`, `7y`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Age(pub u16);

struct AgeVisitor;

impl<'de> Deserialize<'de> for Age {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(AgeVisitor)
    }
}

impl Visitor<'_> for AgeVisitor {
    type Value = Age;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("an age as 18m or 7y")
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Age, E> {
        if value == 0 { Ok(Age(0)) } else { Err(fault(Rule::BadAge, &value.to_string())) }
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Age, E> {
        let (number, months) = match (text.strip_suffix('y'), text.strip_suffix('m')) {
            (Some(years), _) => (years, 12),
            (_, Some(months)) => (months, 1),
            _ => ("", 1),
        };
        let age = number.parse::<u16>().ok().filter(|_| number.len() <= 3).and_then(|n| n.checked_mul(months));
        age.map(Age).ok_or_else(|| fault(Rule::BadAge, text))
    }
}

/// A word of a closed list.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Word<T>(pub T);

/// A type whose values are written as words.
pub(crate) trait Words: Copy + 'static {
    const WORDS: &'static [(&'static str, Self)];
}

impl<'de, T: Words> Deserialize<'de> for Word<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Meaning(|text: &str| {
            let found = T::WORDS.iter().find(|(word, _)| *word == text).map(|(_, value)| Word(*value));
            found.ok_or_else(|| (Rule::UnknownWord, format!("{text}{BETWEEN}{}", words::<T>().join(", "))))
        }))
    }
}

/// Parts the wrong word from the right ones in the detail of a fault; no text can hold it.
pub(crate) const BETWEEN: char = '\u{2}';

/// The words of a closed list.
pub(crate) fn words<T: Words>() -> Vec<&'static str> {
    T::WORDS.iter().map(|(word, _)| *word).collect()
}

impl Words for Available {
    const WORDS: &'static [(&'static str, Self)] =
        &[("yes", Self::Yes), ("local", Self::Local), ("unclear", Self::Unclear), ("no", Self::No)];
}

impl Words for Option<bool> {
    const WORDS: &'static [(&'static str, Self)] = &[("yes", Some(true)), ("no", Some(false)), ("unclear", None)];
}

/// Is the region a city?
impl Words for bool {
    const WORDS: &'static [(&'static str, Self)] = &[("region", false), ("city", true)];
}

/// Days of the week, Monday = 0.
impl Words for u8 {
    const WORDS: &'static [(&'static str, Self)] =
        &[("mon", 0), ("tue", 1), ("wed", 2), ("thu", 3), ("fri", 4), ("sat", 5), ("sun", 6)];
}

impl Words for Per {
    const WORDS: &'static [(&'static str, Self)] =
        &[("month", Self::Month), ("year", Self::Year), ("once", Self::Once)];
}

impl Words for Unit {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("hours", Self::Hours),
        ("working_days", Self::WorkingDays),
        ("calendar_days", Self::CalendarDays),
        ("months", Self::Months),
        ("years", Self::Years),
    ];
}

impl Words for Status {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("done", Self::Done),
        ("partly", Self::Partly),
        ("not_done", Self::NotDone),
        ("reversed", Self::Reversed),
        ("unclear", Self::Unclear),
    ];
}

impl Words for Says {
    const WORDS: &'static [(&'static str, Self)] = &[("for", Self::For), ("against", Self::Against)];
}

impl Words for SourceKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("law", Self::Law),
        ("order", Self::Order),
        ("treaty", Self::Treaty),
        ("page", Self::Page),
        ("report", Self::Report),
    ];
}

impl Words for SourceStatus {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("in_force", Self::InForce),
        ("repealed", Self::Repealed),
        ("draft", Self::Draft),
        ("unclear", Self::Unclear),
    ];
}

/// `always`, `unknown`, or days and times.
pub(crate) enum Hours {
    Always,
    Unknown,
    Weekly(Weekly),
}

struct HoursVisitor;

impl<'de> Deserialize<'de> for Hours {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(HoursVisitor)
    }
}

impl<'de> Visitor<'de> for HoursVisitor {
    type Value = Hours;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("`always`, or days, from and to")
    }

    fn visit_str<E: de::Error>(self, word: &str) -> Result<Hours, E> {
        match word {
            "always" => Ok(Hours::Always),
            "unknown" => Ok(Hours::Unknown),
            _ => Err(fault(Rule::UnknownWord, &format!("{word}{BETWEEN}always, unknown"))),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Hours, A::Error> {
        Weekly::deserialize(MapAccessDeserializer::new(map)).map(Hours::Weekly)
    }
}

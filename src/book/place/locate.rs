//! Finding line and column of a place: the file is read again by a reader that stops there.
//!
//! The YAML reader gives positions only with faults, so reaching the place is made one.

use super::{Part, Place, Spot};
use crate::book::load::SourceFile;
use crate::book::problem::Problem;
use serde::de::{self, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::{collections::HashMap, fmt};

/// More problems than this in one file are not located: each costs a reading of the file.
const AT_MOST: usize = 100;
/// So many bytes are read again in all.
const BYTES: usize = 64 * 1024 * 1024;

/// Fills in line and column of the problems that have a place and no line yet.
pub(crate) fn locate(problems: &mut [Problem], files: &[SourceFile]) {
    let mut done: HashMap<String, usize> = HashMap::new();
    let mut left = BYTES;
    let files: HashMap<&str, &[u8]> = files.iter().map(|file| (file.path.as_str(), file.bytes.as_slice())).collect();
    for problem in problems.iter_mut().filter(|problem| problem.line.is_none() && !problem.place.0.is_empty()) {
        let Some(bytes) = files.get(problem.file.as_str()) else { continue };
        let Ok(text) = std::str::from_utf8(bytes) else { continue };
        let count = done.entry(problem.file.clone()).or_default();
        *count += 1;
        let Some(rest) = left.checked_sub(text.len()).filter(|_| *count <= AT_MOST) else { continue };
        left = rest;
        if let Some((line, column)) = find(text, &problem.place, problem.spot) {
            problem.line = Some(line);
            problem.column = Some(column);
        }
    }
}

/// Line and column, counted from 1; of the nearest part around it when the place itself is not in the file.
fn find(text: &str, place: &Place, spot: Spot) -> Option<(usize, usize)> {
    let mut parts = place.0.as_slice();
    if let Some(found) = position(text, parts, spot) {
        return Some(match spot {
            Spot::Inside(skip) => inside(text, found, skip),
            Spot::Value | Spot::Key | Spot::SecondKey => found,
        });
    }
    while let Some((_, fewer)) = parts.split_last() {
        parts = fewer;
        let spot = if parts.is_empty() { Spot::Value } else { Spot::Key };
        if let Some(found) = position(text, parts, spot) {
            return Some(found);
        }
    }
    None
}

fn position(text: &str, parts: &[Part], spot: Spot) -> Option<(usize, usize)> {
    // A list item has no key.
    let spot = match (parts.last(), spot) {
        (Some(Part::Index(_)), Spot::Key | Spot::SecondKey) => Spot::Value,
        (_, spot) => spot,
    };
    let error = Seek { parts, spot }.deserialize(serde_yaml::Deserializer::from_str(text)).err()?;
    error.to_string().contains(HERE).then_some(())?;
    error.location().map(|at| (at.line(), at.column()))
}

const HERE: char = '\u{2}';

/// Walks down to the place and makes a fault of reaching it.
#[derive(Clone, Copy)]
struct Seek<'a> {
    parts: &'a [Part],
    spot: Spot,
}

impl<'de> DeserializeSeed<'de> for Seek<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        match self.parts.first() {
            None => from.deserialize_any(Here),
            Some(_) => from.deserialize_any(self),
        }
    }
}

impl<'de> Visitor<'de> for Seek<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a map or a list")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Some((Part::Key(wanted), rest)) = self.parts.split_first() else {
            while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return Ok(());
        };
        let mut seen = 0;
        let stop = match self.spot {
            Spot::Key if rest.is_empty() => Some(1),
            Spot::SecondKey if rest.is_empty() => Some(2),
            _ => None,
        };
        while let Some(found) = map.next_key_seed(Key { wanted, seen: &mut seen, stop })? {
            if found && stop.is_none() {
                map.next_value_seed(Self { parts: rest, spot: self.spot })?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        if let Some((Part::Index(wanted), rest)) = self.parts.split_first() {
            for _ in 0..*wanted {
                if list.next_element::<IgnoredAny>()?.is_none() {
                    return Ok(());
                }
            }
            list.next_element_seed(Self { parts: rest, spot: self.spot })?;
        }
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(())
    }
}

/// Compares a key, and stops at it when it has been seen `stop` times.
struct Key<'a> {
    wanted: &'a str,
    seen: &'a mut usize,
    stop: Option<usize>,
}

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<bool, D::Error> {
        from.deserialize_str(self)
    }
}

impl Visitor<'_> for Key<'_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: de::Error>(self, key: &str) -> Result<bool, E> {
        let found = key == self.wanted;
        *self.seen += usize::from(found);
        if found && self.stop == Some(*self.seen) { Err(here()) } else { Ok(found) }
    }
}

fn here<E: de::Error>() -> E {
    E::custom(HERE)
}

/// Makes a fault of whatever stands here.
struct Here;

impl<'de> Visitor<'de> for Here {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        // Also reached through the default methods below, for numbers and the like.
        write!(f, "{HERE}")
    }

    fn visit_str<E: de::Error>(self, _: &str) -> Result<(), E> {
        Err(here())
    }

    fn visit_map<A: MapAccess<'de>>(self, _: A) -> Result<(), A::Error> {
        Err(here())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, _: A) -> Result<(), A::Error> {
        Err(here())
    }
}

/// The place behind `skip` characters that are not blank, in a scalar that begins at `start`.
///
/// Blanks are left out of the count because YAML folds them; only an escape in a quoted text shifts the result.
fn inside(text: &str, start: (usize, usize), skip: usize) -> (usize, usize) {
    let mut line = start.0;
    let mut column = start.1;
    let first = text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
    let mut rest: Vec<char> = first.chars().skip(column.saturating_sub(1)).collect();
    if rest.first().is_some_and(|c| matches!(c, '|' | '>')) {
        rest.clear();
    } else if rest.first().is_some_and(|c| matches!(c, '"' | '\'')) {
        rest.remove(0);
        column += 1;
    }
    let mut skip = skip;
    let mut following = text.lines().skip(line);
    loop {
        for c in &rest {
            if !c.is_whitespace() {
                if skip == 0 {
                    return (line, column);
                }
                skip -= 1;
            }
            column += 1;
        }
        let Some(next) = following.next() else { return start };
        rest = next.chars().collect();
        line += 1;
        column = 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "title:\n  kk: \"Бір\"\nsteps:\n  - id: one\n    do:\n      kk: |\n        Бірінші жол\n\n        \
                        екінші *жол*\n  - {id: two, see: [a, b]}\nnumber: 7\n";

    fn at(parts: &[&str], spot: Spot) -> Option<(usize, usize)> {
        let part = |part: &&str| match part.parse() {
            Ok(index) => Part::Index(index),
            Err(_) => Part::Key((*part).to_owned()),
        };
        find(FILE, &Place(parts.iter().map(part).collect()), spot)
    }

    #[test]
    fn values_and_keys_are_found_where_they_stand() {
        assert_eq!(at(&["title", "kk"], Spot::Value), Some((2, 7)));
        assert_eq!(at(&["title", "kk"], Spot::Key), Some((2, 3)));
        assert_eq!(at(&["steps", "1", "see", "1"], Spot::Value), Some((10, 24)));
        assert_eq!(at(&["number"], Spot::Value), Some((11, 9)));
    }

    #[test]
    fn a_mark_inside_a_block_has_its_own_line() {
        let before = "Бірінші жол екінші".chars().filter(|c| !c.is_whitespace()).count();
        assert_eq!(at(&["steps", "0", "do", "kk"], Spot::Inside(before)), Some((9, 16)));
        assert_eq!(at(&["steps", "0", "do", "kk"], Spot::Inside(0)), Some((7, 9)));
        assert_eq!(at(&["title", "kk"], Spot::Inside(2)), Some((2, 10)));
    }

    #[test]
    fn what_is_missing_is_named_at_the_nearest_part_around_it() {
        assert_eq!(at(&["title", "ru"], Spot::Value), Some((1, 1)));
        assert_eq!(at(&["steps", "1", "title"], Spot::Value), Some((10, 5)));
        assert_eq!(at(&["sections", "how"], Spot::Value), Some((1, 1)));
    }

    #[test]
    fn the_second_of_two_keys_is_found() {
        let place = Place(vec![Part::Key("a".to_owned())]);
        assert_eq!(find("a: 1\nb: 2\na: 3\n", &place, Spot::SecondKey), Some((3, 1)));
    }
}

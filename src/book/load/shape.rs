//! Reading one YAML file into its raw shape, and saying precisely what does not fit.
//!
//! The YAML reader speaks in sentences; they are taken apart here and nowhere else.

use super::{FILE_LIMIT, SourceFile};
use crate::book::place::{Part, Place, Spot};
use crate::book::problem::{Problem, Rule};
use crate::book::raw;
use serde::de::DeserializeOwned;

/// Reads a file. The fault is boxed because it is large and rare.
pub(super) fn read<T: DeserializeOwned>(file: &SourceFile) -> Result<T, Box<Problem>> {
    let text = text(file)?;
    if let Some(place) = too_deep(text) {
        return Err(Box::new(at(Problem::new(&file.path, Rule::NestedTooDeep), place)));
    }
    // Nobody needs these, and the time for many of them grows with the square of their number.
    if let Some((n, line)) = text.lines().enumerate().find(|(_, line)| line.starts_with("%TAG")) {
        return Err(Box::new(at(Problem::new(&file.path, Rule::BadYaml).with("detail", line), (n + 1, 1))));
    }
    // An escape may be longer when decoded, but never twice as long.
    raw::budget(text.len().saturating_mul(2).saturating_add(1024));
    let read = serde_yaml::from_str(text);
    raw::budget(usize::MAX);
    read.map_err(|error| Box::new(problem::<T>(&file.path, text, &error)))
}

/// Line and column where lists and maps nest deeper than on any page.
///
/// The YAML reader takes minutes for a small file of nothing but brackets, because its time grows with the square of
/// their depth. Which brackets count only the reader knows, so two bounds are kept: one on brackets that are open where
/// all are taken at their word, and one on those that are not closed before something that may hold a false bracket.
fn too_deep(text: &str) -> Option<(usize, usize)> {
    const AT_MOST: usize = 32;
    const LEFT_OPEN: usize = 4_000;
    let (mut depth, mut left_open) = (0usize, 0usize);
    for (n, line) in text.split('\n').enumerate() {
        let marks = line.split(' ').take_while(|mark| matches!(*mark, "" | "-" | "?" | ":"));
        if marks.filter(|mark| !mark.is_empty()).count() > AT_MOST {
            return Some((n + 1, 1));
        }
        let mut open = 0usize;
        for (column, c) in line.chars().enumerate() {
            match c {
                '[' | '{' => (depth, open) = (depth + 1, open + 1),
                ']' | '}' => (depth, open) = (depth.saturating_sub(1), open.saturating_sub(1)),
                // Quotes, comments and tags.
                '"' | '\'' | '#' | '!' => left_open += std::mem::take(&mut open),
                _ => {}
            }
            if depth > AT_MOST || left_open > LEFT_OPEN {
                return Some((n + 1, column + 1));
            }
        }
        left_open += open;
    }
    None
}

fn at(mut problem: Problem, (line, column): (usize, usize)) -> Problem {
    problem.line = Some(line);
    problem.column = Some(column);
    problem
}

/// Line and column behind this beginning of a text.
fn behind(text: &str) -> (usize, usize) {
    let last = text.rsplit('\n').next().unwrap_or_default();
    (text.split('\n').count(), last.chars().count() + 1)
}

/// May the character stand in a YAML file? Others end the reading without a word about the place.
fn is_readable(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='~' | '\u{85}' | '\u{a0}'..='\u{fefe}' | '\u{ff00}'..='\u{fffd}' | '\u{10000}'..)
}

/// The text of a file, where it is one.
pub(crate) fn text(file: &SourceFile) -> Result<&str, Box<Problem>> {
    let fault = |rule| Problem::new(&file.path, rule);
    if file.bytes.len() > FILE_LIMIT {
        return Err(Box::new(fault(Rule::TooLarge).with("limit", size(FILE_LIMIT))));
    }
    if file.bytes.starts_with(b"\xef\xbb\xbf") {
        return Err(Box::new(at(fault(Rule::ByteOrderMark), (1, 1))));
    }
    let text = std::str::from_utf8(&file.bytes).map_err(|error| {
        let good = String::from_utf8_lossy(file.bytes.get(..error.valid_up_to()).unwrap_or_default());
        at(fault(Rule::NotUtf8), behind(&good))
    })?;
    match text.char_indices().find(|(_, c)| !is_readable(*c)) {
        None => Ok(text),
        Some((n, c)) => {
            let problem = fault(Rule::UnsafeCharacter).with("code", format!("U+{:04X}", u32::from(c)));
            Err(Box::new(at(problem, behind(text.get(..n).unwrap_or_default()))))
        }
    }
}

/// A size in words.
pub(super) fn size(bytes: usize) -> String {
    if bytes >= 1024 * 1024 { format!("{} MiB", bytes / 1024 / 1024) } else { format!("{} KiB", bytes / 1024) }
}

fn problem<T: DeserializeOwned>(path: &str, text: &str, error: &serde_yaml::Error) -> Problem {
    let message = error.to_string();
    let mut problem = sort_out(path, &message);
    problem = problem.at(place::<T>(text), Spot::Value);
    if message.contains("duplicate field ") {
        // The YAML reader names the whole map; `locate` finds the second of the two.
        if let Some((_, field)) = problem.args.first() {
            let mut place = problem.place.clone();
            place.0.push(Part::Key(field.clone()));
            return problem.at(place, Spot::SecondKey);
        }
    }
    match error.location().map(|place| (place.line(), place.column())).or_else(|| second_document(text, &message)) {
        Some(place) => at(problem, place),
        None => problem,
    }
}

/// Where a second document begins, if the YAML reader complains about one; it says so without a place.
fn second_document(text: &str, message: &str) -> Option<(usize, usize)> {
    let said = |line: &str| !line.is_empty() && !line.starts_with(['#', '%', '-']);
    let lines = || text.lines().enumerate();
    let first = lines().find(|(_, line)| said(line)).map_or(0, |(n, _)| n);
    let mark = |(n, line): &(usize, &str)| *n > first && line.starts_with("---");
    message.contains("more than one document").then(|| lines().find(mark))?.map(|(n, _)| (n + 1, 1))
}

/// The way to the fault: the file is read once more, with a reader that keeps count.
fn place<T: DeserializeOwned>(text: &str) -> Place {
    raw::budget(text.len().saturating_mul(2).saturating_add(1024));
    let read: Result<T, _> = serde_path_to_error::deserialize(serde_yaml::Deserializer::from_str(text));
    raw::budget(usize::MAX);
    let Err(error) = read else { return Place::default() };
    let part = |segment: &serde_path_to_error::Segment| match segment {
        serde_path_to_error::Segment::Seq { index } => Some(Part::Index(*index)),
        serde_path_to_error::Segment::Map { key } => Some(Part::Key(key.clone())),
        serde_path_to_error::Segment::Enum { .. } | serde_path_to_error::Segment::Unknown => None,
    };
    Place(error.path().iter().filter_map(part).collect())
}

/// Which rule a message of the YAML reader means.
fn sort_out(path: &str, message: &str) -> Problem {
    if let Some((rule, detail)) = raw::rule_in(message) {
        return ours(path, rule, &detail);
    }
    let quoted = |text: &str| text.split('`').nth(1).unwrap_or_default().to_owned();
    if let Some((_, rest)) = message.split_once("unknown field ") {
        let known: Vec<&str> = rest.split('`').skip(3).step_by(2).collect();
        return Problem::new(path, Rule::UnknownField).with("field", quoted(rest)).with("known", known.join(", "));
    }
    if let Some((_, rest)) = message.split_once("missing field ") {
        return Problem::new(path, Rule::MissingField).with("field", quoted(rest));
    }
    if let Some((_, rest)) = message.split_once("duplicate field ") {
        return Problem::new(path, Rule::DuplicateKey).with("field", quoted(rest));
    }
    let detail = |from: &str| from.rsplit_once(" at line ").map_or(from, |(detail, _)| detail).to_owned();
    for start in ["invalid type", "invalid value", "invalid length"] {
        if let Some((_, rest)) = message.split_once(start) {
            let rest = rest.trim_start_matches([':', ' ']);
            return Problem::new(path, Rule::WrongType).with("detail", detail(rest));
        }
    }
    Problem::new(path, Rule::BadYaml).with("detail", detail(message))
}

fn ours(path: &str, rule: Rule, detail: &str) -> Problem {
    let problem = Problem::new(path, rule);
    match rule {
        Rule::TooLarge => problem.with("limit", size(FILE_LIMIT)),
        Rule::DuplicateKey => problem.with("field", detail),
        Rule::UnknownWord => {
            let (word, known) = detail.split_once(raw::BETWEEN).unwrap_or((detail, ""));
            problem.with("word", word).with("known", known)
        }
        _ => problem.with("word", detail),
    }
}

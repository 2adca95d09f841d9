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
    if nests_too_deep(text) {
        return Err(Box::new(Problem::new(&file.path, Rule::BadYaml).with("detail", "nested too deep")));
    }
    // An escape may be longer when decoded, but never twice as long.
    raw::budget(text.len().saturating_mul(2).saturating_add(1024));
    let read = serde_yaml::from_str(text);
    raw::budget(usize::MAX);
    read.map_err(|error| Box::new(problem::<T>(&file.path, text, &error)))
}

/// The YAML reader takes minutes for a small file of nothing but brackets; no page nests deeper than this.
fn nests_too_deep(text: &str) -> bool {
    const AT_MOST: usize = 32;
    let mut depth = 0usize;
    let brackets = text.bytes().any(|b| {
        match b {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > AT_MOST
    });
    let marks = |line: &str| {
        line.split(' ').take_while(|mark| matches!(*mark, "" | "-" | "?" | ":")).filter(|mark| !mark.is_empty()).count()
    };
    brackets || text.lines().any(|line| marks(line) > AT_MOST)
}

/// The text of a file, where it is one.
pub(crate) fn text(file: &SourceFile) -> Result<&str, Box<Problem>> {
    let fault = |rule| Box::new(Problem::new(&file.path, rule));
    if file.bytes.len() > FILE_LIMIT {
        return Err(Box::new(fault(Rule::TooLarge).with("limit", size(FILE_LIMIT))));
    }
    if file.bytes.starts_with(b"\xef\xbb\xbf") {
        return Err(fault(Rule::ByteOrderMark));
    }
    std::str::from_utf8(&file.bytes).map_err(|error| {
        let good = file.bytes.get(..error.valid_up_to()).unwrap_or_default();
        let mut problem = fault(Rule::NotUtf8);
        problem.line = Some(good.split(|b| *b == b'\n').count());
        problem
    })
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
    if let Some(at) = error.location() {
        problem.line = Some(at.line());
        problem.column = Some(at.column());
    }
    problem
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

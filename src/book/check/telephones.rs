//! Telephones in texts: numbers live on the pages of contacts alone, and every other text names the contact.
//!
//! What may be an article, a year or a count is left alone; a telephone that is missed is better than a count refused.

use super::Checker;
use super::texts::{inside, solid};
use crate::book::kinds::{Own, row};
use crate::book::place::{Spot, Way};
use crate::book::problem::Rule;
use std::ops::Range;

/// Numbers with fewer digits are dialled as they stand: 112, 1414.
const SHORT: usize = 4;

impl<'a> Checker<'a> {
    /// The short numbers of all contacts, with the contact whose first number each is.
    pub(super) fn short_numbers(book: &'a crate::book::model::Book) -> Vec<(&'a str, &'a str)> {
        let contacts = book.entries.iter().filter(|entry| row(entry.kind).own == Own::Phones);
        let first = contacts.filter_map(|entry| Some((entry.phones.first()?.number.as_str(), entry.id.as_str())));
        let mut numbers: Vec<_> = first
            .filter(|(number, _)| (3..=SHORT).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit()))
            .collect();
        // The contact that is named after its number comes first.
        numbers.sort_by_key(|(number, id)| (*number, !id.ends_with(number), *id));
        numbers.dedup_by_key(|(number, _)| *number);
        numbers
    }

    /// A contact that a text asks for its number.
    pub(super) fn phone_reference(&mut self, id: &str, way: &Way, text: &str) {
        if !self.pages.contains(id) {
            self.report(Rule::DanglingPhone, way, inside(text, id), &[("id", id)]);
            return;
        }
        self.link(id);
        // A page that could not be read has its own problem.
        if self.book.entry(id).is_some_and(|entry| entry.phones.is_empty()) {
            self.report(Rule::PhoneWithoutNumber, way, inside(text, id), &[("id", id)]);
        }
    }

    /// Numbers typed into a text with marks, as it stands in the file.
    pub(super) fn typed_numbers(&mut self, text: &str, way: &Way) {
        let words = without_references(text);
        self.typed_telephones(&words, text, way);
        for (range, number) in short_runs(&words) {
            let found = self.short_numbers.iter().find(|(known, _)| *known == number);
            if let Some((number, id)) = found.copied() {
                let before = text.get(..range.start).unwrap_or_default();
                self.report(Rule::TypedShortNumber, way, Spot::Inside(solid(before)), &[("text", number), ("id", id)]);
            }
        }
    }

    /// Whole telephone numbers typed into `words`; `text` is the same text in the file.
    pub(super) fn typed_telephones(&mut self, words: &str, text: &str, way: &Way) {
        for range in telephones(words) {
            let number = words.get(range.clone()).unwrap_or_default().to_owned();
            let before = text.get(..range.start).unwrap_or_default();
            self.report(Rule::TypedPhone, way, Spot::Inside(solid(before)), &[("text", &number)]);
        }
    }
}

/// The text with blanks in place of links, sums, deadlines and telephones, so that places stay the same.
fn without_references(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((at, end)) =
        [("[[", "]]"), ("{{", "}}")].iter().filter_map(|(open, close)| Some((rest.find(open)?, *close))).min()
    {
        let (before, behind) = rest.split_at(at);
        out.push_str(before);
        let length = behind.find(end).map_or(behind.len(), |length| length + end.len());
        let (inner, after) = behind.split_at(length);
        // A blank would join what stands on both sides to one number.
        out.extend(inner.bytes().map(|_| '_'));
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Runs of digits that stand alone and are not the number of an article, an order or a share.
fn short_runs(text: &str) -> Vec<(Range<usize>, &str)> {
    let mut found = Vec::new();
    for range in runs(text, |c| c.is_ascii_digit()) {
        let (before, behind) = (text.get(..range.start).unwrap_or_default(), text.get(range.end..).unwrap_or_default());
        let number = text.get(range.clone()).unwrap_or_default();
        let joined_before = before.ends_with(|c: char| c.is_alphanumeric() || "-–.,/:+№(".contains(c))
            && !before.ends_with(|c: char| "(.,:".contains(c) && !ends_in_digit(before, c));
        let mut after = behind.chars();
        let joined_behind = match (after.next(), after.next()) {
            (Some(c), _) if c.is_alphanumeric() || "%/(".contains(c) => true,
            (Some('-' | '–' | '.' | ',' | ':'), Some(next)) => next.is_ascii_digit(),
            _ => false,
        };
        // 109 500: a number in groups.
        let blank = [' ', '\u{a0}', '\u{202f}'];
        let grouped = behind.strip_prefix(blank).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
            || before.strip_suffix(blank).is_some_and(|rest| rest.ends_with(|c: char| c.is_ascii_digit()));
        if !joined_before && !joined_behind && !grouped && !is_article(before, behind) {
            found.push((range, number));
        }
    }
    found
}

/// Does a digit stand before the sign `c` at the end of `text`?
fn ends_in_digit(text: &str, c: char) -> bool {
    text.trim_end_matches(c).ends_with(|c: char| c.is_ascii_digit())
}

/// Beginnings of words beside a number that make it the number of an article or an order.
const BEFORE: &[&str] = &[
    "ст",
    "п.",
    "пп",
    "пункт",
    "част",
    "глав",
    "приказ",
    "№",
    "no.",
    "art",
    "para",
    "section",
    "chapter",
    "order",
    "закон",
    "law",
    "бап",
    "тарма",
    "бұйр",
    "номер",
    "number",
    "нөмір",
    "no",
];
const BEHIND: &[&str] =
    &["бап", "-бап", "тарма", "-тарма", "-ст", "-п", "статья", "-бұйр", "%", "процент", "пайыз", "per cent"];

fn is_article(before: &str, behind: &str) -> bool {
    let last = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let next = behind.trim_start().to_lowercase();
    // A telephone is called by its number too, but then it stands behind "on".
    let number_word = ["номер", "number", "нөмір"].iter().any(|word| last.starts_with(word));
    (BEFORE.iter().any(|start| last.starts_with(start)) && !number_word)
        || BEHIND.iter().any(|start| next.starts_with(start))
}

/// Maximal runs of characters.
fn runs(text: &str, is: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| is(*c)) {
        let end = at + c.len_utf8();
        match found.last_mut() {
            Some(last) if last.end == at => last.end = end,
            _ => found.push(at..end),
        }
    }
    found
}

/// Telephone numbers of five digits and more.
fn telephones(text: &str) -> Vec<Range<usize>> {
    let part = |c: char| c.is_ascii_digit() || matches!(c, '+' | ' ' | '\u{a0}' | '-' | '–' | '(' | ')');
    let runs = runs(text, part).into_iter().flat_map(|range| apart(text, range));
    runs.filter_map(|range| {
        let run = text.get(range.clone())?;
        let lead = run.len() - run.trim_start_matches([' ', '\u{a0}', '-', '–', ')']).len();
        let core = run.trim_matches([' ', '\u{a0}', '-', '–', ')']).trim_end_matches(['(', '+']).trim_end();
        let start = range.start + lead;
        is_telephone(core).then_some(start..start + core.len())
    })
    .collect()
}

/// A bracket belongs to a telephone only at its beginning: (7172), 8 (7172), +7 (700).
fn apart(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let run = text.get(range.clone()).unwrap_or_default();
    match run.find('(') {
        Some(at) if !matches!(run.get(..at).unwrap_or_default().trim(), "" | "+7" | "7" | "8") => {
            let at = range.start + at;
            vec![range.start..at, at..range.end]
        }
        _ => vec![range],
    }
}

fn is_telephone(core: &str) -> bool {
    let groups: Vec<&str> = core.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let digits: usize = groups.iter().map(|group| group.len()).sum();
    if digits <= SHORT {
        return false;
    }
    if core.starts_with('+') || (core.starts_with('(') && digits >= 9) {
        return true;
    }
    let thousands = |groups: &[&str]| {
        groups.first().is_some_and(|first| first.len() <= 3) && groups.iter().skip(1).all(|group| group.len() == 3)
    };
    match groups.as_slice() {
        [_] => true,
        // 81 871, 183-186, 2014-2026, 668(13): a number in groups, or from one number to another.
        [_, _] => false,
        // 2026-11-22
        [year, month, day] if (year.len(), month.len(), day.len()) == (4, 2, 2) => false,
        groups => digits >= 6 && !thousands(groups) && groups.iter().all(|group| group.len() <= 5),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn telephones_in(text: &str) -> Vec<&str> {
        telephones(text).into_iter().filter_map(|range| text.get(range)).collect()
    }

    #[test]
    fn telephones_are_told_from_counts_years_and_articles() {
        assert_eq!(telephones_in("Звоните 8 7172 55-55-55, потом"), ["8 7172 55-55-55"]);
        assert_eq!(telephones_in("тел. +7 (700) 123 45 67."), ["+7 (700) 123 45 67"]);
        assert_eq!(telephones_in("по 8-800-080-7777 или 74-32-11"), ["8-800-080-7777", "74-32-11"]);
        assert_eq!(telephones_in("номер 580580"), ["580580"]);
        for other in [
            "около 94 500 детей и 1 234 567",
            "в 2014-2026 годах",
            "статьи 183-186 и 668(13)",
            "2026-11-22",
            "шаги 1 2 3",
            "235 000 (2025)",
            "112, 1414",
            "с 09:00 до 18:00",
        ] {
            assert_eq!(telephones_in(other), Vec::<&str>::new(), "{other}");
        }
    }

    #[test]
    fn short_numbers_are_told_from_articles_and_parts_of_numbers() {
        let found = |text| short_runs(text).into_iter().map(|(_, number)| number).collect::<Vec<_>>();
        assert_eq!(found("Позвоните 112."), ["112"]);
        assert_eq!(found("112-ге қоңырау шалыңыз (111)"), ["112", "111"]);
        assert_eq!(found("телефон: 1414, 103"), ["1414", "103"]);
        assert_eq!(found("на номер 102"), ["102"]);
        for other in [
            "статья 112",
            "ст. 103",
            "111-бап",
            "111 бап",
            "№ 111",
            "№111",
            "art. 102",
            "112%",
            "1,112",
            "109 500",
            "1 111",
            "111-115",
            "CO/111",
        ] {
            assert_eq!(found(other), Vec::<&str>::new(), "{other}");
        }
    }

    #[test]
    fn references_keep_their_places_free() {
        let expected = format!("а {} {} 1", "_".repeat(9), "_".repeat(15));
        assert_eq!(without_references("а [[x|112]] {{phone:y-112}} 1"), expected);
    }
}

//! How a word of the query meets the words of the book: as it is, in another form, with a mistake, in Latin letters.
//!
//! Looks at one word at a time; what pages that makes is not its business.

use std::collections::BTreeMap;

use super::{Index, fold, index::Term, latin, typo};

/// Other words than the last also match as a beginning from this many letters.
const SHORTEST_BEGINNING: usize = 4;
/// So many letters may follow the common beginning of two forms of a word.
const LONGEST_ENDING: usize = 4;
/// A word of at least so many letters may hold one typing mistake.
const SHORTEST_TYPO: usize = 5;
/// How well a word with one typing mistake meets the right one.
const TYPO: f32 = 0.6;
/// How well a word in Latin letters meets its Cyrillic one: other words may sound the same.
const LATIN: f32 = 0.9;

/// How a word of the query meets a word of the book, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum How {
    Exact,
    Letters,
    Beginning,
    Ending,
    Typo,
    Latin,
    Layout,
    Nothing,
}

impl How {
    pub fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Letters => "letters",
            Self::Beginning => "beginning",
            Self::Ending => "ending",
            Self::Typo => "typo",
            Self::Latin => "latin",
            Self::Layout => "layout",
            Self::Nothing => "nothing",
        }
    }
}

/// What a word met.
pub(super) struct Found {
    pub how: How,
    /// Unit and quality of the match (0 to 1).
    pub units: BTreeMap<u32, f32>,
}

impl Default for Found {
    fn default() -> Self {
        Self { how: How::Nothing, units: BTreeMap::new() }
    }
}

impl Found {
    fn add(&mut self, term: &Term, how: How, quality: f32) {
        self.how = self.how.min(how);
        for &unit in &term.units {
            let so_far = self.units.entry(unit).or_default();
            *so_far = so_far.max(quality);
        }
    }
}

/// What a word in Latin letters met among the Cyrillic words.
pub(super) struct Sounding<'a> {
    /// The form of the best match: exact, beginning or ending.
    pub how: How,
    /// The word that is nearest, and among equals the most frequent.
    pub word: &'a str,
    /// Words that hold it, each with the form and quality of the match.
    pub terms: Vec<(&'a Term, How, f32)>,
}

impl Index {
    /// Finds the units that hold a word, as it is or in another form.
    pub(super) fn meet(&self, normal: &str, last: bool) -> Found {
        let folded = fold::folded(normal);
        let mut found = Found::default();
        for (term, how, quality) in self.forms(normal, &folded, last) {
            found.add(term, how, quality);
        }
        if found.how > How::Beginning && folded.chars().count() >= SHORTEST_TYPO {
            // One letter more or less is at most four bytes; most words are left out by that alone.
            let near = |term: &&Term| term.folded.len().abs_diff(folded.len()) <= 4;
            for term in self.terms.iter().filter(near).filter(|term| typo::one_edit(&folded, &term.folded)) {
                found.add(term, How::Typo, TYPO);
            }
        }
        found
    }

    /// Adds the words a word in Latin letters sounds like; `exact` leaves out other forms of them.
    pub(super) fn add_sounding(found: &mut Found, sounding: &Sounding, exact: bool) {
        for (term, how, quality) in &sounding.terms {
            if !exact || *how == How::Exact {
                found.add(term, How::Latin, quality * LATIN);
            }
        }
        found.how = How::Latin;
    }

    /// How well the book knows a word: 1 as it is, less in another form, 0 not at all. Mistakes are not looked for.
    pub(super) fn knows(&self, normal: &str, last: bool) -> f32 {
        let folded = fold::folded(normal);
        let how = self.forms(normal, &folded, last).into_iter().map(|(_, how, _)| how).min().unwrap_or(How::Nothing);
        let typed = worth(how, normal);
        if typed > 0.0 || !latin::is_latin(normal) {
            return typed;
        }
        self.sounds_like(normal, last).map_or(0.0, |sounding| 0.7 * worth(sounding.how, normal))
    }

    /// The Cyrillic words a word in Latin letters sounds like.
    pub(super) fn sounds_like(&self, normal: &str, last: bool) -> Option<Sounding<'_>> {
        if !latin::is_latin(normal) {
            return None;
        }
        let key = latin::key(normal);
        // Repeated letters leave a key of one sign, which begins half of all words.
        if key.chars().count() < 2 {
            return None;
        }
        let mut terms = self.sounding_terms(&key, last);
        if let Some(shorter) = latin::open_end(&key).filter(|_| last) {
            let more = self.sounding(shorter).filter(|(other, _)| !other.starts_with(&key));
            terms.extend(more.filter_map(|(other, term)| {
                let (how, quality) = shape(shorter, other, last)?;
                Some((term, how.max(How::Beginning), quality * 0.9))
            }));
        }
        let best = |(_, _, a): &&(&Term, How, f32), (_, _, b): &&(&Term, How, f32)| a.total_cmp(b);
        let (nearest, _, quality) = *terms.iter().max_by(best)?;
        let equal = terms.iter().filter(|(_, _, other)| *other >= quality);
        let word = equal.map(|(term, ..)| *term).max_by_key(|term| term.units.len()).unwrap_or(nearest);
        let how = terms.iter().map(|(_, how, _)| *how).min()?;
        Some(Sounding { how, word: &word.normal, terms })
    }

    fn sounding_terms(&self, key: &str, last: bool) -> Vec<(&Term, How, f32)> {
        let near = self.sounding(stem(key));
        near.filter_map(|(other, term)| shape(key, other, last).map(|(how, quality)| (term, how, quality))).collect()
    }

    /// The words of the book that may be forms of a word.
    fn forms(&self, normal: &str, folded: &str, last: bool) -> Vec<(&Term, How, f32)> {
        let near = self.beginning(stem(folded));
        near.filter_map(|term| compare(normal, folded, term, last).map(|(how, quality)| (term, how, quality))).collect()
    }
}

/// What forms of a word have in common: the longer the word, the more of it may be an ending.
fn stem(word: &str) -> &str {
    let letters = word.chars().count();
    let kept = match letters {
        0..=3 => letters,
        _ => (letters * 3).div_ceil(5).max(SHORTEST_BEGINNING),
    };
    let end = word.char_indices().nth(kept).map_or(word.len(), |(at, _)| at);
    word.get(..end).unwrap_or(word)
}

/// How much it says for a word that the book has it in this form.
fn worth(how: How, word: &str) -> f32 {
    match how {
        How::Exact => 1.0,
        How::Letters => 0.95,
        // One or two letters begin some word on any keyboard.
        How::Beginning if word.chars().count() < 3 => 0.55,
        How::Beginning => 0.75,
        How::Ending => 0.6,
        How::Typo | How::Latin | How::Layout | How::Nothing => 0.0,
    }
}

/// How a query word meets a word of the book, and how well (0 to 1).
fn compare(normal: &str, folded: &str, term: &Term, last: bool) -> Option<(How, f32)> {
    if *term.normal == *normal {
        return Some((How::Exact, 1.0));
    }
    if *term.folded == *folded {
        return Some((How::Letters, 0.9));
    }
    let same_letters = if common(&term.normal, normal) >= common(&term.folded, folded) { 1.0 } else { 0.9 };
    let (how, quality) = shape(folded, &term.folded, last)?;
    Some((how, quality * same_letters))
}

/// How a word meets another in the same kind of writing, and how well.
fn shape(word: &str, term: &str, last: bool) -> Option<(How, f32)> {
    if word == term {
        return Some((How::Exact, 1.0));
    }
    let asked = word.chars().count();
    let whole = term.chars().count();
    let shared = common(term, word);
    let (rest_asked, rest_term) = (asked - shared.min(asked), whole - shared.min(whole));
    if rest_asked == 0 {
        if !last && asked < SHORTEST_BEGINNING {
            return None;
        }
        let complete = (1.0 - 0.05 * as_f32(rest_term)).max(0.5);
        return Some((How::Beginning, 0.8 * complete));
    }
    if shared < SHORTEST_BEGINNING || rest_term > LONGEST_ENDING {
        return None;
    }
    let apart = as_f32(rest_asked + rest_term);
    Some((How::Ending, (0.7 - 0.05 * apart).max(0.2)))
}

/// How many characters two words have in common at their beginning.
fn common(a: &str, b: &str) -> usize {
    a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count()
}

/// Counts here are small; a `f32` holds them.
pub(super) fn as_f32(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}

//! Terms inside other texts: where a word of the book's own language stands in a sentence, with whatever ending.
//!
//! Light rules for three languages, known by their tags; in any other only the very word is found. Looks at words alone
//! and decides nothing about links.

mod endings;

use super::model::{Book, Entry, Kind, Lang};
use endings::Rule;
use std::{collections::HashMap, ops::Range};

/// Letters a name needs: shorter ones stand in too many words.
const LETTERS: usize = 3;
/// Characters of a word by which names are looked up; no ending begins before them.
const KEY: usize = 3;

/// The names of all terms, ready to be looked for.
#[derive(Debug, Default)]
pub struct Terms {
    ids: Vec<String>,
    /// One for each language of the book.
    lexicons: Vec<Lexicon>,
}

/// A term in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found<'a> {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// Id of the term's page.
    pub id: &'a str,
}

#[derive(Debug)]
struct Lexicon {
    rule: Rule,
    names: Vec<Name>,
    by_key: HashMap<String, Vec<usize>>,
}

/// A title or another name, word by word.
#[derive(Debug)]
struct Name {
    words: Vec<Word>,
    term: usize,
}

/// A word, folded; an abbreviation also as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Word {
    folded: String,
    abbreviation: Option<String>,
    range: Range<usize>,
}

impl Terms {
    /// Takes the titles and other names of all terms.
    #[must_use]
    pub fn build(book: &Book) -> Self {
        let terms = book.entries.heads().filter(|head| head.kind == Kind::Term);
        let terms: Vec<&Entry> = terms.filter_map(|head| book.entries.get(head.place)).collect();
        let lexicons = book.langs().map(|(lang, language)| Lexicon::build(&terms, lang, Rule::of(&language.tag)));
        Self { lexicons: lexicons.collect(), ids: terms.iter().map(|term| term.id.clone()).collect() }
    }

    /// Every term in `text`, which is in `lang`: from left to right, the longest name at each place.
    #[must_use]
    pub fn find(&self, lang: Lang, text: &str) -> Vec<Found<'_>> {
        let Some(lexicon) = self.lexicons.get(lang.index()) else { return Vec::new() };
        let words = words(text);
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
            let Some((name, last)) = lexicon.longest(rest, text) else {
                at += 1;
                continue;
            };
            if let (Some(first), Some(id)) = (rest.first(), self.ids.get(name.term)) {
                found.push(Found { range: first.range.start..last.range.end, id });
            }
            at += name.words.len();
        }
        found
    }
}

impl Lexicon {
    fn build(terms: &[&Entry], lang: Lang, rule: Rule) -> Self {
        let mut names = Vec::new();
        for (term, entry) in terms.iter().enumerate() {
            let title = entry.title.get(lang).unwrap_or_default();
            let called = entry.also_called.get(lang.index()).map_or(&[][..], Vec::as_slice);
            let all = parts(title).into_iter().chain(called.iter().map(String::as_str));
            let enough = |words: &Vec<Word>| words.iter().map(Word::letters).sum::<usize>() >= LETTERS;
            names.extend(all.map(words).filter(enough).map(|words| Name { words, term }));
        }
        let mut by_key: HashMap<String, Vec<usize>> = HashMap::new();
        for (number, name) in names.iter().enumerate() {
            let Some(first) = name.words.first() else { continue };
            for form in std::iter::once(first.folded.clone()).chain(rule.voiced(&first.folded)) {
                let numbers = by_key.entry(key(&form)).or_default();
                if !numbers.contains(&number) {
                    numbers.push(number);
                }
            }
        }
        Self { rule, names, by_key }
    }

    /// The name with most words, then most letters, that stands at the beginning of `words`; and its last word there.
    fn longest<'a>(&'a self, words: &'a [Word], text: &str) -> Option<(&'a Name, &'a Word)> {
        let numbers = self.by_key.get(&key(&words.first()?.folded))?;
        let stands = |name: &&Name| {
            let here = words.get(..name.words.len()).unwrap_or_default();
            let alone = name.words.len() == 1;
            let last = name.words.len().saturating_sub(1);
            here.len() == name.words.len()
                && here.windows(2).all(|pair| joined(pair, text))
                && name.words.iter().zip(here).enumerate().all(|(n, (word, written))| {
                    word.is(written, text, self.rule, if alone || n == last { Place::Last } else { Place::Before })
                })
        };
        let candidates = numbers.iter().filter_map(|number| self.names.get(*number)).filter(stands);
        // Of equals the first term wins, for lists are in a fixed order.
        let best = candidates.min_by_key(|name| {
            let letters: usize = name.words.iter().map(Word::letters).sum();
            (std::cmp::Reverse((name.words.len(), letters)), name.term)
        })?;
        Some((best, words.get(best.words.len().checked_sub(1)?)?))
    }
}

/// Where a word stands in a name: in some languages only the last one takes endings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Before,
    Last,
}

impl Word {
    fn letters(&self) -> usize {
        self.folded.chars().filter(|c| c.is_alphabetic()).count()
    }

    /// Is `written` this word, with an ending of its language?
    fn is(&self, written: &Self, text: &str, rule: Rule, place: Place) -> bool {
        match &self.abbreviation {
            Some(name) => {
                let written = text.get(written.range.clone()).unwrap_or_default();
                let rest = written.strip_prefix(name.as_str());
                rest.is_some_and(|rest| rest.is_empty() || (place == Place::Last && rule.follows_abbreviation(rest)))
            }
            None if self.folded == written.folded => true,
            None => (place == Place::Last || rule.bends_all()) && rule.is_form(&self.folded, &written.folded),
        }
    }
}

/// A title, and the abbreviation behind it in brackets.
fn parts(title: &str) -> Vec<&str> {
    match title.split_once('(') {
        Some((name, abbreviation)) => vec![name.trim(), abbreviation.trim_end().trim_end_matches(')')],
        None => vec![title],
    }
}

/// The words of a text: runs of letters and digits.
fn words(text: &str) -> Vec<Word> {
    let mut out: Vec<Word> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
        let end = at + c.len_utf8();
        match out.last_mut() {
            Some(word) if word.range.end == at => word.range.end = end,
            _ => out.push(Word { folded: String::new(), abbreviation: None, range: at..end }),
        }
    }
    for word in &mut out {
        let written = text.get(word.range.clone()).unwrap_or_default();
        word.folded = written.chars().flat_map(char::to_lowercase).map(|c| if c == 'ё' { 'е' } else { c }).collect();
        let letters = written.chars().filter(|c| c.is_alphabetic()).count();
        let capital = written.chars().all(|c| !c.is_alphabetic() || c.is_uppercase());
        word.abbreviation = (letters >= 2 && capital).then(|| written.to_owned());
    }
    out
}

/// Do two words stand side by side, with a blank or hyphen between them?
fn joined(pair: &[Word], text: &str) -> bool {
    let [first, second] = pair else { return false };
    matches!(text.get(first.range.end..second.range.start), Some(" " | "\u{a0}" | "-" | "\n"))
}

fn key(word: &str) -> String {
    word.chars().take(KEY).collect()
}

#[cfg(test)]
mod tests;

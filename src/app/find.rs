//! Words on a page: where they stand in its lines.
//!
//! Pure; letters count as equal as in the search of the whole book. Words may go on in the next line of their block.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::{
    search::fold,
    sheet::{Laid, Line},
};

/// Where the words stand once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Lines, and in each the characters, counted in the words of the line. Never empty.
    pub parts: Vec<(usize, Range<usize>)>,
}

impl Hit {
    /// The line in which it begins.
    #[must_use]
    pub fn line(&self) -> usize {
        self.parts.first().map_or(0, |(line, _)| *line)
    }
}

/// A character as it is compared, and the characters of a line that it stands for.
struct Letter {
    folded: char,
    line: usize,
    at: Range<usize>,
}

/// Every place where `words` stand, from top to bottom; no words stand nowhere.
#[must_use]
pub fn hits(laid: &Laid, words: &str) -> Vec<Hit> {
    let wanted: Vec<char> = plain(words).chars().collect();
    let mut out = Vec::new();
    let lines: Vec<(usize, &Line)> = laid.lines.iter().enumerate().collect();
    for block in lines.chunk_by(|a, b| a.1.block == b.1.block) {
        let letters = letters(block);
        let mut at = 0;
        while !wanted.is_empty() && at + wanted.len() <= letters.len() {
            let here = letters.iter().skip(at).take(wanted.len());
            if here.clone().map(|letter| letter.folded).eq(wanted.iter().copied()) {
                out.push(hit(here));
                at += wanted.len();
            } else {
                at += 1;
            }
        }
    }
    out
}

fn hit<'a>(letters: impl Iterator<Item = &'a Letter>) -> Hit {
    let mut parts: Vec<(usize, Range<usize>)> = Vec::new();
    for letter in letters {
        match parts.last_mut() {
            Some((line, range)) if *line == letter.line => range.end = range.end.max(letter.at.end),
            _ => parts.push((letter.line, letter.at.clone())),
        }
    }
    Hit { parts }
}

/// The letters of a block, with one blank between words.
fn letters(block: &[(usize, &Line)]) -> Vec<Letter> {
    let mut out: Vec<Letter> = Vec::new();
    for (line, laid) in block {
        let words = laid.words();
        // A line that was broken behind a hyphen goes on without a blank.
        if out.last().is_some_and(|last| last.folded != '-') {
            let end = out.last().map_or((*line, 0..0), |last| (last.line, last.at.end..last.at.end));
            out.push(Letter { folded: ' ', line: end.0, at: end.1 });
        }
        let mut at = 0;
        for piece in words.split_inclusive(char::is_whitespace) {
            let word = piece.trim_end_matches(char::is_whitespace);
            push_word(&mut out, word, (*line, at));
            at += piece.chars().count();
            if piece.len() > word.len() && out.last().is_some_and(|last| last.folded != ' ') {
                out.push(Letter { folded: ' ', line: *line, at: at - 1..at });
            }
        }
    }
    out
}

/// A word that begins at this character of this line.
fn push_word(out: &mut Vec<Letter>, word: &str, (line, start): (usize, usize)) {
    let mut whole = compared(word);
    let mut seen = String::new();
    let (mut at, mut done) = (start, 0);
    // Some characters are compared as none (apostrophes) and some as two: each takes as many as it adds.
    let plain = whole.chars().count() == word.graphemes(true).count();
    for grapheme in word.graphemes(true) {
        let next = at + grapheme.chars().count();
        seen.push_str(grapheme);
        let count = if plain { done + 1 } else { compared(&seen).chars().count() };
        for _ in done..count {
            let Some(folded) = whole.chars().next() else { break };
            whole.remove(0);
            out.push(Letter { folded, line, at: at..next });
        }
        (at, done) = (next, done.max(count));
    }
}

/// What a reader means by the same word: without case, and without the letters that a keyboard may lack.
fn compared(word: &str) -> String {
    fold::folded(&fold::normal(word))
}

fn plain(words: &str) -> String {
    words.split_whitespace().map(compared).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::{Block, Reading, Sheet, lay};
    use proptest::prelude::*;

    fn page(texts: &[&str], width: usize) -> Laid {
        let blocks = texts.iter().enumerate().map(|(n, text)| Block::text(n.to_string(), *text)).collect();
        lay(&Sheet { title: String::new(), reading: Reading::Lines, blocks }, width)
    }

    /// The words that are marked, by lines.
    fn marked(laid: &Laid, words: &str) -> Vec<String> {
        let text = |(line, range): &(usize, Range<usize>)| -> String {
            laid.lines[*line].words().chars().skip(range.start).take(range.len()).collect()
        };
        hits(laid, words).iter().map(|hit| hit.parts.iter().map(text).collect::<Vec<_>>().join("/")).collect()
    }

    #[test]
    fn words_are_found_whatever_their_case_and_letters() {
        let laid = page(&["Ёлка және мүгедектік. МҮГЕДЕКТІГІ бар бала", "елка"], 80);
        assert_eq!(marked(&laid, "мугедекти"), ["мүгедекті", "МҮГЕДЕКТІ"]);
        assert_eq!(marked(&laid, "ёлка"), ["Ёлка", "елка"]);
        assert_eq!(marked(&laid, " ЖӘНЕ   мүг"), ["және мүг"]);
        assert_eq!(marked(&laid, ""), Vec::<String>::new());
        assert_eq!(marked(&laid, "жоқ сөз"), Vec::<String>::new());
    }

    #[test]
    fn words_go_on_in_the_next_line_but_not_in_the_next_block() {
        let laid = page(&["Отдайте в школу заявление", "письменно"], 16);
        assert_eq!(marked(&laid, "школу заяв"), ["школу/заяв"]);
        assert_eq!(marked(&laid, "заявление письм"), Vec::<String>::new());
    }

    #[test]
    fn characters_that_are_not_compared_do_not_shift_the_marks() {
        let laid = page(&["the carer’s child’s rights"], 80);
        assert_eq!(marked(&laid, "childs ri"), ["child’s ri"]);
        let laid = page(&["и\u{306}од и\u{306}од"], 80);
        assert_eq!(marked(&laid, "йод"), ["и\u{306}од", "и\u{306}од"]);
    }

    proptest! {
        #[test]
        fn what_stands_on_the_page_is_found_there(text in "[а-яәіңғүұқөһ]{1,9}( [а-яёa-z’-]{1,9}){0,9}", width in 8usize..40) {
            let laid = page(&[&text], width);
            for word in text.split(' ').filter(|word| !compared(word).is_empty() && word.chars().count() < width) {
                if !word.contains('-') {
                    prop_assert!(!hits(&laid, word).is_empty(), "{word}");
                }
            }
        }

        #[test]
        fn any_words_are_looked_for_on_any_page(text in "\\PC{0,60}", words in "\\PC{0,9}", width in 1usize..30) {
            let laid = page(&[&text], width);
            for hit in hits(&laid, &words) {
                for (line, range) in hit.parts {
                    prop_assert!(range.end <= laid.lines[line].words().chars().count());
                }
            }
        }
    }
}

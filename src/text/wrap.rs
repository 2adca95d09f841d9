//! Breaking a text into lines of a width.
//!
//! Follows the line breaks of Unicode and never hyphenates; it loses nothing but blanks at line ends.

use super::width::width;
use textwrap::WordSeparator;
use unicode_segmentation::UnicodeSegmentation;

/// `text` in lines of at most `cells` cells (0 counts as 1). `\n` begins a new line; an empty text is one empty line.
///
/// A word longer than a line is broken between graphemes, an address only when it does not fit on a line of its own.
/// A single character wider than `cells` stands alone.
#[must_use]
pub fn wrap(text: &str, cells: usize) -> Vec<String> {
    let mut lines = Lines { cells: cells.max(1), done: Vec::new(), line: String::new(), used: 0 };
    for paragraph in text.split('\n') {
        lines.paragraph(paragraph);
    }
    lines.done
}

struct Lines {
    cells: usize,
    done: Vec<String>,
    line: String,
    /// Width of `line`.
    used: usize,
}

impl Lines {
    fn paragraph(&mut self, paragraph: &str) {
        if width(paragraph) <= self.cells {
            self.done.push(paragraph.trim_end_matches(' ').to_owned());
            return;
        }
        let mut blanks = String::new();
        for (piece, behind) in pieces(paragraph) {
            self.place(&blanks, &piece);
            blanks = behind;
        }
        self.next();
    }

    /// Puts a piece behind what stands on the line, or on the next line.
    fn place(&mut self, blanks: &str, piece: &str) {
        let wide = width(piece);
        let fits = self.used.saturating_add(blanks.len()).saturating_add(wide) <= self.cells;
        if fits {
            self.line.push_str(blanks);
            self.used += blanks.len();
        } else if self.used > 0 {
            self.next();
        }
        if wide <= self.cells {
            self.line.push_str(piece);
            self.used += wide;
            return;
        }
        for grapheme in piece.graphemes(true) {
            if width(grapheme) <= self.cells {
                self.unbroken(grapheme);
            } else {
                // A heap of marks on one letter: no language writes so, and no line may grow with it.
                grapheme.chars().for_each(|c| self.unbroken(c.encode_utf8(&mut [0; 4])));
            }
        }
    }

    /// Puts something on the line, or on the next one where it does not fit.
    fn unbroken(&mut self, piece: &str) {
        let wide = width(piece);
        if self.used > 0 && self.used.saturating_add(wide) > self.cells {
            self.next();
        }
        self.line.push_str(piece);
        self.used += wide;
    }

    fn next(&mut self) {
        let mut line = std::mem::take(&mut self.line);
        line.truncate(line.trim_end_matches(' ').len());
        self.done.push(line);
        self.used = 0;
    }
}

/// What is not broken while it fits, each with the blanks behind it.
fn pieces(paragraph: &str) -> Vec<(String, String)> {
    let mut pieces: Vec<(String, String)> = Vec::new();
    for run in paragraph.split_inclusive(' ') {
        let word = run.trim_end_matches(' ');
        if is_address(word) || word.is_empty() {
            pieces.push((word.to_owned(), blanks(run, word)));
        } else {
            let parts = WordSeparator::UnicodeBreakProperties.find_words(run);
            pieces.extend(parts.map(|part| (part.word.to_owned(), part.whitespace.to_owned())));
        }
    }
    pieces
}

fn blanks(run: &str, word: &str) -> String {
    " ".repeat(run.len().saturating_sub(word.len()))
}

/// Web and mail addresses: cut anywhere, they can no longer be copied.
fn is_address(word: &str) -> bool {
    word.contains("://") || word.contains("www.") || word.contains('@')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_stay_whole_where_they_fit() {
        assert_eq!(wrap("Бала мен ата-ана бірге", 9), ["Бала мен", "ата-ана", "бірге"]);
        assert_eq!(wrap("Бала мен ата–ана бірге", 13), ["Бала мен ата–", "ана бірге"]);
    }

    #[test]
    fn line_ends_stay_and_blank_lines_too() {
        assert_eq!(wrap("a\n\nb ", 5), ["a", "", "b"]);
        assert_eq!(wrap("", 5), [""]);
    }

    #[test]
    fn a_no_break_space_holds_a_sum_together() {
        assert_eq!(wrap("около 81\u{a0}871\u{a0}тенге", 14), ["около", "81\u{a0}871\u{a0}тенге"]);
    }

    #[test]
    fn an_address_moves_to_its_own_line_before_it_is_cut() {
        let text = "см. https://adilet.zan.kz/rus/docs/K2300000224 здесь";
        assert_eq!(wrap(text, 45), ["см.", "https://adilet.zan.kz/rus/docs/K2300000224", "здесь"]);
        assert!(wrap(text, 20).iter().all(|line| width(line) <= 20));
    }

    #[test]
    fn a_word_longer_than_the_line_is_broken_between_graphemes() {
        assert_eq!(wrap("жауапкершілік", 5), ["жауап", "керші", "лік"]);
        assert_eq!(wrap("и\u{306}и\u{306}и\u{306}", 2), ["и\u{306}и\u{306}", "и\u{306}"]);
        let heap = wrap("\u{20000}\u{11302}\u{11302}\u{11302}", 2);
        assert!(heap.iter().all(|line| width(line) <= 2), "{heap:?}");
    }

    proptest! {
        #[test]
        fn nothing_is_lost_but_blanks(text in "[а-яәғқңөұүһі a-z\u{a0}.,:/@-]{0,120}", cells in 0usize..30) {
            let letters = |text: &str| text.chars().filter(|c| *c != ' ').collect::<String>();
            let lines = wrap(&text, cells);
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
            prop_assert!(lines.iter().all(|line| width(line) <= cells.max(1)));
        }

        #[test]
        fn any_clean_text_fits(text in any::<String>(), cells in 2usize..30) {
            let text = crate::text::clean_block(&text);
            prop_assert!(wrap(&text, cells).iter().all(|line| width(line) <= cells));
        }
    }
}

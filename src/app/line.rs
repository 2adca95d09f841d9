//! A line that can be edited: words and a caret, counted in what a reader sees as characters.

use crate::text;
use unicode_segmentation::UnicodeSegmentation;

/// Longer questions are cut: nobody types them, and pastes may be of any size.
const LONGEST: usize = 200;
/// What a reader sees as one character may be a letter with any number of marks; they are counted too.
const LONGEST_WITH_MARKS: usize = 4 * LONGEST;

/// Words being typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    text: String,
    /// Characters before the caret.
    caret: usize,
}

impl Line {
    /// The words with the caret behind them.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self { text: text.to_owned(), caret: text.graphemes(true).count() }
    }

    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The words before the caret and those behind it.
    #[must_use]
    pub fn halves(&self) -> (&str, &str) {
        self.text.split_at_checked(self.byte(self.caret)).unwrap_or((&self.text, ""))
    }

    /// Adds a character at the caret; what has no place on a screen is left out.
    pub fn insert(&mut self, c: char) {
        self.paste(c.encode_utf8(&mut [0; 4]));
    }

    /// Adds the first line of `pasted` at the caret.
    pub fn paste(&mut self, pasted: &str) {
        let first = pasted.trim_start_matches(['\n', '\r']).split(['\n', '\r']).next().unwrap_or_default();
        // Cleaning reads every character; a paste of megabytes is cut before.
        let first: String = first.chars().take(LONGEST_WITH_MARKS.saturating_sub(self.text.chars().count())).collect();
        let room = LONGEST.saturating_sub(self.count());
        let clean: String = text::clean_line(&first).graphemes(true).take(room).collect();
        let before = self.count();
        self.text.insert_str(self.byte(self.caret), &clean);
        // A combining mark joins the character before it, so the count tells how far the caret moved.
        self.caret += self.count().saturating_sub(before);
    }

    /// Removes the character before the caret.
    pub fn erase(&mut self) {
        if self.caret > 0 {
            self.caret -= 1;
            self.delete();
        }
    }

    /// Removes the character behind the caret.
    pub fn delete(&mut self) {
        let (from, to) = (self.byte(self.caret), self.byte(self.caret + 1));
        self.text.replace_range(from..to, "");
        self.caret = self.caret.min(self.count());
    }

    pub fn left(&mut self) {
        self.caret = self.caret.saturating_sub(1);
    }

    pub fn right(&mut self) {
        self.caret = (self.caret + 1).min(self.count());
    }

    pub fn home(&mut self) {
        self.caret = 0;
    }

    pub fn end(&mut self) {
        self.caret = self.count();
    }

    fn count(&self) -> usize {
        self.text.graphemes(true).count()
    }

    /// Where the character with this number begins.
    fn byte(&self, number: usize) -> usize {
        self.text.grapheme_indices(true).nth(number).map_or(self.text.len(), |(at, _)| at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn letters_are_typed_and_erased_in_the_middle() {
        let mut line = Line::new("кмек");
        line.home();
        line.right();
        line.insert('ө');
        assert_eq!(line.text(), "көмек");
        assert_eq!(line.halves(), ("кө", "мек"));
        line.erase();
        line.delete();
        assert_eq!(line.text(), "кек");
    }

    #[test]
    fn only_the_first_line_of_a_paste_is_used_and_it_is_cleaned() {
        let mut line = Line::default();
        line.paste("\nмектеп\u{1b}[31m\u{202e}\nrm -rf");
        assert_eq!(line.text(), "мектеп[31m");
    }

    #[test]
    fn a_paste_of_a_megabyte_is_cut() {
        let mut line = Line::default();
        line.paste(&"а".repeat(1_000_000));
        assert_eq!(line.text().chars().count(), LONGEST);
    }

    proptest! {
        #[test]
        fn the_caret_never_leaves_the_words(keys in proptest::collection::vec((0u8..8, any::<char>()), 0..80)) {
            let mut line = Line::default();
            for (key, c) in keys {
                match key {
                    0 | 1 => line.insert(c),
                    2 => line.erase(),
                    3 => line.delete(),
                    4 => line.left(),
                    5 => line.right(),
                    6 => line.home(),
                    _ => line.end(),
                }
                let (before, after) = line.halves();
                prop_assert_eq!(format!("{before}{after}"), line.text());
            }
        }
    }
}

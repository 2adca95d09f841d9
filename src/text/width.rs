//! How many cells a text takes.
//!
//! Counts as ratatui draws: one grapheme after the other. Must not be used to count letters.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The width of `text` in cells.
#[must_use]
pub fn width(text: &str) -> usize {
    let mut cells = 0;
    for c in text.chars() {
        if !is_one_cell(c) {
            return text.graphemes(true).map(UnicodeWidthStr::width).sum();
        }
        cells += 1;
    }
    cells
}

/// Letters and marks of the three languages, which never join with a neighbour; most texts hold nothing else.
fn is_one_cell(c: char) -> bool {
    matches!(
        c,
        ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' | '\u{400}'..='\u{482}' | '\u{48a}'..='\u{52f}'
            | '\u{2010}'..='\u{2016}' | '\u{2018}'..='\u{2022}' | '\u{2026}' | '\u{2190}'..='\u{2193}'
            | '\u{2500}'..='\u{2593}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_all_three_languages_take_one_cell() {
        for text in ["Бала", "әғқңөұүһі", "Ёлка", "child", "«…»–—", "20\u{a0}күн"] {
            assert_eq!(width(text), text.chars().count(), "{text}");
        }
    }

    #[test]
    fn marks_that_join_take_no_cell_and_wide_letters_take_two() {
        assert_eq!(width("и\u{306}"), 1);
        assert_eq!(width("漢字"), 4);
        assert_eq!(width(""), 0);
    }

    #[test]
    fn the_short_way_agrees_with_the_long_one() {
        for c in (0..0x3000).filter_map(char::from_u32).filter(|c| is_one_cell(*c)) {
            assert_eq!(UnicodeWidthStr::width(c.to_string().as_str()), 1, "{c:?}");
        }
    }
}

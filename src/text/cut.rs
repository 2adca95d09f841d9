//! Cutting a text to a width.
//!
//! Cuts between graphemes and says so with `…`; addresses must be wrapped, not cut.

use super::width::width;
use unicode_segmentation::UnicodeSegmentation;

/// `text` if it fits into `cells`, else its beginning with `…` at the end. Never wider than `cells`.
#[must_use]
pub fn cut(text: &str, cells: usize) -> String {
    if width(text) <= cells {
        return text.to_owned();
    }
    if cells == 0 {
        return String::new();
    }
    let mut kept = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        used += width(grapheme);
        if used >= cells {
            break;
        }
        kept.push_str(grapheme);
    }
    kept.truncate(kept.trim_end_matches(' ').len());
    kept.push('…');
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_fits_stays_whole() {
        assert_eq!(cut("Жәрдемақы", 9), "Жәрдемақы");
    }

    #[test]
    fn what_does_not_fit_ends_with_dots() {
        assert_eq!(cut("Жәрдемақы", 5), "Жәрд…");
        assert_eq!(cut("Бала мен ата", 6), "Бала…");
        assert_eq!(cut("漢字漢字", 4), "漢…");
        assert_eq!(cut("abc", 1), "…");
        assert_eq!(cut("abc", 0), "");
    }

    proptest! {
        #[test]
        fn a_cut_text_is_never_wider_than_asked(text in any::<String>(), cells in 0usize..40) {
            let text = crate::text::clean_line(&text);
            prop_assert!(width(&cut(&text, cells)) <= cells);
        }
    }
}

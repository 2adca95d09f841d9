//! Taking out of a text what must not reach a terminal.
//!
//! Everything that comes from a file or a formatter passes here after its last decoding; nothing is escaped, only
//! dropped, so a clean text is printed as it is.

/// May this character be printed as it is? Line ends and tabs may not: they are the caller's to place.
#[must_use]
pub fn is_safe(c: char) -> bool {
    !c.is_control()
        && !matches!(
            c,
            // Soft hyphen, joiners, marks that set the direction of writing, line and paragraph separators.
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180b}'..='\u{180f}' | '\u{3164}'
                | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
                // Variation selectors, byte order mark, annotations, tags.
                | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
                | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}'
        )
}

/// One safe line: no control, bidi, zero-width or tag characters; tabs and line ends become spaces.
#[must_use]
pub fn clean_line(raw: &str) -> String {
    clean(raw, |c| matches!(c, '\t' | '\n' | '\r').then_some(' '))
}

/// Safe lines: as [`clean_line`], but `\n` stays (`\r\n` and `\r` become `\n`).
#[must_use]
pub fn clean_block(raw: &str) -> String {
    let keep = |c| match c {
        '\n' => Some('\n'),
        '\t' => Some(' '),
        _ => None,
    };
    if raw.contains('\r') { clean(&raw.replace("\r\n", "\n").replace('\r', "\n"), keep) } else { clean(raw, keep) }
}

fn clean(raw: &str, keep: impl Fn(char) -> Option<char>) -> String {
    raw.chars().filter_map(|c| if is_safe(c) { Some(c) } else { keep(c) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn escape_sequences_lose_their_sting() {
        assert_eq!(clean_line("a\u{1b}[31mb\u{9b}c"), "a[31mbc");
    }

    #[test]
    fn marks_that_turn_or_hide_text_are_dropped() {
        assert_eq!(clean_line("a\u{202e}b\u{200b}c\u{ad}d\u{feff}e\u{e0041}f"), "abcdef");
    }

    #[test]
    fn letters_of_the_languages_stay() {
        let text = "Әке мен ана: «бала» – 20\u{a0}күн, й ё …";
        assert_eq!(clean_line(text), text);
    }

    #[test]
    fn a_block_keeps_its_lines_and_a_line_does_not() {
        assert_eq!(clean_block("a\r\nb\rc\td"), "a\nb\nc d");
        assert_eq!(clean_line("a\r\nb"), "a  b");
    }

    proptest! {
        #[test]
        fn a_clean_text_holds_only_safe_characters_and_stays_as_it_is(raw in any::<String>()) {
            let line = clean_line(&raw);
            prop_assert!(line.chars().all(is_safe));
            prop_assert_eq!(clean_line(&line), line.clone());
            let block = clean_block(&raw);
            prop_assert!(block.chars().all(|c| c == '\n' || is_safe(c)));
            prop_assert_eq!(clean_block(&block), block.clone());
        }
    }
}

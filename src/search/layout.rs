//! What keys meant that were pressed while another keyboard layout was on.
//!
//! Knows keys only: whether a reading makes sense is decided where the words of the book are known.

/// The Cyrillic letter rows of a Russian or Kazakh keyboard and the Latin characters on the same keys.
///
/// The Kazakh layout differs from the Russian one only in the row of digits.
const ROWS: [(&str, &str); 4] =
    [("ё", "`"), ("йцукенгшщзхъ", "qwertyuiop[]"), ("фывапролджэ", "asdfghjkl;'"), ("ячсмитьбю", "zxcvbnm,.")];

/// The same keys with Shift, where the Latin layout has signs and the others letters.
const SHIFTED: (&str, &str) = ("ёхъжэбю", "~{}:\"<>");

/// What the row of digits gives with the Kazakh layout on; three of its keys give signs.
const KAZAKH_ROW: (&str, &str) = ("\"әіңғ,.үұқөһ", "1234567890-=");
/// Its letters, and the signs with Shift on the same keys: Latin and Russian.
const KAZAKH_SHIFTED: (&str, &str, &str) = ("әіңғүұқөһ", "@#$%*()_+", "\"№;%*()_+");

/// Marks that may end a word as well as be letters on another layout.
const ENDS: &[char] = &['.', ',', ';', ':', '?', '!', '"', '\'', ')'];

/// The Latin character on the key that gave `c`, which is in lower case; other characters stay as they are.
#[must_use]
pub fn latin_key(c: char) -> char {
    ROWS.iter().find_map(|(cyrillic, latin)| same_key(c, cyrillic, latin)).unwrap_or(c)
}

/// The Russian letter on the key that gave `c` with the Latin layout on; other characters stay as they are.
fn russian_key(c: char) -> char {
    let rows = ROWS.iter().chain([&SHIFTED]);
    rows.into_iter().find_map(|(cyrillic, latin)| same_key(c, latin, cyrillic)).unwrap_or(c)
}

/// The Kazakh letter on a key of the row of digits; `signs` are those the layout gives there with Shift.
fn kazakh_key(c: char, signs: &str) -> Option<char> {
    let (letters, keys) = KAZAKH_ROW;
    same_key(c, keys, letters).filter(|letter| letter.is_alphabetic()).or_else(|| same_key(c, signs, KAZAKH_SHIFTED.0))
}

fn same_key(c: char, from: &str, to: &str) -> Option<char> {
    from.chars().zip(to.chars()).find(|(key, _)| *key == c).map(|(_, other)| other)
}

/// The number typed on the row of digits with the Kazakh layout on (`іқіү` is 3038).
pub(super) fn number(text: &str) -> Option<u32> {
    digits(text)?.parse().ok()
}

/// The digits on the keys that were pressed on that row with the Kazakh layout on; nothing where another key was.
#[must_use]
pub fn digits(text: &str) -> Option<String> {
    let (letters, keys) = KAZAKH_ROW;
    let digits: Option<String> = lower(text).map(|c| same_key(c, letters, keys)).collect();
    digits.filter(|digits| !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit()))
}

/// What the keys of a piece of text without blanks mean on other layouts, most usual first; what makes no difference is
/// left out.
pub(super) fn readings(typed: &str) -> Vec<String> {
    let mut out = Vec::new();
    let whole = typed.trim_end_matches(ENDS);
    // On the wrong layout these marks are letters, and the marks meant are others; so the whole piece comes first.
    for text in [typed, whole] {
        let cyrillic = text.chars().any(|c| matches!(c, '\u{400}'..='\u{52f}'));
        let latin = text.chars().any(char::is_alphabetic) && !cyrillic;
        let mut add = |reading: String| {
            if !reading.is_empty() && reading != typed && !out.contains(&reading) {
                out.push(reading);
            }
        };
        if latin {
            add(lower(text).map(russian_key).collect());
            add(lower(text).map(|c| kazakh_key(c, KAZAKH_SHIFTED.1).unwrap_or_else(|| russian_key(c))).collect());
        }
        if cyrillic {
            add(lower(text).map(|c| kazakh_key(c, KAZAKH_SHIFTED.2).unwrap_or(c)).collect());
            // English has no letters on the keys of ж, э, х, ъ, б and ю: they are signs at its end, or it is no word.
            let english: String = lower(text).map(latin_key).collect();
            if english.trim_end_matches(ENDS).chars().all(|c| c.is_ascii_alphabetic() || c == '\'') {
                add(english);
            }
        }
    }
    out
}

fn lower(text: &str) -> impl Iterator<Item = char> {
    text.chars().flat_map(char::to_lowercase)
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;

    const LATIN: &str = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
    const RUSSIAN: &str = "ёйцукенгшщзхъфывапролджэячсмитьбю";

    /// A text in lower case as its keys write it with the Latin layout on.
    pub fn with_latin_on(text: &str) -> String {
        let (letters, keys) = KAZAKH_ROW;
        text.chars().map(|c| same_key(c, letters, keys).unwrap_or_else(|| latin_key(c))).collect()
    }

    /// An English text in lower case as its keys write it with a Cyrillic layout on.
    pub fn with_cyrillic_on(text: &str) -> String {
        text.chars().map(russian_key).collect()
    }

    /// A Kazakh text in lower case as its keys write it with the Russian layout on.
    pub fn with_russian_on(text: &str) -> String {
        let (letters, keys) = KAZAKH_ROW;
        text.chars().map(|c| same_key(c, letters, keys).unwrap_or(c)).collect()
    }

    #[test]
    fn latin_and_cyrillic_rows_have_the_same_keys() {
        for (cyrillic, latin) in ROWS.into_iter().chain([SHIFTED, KAZAKH_ROW]) {
            assert_eq!(cyrillic.chars().count(), latin.chars().count());
        }
        let (letters, latin, russian) = KAZAKH_SHIFTED;
        assert!([latin, russian].iter().all(|signs| signs.chars().count() == letters.chars().count()));
        assert_eq!(RUSSIAN.chars().map(latin_key).collect::<String>(), LATIN);
        assert_eq!(LATIN.chars().map(latin_key).collect::<String>(), LATIN);
    }

    #[test]
    fn keys_of_a_wrong_layout_are_read_on_the_right_one() {
        for (typed, meant) in [
            ("gjcj,bt", "пособие"),
            ("Gjcj<bt", "пособие"),
            (";2hltvf0s", "жәрдемақы"),
            ("жәрдема0ы", "жәрдемақы"),
            ("к-мек", "көмек"),
            ("упщм", "egov"),
            ("зьзс", "pmpc"),
        ] {
            assert!(readings(typed).contains(&meant.to_owned()), "{typed}: {:?}", readings(typed));
        }
        assert!(readings("gjcj,bt?").contains(&"пособие".to_owned()), "a mark at the end");
        assert_eq!(readings("2026"), Vec::<String>::new());
        assert_eq!(readings("?!"), Vec::<String>::new());
    }

    #[test]
    fn digits_of_the_kazakh_row_are_a_number() {
        assert_eq!(number("іқіү"), Some(3038));
        assert_eq!(number("ІҚІҮ"), Some(3038));
        assert_eq!(number("\"қ,."), Some(1067));
        for other in ["", "іқі8", "үй", "99", "-", "\"\"\"\"\"\"\"\"\"\"\"\""] {
            assert_eq!(number(other), None, "{other}");
        }
    }

    proptest! {
        #[test]
        fn what_was_typed_with_another_layout_on_is_among_the_readings(word in "[а-яәіңғүұқөһ]{2,12}") {
            prop_assert!(readings(&with_latin_on(&word)).contains(&word) || !with_latin_on(&word).chars().any(char::is_alphabetic));
        }

        #[test]
        fn any_text_is_read(text in "\\PC*") {
            let _ = (readings(&text), number(&text));
        }
    }
}

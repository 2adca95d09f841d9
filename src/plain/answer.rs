//! What a typed line asks for: nothing, a number, a sign, or words.
//!
//! Pure; knows no screen. Every sign can be typed on every keyboard layout of Kazakhstan, or on the keys beside it that
//! have numbers: the Kazakh layout has neither digits nor star, plus and minus, so each of these has a second sign, and
//! the letters in the places of the digits count as digits.

use crate::search::layout;

/// What the reader asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer<'a> {
    /// An empty line: read on.
    Nothing,
    /// The number of a row, link, place or page, or a telephone number.
    Number {
        digits: String,
        /// As it was typed.
        typed: &'a str,
        /// Written in digits; otherwise it may also be a word.
        sure: bool,
    },
    Back,
    Start,
    Quit,
    Menu,
    Help,
    /// So many languages on.
    NextLanguage(usize),
    Hide,
    Again,
    Where,
    /// The sections of what is shown.
    Sections,
    /// Words in what is shown.
    Find(&'a str),
    NextPlace,
    PlaceBefore,
    Aloud,
    /// Words in the whole book.
    Words(&'a str),
}

/// Answers that are signs alone; digits among them are read as signs, too.
const SIGNS: [(&[&str], Answer<'static>); 11] = [
    (&["0"], Answer::Back),
    (&["00"], Answer::Start),
    (&["000"], Answer::Quit),
    (&["*", ":"], Answer::Menu),
    (&["?"], Answer::Help),
    (&["-", "!"], Answer::Hide),
    (&["=", "??"], Answer::Again),
    (&["==", "???"], Answer::Where),
    (&["/"], Answer::Sections),
    (&["//"], Answer::NextPlace),
    (&["\\"], Answer::PlaceBefore),
];

/// Reading aloud, which is not everywhere.
const ALOUD: [&str; 2] = [")", "::"];
/// The next language; twice, the one after it.
const LANGUAGE: [char; 2] = ['+', ';'];

/// Words between quotes are looked for even if they are digits or begin with a sign.
const QUOTES: [char; 7] = ['"', '«', '»', '“', '”', '„', '\''];

impl<'a> Answer<'a> {
    /// Reads a line; blanks around it mean nothing.
    #[must_use]
    pub fn read(line: &'a str) -> Self {
        let typed = line.trim();
        let digits = if is_number(typed) { Some(typed.to_owned()) } else { layout::digits(typed) };
        let sign = digits.as_deref().unwrap_or(typed);
        if let Some((_, answer)) = SIGNS.iter().find(|(signs, _)| signs.contains(&sign)) {
            return answer.clone();
        }
        if let Some(digits) = digits {
            return Self::Number { sure: digits == typed, digits, typed };
        }
        if let Some(words) = typed.strip_prefix('/') {
            return Self::Find(words.trim());
        }
        match typed {
            "" => Self::Nothing,
            sign if ALOUD.contains(&sign) => Self::Aloud,
            signs if signs.chars().all(|c| LANGUAGE.contains(&c)) => Self::NextLanguage(signs.chars().count()),
            words => Self::Words(unquoted(words)),
        }
    }
}

/// What stands between quotes; a text without them, or of quotes alone, stays as it is.
pub fn unquoted(words: &str) -> &str {
    let Some(inside) = words.strip_prefix(QUOTES) else { return words };
    let inside = inside.trim_end_matches(QUOTES).trim();
    if inside.is_empty() { words } else { inside }
}

fn is_number(typed: &str) -> bool {
    !typed.is_empty() && typed.chars().all(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number<'a>(digits: &str, typed: &'a str) -> Answer<'a> {
        Answer::Number { digits: digits.to_owned(), typed, sure: digits == typed }
    }

    #[test]
    fn lines_are_numbers_signs_or_words() {
        for (line, answer) in [
            ("  \r", Answer::Nothing),
            (" 12 ", number("12", "12")),
            ("0", Answer::Back),
            ("00", Answer::Start),
            ("000", Answer::Quit),
            ("0000", number("0000", "0000")),
            ("school", Answer::Words("school")),
            ("* school", Answer::Words("* school")),
            ("+", Answer::NextLanguage(1)),
            (";;", Answer::NextLanguage(2)),
            ("c++", Answer::Words("c++")),
            ("/", Answer::Sections),
            ("/ школа ", Answer::Find("школа")),
            ("//", Answer::NextPlace),
            ("\"112\"", Answer::Words("112")),
            ("«/»", Answer::Words("/")),
            ("'", Answer::Words("'")),
            ("1a", Answer::Words("1a")),
        ] {
            assert_eq!(Answer::read(line), answer, "{line}");
        }
    }

    #[test]
    fn the_row_of_digits_works_with_the_kazakh_layout_on() {
        assert_eq!(Answer::read("ә"), number("2", "ә"));
        assert_eq!(Answer::read("\"қ"), number("10", "\"қ"));
        assert_eq!(Answer::read(".,"), number("76", ".,"));
        assert_eq!(Answer::read("ІҚІҮ"), number("3038", "ІҚІҮ"));
        assert_eq!(Answer::read("ққ"), Answer::Start);
        assert_eq!(Answer::read("өң"), Answer::Words("өң"));
    }

    #[test]
    fn every_sign_is_on_every_layout_or_beside_it() {
        let table = std::fs::read_to_string("tests/keyboards.txt").unwrap();
        let lines: Vec<&str> = table.lines().filter(|line| !line.starts_with("# ")).collect();
        let signs = SIGNS.iter().map(|(signs, _)| *signs).chain([&ALOUD[..], &["+", ";"]]);
        for sign in signs {
            for layout in lines.chunks(3) {
                let keys = layout[1..].concat();
                let digits = layout::digits("қ").unwrap_or_default();
                let can = |sign: &&str| sign.chars().all(|c| keys.contains(c) || (c == '0' && digits == "0"));
                // `kz(latin)` has the digits nowhere; whoever uses it has the keys with numbers.
                assert!(sign.iter().any(can), "{}: {sign:?}", layout[0]);
            }
        }
    }
}

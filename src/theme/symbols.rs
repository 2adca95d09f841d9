//! Signs for terminals whose fonts lack some: what is shown in their place.
//!
//! Letters are never touched. Every replacement of a cell takes one cell, so that it can be made after drawing.

use std::borrow::Cow;

use super::Console;

/// Which signs the terminal can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Symbols {
    /// All that Tirek uses.
    #[default]
    Full,
    /// Those of the Linux console fonts with Kazakh letters: of 256 glyphs the letters take most.
    Console,
    /// ASCII alone.
    Ascii,
}

/// A sign that some fonts lack: in one cell, and in as many as it needs where there is room.
struct Sign {
    shown: char,
    cell: &'static str,
    text: &'static str,
    /// Whether the fonts of the Linux console have it.
    on_console: bool,
}

const fn sign(shown: char, cell: &'static str, text: &'static str, on_console: bool) -> Sign {
    Sign { shown, cell, text, on_console }
}

/// Every sign beyond ASCII and Cyrillic that the guide draws or its book uses.
const SIGNS: [Sign; 24] = [
    sign('─', "-", "-", true),
    sign('│', "|", "|", true),
    sign('█', "#", "#", true),
    sign('▒', "%", "%", true),
    sign('░', ":", ":", true),
    sign('▶', ">", ">", true),
    sign('▲', "^", "^", true),
    sign('▼', "v", "v", true),
    sign('↑', "^", "Up", true),
    sign('↓', "v", "Down", true),
    sign('←', "<", "Left", true),
    sign('→', ">", "Right", true),
    sign('•', "*", "*", true),
    sign('…', "~", "...", true),
    sign('«', "\"", "\"", true),
    sign('»', "\"", "\"", true),
    sign('“', "\"", "\"", true),
    sign('”', "\"", "\"", true),
    sign('’', "'", "'", true),
    sign('–', "-", "-", true),
    sign('—', "-", "-", true),
    sign('\u{a0}', " ", "\u{a0}", true),
    // The fonts of 256 glyphs lack these; those of 512 have them, but nothing tells which is loaded.
    sign('№', "N", "N", false),
    sign('×', "x", "x", false),
];

/// Letters with marks that stand in names of sources: the letters without them.
const LETTERS: [(char, &str); 6] = [('ä', "a"), ('ö', "o"), ('ü', "u"), ('é', "e"), ('ß', "s"), ('ñ', "n")];

impl Symbols {
    /// What this kind of terminal can show.
    #[must_use]
    pub fn of(console: Console) -> Self {
        match console {
            Console::Window => Self::Full,
            Console::Linux => Self::Console,
            Console::Old => Self::Ascii,
        }
    }

    /// What stands in the place of this sign; nothing where it can be shown.
    fn other(self, c: char) -> Option<(&'static str, &'static str)> {
        if self == Self::Full || c.is_ascii() {
            return None;
        }
        let sign = SIGNS.iter().find(|sign| sign.shown == c);
        if let Some(sign) = sign {
            return (self == Self::Ascii || !sign.on_console).then_some((sign.cell, sign.text));
        }
        LETTERS.iter().find(|(letter, _)| *letter == c).map(|(_, plain)| (*plain, *plain))
    }

    /// What to draw in a cell that holds `symbol`; nothing where it stays.
    #[must_use]
    pub fn cell(self, symbol: &str) -> Option<&'static str> {
        let mut chars = symbol.chars();
        let (first, None) = (chars.next()?, chars.next()) else { return None };
        self.other(first).map(|(cell, _)| cell)
    }

    /// A text with every sign that cannot be shown written in others; it may become longer.
    #[must_use]
    pub fn text(self, text: &str) -> Cow<'_, str> {
        if self == Self::Full || !text.chars().any(|c| self.other(c).is_some()) {
            return Cow::Borrowed(text);
        }
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            match self.other(c) {
                Some((_, other)) => out.push_str(other),
                None => out.push(c),
            }
        }
        Cow::Owned(out)
    }

    /// What stands on a key, such as `↑↓`.
    #[must_use]
    pub fn key(self, key: &str) -> Cow<'_, str> {
        let names: Option<Vec<&str>> = key.chars().map(|c| self.other(c).map(|(_, text)| text)).collect();
        names.filter(|names| !names.is_empty()).map_or(Cow::Borrowed(key), |names| Cow::Owned(names.join("/")))
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs, path::Path};

    use super::*;
    use crate::text;

    /// Characters that every font of the Linux console with Kazakh letters has.
    fn of_console_fonts() -> BTreeSet<char> {
        let list = fs::read_to_string("tests/fonts/cyrasia.txt").unwrap();
        list.lines().filter(|line| !line.starts_with('#')).flat_map(str::chars).collect()
    }

    fn files(dir: &Path, found: &mut Vec<String>) {
        for item in fs::read_dir(dir).unwrap() {
            let path = item.unwrap().path();
            if path.is_dir() {
                files(&path, found);
            } else if path.extension().is_some_and(|end| end == "ftl" || end == "yaml") {
                found.push(fs::read_to_string(path).unwrap());
            }
        }
    }

    #[test]
    fn every_text_of_the_guide_can_be_shown_on_a_linux_console_and_in_ascii() {
        let fonts = of_console_fonts();
        assert!("ӘҒҚҢӨҰҮҺІәғқңөұүһі".chars().all(|c| fonts.contains(&c)));
        let mut texts = Vec::new();
        for dir in ["content", "locales"] {
            files(Path::new(dir), &mut texts);
        }
        for text in texts {
            for c in Symbols::Console.text(&text).chars().filter(|c| *c != '\n') {
                assert!(fonts.contains(&c), "the fonts of the Linux console lack {c:?}");
            }
            for c in Symbols::Ascii.text(&text).chars() {
                assert!(c.is_ascii() || c.is_alphabetic() || c == '\u{a0}', "not ASCII: {c:?}");
            }
        }
    }

    #[test]
    fn the_table_says_rightly_what_the_console_fonts_have() {
        let fonts = of_console_fonts();
        for sign in SIGNS {
            assert_eq!(fonts.contains(&sign.shown), sign.on_console, "{}", sign.shown);
        }
    }

    #[test]
    fn a_cell_stays_a_cell() {
        for sign in SIGNS {
            assert_eq!(text::width(sign.cell), 1, "{}", sign.shown);
            assert!(sign.cell.is_ascii());
            assert_eq!(Symbols::Ascii.cell(&sign.shown.to_string()), Some(sign.cell));
        }
        assert_eq!(Symbols::Full.cell("─"), None);
        assert_eq!(Symbols::Console.cell("─"), None);
        assert_eq!(Symbols::Console.cell("№"), Some("N"));
        assert_eq!(Symbols::Ascii.cell("Қ"), None);
        assert_eq!(Symbols::Ascii.cell(""), None);
    }

    #[test]
    fn arrows_on_keys_are_named() {
        assert_eq!(Symbols::Ascii.key("↑↓"), "Up/Down");
        assert_eq!(Symbols::Ascii.key("F2"), "F2");
        assert_eq!(Symbols::Console.key("↑↓"), "↑↓");
        assert_eq!(Symbols::Ascii.text("«Мектеп» … №\u{a0}5"), "\"Мектеп\" ... N\u{a0}5");
    }
}

//! The few words around what was found.
//!
//! Of a sensitive page it shows the title only: others may be looking at the screen.

use std::ops::Range;

use crate::book::model::{Book, Entry, Lang};

use super::{
    Field, fold,
    index::{self, Part},
};

/// About so many characters of a long text are shown.
const LENGTH: usize = 160;
/// So many of them stand before the first word found.
const BEFORE: usize = 50;

/// A piece of text on one line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Snippet {
    pub text: String,
    /// Words found: byte ranges in `text`, on character boundaries, rising.
    pub marks: Vec<Range<usize>>,
}

/// Where a page was found.
pub(super) struct Place {
    pub lang: Lang,
    pub part: Part,
    pub field: Field,
}

/// The snippet of a page; `asked` are the words of the query in [`fold::normal`] form.
pub(super) fn of(book: &Book, entry: &Entry, place: &Place, asked: &[String]) -> Snippet {
    if entry.sensitive {
        return marked(book.plain(&entry.title, place.lang), asked);
    }
    let text = match place.field {
        Field::Title => book.plain(&entry.title, place.lang).to_owned(),
        // Other names are never shown; the summary says what the page is.
        Field::Id | Field::AlsoCalled | Field::Summary => book.plain(&entry.summary, place.lang).to_owned(),
        Field::Body => index::raw_text(entry, place.lang, place.part)
            .map(|raw| index::plain(book, raw, place.lang))
            .unwrap_or_default(),
    };
    marked(&window(&one_line(&text), asked), asked)
}

/// Line ends become blanks; a no-break space stays.
fn one_line(text: &str) -> String {
    let words: Vec<_> = text.split([' ', '\n', '\t', '\r']).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// The text with the places of the words asked for.
fn marked(text: &str, asked: &[String]) -> Snippet {
    let words = fold::words(text).into_iter();
    let marks = words.filter(|word| asked.iter().any(|asked| meets(asked, &word.normal)));
    Snippet { marks: marks.map(|word| word.range).collect(), text: text.to_owned() }
}

/// Would a reader see the query word in this word?
fn meets(asked: &str, word: &str) -> bool {
    let (asked, word) = (fold::folded(asked), fold::folded(word));
    if asked == word {
        return true;
    }
    let letters = asked.chars().count();
    let shared = asked.chars().zip(word.chars()).take_while(|(a, b)| a == b).count();
    letters >= 4 && shared >= 4.max((letters * 3).div_ceil(5)) && word.chars().count() <= shared + 4
}

/// The part of a long text around its first word asked for, cut between words.
fn window(text: &str, asked: &[String]) -> String {
    let length = text.chars().count();
    if length <= LENGTH {
        return text.to_owned();
    }
    let words = fold::words(text);
    let first = words.iter().find(|word| asked.iter().any(|asked| meets(asked, &word.normal)));
    let at = first.map_or(0, |word| text.char_indices().take_while(|(byte, _)| *byte < word.range.start).count());
    let start = at.saturating_sub(BEFORE).min(length.saturating_sub(LENGTH));
    let piece: String = text.chars().skip(start).take(LENGTH).collect();
    let mut piece = piece.trim();
    let (cut_before, cut_after) = (start > 0, start + LENGTH < length);
    if cut_before {
        piece = piece.split_once(' ').map_or(piece, |(_, rest)| rest);
    }
    if cut_after {
        piece = piece.rsplit_once(' ').map_or(piece, |(rest, _)| rest);
    }
    let (before, after) = (if cut_before { "… " } else { "" }, if cut_after { " …" } else { "" });
    format!("{before}{piece}{after}")
}

//! The few words around what was found.
//!
//! Of a sensitive page it shows the title only: others may be looking at the screen.

use std::ops::Range;

use crate::book::{
    markup::{self, Inline},
    model::{Book, Lang},
};

use super::{Field, Hit, fold, index, mark::Marker};

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

/// Says a sum or a deadline of a text in a language; which one it is depends on the day.
pub type Say<'a> = &'a dyn Fn(&Inline, Lang) -> String;

impl Hit {
    /// The words around what was found.
    #[must_use]
    pub fn snippet(&self, book: &Book, marker: &Marker, say: Say) -> Snippet {
        let Some(head) = book.entries.head(self.entry) else { return Snippet::default() };
        let text = match self.field {
            _ if head.sensitive => book.plain_title(&head, self.lang).to_owned(),
            Field::Title => book.plain_title(&head, self.lang).to_owned(),
            // Other names are never shown; the summary says what the page is.
            Field::Id | Field::AlsoCalled | Field::Summary => {
                let page = book.entries.glance(self.entry);
                page.map(|page| book.plain(&page.summary, self.lang).to_owned()).unwrap_or_default()
            }
            Field::Heading | Field::Steps | Field::Body | Field::Documents => book
                .entries
                .get(self.entry)
                .and_then(|entry| index::raw_text(book, entry, self.lang, self.part))
                .map(|raw| said(book, raw, self.lang, say))
                .unwrap_or_default(),
        };
        let text = window(&one_line(&text), marker);
        Snippet { marks: marker.marks(&text), text }
    }
}

/// Small Markdown as plain words: a link without words is the title of its page; sums and deadlines are left out.
pub(super) fn plain(book: &Book, text: &str, lang: Lang) -> String {
    said(book, text, lang, &|_, _| "…".to_owned())
}

fn said(book: &Book, text: &str, lang: Lang, say: Say) -> String {
    markup::plain_with(text, |inline| match inline {
        Inline::Text { text, .. } => text.clone(),
        Inline::Link { label: Some(label), .. } => label.clone(),
        Inline::Link { id, label: None, .. } => {
            book.head(id).map(|head| book.plain_title(&head, lang).to_owned()).unwrap_or_default()
        }
        value => say(value, lang),
    })
}

/// Line ends become blanks; a no-break space stays.
fn one_line(text: &str) -> String {
    let words: Vec<_> = text.split([' ', '\n', '\t', '\r']).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// The part of a long text around its first word found, cut between words.
fn window(text: &str, marker: &Marker) -> String {
    let length = text.chars().count();
    if length <= LENGTH {
        return text.to_owned();
    }
    let words = fold::words(text);
    let first = words.iter().find(|word| marker.meets(&word.normal));
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

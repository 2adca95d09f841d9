//! What is read aloud: the paragraph, step or row at the reader's place, after a question where others should not hear.
//!
//! Starts no program: it gives the words, and the loop has them said.

use super::App;
use crate::{
    action::Effect,
    screen::Screen,
    sheet::{Block, Look, Reading, Shape, Target},
    voice::{self, Words},
};

impl App {
    /// Reads the reader's place aloud, or asks first.
    pub(super) fn read_aloud(&mut self) -> Effect {
        if !self.reads_aloud || self.place().screen == Screen::Aloud {
            return Effect::None;
        }
        if self.sensitive_here() && self.may_be_heard.as_ref() != Some(&self.place().screen) {
            self.go(Screen::Aloud);
            return Effect::None;
        }
        Effect::Speak
    }

    /// The reader has been asked, and wants to hear it.
    pub(super) fn read_aloud_now(&mut self) -> Effect {
        if self.place().screen != Screen::Aloud {
            return Effect::None;
        }
        self.back();
        self.may_be_heard = Some(self.place().screen.clone());
        Effect::Speak
    }

    /// Whether the page shown, or the page that the selected row leads to, is one that others should not hear of.
    fn sensitive_here(&self) -> bool {
        let sensitive = |id: &str| self.book.entry(id).is_some_and(|entry| entry.sensitive);
        let row = self.place().chosen(&self.laid, self.sheet.reading).map(|stop| &stop.target);
        match (&self.place().screen, row) {
            (Screen::Entry(id), _) | (_, Some(Target::Entry(id))) => sensitive(id),
            _ => false,
        }
    }

    /// What stands at the reader's place, for the ear.
    #[must_use]
    pub fn words_here(&self) -> Option<Words> {
        if self.hidden {
            return None;
        }
        let text = voice::speakable(&self.blocks_here().join(" "));
        if text.is_empty() {
            return None;
        }
        let tag = self.book.languages.get(self.lang.index()).map_or("", |language| language.tag.as_str());
        let lang = voice::language(&text, tag);
        Some(Words { text, lang })
    }

    /// The words of the blocks that belong together at the reader's place.
    fn blocks_here(&self) -> Vec<String> {
        let place = self.place();
        let at = match self.sheet.reading {
            Reading::Rows => place.chosen(&self.laid, Reading::Rows).map(|stop| stop.block),
            Reading::Lines => self.laid.lines.get(place.line).map(|line| line.block),
        };
        let Some(first) = at.and_then(|at| self.sheet.blocks.get(at..)) else { return Vec::new() };
        let Some((block, rest)) = first.split_first() else { return Vec::new() };
        let more = rest.iter().take_while(|other| belongs(&block.shape, &other.shape));
        std::iter::once(block).chain(more).map(words).filter(|words| !words.trim().is_empty()).collect()
    }
}

/// Whether a block is read together with one before it of shape `first`: under a heading everything up to the next,
/// under a label everything up to the next, under a row its details, and a paragraph alone.
fn belongs(first: &Shape, other: &Shape) -> bool {
    match first {
        Shape::Title => !matches!(other, Shape::Title | Shape::Heading | Shape::Row),
        Shape::Heading => !matches!(other, Shape::Title | Shape::Heading),
        Shape::Label => !matches!(other, Shape::Title | Shape::Heading | Shape::Label),
        Shape::Row | Shape::Item(_) => *other == Shape::Detail,
        Shape::Text | Shape::Detail | Shape::Notice | Shape::Verbatim => false,
    }
}

/// The words of a block without what is only for the eye.
fn words(block: &Block) -> String {
    let heard = block.spans.iter().filter(|span| !matches!(span.look, Look::Bar | Look::Sign));
    let mut words: String = heard.map(|span| span.text.as_str()).collect();
    words.truncate(words.trim_end().len());
    // A pause after what has no end of its own, such as a heading.
    if words.ends_with(char::is_alphanumeric) {
        words.push('.');
    }
    words
}

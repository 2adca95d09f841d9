//! The first screen of a kiosk: the languages, each in its own words, and nothing else.
//!
//! Whoever passes by reads it over the visitor's shoulder: it names no need and no reason to be here.

use super::Ctx;
use crate::sheet::{Block, Reading, Shape, Sheet, Span, Target};

#[must_use]
pub fn sheet(ctx: &Ctx) -> Sheet {
    let mut blocks = Vec::new();
    for (lang, language) in ctx.book.langs() {
        let key = |part: &str| format!("{part}:{}", language.tag);
        if !blocks.is_empty() {
            // Keeps the rows apart, so that a finger meets the one it means.
            blocks.push(Block::new(key("room"), Shape::Detail, vec![Span::plain("\u{a0}")]));
        }
        let mut row = Block::row(key("lang"), "", Target::Language(lang));
        row.spans = vec![Span::strong(&language.name)];
        blocks.push(row);
        let words = ctx.i18n.text(lang, "kiosk-welcome");
        blocks.push(Block::new(key("welcome"), Shape::Detail, vec![Span::plain(words)]));
    }
    Sheet { title: String::new(), reading: Reading::Rows, blocks }
}

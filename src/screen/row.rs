//! Rows that lead to pages, the same in every list.

use super::Ctx;
use crate::{
    book::model::{Available, Entry},
    sheet::{Block, Shape, Span, Target},
};

/// The row of a page; whether it really exists today is said in words.
#[must_use]
pub fn entry(ctx: &Ctx, entry: &Entry) -> Block {
    let mut row = Block::row(
        format!("entry:{}", entry.id),
        ctx.book.plain(&entry.title, ctx.lang),
        Target::Entry(entry.id.clone()),
    );
    if let Some(words) = available(ctx, entry.available) {
        row.spans.push(Span::plain(format!(" ({words})")));
    }
    row
}

/// How a list says that something does not exist everywhere; nothing for what does.
#[must_use]
pub fn available(ctx: &Ctx, available: Available) -> Option<String> {
    match available {
        Available::Yes => None,
        Available::Local => Some(ctx.ui("available-local-short")),
        Available::Unclear => Some(ctx.ui("available-unclear-short")),
        Available::No => Some(ctx.ui("available-no-short")),
    }
}

/// Rows of pages under a heading wherever the kind changes.
#[must_use]
pub fn by_kind(ctx: &Ctx, entries: &[&Entry]) -> Vec<Block> {
    let mut out = Vec::new();
    for same in entries.chunk_by(|a, b| a.kind == b.kind) {
        if let Some(kind) = same.first().map(|entry| entry.kind) {
            out.push(Block::heading(format!("kind:{}", kind.name()), ctx.i18n.kinds(ctx.lang, kind)));
        }
        out.extend(same.iter().map(|e| entry(ctx, e)));
    }
    out
}

/// A row that says more about the row above.
#[must_use]
pub fn detail(key: impl Into<String>, spans: Vec<Span>) -> Block {
    Block::new(key, Shape::Detail, spans)
}

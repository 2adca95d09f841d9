//! Every source of the book, and the pages that rest on each.

use super::{Ctx, about, number, row};
use crate::{
    book::model::{Source, SourceKind},
    i18n::Arg,
    sheet::{Block, Reading, Shape, Sheet, Span, Target},
};
use std::collections::{HashMap, HashSet};

/// Kinds of sources in the order of their weight, with their headings.
const KINDS: [(SourceKind, &str); 5] = [
    (SourceKind::Treaty, "sources-treaty"),
    (SourceKind::Law, "sources-law"),
    (SourceKind::Order, "sources-order"),
    (SourceKind::Report, "sources-report"),
    (SourceKind::Page, "sources-page"),
];

/// All sources as rows.
#[must_use]
pub fn sheet(ctx: &Ctx) -> Sheet {
    let title = ctx.ui("about-sources");
    let mut used: HashMap<&str, usize> = HashMap::new();
    for entry in &ctx.book.entries {
        let cited: HashSet<&str> = entry.cited().collect();
        for id in cited {
            *used.entry(id).or_default() += 1;
        }
    }
    let mut blocks = vec![Block::new("title", Shape::Title, vec![Span::plain(title.clone())])];
    for (kind, heading) in KINDS {
        let mut sources = ctx.book.sources.iter().filter(|source| source.kind == kind).peekable();
        if sources.peek().is_some() {
            blocks.push(Block::heading(heading, ctx.ui(heading)));
        }
        blocks.extend(sources.flat_map(|source| rows(ctx, source, used.get(source.id.as_str()).copied().unwrap_or(0))));
    }
    Sheet { title, reading: Reading::Rows, blocks }
}

/// The row of a source and, below it, its state and how many pages rest on it.
fn rows(ctx: &Ctx, source: &Source, count: usize) -> Vec<Block> {
    let target = Target::Source(source.id.clone());
    let row = Block::row(format!("source:{}", source.id), about::short_name(ctx, source), target);
    let used = ctx.i18n.text_with(ctx.lang, "sources-used", &[("count", number(count))]);
    let words: Vec<String> = about::status(source).map(|status| ctx.ui(status)).into_iter().chain([used]).collect();
    vec![row, row::detail(format!("detail:{}", source.id), vec![Span::plain(words.join("; "))])]
}

/// One source: its state, its address, and a row for each page that rests on it.
#[must_use]
pub fn one(ctx: &Ctx, id: &str) -> Sheet {
    let Some(source) = ctx.book.source(id) else {
        return Sheet { title: id.to_owned(), reading: Reading::Rows, blocks: Vec::new() };
    };
    let title = ctx.book.plain(&source.title, ctx.lang).to_owned();
    let mut blocks = vec![Block::new("title", Shape::Title, vec![Span::plain(about::short_name(ctx, source))])];
    if let Some(status) = about::status(source) {
        blocks.push(Block::text("status", ctx.ui(status)));
    }
    let (as_of, read) = (ctx.i18n.date(ctx.lang, source.as_of), ctx.i18n.date(ctx.lang, source.read));
    let args = [("date", Arg::Text(&as_of)), ("read", Arg::Text(&read))];
    blocks.push(Block::text("read", ctx.i18n.text_with(ctx.lang, "sources-read", &args)));
    if let Some(url) = &source.url {
        blocks.push(Block::new("url", Shape::Verbatim, vec![Span::plain(url.clone())]));
    }
    let cites =
        |place: &usize| ctx.book.entries.get(*place).is_some_and(|entry| entry.cited().any(|other| other == id));
    let users: Vec<_> =
        (0..ctx.book.entries.len()).filter(cites).filter_map(|place| ctx.book.entries.head(place)).collect();
    blocks.push(Block::new("used", Shape::Label, vec![Span::strong(ctx.ui("about-used-by"))]));
    blocks.extend(row::by_kind(ctx, &users));
    if users.is_empty() {
        blocks.push(Block::text("unused", ctx.ui("sources-unused")));
    }
    Sheet { title, reading: Reading::Rows, blocks }
}

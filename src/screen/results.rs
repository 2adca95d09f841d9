//! What was found for the words typed, best first, with the place where it was found.

use super::{Ctx, number, row};
use crate::{
    i18n::Arg,
    search::{Field, Hit, Query, Snippet},
    sheet::{Block, Look, Reading, Shape, Sheet, Span},
};

/// Hits shown at once; more would not be read.
const LIMIT: usize = 50;

#[must_use]
pub fn sheet(ctx: &Ctx, query: &str) -> Sheet {
    let title = ctx.ui("search-title");
    let blocks = if query.trim().is_empty() { Vec::new() } else { found(ctx, query) };
    Sheet { title, reading: Reading::Rows, blocks }
}

fn found(ctx: &Ctx, query: &str) -> Vec<Block> {
    let asked = Query { text: query, lang: ctx.lang, kind: None, limit: LIMIT };
    let results = ctx.index().search(ctx.book, &asked);
    if results.hits.is_empty() {
        return nothing(ctx, query);
    }
    let count = ctx.i18n.text_with(ctx.lang, "search-found", &[("count", number(results.total))]);
    let mut blocks = Vec::new();
    if let Some(words) = results.read_as() {
        let text = ctx.i18n.text_with(ctx.lang, "search-understood", &[("query", Arg::Text(&words))]);
        blocks.push(Block::new("understood", Shape::Label, vec![Span::plain(text)]));
    }
    blocks.push(Block::new("count", Shape::Label, vec![Span::plain(count)]));
    for hit in &results.hits {
        blocks.extend(rows(ctx, hit));
    }
    blocks
}

/// The row of a hit and, below it, its kind and the words around what was found.
fn rows(ctx: &Ctx, hit: &Hit) -> Vec<Block> {
    let Some(entry) = ctx.book.entries.get(hit.entry) else { return Vec::new() };
    let Some(head) = ctx.book.entries.head(hit.entry) else { return Vec::new() };
    let mut title = row::entry(ctx, &head);
    let in_title = hit.field == Field::Title && hit.lang == ctx.lang;
    if in_title && !entry.sensitive {
        // Before the title of a promise stands what became of it.
        let at = usize::from(head.status.is_some());
        let rest = title.spans.split_off(at + 1);
        title.spans.truncate(at);
        title.spans.extend(marked(&hit.snippet));
        title.spans.extend(rest);
    }
    // Other names are not shown, so that nothing is lost when the summary is in the reader's own language.
    let own = in_title || (hit.lang != ctx.lang && matches!(hit.field, Field::AlsoCalled | Field::Id));
    let words = if own { summary(ctx, entry) } else { marked(&hit.snippet) };
    let mut spans = vec![Span::plain(ctx.i18n.kind(ctx.lang, entry.kind))];
    if !entry.sensitive && !words.is_empty() {
        if hit.lang != ctx.lang && !own {
            // Before the words, where it is not cut off with them.
            let name = ctx.book.languages.get(hit.lang.index()).map_or("", |language| &language.name);
            spans.push(Span::plain(format!(" [{name}]")));
        }
        spans.push(Span::plain(": "));
        spans.extend(words);
    }
    // Found titles are looked through first; what stands below them is quieter.
    for span in &mut title.spans {
        if span.look == Look::Plain {
            span.look = Look::Strong;
        }
    }
    let detail = row::detail(format!("detail:{}", entry.id), spans);
    vec![title, detail]
}

fn summary(ctx: &Ctx, entry: &crate::book::model::Entry) -> Vec<Span> {
    let text = ctx.book.plain(&entry.summary, ctx.lang);
    if text.is_empty() { Vec::new() } else { vec![Span::plain(text)] }
}

/// A snippet as runs; what matched is marked.
fn marked(snippet: &Snippet) -> Vec<Span> {
    let mut out = Vec::new();
    let mut done = 0;
    let mut push = |from: usize, to: usize, look: Look| {
        if let Some(text) = snippet.text.get(from..to).filter(|text| !text.is_empty()) {
            out.push(Span { text: text.to_owned(), look, target: None });
        }
    };
    for mark in &snippet.marks {
        push(done, mark.start, Look::Plain);
        push(mark.start, mark.end, Look::Mark);
        done = mark.end;
    }
    push(done, snippet.text.len(), Look::Plain);
    out
}

/// Never an empty screen: what was not found, where to look instead, and whom to call.
fn nothing(ctx: &Ctx, query: &str) -> Vec<Block> {
    let words = query.trim().to_owned();
    let text = ctx.i18n.text_with(ctx.lang, "search-nothing", &[("query", Arg::Text(&words))]);
    let mut blocks = vec![
        Block::new("nothing", Shape::Notice, vec![Span::plain(text)]),
        Block::text("advice", ctx.ui("search-nothing-advice")),
        Block::heading("topics", ctx.ui("home-topics")),
    ];
    blocks.extend(row::topics(ctx));
    blocks
}

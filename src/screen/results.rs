//! What was found for the words typed, best first, with the place where it was found.

use std::ops::Range;

use super::{Ctx, number, row};
use crate::{
    book::{
        markup::Inline,
        model::{Kind, Lang},
    },
    i18n::Arg,
    search::{Field, Hit, Marker, Query, Results},
    sheet::{Block, Look, Reading, Shape, Sheet, Span},
};

/// Hits shown at once; more would not be read.
const LIMIT: usize = 30;
/// So many stand above all groups: what is most probably meant.
const BEST: usize = 3;
/// As many as are taken in at a glance are not grouped.
const FEW: usize = 5;

#[must_use]
pub fn sheet(ctx: &Ctx, query: &str) -> Sheet {
    let title = ctx.ui("search-title");
    let blocks = if query.trim().is_empty() { Vec::new() } else { found(ctx, query) };
    Sheet { title, reading: Reading::Rows, blocks }
}

fn found(ctx: &Ctx, query: &str) -> Vec<Block> {
    let asked = Query { text: query, lang: ctx.lang, kind: None, limit: LIMIT, explain: false };
    let results = ctx.index().search(ctx.book, &asked);
    if results.hits.is_empty() {
        return nothing(ctx, query, &results);
    }
    let count = counted(ctx, &results);
    let mut blocks = Vec::new();
    if let Some(words) = results.read_as() {
        let text = ctx.i18n.text_with(ctx.lang, "search-understood", &[("query", Arg::Text(&words))]);
        blocks.push(Block::new("understood", Shape::Label, vec![Span::plain(text)]));
    }
    blocks.push(Block::new("count", Shape::Label, vec![Span::plain(count)]));
    let flat = if results.hits.len() <= FEW { FEW } else { BEST };
    let (best, rest) = results.hits.split_at(flat.min(results.hits.len()));
    blocks.extend(best.iter().flat_map(|hit| rows(ctx, hit, &results.marker)));
    for (kind, hits) in groups(ctx, rest) {
        blocks.push(Block::heading(format!("kind:{}", kind.name()), ctx.i18n.kinds(ctx.lang, kind)));
        blocks.extend(hits.into_iter().flat_map(|hit| rows(ctx, hit, &results.marker)));
    }
    blocks
}

/// How many pages were found, and how many of them stand here.
fn counted(ctx: &Ctx, results: &Results) -> String {
    let words = |id, count| ctx.i18n.text_with(ctx.lang, id, &[("count", number(count))]);
    let shown = results.hits.len();
    let found = words("search-found", results.total);
    if shown < results.total { format!("{found}. {}", words("search-best", shown)) } else { found }
}

/// Hits by kind, in the order of kinds: what to do today stands before what a word means.
fn groups<'a>(ctx: &Ctx, hits: &'a [Hit]) -> Vec<(Kind, Vec<&'a Hit>)> {
    let mut groups: Vec<(Kind, Vec<&Hit>)> = Vec::new();
    for hit in hits {
        let Some(kind) = ctx.book.entries.kind(hit.entry) else { continue };
        match groups.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, hits)) => hits.push(hit),
            None => groups.push((kind, vec![hit])),
        }
    }
    groups.sort_by_key(|(kind, _)| *kind);
    groups
}

/// The row of a hit and, below it, its kind and the words around what was found.
fn rows(ctx: &Ctx, hit: &Hit, marker: &Marker) -> Vec<Block> {
    let Some(head) = ctx.book.entries.head(hit.entry) else { return Vec::new() };
    let mut title = row::entry(ctx, &head);
    if !head.sensitive {
        // A promise has its mark before the title.
        let words = ctx.book.plain_title(&head, ctx.lang);
        if let Some(place) = title.spans.iter().position(|span| span.text == words) {
            title.spans.splice(place..=place, marked(words, marker));
        }
    }
    let mut spans = vec![Span::plain(ctx.i18n.kind(ctx.lang, head.kind))];
    if !head.sensitive {
        if hit.lang != ctx.lang && hit.field != Field::Id {
            // Before the words, where it is not cut off with them.
            let name = ctx.book.languages.get(hit.lang.index()).map_or("", |language| &language.name);
            let text = ctx.i18n.text_with(ctx.lang, "search-other-language", &[("language", Arg::Text(name))]);
            spans.push(Span::plain(format!(" {text}")));
        }
        let words = words(ctx, hit, marker);
        if !words.is_empty() {
            spans.push(Span::plain(": "));
            spans.extend(words);
        }
    }
    // Found titles are looked through first; what stands below them is quieter.
    for span in &mut title.spans {
        if span.look == Look::Plain {
            span.look = Look::Strong;
        }
    }
    let detail = row::detail(format!("detail:{}", head.id), spans);
    vec![title, detail]
}

/// The words around what was found. Where a name was found that is not shown, or is shown already, the summary in the
/// reader's own language says more.
fn words(ctx: &Ctx, hit: &Hit, marker: &Marker) -> Vec<Span> {
    let shown = hit.field == Field::Title && hit.lang == ctx.lang;
    if shown || matches!(hit.field, Field::Id | Field::AlsoCalled) {
        let page = ctx.book.entries.glance(hit.entry);
        return page.map(|page| marked(ctx.book.plain(&page.summary, ctx.lang), marker)).unwrap_or_default();
    }
    let say = |inline: &Inline, lang: Lang| ctx.i18n.value(lang, ctx.book, inline, ctx.today);
    let snippet = hit.snippet(ctx.book, marker, &say);
    runs(&snippet.text, snippet.marks)
}

/// A text as runs; what was looked for is marked.
fn marked(text: &str, marker: &Marker) -> Vec<Span> {
    runs(text, marker.marks(text))
}

fn runs(text: &str, marks: Vec<Range<usize>>) -> Vec<Span> {
    let mut out = Vec::new();
    let mut done = 0;
    let mut push = |from: usize, to: usize, look: Look| {
        if let Some(text) = text.get(from..to).filter(|text| !text.is_empty()) {
            out.push(Span { text: text.to_owned(), look, target: None });
        }
    };
    for mark in marks {
        push(done, mark.start, Look::Plain);
        push(mark.start, mark.end, Look::Mark);
        done = mark.end;
    }
    push(done, text.len(), Look::Plain);
    out
}

/// Never an empty screen: what was not found, the pages nearest to it, where to look instead, and whom to call.
fn nothing(ctx: &Ctx, query: &str, results: &Results) -> Vec<Block> {
    let words = query.trim().to_owned();
    let text = ctx.i18n.text_with(ctx.lang, "search-nothing", &[("query", Arg::Text(&words))]);
    let mut blocks = vec![
        Block::new("nothing", Shape::Notice, vec![Span::plain(text)]),
        Block::text("advice", ctx.ui("search-nothing-advice")),
    ];
    let nearest: Vec<_> = results.nearest.iter().filter_map(|entry| ctx.book.entries.head(*entry)).collect();
    if !nearest.is_empty() {
        blocks.push(Block::heading("nearest", ctx.ui("search-nearest")));
        blocks.extend(nearest.iter().map(|head| row::entry(ctx, head)));
    }
    blocks.push(Block::heading("topics", ctx.ui("home-topics")));
    blocks.extend(row::topics(ctx));
    blocks
}

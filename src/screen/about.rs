//! About this guide: its edition, who has read it, what it never does, and every source with the pages that rest on it.

use super::{Ctx, number};
use crate::{
    book::model::{Source, SourceKind, SourceStatus},
    i18n::Arg,
    sheet::{Block, Reading, Shape, Sheet, Span, Target},
};

#[must_use]
pub fn sheet(ctx: &Ctx) -> Sheet {
    let title = ctx.ui("about-title");
    let mut blocks = vec![Block::new("title", Shape::Title, vec![Span::plain(title.clone())])];
    blocks.push(Block::text("what", ctx.ui("about-what")));
    blocks.extend(edition(ctx));
    blocks.extend(changes(ctx));
    blocks.push(Block::heading("privacy", ctx.ui("about-privacy")));
    blocks.push(Block::text("privacy.text", ctx.ui("about-privacy-text")));
    blocks.push(Block::heading("licence", ctx.ui("about-licence")));
    blocks.push(Block::text("licence.text", ctx.ui("about-licence-text")));
    blocks.push(Block::heading("sources", ctx.ui("about-sources")));
    for source in &ctx.book.sources {
        blocks.extend(source_blocks(ctx, source));
    }
    Sheet { title, reading: Reading::Lines, blocks }
}

fn edition(ctx: &Ctx) -> Vec<Block> {
    let edition = &ctx.book.edition;
    let name = ctx.book.plain(&edition.name, ctx.lang);
    let date = ctx.i18n.date(ctx.lang, edition.date);
    let count = ctx.book.entries.len();
    let signed = ctx.book.entries.iter().filter(|entry| !entry.reviewed.is_empty()).count();
    let line =
        ctx.i18n.text_with(ctx.lang, "about-edition-line", &[("name", Arg::Text(name)), ("date", Arg::Text(&date))]);
    let review = if signed == 0 {
        ctx.ui("about-not-reviewed")
    } else {
        ctx.i18n.text_with(ctx.lang, "about-reviewed", &[("signed", number(signed)), ("count", number(count))])
    };
    vec![
        Block::heading("edition", ctx.ui("about-edition")),
        Block::text("edition.line", line),
        Block::text("edition.pages", ctx.i18n.text_with(ctx.lang, "about-pages", &[("count", number(count))])),
        Block::text(
            "edition.version",
            ctx.i18n.text_with(ctx.lang, "about-version", &[("version", Arg::Text(env!("CARGO_PKG_VERSION")))]),
        ),
        Block::text("edition.review", review),
    ]
}

/// What is new in this edition, and what of it is damaged.
fn changes(ctx: &Ctx) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (n, change) in ctx.book.changes.iter().enumerate() {
        let (date, text) = (ctx.i18n.date(ctx.lang, change.date), ctx.book.plain(&change.text, ctx.lang));
        let line = vec![Span::strong(date), Span::plain(format!(": {text}"))];
        blocks.push(Block::new(format!("changes.{n}"), Shape::Item(String::from("-")), line));
    }
    if !blocks.is_empty() {
        blocks.insert(0, Block::heading("changes", ctx.ui("about-changes")));
    }
    for (n, fault) in ctx.book.stored.iter().flat_map(|stored| stored.faults()).enumerate() {
        let (message, advice) = ctx.i18n.edition_fault(ctx.lang, &fault);
        let line = Span::plain(format!("{message} {advice}"));
        blocks.push(Block::new(format!("damaged.{n}"), Shape::Notice, vec![line]));
    }
    blocks
}

/// A source: its name and state, its address, and links to the pages that cite it.
fn source_blocks(ctx: &Ctx, source: &Source) -> Vec<Block> {
    let key = format!("source:{}", source.id);
    let mut blocks =
        vec![Block::new(key.clone(), Shape::Item(String::from("-")), vec![Span::plain(name(ctx, source))])];
    if let Some(url) = &source.url {
        blocks.push(Block::new(format!("{key}.url"), Shape::Verbatim, vec![Span::plain(url.clone())]));
    }
    let users: Vec<_> =
        ctx.book.entries.iter().filter(|entry| entry.sources.iter().any(|used| used.id == source.id)).collect();
    if !users.is_empty() {
        let mut spans = vec![Span::plain(format!("{} ", ctx.ui("about-used-by")))];
        for (number, entry) in users.iter().enumerate() {
            if number > 0 {
                spans.push(Span::plain("; "));
            }
            spans.push(Span::link(ctx.book.plain(&entry.title, ctx.lang), Target::Entry(entry.id.clone())));
        }
        blocks.push(Block::new(format!("{key}.used"), Shape::Verbatim, spans));
    }
    blocks
}

/// Laws, orders and treaties have articles, and are in force or not.
#[must_use]
pub fn is_rule(source: &Source) -> bool {
    matches!(source.kind, SourceKind::Law | SourceKind::Order | SourceKind::Treaty)
}

/// Articles of a rule, or a part of anything else.
#[must_use]
pub fn part(ctx: &Ctx, source: &Source, at: &str) -> String {
    let message = if is_rule(source) { "source-at" } else { "source-part" };
    ctx.i18n.text_with(ctx.lang, message, &[("at", Arg::Text(at))])
}

/// Title, number, date, state and the day for which a source is true.
#[must_use]
pub fn name(ctx: &Ctx, source: &Source) -> String {
    let mut out = ctx.book.plain(&source.title, ctx.lang).to_owned();
    if let Some(number) = &source.number {
        out.extend([" №\u{a0}", number]);
    }
    // A page in the news is of one day; saying it twice helps nobody.
    if let Some(date) = source.date.filter(|date| *date != source.as_of) {
        out.push_str(", ");
        out.push_str(&ctx.i18n.date(ctx.lang, date));
    }
    // Only rules are in force or not.
    let status = match source.status {
        SourceStatus::InForce => None,
        SourceStatus::Unclear if !is_rule(source) => None,
        SourceStatus::Repealed => Some("source-repealed"),
        SourceStatus::Draft => Some("source-draft"),
        SourceStatus::Unclear => Some("source-unclear"),
    };
    if let Some(status) = status {
        out.extend([" (", &ctx.ui(status), ")"]);
    }
    let as_of = ctx.i18n.date(ctx.lang, source.as_of);
    out.push_str("; ");
    out.push_str(&ctx.i18n.text_with(ctx.lang, "source-as-of", &[("date", Arg::Text(&as_of))]));
    out
}

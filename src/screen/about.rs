//! About this guide: its edition, who has read it, what it never does, and the way to every source.

use super::{Ctx, number};
use crate::{
    book::model::{Entry, Source, SourceKind, SourceStatus},
    i18n::Arg,
    sheet::{Block, Command, Reading, Shape, Sheet, Span, Target},
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
    if !ctx.book.sources.is_empty() {
        blocks.push(Block::heading("sources", ctx.ui("about-sources")));
        let label = ctx.i18n.text_with(ctx.lang, "about-all-sources", &[("count", number(ctx.book.sources.len()))]);
        blocks.push(Block::new("sources.all", Shape::Text, vec![Span::link(label, Target::Command(Command::Sources))]));
    }
    Sheet { title, reading: Reading::Lines, blocks }
}

fn edition(ctx: &Ctx) -> Vec<Block> {
    let edition = &ctx.book.edition;
    let name = ctx.book.plain(&edition.name, ctx.lang);
    let date = ctx.i18n.date(ctx.lang, edition.date);
    let count = ctx.book.entries.len();
    let signed = ctx.book.entries.iter().filter(|entry| is_signed(ctx, entry)).count();
    let line =
        ctx.i18n.text_with(ctx.lang, "about-edition-line", &[("name", Arg::Text(name)), ("date", Arg::Text(&date))]);
    let mut review = Vec::new();
    if signed > 0 {
        let args = [("signed", number(signed)), ("count", number(count))];
        review.push(ctx.i18n.text_with(ctx.lang, "about-reviewed", &args));
    }
    if signed < count {
        review.push(ctx.ui("about-not-reviewed"));
    }
    vec![
        Block::heading("edition", ctx.ui("about-edition")),
        Block::text("edition.line", line),
        Block::text("edition.pages", ctx.i18n.text_with(ctx.lang, "about-pages", &[("count", number(count))])),
        Block::text(
            "edition.version",
            ctx.i18n.text_with(ctx.lang, "about-version", &[("version", Arg::Text(env!("CARGO_PKG_VERSION")))]),
        ),
        Block::text("edition.review", review.join(" ")),
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
    // A visitor cannot mend a file.
    let faults = ctx.book.stored.iter().filter(|_| !ctx.kiosk).flat_map(|stored| stored.faults());
    for (n, fault) in faults.enumerate() {
        let (message, advice) = ctx.i18n.edition_fault(ctx.lang, &fault);
        let line = Span::plain(format!("{message} {advice}"));
        blocks.push(Block::new(format!("damaged.{n}"), Shape::Notice, vec![line]));
    }
    blocks
}

/// Has a native reader of every language and a lawyer stood for the page?
fn is_signed(ctx: &Ctx, entry: &Entry) -> bool {
    let tags = ctx.book.languages.iter().map(|language| language.tag.as_str());
    tags.chain(["law"]).all(|part| entry.reviewed.contains_key(part))
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
    let mut out = short_name(ctx, source);
    // What is in force needs no word on a page; what is not is said.
    if let Some(status) = status(source).filter(|_| source.status != SourceStatus::InForce) {
        out.extend([" (", &ctx.ui(status), ")"]);
    }
    let as_of = ctx.i18n.date(ctx.lang, source.as_of);
    out.push_str("; ");
    out.push_str(&ctx.i18n.text_with(ctx.lang, "source-as-of", &[("date", Arg::Text(&as_of))]));
    out
}

/// Title, number and date.
#[must_use]
pub fn short_name(ctx: &Ctx, source: &Source) -> String {
    let mut out = ctx.book.plain(&source.title, ctx.lang).to_owned();
    if let Some(number) = &source.number {
        out.extend([" №\u{a0}", number]);
    }
    // A page in the news is of one day; saying it twice helps nobody.
    if let Some(date) = source.date.filter(|date| *date != source.as_of) {
        out.push_str(", ");
        out.push_str(&ctx.i18n.date(ctx.lang, date));
    }
    out
}

/// The message for the state of a source. Only rules are in force or not.
#[must_use]
pub fn status(source: &Source) -> Option<&'static str> {
    match source.status {
        SourceStatus::InForce => is_rule(source).then_some("source-in-force"),
        SourceStatus::Unclear if !is_rule(source) => None,
        SourceStatus::Repealed => Some("source-repealed"),
        SourceStatus::Draft => Some("source-draft"),
        SourceStatus::Unclear => Some("source-unclear"),
    }
}

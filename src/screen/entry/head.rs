//! The head of a page: warnings, title, the answer in one breath, for whom, how much.

use super::{
    super::{Ctx, prose, row},
    promise,
};
use crate::{
    book::model::{Audience, Available, Entry},
    i18n::Arg,
    sheet::{Block, Command, Shape, Span, Target},
};

pub fn blocks(ctx: &Ctx, entry: &Entry) -> Vec<Block> {
    let mut out = Vec::new();
    if entry.sensitive {
        let text = ctx.ui(match (ctx.kiosk, ctx.linear) {
            (true, _) => "kiosk-entry-hide",
            (false, None) => "entry-hide",
            (false, Some(_)) => "plain-entry-hide",
        });
        out.push(Block::new("hide", Shape::Text, vec![Span::link(text, Target::Command(Command::Hide))]));
    }
    if entry.review_by < ctx.today {
        let date = ctx.i18n.date(ctx.lang, entry.checked);
        let text = ctx.i18n.text_with(ctx.lang, "entry-overdue", &[("date", Arg::Text(&date))]);
        out.push(Block::new("overdue", Shape::Notice, vec![Span::plain(text)]));
    }
    if entry.stale.contains(&ctx.lang) {
        out.push(Block::new("stale", Shape::Notice, vec![Span::plain(ctx.ui("entry-stale"))]));
    }
    out.extend(title(ctx, entry));
    out.extend(official_name(ctx, entry));
    out.extend(summary(ctx, entry));
    out.extend(promise::status(ctx, entry));
    out.extend(available(ctx, entry));
    out.extend(audience(ctx, &entry.audience));
    out.extend(pays(ctx, entry));
    out
}

fn title(ctx: &Ctx, entry: &Entry) -> Vec<Block> {
    let Some(shown) = ctx.book.text(&entry.title, ctx.lang) else { return Vec::new() };
    let mut out = vec![Block::new("title", Shape::Title, vec![Span::plain(shown.text)])];
    if shown.lang != ctx.lang {
        out.insert(0, prose::fallback_notice(ctx, "title", shown.lang));
    }
    out
}

/// The name at the counter, in the languages spoken there, on every language's page.
fn official_name(ctx: &Ctx, entry: &Entry) -> Vec<Block> {
    if entry.official_name.is_empty() {
        return Vec::new();
    }
    let names: Vec<_> = entry.official_name.iter().map(|(_, name)| name).collect();
    let text = format!("{}: {}", ctx.ui("section-official_name"), names.join(" / "));
    vec![Block::text("official-name", text)]
}

/// Plain text, not Markdown: lists and search show it too.
fn summary(ctx: &Ctx, entry: &Entry) -> Vec<Block> {
    let Some(shown) = ctx.book.text(&entry.summary, ctx.lang) else { return Vec::new() };
    let mut out = Vec::new();
    if shown.lang != ctx.lang {
        out.push(prose::fallback_notice(ctx, "summary", shown.lang));
    }
    out.push(Block::new("summary", Shape::Text, vec![Span::strong(shown.text)]));
    out
}

fn available(ctx: &Ctx, entry: &Entry) -> Vec<Block> {
    let message = match entry.available {
        Available::Yes => return Vec::new(),
        Available::Local => "available-local",
        Available::Unclear => "available-unclear",
        Available::No => "available-no",
    };
    vec![Block::new("available", Shape::Notice, vec![Span::plain(ctx.ui(message))])]
}

/// For whom: only what the page's texts may leave out.
fn audience(ctx: &Ctx, audience: &Audience) -> Vec<Block> {
    let mut words = Vec::new();
    if let Some(age) = audience.age {
        words.push(self::age(ctx, age));
    }
    let regions: Vec<_> = audience.region.iter().filter_map(|id| ctx.book.region(id)).collect();
    words.extend(regions.iter().map(|region| ctx.book.plain(&region.name, ctx.lang).to_owned()));
    if words.is_empty() {
        return Vec::new();
    }
    vec![Block::text("for", format!("{} {}", ctx.ui("entry-for"), words.join("; ")))]
}

/// An age in words: each end in years, or in months where it is not whole years.
fn age(ctx: &Ctx, (from, to): (u16, u16)) -> String {
    let (message, from_size, to_size) = match (from, from % 12, to % 12) {
        (0, _, 0) => ("age-up-to-years", 1, 12),
        (0, _, _) => ("age-up-to-months", 1, 1),
        (_, 0, 0) => ("age-from-to-years", 12, 12),
        (_, _, 0) => ("age-months-to-years", 1, 12),
        (_, _, _) => ("age-from-to-months", 1, 1),
    };
    let args = [("to", Arg::Number(u64::from(to / to_size))), ("from", Arg::Number(u64::from(from / from_size)))];
    ctx.i18n.text_with(ctx.lang, message, &args)
}

/// Sums: what, how much, for which day, and how they are computed.
fn pays(ctx: &Ctx, entry: &Entry) -> Vec<Block> {
    if entry.pays.is_empty() {
        return Vec::new();
    }
    let mut out = vec![Block::heading("pays", ctx.ui("section-pays"))];
    for id in &entry.pays {
        let Some(rate) = ctx.book.rates.rate(id) else { continue };
        let name = ctx.book.plain(&rate.name, ctx.lang);
        let sum = ctx.i18n.rate_line(ctx.lang, ctx.book, id, ctx.today);
        let spans = vec![Span::plain(format!("{name}: ")), Span::strong(sum)];
        out.push(Block::new(format!("pays.{id}"), Shape::Item(String::from("-")), spans));
        if let Some(formula) = ctx.i18n.formula(ctx.lang, ctx.book, id, ctx.today) {
            out.push(row::detail(format!("pays.{id}.formula"), vec![Span::plain(formula)]));
        }
    }
    out
}

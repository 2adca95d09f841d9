//! The first screen: what happened, then topics, then the rest.

use super::{Ctx, number, regions, row};
use crate::{
    book::{edition::List, model::Kind},
    sheet::{Block, Command, Reading, Shape, Sheet, Span, Target},
};

#[must_use]
pub fn sheet(ctx: &Ctx) -> Sheet {
    let mut blocks = Vec::new();
    for (n, notice) in ctx.notices.iter().enumerate() {
        let text = ctx.i18n.notice(ctx.lang, notice);
        blocks.push(Block::new(format!("notice:{n}"), Shape::Notice, vec![Span::plain(text)]));
    }
    if !ctx.problems.is_empty() && !ctx.kiosk {
        let count = ctx.problems.len();
        let text = ctx.i18n.text_with(ctx.lang, "home-problems", &[("count", number(count))]);
        blocks.push(Block::row("problems", text, Target::Command(Command::Problems)));
    }
    blocks.extend(situations(ctx));
    blocks.extend(topics(ctx));
    blocks.extend(headed("rights", ctx.ui("home-rights"), row::kinds(ctx, &row::BOOK_KINDS)));
    blocks.extend(ages(ctx));
    blocks.extend(more(ctx));
    if ctx.book.entries.is_empty() {
        blocks.push(Block::new("empty", Shape::Notice, vec![Span::plain(ctx.ui("home-empty"))]));
    }
    Sheet { title: String::new(), reading: Reading::Rows, blocks }
}

fn situations(ctx: &Ctx) -> Vec<Block> {
    let mut out = vec![Block::heading("happened", ctx.ui("home-happened"))];
    out.extend(ctx.book.home.iter().filter_map(|id| ctx.book.head(id)).map(|head| row::entry(ctx, &head)));
    let all = ctx.book.list(List::Kind(Kind::Situation, ctx.lang)).len();
    if all > out.len() - 1 {
        let label = ctx.i18n.text_with(ctx.lang, "home-all-situations", &[("count", number(all))]);
        out.push(Block::row("kind:situation", label, Target::Kind(Kind::Situation)));
    }
    if all == 0 { Vec::new() } else { out }
}

fn topics(ctx: &Ctx) -> Vec<Block> {
    headed("topics", ctx.ui("home-topics"), row::topics(ctx))
}

fn ages(ctx: &Ctx) -> Vec<Block> {
    let groups = ctx.book.ages.iter().enumerate();
    let rows = groups.map(|(n, ages)| Block::row(format!("age:{n}"), row::age(ctx, *ages), Target::Age(n)));
    headed("ages", ctx.ui("home-ages"), rows.collect())
}

/// Rows under a heading; nothing without rows.
fn headed(key: &str, heading: String, rows: Vec<Block>) -> Vec<Block> {
    if rows.is_empty() { rows } else { std::iter::once(Block::heading(key, heading)).chain(rows).collect() }
}

/// Diagnoses, the region, and the commands a first visitor needs.
fn more(ctx: &Ctx) -> Vec<Block> {
    let mut out = vec![Block::heading("more", ctx.ui("home-more"))];
    out.extend(row::kinds(ctx, &[Kind::Condition]));
    out.extend(regions::row(ctx));
    for (message, command) in [
        ("menu-languages", Command::Languages),
        ("menu-help", Command::Help),
        ("menu-about", Command::About),
        ("menu-menu", Command::Menu),
    ] {
        out.push(Block::row(message, ctx.ui(message), Target::Command(command)));
    }
    out
}

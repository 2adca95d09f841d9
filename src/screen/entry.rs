//! A page: the answer first, what to do, and at the end on what it rests.
//!
//! The order of parts is that of the content format; each part is a file under `entry/`.

mod foot;
mod head;
mod parts;
mod promise;
mod steps;
mod terms;

use super::{Ctx, prose};
use crate::{
    book::model::{Entry, LocalText, Section},
    i18n::Arg,
    sheet::{Block, Reading, Shape, Sheet, Span},
};

#[must_use]
pub fn sheet(ctx: &Ctx, id: &str) -> Sheet {
    let Some(entry) = ctx.book.entry(id) else { return missing(ctx, id) };
    let mut blocks = head::blocks(ctx, entry);
    let mut body = body(ctx, entry);
    terms::mark(ctx, entry, &mut body);
    blocks.extend(body);
    blocks.extend(foot::blocks(ctx, entry));
    Sheet { title: ctx.book.plain(&entry.title, ctx.lang).to_owned(), reading: Reading::Lines, blocks }
}

/// A page that another page names but the book does not have, or that is damaged in the edition.
fn missing(ctx: &Ctx, id: &str) -> Sheet {
    let message = match ctx.book.head(id) {
        _ if ctx.kiosk => "kiosk-page-missing",
        Some(_) => "entry-damaged",
        None => "entry-missing",
    };
    let text = ctx.i18n.text_with(ctx.lang, message, &[("id", Arg::Text(id))]);
    let blocks = vec![Block::new("missing", Shape::Notice, vec![Span::plain(text)])];
    let title = if ctx.kiosk { String::new() } else { id.to_owned() };
    Sheet { title, reading: Reading::Lines, blocks }
}

/// The sections in their order, with the parts that stand between them.
fn body(ctx: &Ctx, entry: &Entry) -> Vec<Block> {
    let mut out = Vec::new();
    let mut place_done = false;
    let mut papers_done = false;
    let mut apply_done = false;
    let mut steps_done = false;
    let mut facts_done = false;
    for section in &entry.sections {
        if !papers_done && follows_papers(section.name) {
            out.extend(parts::papers(ctx, entry));
            papers_done = true;
        }
        if !steps_done && section.name == "careful" {
            out.extend(steps::blocks(ctx, entry));
            steps_done = true;
        }
        out.extend(self::section(ctx, entry, section));
        if section.name == "asked" {
            out.extend(promise::blocks(ctx, entry));
            facts_done = true;
        }
        if section.name == "how" {
            out.extend(parts::apply(ctx, entry));
            apply_done = true;
        }
        // What follows a call is said before its number.
        if section.name == "what_happens" {
            out.extend(parts::phones(ctx, entry));
            out.extend(parts::place(ctx, entry));
            place_done = true;
        }
    }
    if !place_done {
        out.extend(parts::phones(ctx, entry));
        out.extend(parts::place(ctx, entry));
    }
    if !steps_done {
        out.extend(steps::blocks(ctx, entry));
    }
    if !papers_done {
        out.extend(parts::papers(ctx, entry));
    }
    if !apply_done {
        out.extend(parts::apply(ctx, entry));
    }
    if !facts_done {
        out.extend(promise::blocks(ctx, entry));
    }
    out
}

/// Papers stand before the first section that says how to go about it.
fn follows_papers(section: &str) -> bool {
    matches!(section, "how" | "how_long" | "stops" | "if_refused" | "instead" | "careful" | "say_this")
}

fn section(ctx: &Ctx, entry: &Entry, section: &Section) -> Vec<Block> {
    let mut out = vec![Block::heading(section.name, ctx.i18n.section(ctx.lang, entry.kind, section.name))];
    if section.name == "say_this" {
        out.extend(say_this(ctx, section.name, &section.text));
    } else {
        out.extend(prose::blocks(ctx, section.name, &section.text));
    }
    out
}

/// What to read out at the counter, in the languages spoken there; a reader of another language gets the meaning too.
fn say_this(ctx: &Ctx, key: &str, text: &LocalText) -> Vec<Block> {
    let mut out = Vec::new();
    let counter = ["kk", "ru"].map(|tag| ctx.book.lang(tag));
    for (lang, language) in ctx.book.langs() {
        let spoken = counter.contains(&Some(lang));
        let Some(words) = text.get(lang) else { continue };
        if !spoken && lang != ctx.lang {
            continue;
        }
        let key = format!("{key}.{}", language.tag);
        let mut blocks = prose::in_language(ctx, &key, words, lang);
        let label = if spoken { format!("{}: ", language.name) } else { format!("{} ", ctx.ui("say-this-meaning")) };
        if let Some(first) = blocks.first_mut() {
            first.spans.insert(0, Span::strong(label));
        }
        out.extend(blocks);
    }
    out
}

//! Parts between the sections: papers, papers that are not needed, ways to apply, telephones and addresses.

use super::super::{Ctx, prose};
use crate::{
    book::{
        kinds::{Own, row},
        markup,
        model::{DocumentRef, Entry, Phone},
    },
    i18n::Arg,
    sheet::{Block, Shape, Span},
};

/// What to bring, and what nobody may ask for.
pub fn papers(ctx: &Ctx, entry: &Entry) -> Vec<Block> {
    let mut out = list(ctx, "documents", &entry.documents);
    out.extend(list(ctx, "not_needed", &entry.not_needed));
    out
}

fn list(ctx: &Ctx, name: &str, papers: &[DocumentRef]) -> Vec<Block> {
    if papers.is_empty() {
        return Vec::new();
    }
    let mut out = vec![Block::heading(name, ctx.ui(&format!("section-{name}")))];
    for paper in papers {
        let document = ctx.book.document(&paper.id);
        let words = document.map_or(paper.id.as_str(), |document| ctx.book.plain(&document.name, ctx.lang));
        let mut spans = vec![Span::plain(words)];
        if let Some(shown) = ctx.book.text(&paper.note, ctx.lang) {
            spans.push(Span::plain(". "));
            for block in markup::blocks(shown.text) {
                if let markup::Block::Paragraph(inlines) = block {
                    spans.extend(prose::spans(ctx, &inlines, shown.lang));
                }
            }
        }
        out.push(Block::new(format!("{name}.{}", paper.id), Shape::Item(String::from("-")), spans));
    }
    out
}

/// The ways to apply.
pub fn apply(ctx: &Ctx, entry: &Entry) -> Vec<Block> {
    if entry.apply.is_empty() {
        return Vec::new();
    }
    let mut out = vec![Block::heading("apply", ctx.i18n.section(ctx.lang, entry.kind, "apply"))];
    for way in &entry.apply {
        let words = ctx.ui(&format!("apply-{way}"));
        out.push(Block::new(format!("apply.{way}"), Shape::Item(String::from("-")), vec![Span::plain(words)]));
    }
    out
}

/// Telephones: whoever opens a contact wants to call. An office whose number is not confirmed has a line for it.
pub fn phones(ctx: &Ctx, entry: &Entry) -> Vec<Block> {
    let heading = || Block::heading("phones", ctx.ui("section-phones"));
    if entry.phones.is_empty() {
        let local = row(entry.kind).own == Own::Phones && entry.region.is_some();
        let line = || match ctx.linear {
            None => Block::new("phones.local", Shape::Verbatim, vec![Span::plain(ctx.ui("contact-local-number"))]),
            // A line to write on means nothing to the ear.
            Some(_) => Block::text("phones.local", ctx.ui("plain-local-number")),
        };
        return if local { vec![heading(), line()] } else { Vec::new() };
    }
    let mut out = vec![heading()];
    out.extend(entry.phones.iter().flat_map(|phone| self::phone(ctx, phone)));
    out
}

/// The number on a line of its own; then hours, cost and languages; then who checked it, and when.
fn phone(ctx: &Ctx, phone: &Phone) -> Vec<Block> {
    let mut words = vec![ctx.i18n.hours(ctx.lang, &phone.hours)];
    words.push(ctx.ui(match phone.free {
        Some(true) => "phone-free",
        Some(false) => "phone-paid",
        None => "phone-cost-unclear",
    }));
    let names: Vec<_> = phone
        .languages
        .iter()
        .filter_map(|lang| ctx.book.languages.get(lang.index()))
        .map(|language| language.name.as_str())
        .collect();
    if !names.is_empty() {
        words.push(names.join(", "));
    }
    let date = ctx.i18n.date(ctx.lang, phone.checked);
    let mut checked = ctx.i18n.text_with(ctx.lang, "phone-checked", &[("date", Arg::Text(&date))]);
    if let Some(source) = phone.source.as_ref().and_then(|id| ctx.book.source(id)) {
        let name = ctx.book.plain(&source.title, ctx.lang);
        checked.extend([" ", &ctx.i18n.text_with(ctx.lang, "entry-evidence-source", &[("source", Arg::Text(name))])]);
    }
    let key = format!("phone.{}", phone.number);
    vec![
        Block::new(key.clone(), Shape::Label, vec![Span::strong(phone.number.replace(' ', "\u{a0}"))]),
        Block::new(format!("{key}.how"), Shape::Item(String::from("-")), vec![Span::plain(words.join("; "))]),
        Block::new(format!("{key}.checked"), Shape::Item(String::from("-")), vec![Span::plain(checked)]),
    ]
}

/// Web page and address.
pub fn place(ctx: &Ctx, entry: &Entry) -> Vec<Block> {
    let mut out = Vec::new();
    if let Some(web) = &entry.web {
        out.push(Block::heading("web", ctx.ui("entry-web")));
        out.push(Block::new("web.url", Shape::Verbatim, vec![Span::plain(web.clone())]));
    }
    if let Some(shown) = ctx.book.text(&entry.address, ctx.lang) {
        out.push(Block::heading("address", ctx.ui("entry-address")));
        out.push(Block::new("address.text", Shape::Verbatim, vec![Span::plain(shown.text)]));
    }
    out
}

//! Parts between the sections: papers, papers that are not needed, ways to apply.

use super::super::{Ctx, prose};
use crate::{
    book::{
        markup,
        model::{DocumentRef, Entry},
    },
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
    let mut out = vec![Block::heading("apply", ctx.ui("section-apply"))];
    for way in &entry.apply {
        let words = ctx.ui(&format!("apply-{way}"));
        out.push(Block::new(format!("apply.{way}"), Shape::Item(String::from("-")), vec![Span::plain(words)]));
    }
    out
}

//! Links to terms that occur in a page's text: each term once, where it first stands.
//!
//! Changes no words; what is already a link, and what is read out at a counter, stays as it is.

use super::super::Ctx;
use crate::{
    book::model::Entry,
    sheet::{Block, Look, Shape, Span, Target},
};
use std::collections::HashSet;

/// Makes links of the terms in these blocks.
pub fn mark(ctx: &Ctx, entry: &Entry, blocks: &mut [Block]) {
    let own = |target: &Target| match target {
        Target::Entry(id) => Some(id.clone()),
        _ => None,
    };
    let linked = blocks.iter().flat_map(|block| &block.spans).filter_map(|span| span.target.as_ref());
    // A term that the page itself links needs no second link.
    let mut done: HashSet<String> = linked.filter_map(own).chain([entry.id.clone()]).collect();
    for block in blocks.iter_mut().filter(|block| is_prose(block)) {
        let mut spans = Vec::with_capacity(block.spans.len());
        let mut glued = false;
        for span in std::mem::take(&mut block.spans) {
            let ends_in_word = span.text.ends_with(char::is_alphanumeric);
            if span.target.is_some() || !matches!(span.look, Look::Plain | Look::Strong) {
                spans.push(span);
            } else {
                spans.extend(split(ctx, &span, glued, &mut done));
            }
            glued = ends_in_word;
        }
        block.spans = spans;
    }
}

/// Sentences of the page; not headings, not what is said aloud.
fn is_prose(block: &Block) -> bool {
    matches!(block.shape, Shape::Text | Shape::Item(_)) && !block.key.contains("say_this")
}

/// A run with links where terms stand first; `glued` when its beginning is the end of a word.
fn split(ctx: &Ctx, span: &Span, glued: bool, done: &mut HashSet<String>) -> Vec<Span> {
    let mut out = Vec::new();
    let mut at = 0;
    let piece = |text: &str, target: Option<Target>| Span { text: text.to_owned(), look: span.look, target };
    for found in ctx.terms().find(ctx.lang, &span.text) {
        if (glued && found.range.start == 0) || done.contains(found.id) {
            continue;
        }
        done.insert(found.id.to_owned());
        let before = span.text.get(at..found.range.start).unwrap_or_default();
        if !before.is_empty() {
            out.push(piece(before, None));
        }
        let words = span.text.get(found.range.clone()).unwrap_or_default();
        out.push(piece(words, Some(Target::Entry(found.id.to_owned()))));
        at = found.range.end;
    }
    let rest = span.text.get(at..).unwrap_or_default();
    if !rest.is_empty() {
        out.push(piece(rest, None));
    }
    out
}

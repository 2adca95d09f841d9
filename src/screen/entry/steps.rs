//! The steps of a situation: what to do, where, with what, what to say, by when, and what if it goes wrong.

use super::{
    super::{Ctx, prose},
    say_this,
};
use crate::{
    book::model::{Entry, Step},
    sheet::{Block, Shape, Span, Target},
};

pub fn blocks(ctx: &Ctx, entry: &Entry) -> Vec<Block> {
    entry.steps.iter().enumerate().flat_map(|(number, step)| self::step(ctx, number + 1, step)).collect()
}

fn step(ctx: &Ctx, number: usize, step: &Step) -> Vec<Block> {
    let key = format!("step.{}", step.id);
    let title = ctx.book.plain(&step.title, ctx.lang);
    let mut out = vec![Block::heading(key.clone(), format!("{number}. {title}"))];
    for part in &step.parts {
        let key = format!("{key}.{}", part.name);
        let label = ctx.ui(&format!("part-{}", part.name));
        let blocks = match part.name {
            "do" => {
                out.extend(prose::blocks(ctx, &key, &part.text));
                continue;
            }
            "say_this" => say_this(ctx, &key, &part.text),
            _ => prose::blocks(ctx, &key, &part.text),
        };
        out.extend(labelled(&key, &label, blocks));
    }
    if !step.see.is_empty() {
        out.push(see(ctx, &format!("{key}.see"), &step.see));
    }
    out
}

/// A label before a single paragraph stands in its line, otherwise above.
fn labelled(key: &str, label: &str, mut blocks: Vec<Block>) -> Vec<Block> {
    match blocks.as_mut_slice() {
        [only] if only.shape == Shape::Text => {
            only.spans.insert(0, Span::strong(format!("{label}: ")));
            blocks
        }
        _ => {
            let mut out = vec![Block::new(format!("{key}.label"), Shape::Label, vec![Span::strong(label)])];
            out.extend(blocks);
            out
        }
    }
}

/// Links to other pages, in one paragraph.
pub fn see(ctx: &Ctx, key: &str, ids: &[String]) -> Block {
    let mut spans = vec![Span::strong(format!("{}: ", ctx.ui("part-see")))];
    for (number, id) in ids.iter().enumerate() {
        if number > 0 {
            spans.push(Span::plain("; "));
        }
        spans.push(Span::link(prose::title(ctx, id, ctx.lang), Target::Entry(id.clone())));
    }
    Block::new(key, Shape::Text, spans)
}

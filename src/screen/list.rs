//! Lists of pages: a topic, or all pages of one kind.

use super::{Ctx, row};
use crate::{
    book::{
        model::{Entry, Kind},
        order::Alphabet,
    },
    sheet::{Block, Reading, Shape, Sheet, Span},
};

/// The pages of a topic, grouped by kind, in order of need.
#[must_use]
pub fn topic(ctx: &Ctx, id: &str) -> Sheet {
    let topic = ctx.book.topic(id);
    let title = topic.map_or("", |topic| ctx.book.plain(&topic.title, ctx.lang));
    let order = topic.map_or(&[][..], |topic| &topic.order);
    let mut entries: Vec<&Entry> =
        ctx.book.entries.iter().filter(|entry| entry.topics.iter().any(|topic| topic == id)).collect();
    by_need(&mut entries, order);
    sheet(title, row::by_kind(ctx, &entries))
}

/// All pages of a kind: by need, or by alphabet where people look for a word.
#[must_use]
pub fn kind(ctx: &Ctx, kind: Kind) -> Sheet {
    let mut entries: Vec<&Entry> = ctx.book.entries.iter().filter(|entry| entry.kind == kind).collect();
    match kind {
        Kind::Term | Kind::Contact => {
            let letters = ctx.book.languages.get(ctx.lang.index()).map_or("", |language| &language.alphabet);
            let alphabet = Alphabet::new(letters);
            entries.sort_by(|a, b| {
                let (a, b) = (ctx.book.plain(&a.title, ctx.lang), ctx.book.plain(&b.title, ctx.lang));
                alphabet.compare(a, b)
            });
        }
        Kind::Situation | Kind::Program | Kind::Right | Kind::Mechanism => by_need(&mut entries, &ctx.book.order),
    }
    sheet(&ctx.i18n.kinds(ctx.lang, kind), entries.iter().map(|entry| row::entry(ctx, entry)).collect())
}

/// Sorts by place in `order`; what it does not name follows by number.
fn by_need(entries: &mut [&Entry], order: &[String]) {
    entries.sort_by_key(|entry| (order.iter().position(|id| *id == entry.id).unwrap_or(usize::MAX), entry.number));
}

fn sheet(title: &str, rows: Vec<Block>) -> Sheet {
    let mut blocks = vec![Block::new("title", Shape::Title, vec![Span::plain(title)])];
    blocks.extend(rows);
    Sheet { title: title.to_owned(), reading: Reading::Rows, blocks }
}

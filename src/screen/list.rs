//! Lists of pages: a topic, or all pages of one kind.

use super::{Ctx, row};
use crate::{
    book::model::Kind,
    sheet::{Block, Reading, Shape, Sheet, Span},
};

/// The pages of a topic, grouped by kind.
#[must_use]
pub fn topic(ctx: &Ctx, id: &str) -> Sheet {
    let title = ctx.book.topic(id).map_or("", |topic| ctx.book.plain(&topic.title, ctx.lang));
    sheet(title, row::by_kind(ctx, &ctx.book.of_topic(id)))
}

/// All pages of a kind.
#[must_use]
pub fn kind(ctx: &Ctx, kind: Kind) -> Sheet {
    let rows = ctx.book.of_kind(kind, ctx.lang).into_iter().map(|entry| row::entry(ctx, entry)).collect();
    sheet(&ctx.i18n.kinds(ctx.lang, kind), rows)
}

fn sheet(title: &str, rows: Vec<Block>) -> Sheet {
    let mut blocks = vec![Block::new("title", Shape::Title, vec![Span::plain(title)])];
    blocks.extend(rows);
    Sheet { title: title.to_owned(), reading: Reading::Rows, blocks }
}

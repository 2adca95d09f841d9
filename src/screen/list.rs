//! Lists of pages: a topic, or all pages of one kind.

use super::{Ctx, row};
use crate::{
    book::{kinds, model::Kind},
    sheet::{Block, Reading, Shape, Sheet, Span},
};

/// A longer list has headings, so that it can be looked through a part at a time.
const ONE_SCREEN: usize = 12;

/// The pages of a topic, grouped by kind.
#[must_use]
pub fn topic(ctx: &Ctx, id: &str) -> Sheet {
    let title = ctx.book.topic(id).map_or("", |topic| ctx.book.plain(&topic.title, ctx.lang));
    sheet(title, row::by_kind(ctx, &ctx.book.of_topic(id)))
}

/// All pages of a kind.
#[must_use]
pub fn kind(ctx: &Ctx, kind: Kind) -> Sheet {
    let pages = ctx.book.of_kind(kind, ctx.lang);
    let rows = if pages.len() > ONE_SCREEN && !kinds::row(kind).by_alphabet {
        row::by_topic(ctx, &pages)
    } else {
        pages.iter().map(|head| row::entry(ctx, head)).collect()
    };
    sheet(&ctx.i18n.kinds(ctx.lang, kind), rows)
}

/// The pages for which a child's age matters; the others are found by topic.
#[must_use]
pub fn age(ctx: &Ctx, group: usize) -> Sheet {
    let Some(ages) = ctx.book.ages.get(group).copied() else { return sheet("", Vec::new()) };
    let mut rows = row::by_kind(ctx, &ctx.book.of_age(group));
    rows.push(Block::heading("topics", ctx.ui("age-other-topics")));
    rows.extend(row::topics(ctx));
    sheet(&row::age(ctx, ages), rows)
}

fn sheet(title: &str, rows: Vec<Block>) -> Sheet {
    let mut blocks = vec![Block::new("title", Shape::Title, vec![Span::plain(title)])];
    blocks.extend(rows);
    Sheet { title: title.to_owned(), reading: Reading::Rows, blocks }
}

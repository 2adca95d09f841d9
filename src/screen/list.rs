//! Lists of pages: a topic, or all pages of one kind.

use super::{Ctx, number, regions, row};
use crate::{
    book::{
        kinds,
        model::{Head, Kind, Status},
    },
    i18n::Arg,
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
    if kinds::row(kind).own == kinds::Own::Evidence {
        return promises(ctx, &ctx.i18n.kinds(ctx.lang, kind), &pages);
    }
    if kinds::row(kind).own == kinds::Own::Phones {
        return contacts(ctx, &ctx.i18n.kinds(ctx.lang, kind), &pages);
    }
    let rows = if pages.len() > ONE_SCREEN && !kinds::row(kind).by_alphabet {
        row::by_topic(ctx, &pages)
    } else {
        row::by_letter(ctx, &pages, ONE_SCREEN)
    };
    sheet(&ctx.i18n.kinds(ctx.lang, kind), rows)
}

/// Every promise at a glance: how many of each status, then a row for each.
fn promises(ctx: &Ctx, title: &str, pages: &[Head]) -> Sheet {
    let mut rows = vec![Block::text("intro", ctx.ui("promises-intro"))];
    let count = |status| pages.iter().filter(|page| page.status == Some(status)).count();
    for status in Status::ALL.into_iter().filter(|status| count(*status) > 0) {
        let words = [("status", Arg::Text(&row::status(ctx, status))), ("count", number(count(status)))];
        let words = ctx.i18n.text_with(ctx.lang, "promises-count", &words);
        let spans = vec![Span::plain(words)];
        rows.push(Block::new(format!("count:{}", status.name()), Shape::Item(row::mark(status).to_owned()), spans));
    }
    for status in Status::ALL.into_iter().map(Some).chain([None]) {
        let same: Vec<_> = pages.iter().filter(|page| page.status == status).collect();
        if let Some(status) = status.filter(|_| !same.is_empty() && pages.len() > ONE_SCREEN) {
            rows.push(Block::heading(format!("status:{}", status.name()), row::status(ctx, status)));
        }
        rows.extend(same.into_iter().map(|page| row::entry(ctx, page)));
    }
    sheet(title, rows)
}

/// Contacts: those of the reader's region first, then those of the whole country, then those of other regions.
fn contacts(ctx: &Ctx, title: &str, pages: &[Head]) -> Sheet {
    let mut rows: Vec<Block> = regions::row(ctx).into_iter().collect();
    let of = |region: Option<&str>| pages.iter().filter(|page| page.region(ctx.book) == region).copied().collect();
    let own: Vec<Head> = ctx.region.map(|id| of(Some(id))).unwrap_or_default();
    let national: Vec<Head> = of(None);
    let other = |page: &&Head| page.region(ctx.book).is_some_and(|region| Some(region) != ctx.region);
    let others: Vec<Head> = pages.iter().filter(other).copied().collect();
    let name =
        ctx.region.and_then(|id| ctx.book.region(id)).map_or("", |region| ctx.book.plain(&region.name, ctx.lang));
    let groups = [
        ("own", name.to_owned(), own),
        ("national", ctx.ui("contacts-national"), national),
        ("regions", ctx.ui("contacts-regions"), others),
    ];
    for (key, heading, group) in groups {
        if !group.is_empty() {
            rows.push(Block::heading(format!("contacts:{key}"), heading));
            rows.extend(row::by_letter(ctx, &group, ONE_SCREEN));
        }
    }
    sheet(title, rows)
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

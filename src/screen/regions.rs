//! The choice of a region, kept for this session alone: it orders contacts and chooses what pages say of regions.

use super::Ctx;
use crate::sheet::{Block, Command, Reading, Shape, Sheet, Span, Target};

#[must_use]
pub fn sheet(ctx: &Ctx) -> Sheet {
    let title = ctx.ui("regions-title");
    let mut blocks = vec![
        Block::new("title", Shape::Title, vec![Span::plain(title.clone())]),
        Block::text("intro", ctx.ui("regions-intro")),
    ];
    let row = |key: String, label: &str, place: Option<usize>, chosen: bool| {
        let mut row = Block::row(key, label, Target::Region(place));
        if chosen {
            row.spans.push(Span::plain(format!(" ({})", ctx.ui("regions-chosen"))));
        }
        row
    };
    blocks.push(row(String::from("region:"), &ctx.ui("regions-all"), None, ctx.region.is_none()));
    for (city, heading) in [(true, "regions-cities"), (false, "regions-regions")] {
        let mut rows = ctx.book.regions.iter().enumerate().filter(|(_, region)| region.city == city).peekable();
        if rows.peek().is_some() {
            blocks.push(Block::heading(heading, ctx.ui(heading)));
        }
        for (place, region) in rows {
            let (key, name) = (format!("region:{}", region.id), ctx.book.plain(&region.name, ctx.lang));
            blocks.push(row(key, name, Some(place), ctx.region == Some(&region.id)));
        }
    }
    Sheet { title, reading: Reading::Rows, blocks }
}

/// The row that leads to the choice and names what is chosen; nothing in a book without regions.
#[must_use]
pub fn row(ctx: &Ctx) -> Option<Block> {
    if ctx.book.regions.is_empty() {
        return None;
    }
    let label = ctx.i18n.text_with(ctx.lang, "regions-row", &[("region", name(ctx).as_str().into())]);
    Some(Block::row("region", label, Target::Command(Command::Regions)))
}

/// The name of the chosen region, or that of all.
fn name(ctx: &Ctx) -> String {
    let region = ctx.region.and_then(|id| ctx.book.region(id));
    region.map_or_else(|| ctx.ui("regions-all"), |region| ctx.book.plain(&region.name, ctx.lang).to_owned())
}

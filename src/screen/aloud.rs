//! The question before a sensitive page is read aloud: others may be listening.

use super::Ctx;
use crate::sheet::{Block, Command, Reading, Shape, Sheet, Span, Target};

#[must_use]
pub fn sheet(ctx: &Ctx) -> Sheet {
    let title = ctx.ui("aloud-title");
    let blocks = vec![
        Block::new("title", Shape::Title, vec![Span::plain(title.clone())]),
        Block::text("text", ctx.ui("aloud-text")),
        // First the answer that nobody regrets.
        Block::row("no", ctx.ui("aloud-no"), Target::Command(Command::Back)),
        Block::row("yes", ctx.ui("aloud-yes"), Target::Command(Command::ReadAloudNow)),
    ];
    Sheet { title, reading: Reading::Rows, blocks }
}

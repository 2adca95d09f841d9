//! Help: how to find a page, and every key.

use super::{Ctx, menu};
use crate::sheet::{Block, Reading, Shape, Sheet, Span};

/// Keys that move and choose: what stands on the key, and the message that says what it does.
const KEYS: [(&str, &str); 9] = [
    ("help-key-letters", "help-letters"),
    ("↑ ↓", "help-up-down"),
    ("PgUp PgDn", "help-pages"),
    ("Home End", "help-ends"),
    ("Enter →", "help-enter"),
    ("Tab", "help-tab"),
    ("Esc ←", "help-esc"),
    ("help-key-number", "help-number"),
    ("help-key-mouse", "help-mouse"),
];

#[must_use]
pub fn sheet(ctx: &Ctx) -> Sheet {
    let title = ctx.ui("help-title");
    let mut blocks = vec![
        Block::new("title", Shape::Title, vec![Span::plain(title.clone())]),
        Block::text("intro", ctx.ui("help-intro")),
        Block::heading("keys", ctx.ui("help-keys")),
    ];
    for (key, message) in KEYS {
        let name = if key.starts_with("help-") { ctx.ui(key) } else { key.to_owned() };
        blocks.push(line(message, &name, &ctx.ui(message)));
    }
    for (_, message, key) in menu::COMMANDS {
        if !key.is_empty() && key != "Esc" {
            blocks.push(line(message, key, &ctx.ui(message)));
        }
    }
    blocks.push(Block::heading("more", ctx.ui("help-more")));
    for message in ["help-letter-keys", "help-select", "help-fonts", "help-plain", "help-not-advice"] {
        blocks.push(Block::text(message, ctx.ui(message)));
    }
    Sheet { title, reading: Reading::Lines, blocks }
}

fn line(key: &str, name: &str, words: &str) -> Block {
    Block::new(
        key,
        Shape::Item(String::from("-")),
        vec![Span::strong(name.to_owned()), Span::plain(format!(": {words}"))],
    )
}

//! Help: how to find a page, and every key; or every answer, where there are no keys.

use super::{Ctx, Linear, menu};
use crate::sheet::{Block, Reading, Shape, Sheet, Span};

/// Keys that move and choose: what stands on the key, and the message that says what it does.
const KEYS: [(&str, &str); 10] = [
    ("help-key-letters", "help-letters"),
    ("↑ ↓", "help-up-down"),
    ("PgUp PgDn", "help-pages"),
    ("Home End", "help-ends"),
    ("Enter →", "help-enter"),
    ("Tab", "help-tab"),
    ("Esc ←", "help-esc"),
    ("help-key-number", "help-number"),
    ("help-key-mouse", "help-mouse"),
    ("F9", "menu-menu"),
];

/// Keys of a keypad.
const KEYPAD: [(&str, &str); 4] =
    [("1-9 #", "keypad-help-number"), ("#", "keypad-help-read-on"), ("0", "help-esc"), ("*", "keypad-help-star")];

const GOOD_TO_KNOW: [&str; 7] =
    ["help-words", "help-regions", "help-letter-keys", "help-select", "help-fonts", "help-plain", "help-not-advice"];

/// Nothing of commands and settings, which a visitor cannot use.
const IN_A_KIOSK: [&str; 5] =
    ["kiosk-help-leave", "help-words", "kiosk-help-regions", "help-letter-keys", "help-not-advice"];

/// Answers of the linear mode: what is typed, in words, and what it does.
const ANSWERS: [(&str, &str); 18] = [
    ("plain-key-empty", "plain-help-empty"),
    ("plain-key-number", "plain-help-number"),
    ("plain-key-words", "plain-help-words"),
    ("plain-key-quotes", "plain-help-quotes"),
    ("plain-key-page", "plain-help-page"),
    ("plain-key-phone", "plain-help-phone"),
    ("plain-key-back", "plain-help-back"),
    ("plain-key-start", "plain-help-start"),
    ("plain-key-quit", "plain-help-quit"),
    ("plain-key-menu", "plain-help-menu"),
    ("plain-key-language", "plain-help-language"),
    ("plain-key-hide", "plain-help-hide"),
    ("plain-key-again", "plain-help-again"),
    ("plain-key-where", "plain-help-where"),
    ("plain-key-sections", "plain-help-sections"),
    ("plain-key-find", "plain-help-find"),
    ("plain-key-next", "plain-help-next"),
    ("plain-key-before", "plain-help-before"),
];

/// Reading aloud, where a program does that.
const ALOUD: (&str, &str) = ("plain-key-aloud", "plain-help-aloud");

#[must_use]
pub fn sheet(ctx: &Ctx) -> Sheet {
    let title = ctx.ui("help-title");
    let mut blocks = vec![
        Block::new("title", Shape::Title, vec![Span::plain(title.clone())]),
        Block::text("intro", ctx.ui("help-intro")),
        Block::heading("keys", ctx.ui("help-keys")),
    ];
    if ctx.keypad {
        blocks.extend(KEYPAD.map(|row| named(ctx, row)));
    }
    blocks.extend(KEYS.map(|row| named(ctx, row)));
    for (command, message, key) in menu::COMMANDS {
        if !key.is_empty() && key != "Esc" && menu::offered(ctx, command) {
            blocks.push(line(message, key, &menu::words(ctx, command, message)));
        }
    }
    blocks.push(Block::heading("more", ctx.ui("help-more")));
    let good_to_know = if ctx.kiosk { &IN_A_KIOSK[..] } else { &GOOD_TO_KNOW };
    for message in good_to_know.iter().copied() {
        blocks.push(Block::text(message, ctx.ui(message)));
    }
    Sheet { title, reading: Reading::Lines, blocks }
}

/// Help where answers are typed: no keys, but numbers, words and signs.
#[must_use]
pub fn linear(ctx: &Ctx, linear: Linear) -> Sheet {
    let title = ctx.ui("help-title");
    let mut blocks = vec![
        Block::new("title", Shape::Title, vec![Span::plain(title.clone())]),
        Block::text("intro", ctx.ui("plain-help-intro")),
        Block::heading("keys", ctx.ui("plain-help-answers")),
    ];
    let aloud = Some(ALOUD).filter(|_| linear.aloud);
    blocks.extend(ANSWERS.into_iter().chain(aloud).map(|row| named(ctx, row)));
    blocks.push(Block::heading("more", ctx.ui("help-more")));
    for message in ["plain-help-layouts", "plain-help-width", "help-regions", "help-not-advice"] {
        blocks.push(Block::text(message, ctx.ui(message)));
    }
    Sheet { title, reading: Reading::Lines, blocks }
}

/// A key or answer, which may itself be a message, and what it does.
fn named(ctx: &Ctx, (key, message): (&str, &str)) -> Block {
    let name = if key.contains("-key-") { ctx.ui(key) } else { key.to_owned() };
    line(message, &name, &ctx.ui(message))
}

fn line(key: &str, name: &str, words: &str) -> Block {
    Block::new(
        key,
        Shape::Item(String::from("-")),
        vec![Span::strong(name.to_owned()), Span::plain(format!(": {words}"))],
    )
}

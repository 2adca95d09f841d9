//! The menu: every command with its key, because some terminals keep F-keys for themselves.

use super::{Ctx, row};
use crate::sheet::{Block, Command, Reading, Shape, Sheet, Span, Target};

/// Every command with its message and its key, in the order of the menu.
pub const COMMANDS: [(Command, &str, &str); 13] = [
    (Command::Start, "menu-start", ""),
    (Command::Search, "menu-search", "F3"),
    (Command::NextLanguage, "menu-next-language", "F2"),
    (Command::Languages, "menu-languages", ""),
    (Command::Regions, "menu-regions", ""),
    (Command::Find, "menu-find", "F7"),
    (Command::Hide, "menu-hide", "F5"),
    (Command::ReadAloud, "menu-read-aloud", "F8"),
    (Command::Contrast, "menu-contrast", ""),
    (Command::Help, "menu-help", "F1"),
    (Command::About, "menu-about", ""),
    (Command::Back, "menu-back", "Esc"),
    (Command::Quit, "menu-quit", "F10"),
];

/// What a command does here: in a kiosk hiding is more than covering.
#[must_use]
pub fn words(ctx: &Ctx, command: Command, message: &str) -> String {
    if ctx.kiosk && command == Command::Hide { ctx.ui("kiosk-menu-hide") } else { ctx.ui(message) }
}

#[must_use]
pub fn sheet(ctx: &Ctx) -> Sheet {
    rows(ctx, |words, key| if key.is_empty() { words } else { format!("{words} ({key})") })
}

/// The menu where there are no keys: each command with the sign that asks for it.
#[must_use]
pub fn linear(ctx: &Ctx) -> Sheet {
    let sheet = rows(ctx, |words, _| words);
    let signed = |mut block: Block| {
        let sign = match block.target {
            Some(Target::Command(command)) => sign(command),
            _ => "",
        };
        if !sign.is_empty() {
            block.spans.push(Span::plain(format!(" ({sign})")));
        }
        block
    };
    Sheet { blocks: sheet.blocks.into_iter().map(signed).collect(), ..sheet }
}

/// What is typed for a command where there are no keys; nothing where only a row asks for it.
fn sign(command: Command) -> &'static str {
    match command {
        Command::Start => "00",
        Command::NextLanguage => "+",
        Command::Find => "/",
        Command::Hide => "-",
        Command::Help => "?",
        Command::Back => "0",
        Command::Quit => "000",
        Command::Menu => "*",
        Command::ReadAloud => "::",
        Command::Search
        | Command::Languages
        | Command::Regions
        | Command::Contrast
        | Command::ReadAloudNow
        | Command::About
        | Command::Sources
        | Command::Problems => "",
    }
}

/// Whether this book, terminal and machine have what the command needs. Nobody leaves a kiosk by a command.
#[must_use]
pub fn offered(ctx: &Ctx, command: Command) -> bool {
    match command {
        Command::Regions => !ctx.book.regions.is_empty(),
        Command::Contrast => ctx.offers.contrast,
        Command::Quit => !ctx.kiosk,
        Command::ReadAloud => ctx.offers.aloud,
        _ => true,
    }
}

fn rows(ctx: &Ctx, label: impl Fn(String, &str) -> String) -> Sheet {
    let title = ctx.ui("menu-title");
    let mut blocks = vec![Block::new("title", Shape::Title, vec![Span::plain(title.clone())])];
    for (command, message, key) in COMMANDS {
        if command == Command::Help {
            blocks.extend(row::kinds(ctx, &row::BOOK_KINDS));
        }
        if !offered(ctx, command) {
            continue;
        }
        let label = label(words(ctx, command, message), key);
        blocks.push(Block::row(message, label, Target::Command(command)));
    }
    Sheet { title, reading: Reading::Rows, blocks }
}

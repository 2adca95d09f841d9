//! The two rows at the foot: numbers to call, and the keys offered now.

use super::{Label, Spot, blank, label_width};
use crate::{
    app::{App, Focus},
    screen::Screen,
    sheet::{Command, Reading},
    text,
};

/// Under this width the strip is numbers alone.
const COLUMNS_FOR_NAMES: u16 = 56;

/// The hotlines, always there.
pub fn strip(app: &App, width: u16) -> Vec<Label> {
    let named = numbers(app, true);
    if width >= COLUMNS_FOR_NAMES && label_width(&named) <= usize::from(width) { named } else { numbers(app, false) }
}

fn numbers(app: &App, named: bool) -> Vec<Label> {
    let ctx = app.ctx();
    let mut out = vec![blank(app, 1)];
    let known = ctx.book.hotlines.iter().filter(|hotline| !hotline.number.is_empty());
    for (place, hotline) in known.enumerate() {
        if place > 0 {
            out.push(Label { text: String::from(" | "), style: app.theme.base(), spot: None });
        }
        if named {
            let label = ctx.book.plain(&hotline.label, ctx.lang);
            out.push(Label { text: format!("{label}: "), style: app.theme.base(), spot: None });
        }
        // The first number is the one for danger.
        let style = if place == 0 { app.theme.danger() } else { app.theme.heading() };
        out.push(Label { text: hotline.number.clone(), style, spot: None });
    }
    out
}

/// A key, what it does here, and how soon it may be left out where there is no room (higher: later).
struct Hint {
    key: &'static str,
    message: &'static str,
    command: Option<Command>,
    weight: u8,
}

/// The keys offered now. Where there is no room for all, those needed most come first, then whatever still fits.
pub fn keys(app: &App, width: u16) -> Vec<Label> {
    let hints = hints(app);
    let mut by_need: Vec<usize> = (0..hints.len()).collect();
    by_need.sort_by_key(|number| std::cmp::Reverse(hints.get(*number).map(|hint| hint.weight)));
    let mut chosen: Vec<usize> = Vec::new();
    for number in by_need {
        let more = |other: &usize| chosen.contains(other) || *other == number;
        let these: Vec<&Hint> = (0..hints.len()).filter(more).filter_map(|other| hints.get(other)).collect();
        if label_width(&hint_labels(app, &these)) <= usize::from(width) {
            chosen.push(number);
        }
    }
    chosen.sort_unstable();
    hint_labels(app, &chosen.iter().filter_map(|number| hints.get(*number)).collect::<Vec<_>>())
}

fn hints(app: &App) -> Vec<Hint> {
    if app.has_keypad() {
        return keypad(app);
    }
    let hint = |key, message, command, weight| Hint { key, message, command, weight };
    let mut out = Vec::new();
    match (app.focus(), app.sheet().reading) {
        (Focus::Line, Reading::Lines) => out.push(hint("↓", "key-read", None, 6)),
        (Focus::Line, Reading::Rows) => {
            out.push(hint("↓", "key-to-results", None, 6));
            if app.line_opens() {
                out.push(hint("Enter", "key-open", None, 8));
            }
        }
        (Focus::Find, _) => out.push(hint("Enter", "key-find-next", None, 8)),
        (Focus::Body, Reading::Rows) => {
            out.push(hint("↑↓", "key-choose", None, 6));
            out.push(hint("Enter", "key-open", None, 8));
        }
        (Focus::Body, Reading::Lines) => {
            out.push(hint("↑↓", "key-read", None, 6));
            if !app.laid().stops.is_empty() {
                out.push(hint("Tab", "key-link", None, 4));
                out.push(hint("Enter", "key-open", None, 3));
            }
            out.push(hint("F7", "key-find", Some(Command::Find), 0));
        }
    }
    if app.can_go_back() || app.focus() != Focus::Body {
        out.push(hint("Esc", "key-back", Some(Command::Back), 9));
    }
    let ctx = app.ctx();
    if ctx.kiosk || matches!(&app.place().screen, Screen::Entry(id) if ctx.book.entry(id).is_some_and(|e| e.sensitive))
    {
        out.push(hint("F5", "key-hide", Some(Command::Hide), 10));
    }
    out.push(hint("F1", "key-help", Some(Command::Help), 7));
    // The header names this key at every width.
    out.push(hint("F2", "key-language", Some(Command::NextLanguage), 2));
    out.push(hint("F9", "key-menu", Some(Command::Menu), 5));
    out
}

/// What the keys of a keypad do now.
fn keypad(app: &App) -> Vec<Hint> {
    let hint = |key, message, command, weight| Hint { key, message, command, weight };
    let mut out = Vec::new();
    match (app.focus(), app.digits()) {
        (Focus::Body, "") => {
            out.push(hint("1-9 #", "key-open", None, 9));
            out.push(hint("#", "keypad-read-on", None, 8));
            if app.can_go_back() {
                out.push(hint("0", "key-back", Some(Command::Back), 7));
            }
            out.push(hint("*", "key-menu", Some(Command::Menu), 6));
        }
        (Focus::Body, _) => {
            out.push(hint("#", "key-open", None, 9));
            out.push(hint("*", "keypad-correct", None, 8));
        }
        (Focus::Line | Focus::Find, _) => {
            let message = if app.focus() == Focus::Find { "key-find-next" } else { "key-open" };
            out.push(hint("#", message, None, 9));
            out.push(hint("*", "keypad-correct", None, 8));
        }
    }
    out.push(hint("F5", "key-hide", Some(Command::Hide), 10));
    out
}

fn hint_labels(app: &App, hints: &[&Hint]) -> Vec<Label> {
    let mut out = vec![blank(app, 1)];
    for (place, hint) in hints.iter().enumerate() {
        if place > 0 {
            out.push(blank(app, 2));
        }
        let spot = hint.command.map(Spot::Command);
        out.push(Label { text: hint.key.to_owned(), style: app.theme.heading(), spot });
        let words = text::clean_line(&app.ctx().ui(hint.message));
        out.push(Label { text: format!(" {words}"), style: app.theme.base(), spot });
    }
    out
}

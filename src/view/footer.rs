//! The two rows at the foot: numbers to call, and the keys offered now.

use super::{Label, Spot, blank, label_width};
use crate::{
    action::Action,
    app::{App, Focus},
    screen::Screen,
    sheet::{Reading, Target},
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
            let between = if app.theme.access { "; " } else { " | " };
            out.push(Label { text: String::from(between), style: app.theme.base(), spot: None });
        }
        // The number is told nobody before what follows the call: that stands on the contact's page.
        let page = hotline.contact.as_ref().filter(|id| ctx.book.head(id).is_some());
        let spot = page.map(|id| Spot::Target(Target::Entry(id.clone())));
        if named {
            let label = ctx.book.plain(&hotline.label, ctx.lang);
            out.push(Label { text: format!("{label}: "), style: app.theme.base(), spot: spot.clone() });
        }
        // The first number is the one for danger.
        let style = if place == 0 { app.theme.danger() } else { app.theme.heading() };
        out.push(Label { text: hotline.number.clone(), style, spot });
    }
    out
}

/// Keys, what they do here, and how soon they may be left out where there is no room (higher: later).
struct Hint {
    /// Each with what it asks for; a press on it asks the same.
    keys: Vec<(&'static str, Action)>,
    message: &'static str,
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
    let hint = |key, action, message, weight| Hint { keys: vec![(key, action)], message, weight };
    let arrows = |message| Hint { keys: vec![("↑", Action::Up), ("↓", Action::Down)], message, weight: 6 };
    let mut out = Vec::new();
    match (app.focus(), app.sheet().reading) {
        (Focus::Line, Reading::Lines) => out.push(hint("↓", Action::Down, "key-read", 6)),
        (Focus::Line, Reading::Rows) => {
            out.push(hint("↓", Action::Down, "key-to-results", 6));
            if app.line_opens() {
                out.push(hint("Enter", Action::Open, "key-open", 8));
            }
        }
        (Focus::Find, _) => {
            out.push(hint("Enter", Action::Open, "key-find-next", 8));
            out.push(hint("Tab", Action::Next, "key-find-stay", 7));
        }
        (Focus::Body, Reading::Rows) => {
            out.push(arrows("key-choose"));
            out.push(hint("Enter", Action::Open, "key-open", 8));
        }
        (Focus::Body, Reading::Lines) => {
            out.push(arrows("key-read"));
            if !app.laid().stops.is_empty() {
                out.push(hint("Tab", Action::Next, "key-link", 4));
                out.push(hint("Enter", Action::Open, "key-open", 3));
            }
            out.push(hint("F7", Action::Find, "key-find", 0));
            if app.ctx().offers.aloud {
                out.push(hint("F8", Action::ReadAloud, "key-read-aloud", 1));
            }
        }
    }
    if app.can_go_back() || app.focus() != Focus::Body {
        out.push(hint("Esc", Action::Back, "key-back", 9));
    }
    let ctx = app.ctx();
    if ctx.kiosk || matches!(&app.place().screen, Screen::Entry(id) if ctx.book.entry(id).is_some_and(|e| e.sensitive))
    {
        out.push(hint("F5", Action::Hide, "key-hide", 10));
    }
    out.push(hint("F1", Action::Help, "key-help", 7));
    // The header names this key at every width.
    out.push(hint("F2", Action::Language, "key-language", 2));
    out.push(hint("F9", Action::Menu, "key-menu", 5));
    out
}

/// What the keys of a keypad do now.
fn keypad(app: &App) -> Vec<Hint> {
    let hint = |key, action, message, weight| Hint { keys: vec![(key, action)], message, weight };
    let mut out = Vec::new();
    match (app.focus(), app.digits()) {
        (Focus::Body, "") => {
            // Who reads must get on; among rows the way out is more.
            let read_on = if app.sheet().reading == Reading::Lines { 8 } else { 5 };
            out.push(hint("1-9 #", Action::Type('#'), "key-open", 9));
            out.push(hint("#", Action::Type('#'), "keypad-read-on", read_on));
            if app.can_go_back() {
                out.push(hint("0", Action::Back, "key-back", 7));
            }
            out.push(hint("*", Action::Menu, "key-menu", 6));
        }
        (Focus::Body, _) => {
            out.push(hint("#", Action::Type('#'), "key-open", 9));
            out.push(hint("*", Action::Type('*'), "keypad-correct", 8));
        }
        (Focus::Line | Focus::Find, _) => {
            let message = if app.focus() == Focus::Find { "key-find-next" } else { "key-open" };
            out.push(hint("#", Action::Type('#'), message, 9));
            out.push(hint("*", Action::Type('*'), "keypad-correct", 8));
        }
    }
    out.push(hint("F5", Action::Hide, "key-hide", 10));
    out
}

/// Words are pressed like the last of their keys.
fn hint_labels(app: &App, hints: &[&Hint]) -> Vec<Label> {
    let mut out = vec![blank(app, 1)];
    for (place, hint) in hints.iter().enumerate() {
        if place > 0 {
            out.push(blank(app, 2));
        }
        let mut spot = None;
        for (key, action) in &hint.keys {
            let name = app.theme.symbols.key(key).into_owned();
            if spot.is_some() && app.touch.roomy {
                // Fingers need the two arrows apart.
                out.push(blank(app, 2));
            } else if spot.is_some() && text::width(&name) > 1 {
                out.push(Label { text: String::from("/"), style: app.theme.heading(), spot: None });
            }
            spot = Some(Spot::Press(action.clone()));
            out.push(Label { text: name, style: app.theme.heading(), spot: spot.clone() });
        }
        let words = text::clean_line(&app.ctx().ui(hint.message));
        out.push(Label { text: format!(" {words}"), style: app.theme.base(), spot });
    }
    out
}

//! The two rows at the top: name, place and languages; and the search line.

use super::{Label, Spot, blank, label_width, put};
use crate::{
    action::Action,
    app::{App, Focus, Line},
    text,
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use unicode_segmentation::UnicodeSegmentation;

/// Fewer cells than this show no part of a long title.
const ROOM_FOR_TITLE: usize = 20;
/// Cells that the search line keeps free for what is typed.
const ROOM_TO_TYPE: usize = 20;

/// The guide's name, the way to where one is, then the languages by their own names.
pub fn labels(app: &App, width: u16) -> Vec<Label> {
    let width = usize::from(width);
    let (wide, narrow) = if app.theme.access { (", ", " ") } else { (" | ", "|") };
    let mut names = languages(app, wide, true);
    for narrower in [languages(app, narrow, true), languages(app, narrow, false)] {
        if label_width(&names) + 8 > width {
            names = narrower;
        }
    }
    let mut out = trail(app, width.saturating_sub(label_width(&names) + 2));
    let gap = width.saturating_sub(label_width(&out) + label_width(&names));
    out.push(blank(app, gap));
    out.extend(names);
    out
}

/// The name, the places one came through as far as there is room, and the one shown; a press leads back to each.
fn trail(app: &App, room: usize) -> Vec<Label> {
    let between = if app.theme.access { ": " } else { " | " };
    let label = |text: String, place: Option<usize>| {
        let spot = place.filter(|place| place + 1 < app.places().len()).map(Spot::Place);
        Label { text, style: app.theme.heading(), spot }
    };
    let name = text::cut(&format!(" {}", app.ctx().ui("app-name")), room);
    let title = &app.sheet().title;
    let mut left = room.saturating_sub(text::width(&name) + text::width(between));
    // A title of which only a few letters fit tells less than none; it stands at the head of the page anyway.
    if title.is_empty() || (room < ROOM_FOR_TITLE && text::width(title) > left) {
        return vec![label(name, Some(0))];
    }
    let mut way = Vec::new();
    let earlier = app.places().len().saturating_sub(1);
    for (number, place) in app.places().iter().enumerate().take(earlier).skip(1).rev() {
        let words = place.screen.title(&app.ctx());
        let cells = text::width(&words) + text::width(between);
        let rest = text::width(title).min(ROOM_FOR_TITLE);
        if words.is_empty() || cells + rest > left {
            break;
        }
        left -= cells;
        way.push(label(words, Some(number)));
    }
    way.push(label(name, Some(0)));
    let mut out = Vec::new();
    for step in way.into_iter().rev() {
        out.push(step);
        out.push(label(between.to_owned(), None));
    }
    out.push(label(text::cut(title, left), None));
    out
}

fn languages(app: &App, between: &str, named: bool) -> Vec<Label> {
    let mut out = Vec::new();
    for (lang, language) in app.ctx().book.langs() {
        if !out.is_empty() {
            out.push(Label { text: between.to_owned(), style: app.theme.base(), spot: None });
        }
        let style = if lang == app.lang { app.theme.current() } else { app.theme.base() };
        let text = if named { language.name.clone() } else { language.tag.clone() };
        out.push(Label { text, style, spot: Some(Spot::Language(lang)) });
    }
    out.push(Label { text: String::from(" F2 "), style: app.theme.base(), spot: Some(Spot::Press(Action::Language)) });
    out
}

/// Draws the search line, or the find line of a page; gives the cell of its caret.
pub fn draw_line(app: &App, rect: Rect, buf: &mut Buffer) -> Position {
    if !app.digits().is_empty() {
        let prompt = format!(" {} {}", app.ctx().ui("keypad-number"), app.digits());
        let end = put(buf, rect, 0, &prompt, app.theme.heading());
        return Position { x: rect.x + end.min(rect.width.saturating_sub(1)), y: rect.y };
    }
    let (long, short) = match app.focus() {
        Focus::Find => ("find-prompt", "find-prompt-short"),
        Focus::Line | Focus::Body => ("search-prompt", "search-prompt-short"),
    };
    let mut prompt = format!(" {} ", app.ctx().ui(long));
    if text::width(&prompt) + ROOM_TO_TYPE > usize::from(rect.width) {
        prompt = format!(" {} ", app.ctx().ui(short));
    }
    let start = put(buf, rect, 0, &prompt, app.theme.heading());
    let room = usize::from(rect.width.saturating_sub(start)).saturating_sub(1);
    let (words, caret) = window(app.shown_line(), room);
    let end = put(buf, rect, start, &words, app.theme.base());
    if app.finds_nothing() {
        let room = usize::from(rect.width.saturating_sub(end)).saturating_sub(3);
        let words = text::cut(&app.ctx().ui("find-nothing"), room);
        put(buf, rect, end.saturating_add(2), &words, app.theme.notice());
    }
    let x = rect.x + start + u16::try_from(caret).unwrap_or(0);
    Position { x: x.min(rect.right().saturating_sub(1)), y: rect.y }
}

/// The part of a long line around its caret that fits into `room` cells, and the caret's cell in it.
fn window(line: &Line, room: usize) -> (String, usize) {
    let (before, after) = line.halves();
    let mut rest = before.graphemes(true);
    while text::width(rest.as_str()) > room && rest.next().is_some() {}
    let shown = rest.as_str();
    (format!("{shown}{after}"), text::width(shown))
}

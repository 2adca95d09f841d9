//! The two rows at the top: name, place and languages; and the search line.

use super::{Label, Spot, blank, label_width, put};
use crate::{
    app::{App, Focus, Line},
    text,
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

/// Fewer cells than this show no part of a long title.
const ROOM_FOR_TITLE: usize = 20;
/// Cells that the search line keeps free for what is typed.
const ROOM_TO_TYPE: usize = 20;

/// The guide's name and where one is, then the languages by their own names.
pub fn labels(app: &App, width: u16) -> Vec<Label> {
    let width = usize::from(width);
    let mut names = languages(app, " | ", true);
    for narrower in [languages(app, "|", true), languages(app, "|", false)] {
        if label_width(&names) + 8 > width {
            names = narrower;
        }
    }
    let name = app.ctx().ui("app-name");
    let title = &app.sheet().title;
    let place = if title.is_empty() { String::from(" ") + &name } else { format!(" {name} | {title}") };
    let room = width.saturating_sub(label_width(&names) + 2);
    // A title of which only a few letters fit tells less than none; it stands at the head of the page anyway.
    let place = if room < ROOM_FOR_TITLE && text::width(&place) > room { format!(" {name}") } else { place };
    let place = text::cut(&place, room);
    let gap = width.saturating_sub(text::width(&place) + label_width(&names));
    let mut out = vec![Label { text: place, style: app.theme.heading(), spot: None }, blank(app, gap)];
    out.extend(names);
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
    out.push(Label {
        text: String::from(" F2 "),
        style: app.theme.base(),
        spot: Some(Spot::Command(crate::sheet::Command::NextLanguage)),
    });
    out
}

/// Draws the search line, or the find line of a page; gives the cell of its caret.
pub fn draw_line(app: &App, rect: Rect, buf: &mut Buffer) -> Position {
    if !app.digits().is_empty() {
        let prompt = format!(" {} {}", app.ctx().ui("keypad-number"), app.digits());
        let end = put(buf, rect, 0, &prompt, app.theme.heading());
        return Position { x: rect.x + end.min(rect.width.saturating_sub(1)), y: rect.y };
    }
    let (long, short, line) = match app.focus() {
        Focus::Find => ("find-prompt", "find-prompt-short", &app.find),
        Focus::Line | Focus::Body => ("search-prompt", "search-prompt-short", &app.line),
    };
    let mut prompt = format!(" {} ", app.ctx().ui(long));
    if text::width(&prompt) + ROOM_TO_TYPE > usize::from(rect.width) {
        prompt = format!(" {} ", app.ctx().ui(short));
    }
    let start = put(buf, rect, 0, &prompt, app.theme.heading());
    let room = usize::from(rect.width.saturating_sub(start)).saturating_sub(1);
    let (words, caret) = window(line, room);
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
    let mut shown = before;
    while text::width(shown) > room {
        let mut rest = shown.chars();
        rest.next();
        shown = rest.as_str();
    }
    (format!("{shown}{after}"), text::width(shown))
}

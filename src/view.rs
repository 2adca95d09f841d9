//! Draws the guide: header, search line, body, hotlines and keys.
//!
//! Pure: the same state draws the same cells, and a click finds what was drawn there. Changes nothing.

mod body;
mod calendar;
mod footer;
mod header;
mod question;

use crate::{
    app::{App, Focus},
    book::model::Lang,
    layout,
    sheet::Command,
    text,
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

/// What stands under a click.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    Language(Lang),
    /// The search line.
    Line,
    /// A row or link, as an index into the stops.
    Stop(usize),
    /// A line of text.
    TextLine(usize),
    Command(Command),
}

/// Words in a row of the screen that lead somewhere.
struct Label {
    text: String,
    style: Style,
    spot: Option<Spot>,
}

/// Draws everything and says where the terminal cursor stands.
pub fn view(app: &App, area: Rect, buf: &mut Buffer) -> Position {
    buf.set_style(area, app.theme.base());
    if app.hidden {
        return calendar::draw(app, area, buf);
    }
    if let Some(seconds) = app.question() {
        return question::draw(app, seconds, area, buf);
    }
    if layout::too_small(area) {
        return too_small(app, area, buf);
    }
    let layout = app.layout(area);
    put_labels(buf, layout.header, &header::labels(app, layout.header.width));
    let in_line = header::draw_line(app, layout.search, buf);
    for rule in [layout.upper, layout.lower].into_iter().flatten() {
        put(buf, rule, 0, &"─".repeat(usize::from(rule.width)), app.theme.base());
    }
    let in_body = body::draw(app, &layout, buf);
    put_labels(buf, layout.strip, &footer::strip(app, layout.strip.width));
    put_labels(buf, layout.keys, &footer::keys(app, layout.keys.width));
    match app.focus() {
        Focus::Line | Focus::Find => in_line,
        Focus::Body => in_body,
    }
}

/// What was drawn at this cell, in a window of this size.
#[must_use]
pub fn spot(app: &App, area: Rect, column: u16, row: u16) -> Option<Spot> {
    let at = Position { x: column, y: row };
    if app.hidden || app.question().is_some() || layout::too_small(area) || !area.contains(at) {
        return None;
    }
    let layout = app.layout(area);
    if layout.search.contains(at) {
        return Some(Spot::Line);
    }
    for (rect, labels) in [
        (layout.header, header::labels(app, layout.header.width)),
        (layout.strip, footer::strip(app, layout.strip.width)),
        (layout.keys, footer::keys(app, layout.keys.width)),
    ] {
        if rect.contains(at) {
            return label_at(&labels, usize::from(column.saturating_sub(rect.x)));
        }
    }
    body::spot(app, &layout, at)
}

fn label_at(labels: &[Label], column: usize) -> Option<Spot> {
    let mut start = 0;
    for label in labels {
        let end = start + text::width(&label.text);
        if (start..end).contains(&column) {
            return label.spot;
        }
        start = end;
    }
    None
}

/// The window is smaller than anything can be read in; says so in as many words as fit.
fn too_small(app: &App, area: Rect, buf: &mut Buffer) -> Position {
    let words = app.ctx().ui("too-small");
    let lines = text::wrap(&words, usize::from(area.width).max(1));
    for (row, line) in (0..area.height).zip(&lines) {
        let rect = Rect { y: area.y + row, height: 1, ..area };
        put(buf, rect, 0, line, app.theme.base());
    }
    area.as_position()
}

/// Writes `words` into the row `rect` from `column` on, cut at its end; gives the column behind them.
fn put(buf: &mut Buffer, rect: Rect, column: u16, words: &str, style: Style) -> u16 {
    let room = rect.width.saturating_sub(column);
    if room == 0 || rect.height == 0 || !buf.area.contains(rect.as_position()) {
        return column;
    }
    let (x, _) = buf.set_stringn(rect.x.saturating_add(column), rect.y, words, usize::from(room), style);
    x.saturating_sub(rect.x)
}

fn put_labels(buf: &mut Buffer, rect: Rect, labels: &[Label]) {
    let mut column = 0;
    for label in labels {
        column = put(buf, rect, column, &label.text, label.style);
    }
}

/// Empty cells between labels.
fn blank(app: &App, cells: usize) -> Label {
    Label { text: " ".repeat(cells), style: app.theme.base(), spot: None }
}

fn label_width(labels: &[Label]) -> usize {
    labels.iter().map(|label| text::width(&label.text)).sum()
}

//! Draws the guide: header, search line, body, hotlines and keys.
//!
//! Pure: the same state draws the same cells, and a click finds what was drawn there. Changes nothing.
//!
//! It also says where the terminal cursor stands, which screen readers, braille displays and magnifiers follow, after
//! every key. The rule: *on the first letter of what the next key acts on; where nothing can be acted on, on the first
//! letter of what came into sight.* It is never hidden, and never on a blank, a border or the mark `>`, so that whoever
//! asks for the character there hears a letter.
//!
//! | what is shown | where the cursor stands |
//! |---|---|
//! | a list | the first letter of the selected row: also when it has just opened, for that is what Enter opens |
//! | a list whose rows are all out of sight | the first letter in sight |
//! | a page | the first letter of the line being read: when it has just opened its title, or what one must know before |
//! | a page, after Tab | the first letter of the link |
//! | words being typed, to search or to find | behind the last letter, in the line |
//! | hits that are gone through | the first letter of the hit |
//! | a number typed on a keypad | the row that has it; else behind the last digit, in the line |
//! | the on-screen keyboard | in the line: its keys are pressed and not walked through |
//! | a screen that says nothing | in the line |
//! | a cover | today |
//! | a kiosk's question; a window that is too small | its first letter |

mod body;
mod calendar;
mod footer;
mod header;
mod keyboard;
mod question;

use crate::{
    action::Action,
    app::{App, Focus},
    book::model::Lang,
    keys::board::Key,
    layout,
    sheet::Target,
    text,
    theme::Symbols,
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

/// What stands under a click.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spot {
    Language(Lang),
    /// The search line.
    Line,
    /// A place on the way back, as an index into the places.
    Place(usize),
    /// A row or link, as an index into the stops.
    Stop(usize),
    /// A line of text.
    TextLine(usize),
    /// A row of the scroll bar.
    Bar(u16),
    /// What stands in the strip.
    Target(Target),
    /// A key that is offered, as if it were pressed.
    Press(Action),
    /// A key of the on-screen keyboard.
    Key(Key),
}

/// Words in a row of the screen that lead somewhere.
struct Label {
    text: String,
    style: Style,
    spot: Option<Spot>,
}

/// Draws everything and says where the terminal cursor stands.
pub fn view(app: &App, area: Rect, buf: &mut Buffer) -> Position {
    let cursor = draw(app, area, buf);
    replace_signs(app, buf);
    cursor
}

fn draw(app: &App, area: Rect, buf: &mut Buffer) -> Position {
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
    for rule in [layout.upper, layout.lower].into_iter().flatten().filter(|_| !app.theme.access) {
        put(buf, rule, 0, &"─".repeat(usize::from(rule.width)), app.theme.base());
    }
    let in_body = body::draw(app, &layout, buf);
    if let Some(keyboard) = app.board().zip(layout.keyboard) {
        keyboard::draw(app, keyboard, buf);
    }
    put_labels(buf, last_row(layout.strip), &footer::strip(app, layout.strip.width));
    put_labels(buf, layout.keys, &footer::keys(app, layout.keys.width));
    match app.focus() {
        Focus::Find if app.goes_through_hits() => in_body.unwrap_or(in_line),
        Focus::Body if !app.types_number() => in_body.unwrap_or(in_line),
        Focus::Line | Focus::Find | Focus::Body => in_line,
    }
}

/// Signs that the terminal's font may lack, each by one of one cell that it has.
fn replace_signs(app: &App, buf: &mut Buffer) {
    if app.theme.symbols == Symbols::Full {
        return;
    }
    for cell in &mut buf.content {
        if let Some(other) = app.theme.symbols.cell(cell.symbol()) {
            cell.set_symbol(other);
        }
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
    if let Some((board, area)) = app.board().zip(layout.keyboard).filter(|(_, area)| area.contains(at)) {
        return board.key_at(area, at).map(Spot::Key);
    }
    for (rect, labels) in [
        (layout.header, header::labels(app, layout.header.width)),
        (layout.strip, footer::strip(app, layout.strip.width)),
        (layout.keys, footer::keys(app, layout.keys.width)),
    ] {
        if rect.contains(at) {
            return label_near(&labels, usize::from(column.saturating_sub(rect.x)), layout.roomy);
        }
    }
    body::spot(app, &layout, at)
}

/// Cells beside a word that count as part of it for a finger.
const NEAR: usize = 2;

/// What stands at this cell of a row; for a finger also what stands beside it.
fn label_near(labels: &[Label], column: usize, roomy: bool) -> Option<Spot> {
    let reach = if roomy { NEAR } else { 0 };
    (0..=reach).find_map(|far| {
        let left = column.checked_sub(far).and_then(|column| label_at(labels, column));
        left.or_else(|| label_at(labels, column + far))
    })
}

fn label_at(labels: &[Label], column: usize) -> Option<Spot> {
    let mut start = 0;
    for label in labels {
        let end = start + text::width(&label.text);
        if (start..end).contains(&column) {
            return label.spot.clone();
        }
        start = end;
    }
    None
}

/// The lowest row of a part.
fn last_row(rect: Rect) -> Rect {
    Rect { y: rect.bottom().saturating_sub(1).max(rect.y), height: rect.height.min(1), ..rect }
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

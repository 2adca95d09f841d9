//! The body: the visible lines of a sheet, the mark of the reader's place, the scroll bar, and contents where there is
//! room.

use super::{Spot, put};
use crate::{
    app::{App, Focus, Hit},
    layout::{self, Layout, MARGIN},
    sheet::{Line, Piece, Reading, Shape},
    text,
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};
use std::ops::Range;

/// Draws the body and gives the cell of the reader's place; none where there is nothing to stand on.
pub fn draw(app: &App, layout: &Layout, buf: &mut Buffer) -> Option<Position> {
    let place = app.place();
    let hits = app.hits();
    for row in 0..layout.body.height {
        let number = place.offset + usize::from(row);
        let Some(line) = app.laid().lines.get(number) else { break };
        let rect = Rect { y: layout.body.y + row, height: 1, ..layout.body };
        draw_line(app, (number, line), rect, buf);
        for (_, range) in hits.iter().flat_map(|hit| &hit.parts).filter(|(line, _)| *line == number) {
            mark(app, line, range, rect, buf);
        }
    }
    draw_bar(app, layout, buf);
    draw_contents(app, layout, buf);
    cursor(app, layout, &hits)
}

/// The first letter of what the reader has come to: of a hit, of a link, else of the line, which on a list is the
/// selected row or, where none is in sight, the first line that is.
fn cursor(app: &App, layout: &Layout, hits: &[Hit]) -> Option<Position> {
    let place = app.place();
    let line = app.laid().lines.get(place.line)?;
    let row = u16::try_from(place.line.checked_sub(place.offset)?).ok()?;
    let hit = hits.iter().find(|hit| hit.line() == place.line).filter(|_| app.goes_through_hits());
    let begins = hit.and_then(|hit| hit.parts.first()).map(|(_, range)| range.start);
    let first = || line.words().chars().take_while(|c| c.is_whitespace()).count();
    let inside = || app.laid().stops.get(place.stop?).filter(|stop| stop.first == place.line && stop.column > 0);
    let x = match (begins, inside()) {
        (Some(character), _) => column(line, character),
        (None, Some(stop)) => MARGIN + u16::try_from(line.indent.saturating_add(stop.column)).unwrap_or(0),
        (None, None) => column(line, first()),
    };
    let at = Position { x: layout.body.x.saturating_add(x), y: layout.body.y.saturating_add(row) };
    // A window that is too narrow for a word shows none of it.
    let at = Position { x: at.x.min(layout.body.right().saturating_sub(1)), ..at };
    layout.body.contains(at).then_some(at)
}

/// Turns the words that were looked for around: nothing is selected meanwhile.
fn mark(app: &App, line: &Line, range: &Range<usize>, rect: Rect, buf: &mut Buffer) {
    let words: String = line.words().chars().skip(range.start).take(range.len()).collect();
    let width = u16::try_from(text::width(&words)).unwrap_or(0);
    let found = Rect { x: rect.x.saturating_add(column(line, range.start)), width, ..rect };
    buf.set_style(found.intersection(rect), app.theme.selected());
}

/// The column of a character of a line, counted from the start of the body.
fn column(line: &Line, character: usize) -> u16 {
    let before: String = line.words().chars().take(character).collect();
    MARGIN + u16::try_from(line.indent + text::width(&before)).unwrap_or(0)
}

fn draw_line(app: &App, (number, line): (usize, &Line), rect: Rect, buf: &mut Buffer) {
    let place = app.place();
    let chosen = match app.sheet().reading {
        Reading::Rows => place.stop.filter(|stop| line.pieces.iter().any(|piece| piece.stop == Some(*stop))),
        Reading::Lines => None,
    };
    let is_place = number == place.line && (chosen.is_some() || app.sheet().reading == Reading::Lines);
    let focused = app.focus() == Focus::Body && !place.astray() && !app.types_number();
    if is_place {
        put(buf, rect, 0, ">", app.theme.heading());
    }
    let mut column = MARGIN + u16::try_from(line.indent).unwrap_or(0);
    let shape = app.sheet().blocks.get(line.block).map(|block| &block.shape);
    for piece in &line.pieces {
        let style = style(app, shape, piece);
        let reversed = focused && piece.stop.is_some() && piece.stop == place.stop;
        // Details of a selected row are not reversed: the row itself is what is selected.
        let reversed = reversed && !matches!(shape, Some(Shape::Detail));
        let style = if reversed { style.patch(app.theme.selected()) } else { style };
        column = put(buf, rect, column, &piece.text, style);
    }
}

fn style(app: &App, shape: Option<&Shape>, piece: &Piece) -> Style {
    let theme = app.theme;
    let style = theme.look(piece.look);
    match shape {
        Some(Shape::Title | Shape::Heading) => style.patch(theme.heading()),
        Some(Shape::Notice) => style.patch(theme.notice()),
        Some(Shape::Row | Shape::Detail) | None => style,
        Some(Shape::Label | Shape::Text | Shape::Item(_) | Shape::Verbatim) => {
            if piece.stop.is_some() {
                style.patch(theme.link())
            } else {
                style
            }
        }
    }
}

/// A bar at the right while not everything fits.
fn draw_bar(app: &App, layout: &Layout, buf: &mut Buffer) {
    let (height, total) = (layout.body_height(), app.laid().lines.len());
    if total <= height || height == 0 || app.theme.access {
        return;
    }
    let (size, room) = layout::bar(height, total);
    let start = app.place().offset * room / (total - height).max(1);
    for row in 0..layout.bar.height {
        let inside = (start..start + size).contains(&usize::from(row));
        let rect = Rect { y: layout.bar.y + row, height: 1, ..layout.bar };
        put(buf, rect, 0, if inside { "█" } else { "│" }, app.theme.base());
    }
}

/// First lines of the headings of a page.
fn headings(app: &App) -> Vec<(usize, String)> {
    let lines = app.laid().lines.iter().enumerate();
    lines
        .filter(|(_, line)| line.nth == Some(0))
        .filter_map(|(number, line)| {
            let block = app.sheet().blocks.get(line.block)?;
            (block.shape == Shape::Heading).then(|| (number, block.words()))
        })
        .collect()
}

/// The contents of a page: its headings, the one being read marked.
fn draw_contents(app: &App, layout: &Layout, buf: &mut Buffer) {
    let Some(rect) = layout.contents else { return };
    for row in 0..rect.height {
        put(buf, Rect { y: rect.y + row, height: 1, ..rect }, rect.width.saturating_sub(2), "│", app.theme.base());
    }
    let headings = headings(app);
    let current = current(&headings, app.place().line);
    for (row, (number, (_, words))) in (0..rect.height).zip(visible(&headings, current.unwrap_or(0), rect)) {
        let line = Rect { y: rect.y + row, height: 1, ..rect };
        let style = if Some(number) == current { app.theme.heading() } else { app.theme.base() };
        let words = text::cut(words, usize::from(rect.width.saturating_sub(4)));
        put(buf, line, 1, &words, style);
    }
}

/// The heading under which `line` stands; none at the head of a page.
fn current(headings: &[(usize, String)], line: usize) -> Option<usize> {
    headings.iter().rposition(|(first, _)| *first <= line)
}

/// The headings that fit, with the current one among them.
fn visible(
    headings: &[(usize, String)],
    current: usize,
    rect: Rect,
) -> impl Iterator<Item = (usize, &(usize, String))> {
    let height = usize::from(rect.height);
    let skip = (current + 2).saturating_sub(height);
    headings.iter().enumerate().skip(skip)
}

/// What stands at this cell of the body or the contents.
pub fn spot(app: &App, layout: &Layout, at: Position) -> Option<Spot> {
    if let Some(rect) = layout.contents.filter(|rect| rect.contains(at)) {
        let headings = headings(app);
        let current = current(&headings, app.place().line).unwrap_or(0);
        let row = usize::from(at.y - rect.y);
        return visible(&headings, current, rect).nth(row).map(|(_, (line, _))| Spot::TextLine(*line));
    }
    if layout.bar_target().contains(at) && app.laid().lines.len() > layout.body_height() {
        return Some(Spot::Bar(at.y - layout.bar.y));
    }
    if !layout.body.contains(at) {
        return None;
    }
    let number = app.place().offset + usize::from(at.y - layout.body.y);
    let line = app.laid().lines.get(number)?;
    let stop = match app.sheet().reading {
        // A row is pressed anywhere in its lines.
        Reading::Rows => app.laid().stop_at(number),
        Reading::Lines => link_near(app, (number, line), usize::from(at.x - layout.body.x), layout.roomy),
    };
    match (stop, app.sheet().reading) {
        (Some(stop), _) => Some(Spot::Stop(stop)),
        (None, Reading::Lines) => Some(Spot::TextLine(number)),
        (None, Reading::Rows) => None,
    }
}

/// The link at this cell; for a finger also one beside, below or above it.
fn link_near(app: &App, (number, line): (usize, &Line), column: usize, roomy: bool) -> Option<usize> {
    let exact = piece_at(line, column);
    if exact.is_some() || !roomy {
        return exact;
    }
    let near = [Some(number), Some(number + 1), number.checked_sub(1)];
    let lines = near.into_iter().flatten().filter_map(|number| app.laid().lines.get(number));
    let columns = [Some(column), column.checked_sub(1), Some(column + 1)];
    let found = |line: &Line| columns.into_iter().flatten().find_map(|column| piece_at(line, column));
    lines.into_iter().find_map(found)
}

fn piece_at(line: &Line, column: usize) -> Option<usize> {
    let mut start = usize::from(MARGIN) + line.indent;
    for piece in &line.pieces {
        let end = start + text::width(&piece.text);
        if (start..end).contains(&column) {
            return piece.stop;
        }
        start = end;
    }
    None
}

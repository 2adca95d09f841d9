//! The on-screen keyboard: its keys as boxes, or in brackets where a key has one row.
//!
//! Where each key stands is told by [`Board::keys`].

use super::put;
use crate::{
    app::App,
    keys::board::{Board, Key, Placed},
    text,
};
use ratatui::{buffer::Buffer, layout::Rect, style::Style};

pub fn draw(app: &App, (board, area): (Board, Rect), buf: &mut Buffer) {
    for placed in board.keys(area) {
        draw_key(app, board, placed, buf);
    }
}

fn draw_key(app: &App, board: Board, Placed { key, area }: Placed, buf: &mut Buffer) {
    let inside = usize::from(area.width.saturating_sub(2));
    let words = centred(&label(app, key, inside), inside);
    let base = app.theme.base();
    let style = if key == Key::Layout(board) { app.theme.current() } else { app.theme.heading() };
    let row = |row: u16| Rect { y: area.y + row, height: 1, ..area };
    let line = "─".repeat(inside);
    let mut framed = |at: u16, (left, middle, right): (&str, &str, &str), style: Style| {
        let column = put(buf, row(at), 0, left, base);
        let column = put(buf, row(at), column, middle, style);
        put(buf, row(at), column, right, base);
    };
    match area.height {
        0 => {}
        1 => framed(0, ("[", &words, "]"), style),
        2 => {
            framed(0, ("┌", &words, "┐"), style);
            framed(1, ("└", &line, "┘"), base);
        }
        height => {
            framed(0, ("┌", &line, "┐"), base);
            for at in 1..height - 1 {
                let middle = if at == height / 2 { words.clone() } else { " ".repeat(inside) };
                framed(at, ("│", &middle, "│"), style);
            }
            framed(height - 1, ("└", &line, "┘"), base);
        }
    }
}

/// What stands on a key of so many cells.
fn label(app: &App, key: Key, cells: usize) -> String {
    let ctx = app.ctx();
    match key {
        Key::Letter(letter) => letter.to_string(),
        Key::Space => String::new(),
        Key::Erase => {
            let words = ctx.ui("board-erase");
            if text::width(&words) <= cells { words } else { String::from("←") }
        }
        Key::Layout(board) => ctx.ui(board.message()),
        Key::Done => ctx.ui("board-done"),
    }
}

fn centred(words: &str, cells: usize) -> String {
    let words = text::cut(words, cells);
    let free = cells.saturating_sub(text::width(&words));
    format!("{}{words}{}", " ".repeat(free / 2), " ".repeat(free - free / 2))
}

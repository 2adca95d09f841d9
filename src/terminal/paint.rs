//! Turns a drawn buffer into the bytes that change the terminal into it.
//!
//! Writes nothing itself. We do this by hand and not with ratatui's crossterm backend for three reasons: crossterm
//! 0.29 resets reverse video under `NO_COLOR`, that backend flushes several times a frame, and it hides the cursor,
//! which screen readers follow.

use std::fmt::Write as _;

use ratatui::{
    buffer::{Buffer, Cell},
    layout::Position,
    style::{Color, Modifier},
};

const BEGIN: &str = "\x1b[?2026h";
const END: &str = "\x1b[?2026l";
const PLAIN: &str = "\x1b[0m";
const CLEAR: &str = "\x1b[0m\x1b[2J";

/// Attributes that are kept; blinking is left out on purpose.
const ATTRIBUTES: [(Modifier, &str); 7] = [
    (Modifier::BOLD, ";1"),
    (Modifier::DIM, ";2"),
    (Modifier::ITALIC, ";3"),
    (Modifier::UNDERLINED, ";4"),
    (Modifier::REVERSED, ";7"),
    (Modifier::HIDDEN, ";8"),
    (Modifier::CROSSED_OUT, ";9"),
];

/// Remembers what the terminal shows, and writes only what differs.
#[derive(Debug)]
pub struct Painter {
    color: bool,
    shown: Option<(Buffer, Position)>,
}

impl Painter {
    /// A painter for a terminal whose contents are unknown; without `color` no colour sequence is ever written.
    #[must_use]
    pub fn new(color: bool) -> Self {
        Self { color, shown: None }
    }

    /// The terminal may show anything now; the next frame is drawn whole.
    pub fn forget(&mut self) {
        self.shown = None;
    }

    /// The bytes of one frame, from the beginning to the end of a synchronized update, with the cursor at `cursor`;
    /// none when the terminal shows all this already.
    pub fn frame(&mut self, next: Buffer, cursor: Position) -> Option<String> {
        let mut out = String::from(BEGIN);
        match &self.shown {
            Some((shown, at)) if shown.area == next.area => {
                if *at == cursor && *shown == next {
                    return None;
                }
                self.cells(&mut out, shown, &next);
            }
            // Another size or unknown contents: from an empty screen.
            _ => {
                out.push_str(CLEAR);
                self.cells(&mut out, &Buffer::empty(next.area), &next);
            }
        }
        go(&mut out, cursor);
        out.push_str(END);
        self.shown = Some((next, cursor));
        Some(out)
    }

    fn cells(&self, out: &mut String, from: &Buffer, to: &Buffer) {
        let mut pen: Option<Position> = None;
        let mut style = String::from(PLAIN);
        for (x, y, cell) in from.diff(to) {
            if pen != Some(Position { x, y }) {
                go(out, Position { x, y });
            }
            let wanted = self.style(cell);
            if wanted != style {
                out.push_str(&wanted);
                style = wanted;
            }
            push_symbol(out, cell);
            // After a wide character the next cell of the difference is two columns on, and the pen is moved.
            pen = Some(Position { x: x.saturating_add(1), y });
        }
        if style != PLAIN {
            out.push_str(PLAIN);
        }
    }

    /// The sequence that sets exactly this cell's style, whatever was set before.
    fn style(&self, cell: &Cell) -> String {
        let mut sequence = String::from("\x1b[0");
        for (modifier, code) in ATTRIBUTES {
            if cell.modifier.contains(modifier) {
                sequence.push_str(code);
            }
        }
        if self.color {
            push_color(&mut sequence, cell.fg, 30);
            push_color(&mut sequence, cell.bg, 40);
        }
        sequence.push('m');
        sequence
    }
}

/// Adds a colour to a style sequence; `base` is 30 for the foreground and 40 for the background.
fn push_color(sequence: &mut String, color: Color, base: u8) {
    let named = |number: u8| if number < 8 { base + number } else { base + 60 + number - 8 };
    let code = match color {
        Color::Reset => return,
        Color::Black => named(0),
        Color::Red => named(1),
        Color::Green => named(2),
        Color::Yellow => named(3),
        Color::Blue => named(4),
        Color::Magenta => named(5),
        Color::Cyan => named(6),
        Color::Gray => named(7),
        Color::DarkGray => named(8),
        Color::LightRed => named(9),
        Color::LightGreen => named(10),
        Color::LightYellow => named(11),
        Color::LightBlue => named(12),
        Color::LightMagenta => named(13),
        Color::LightCyan => named(14),
        Color::White => named(15),
        // Writing into a string cannot fail.
        Color::Indexed(index) => {
            let _ = write!(sequence, ";{};5;{index}", base + 8);
            return;
        }
        Color::Rgb(red, green, blue) => {
            let _ = write!(sequence, ";{};2;{red};{green};{blue}", base + 8);
            return;
        }
    };
    let _ = write!(sequence, ";{code}");
}

/// The last line of defence: whatever a widget put into a cell, no control character leaves here.
fn push_symbol(out: &mut String, cell: &Cell) {
    let symbol = cell.symbol();
    if symbol.is_empty() || symbol.chars().any(char::is_control) {
        out.push(' ');
    } else {
        out.push_str(symbol);
    }
}

fn go(out: &mut String, to: Position) {
    let _ = write!(out, "\x1b[{};{}H", u32::from(to.y) + 1, u32::from(to.x) + 1);
}

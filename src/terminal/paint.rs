//! Turns a drawn buffer into the bytes that change the terminal into it, and into as few of them as is simple: lines
//! that moved are scrolled, cells that look as before are left alone.
//!
//! Writes nothing itself. We do this by hand and not with ratatui's crossterm backend for three reasons: crossterm
//! 0.29 resets reverse video under `NO_COLOR`, that backend flushes several times a frame, and it hides the cursor,
//! which screen readers follow.

mod pen;

use std::fmt::Write as _;

use ratatui::{
    buffer::{Buffer, Cell},
    layout::Position,
};

use super::{Lines, Means};
use crate::text;
use pen::{Pen, go, look_alike};

const BEGIN: &str = "\x1b[?2026h";
const END: &str = "\x1b[?2026l";
const PLAIN: &str = "\x1b[0m";
/// No colours, no lines that scroll by themselves, nothing shown.
const CLEAR: &str = "\x1b[0m\x1b[r\x1b[2J";

/// What the terminal is to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    pub cells: Buffer,
    /// Where the cursor stands; inside the cells.
    pub cursor: Position,
    /// Which rows show a part of a longer text, and which part.
    pub lines: Option<Lines>,
}

/// Remembers what the terminal shows, and writes only what differs.
#[derive(Debug)]
pub struct Painter {
    means: Means,
    shown: Option<Frame>,
}

impl Painter {
    /// A painter for a terminal whose contents are unknown.
    #[must_use]
    pub fn new(means: Means) -> Self {
        Self { means, shown: None }
    }

    /// The terminal may show anything now; the next frame is drawn whole.
    pub fn forget(&mut self) {
        self.shown = None;
    }

    /// The bytes of one frame, from the beginning to the end of a synchronized update, ending with the place of the
    /// cursor; none when the terminal shows all this already.
    pub fn frame(&mut self, next: Frame) -> Option<String> {
        let change = match &self.shown {
            Some(shown) if shown.cells.area == next.cells.area => self.change(shown, &next),
            // Another size or unknown contents: from an empty screen.
            _ => Some(format!("{CLEAR}{}", self.cells(&Buffer::empty(next.cells.area), &next.cells))),
        };
        let cursor = next.cursor;
        self.shown = Some(next);
        let mut out = format!("{BEGIN}{}", change?);
        go(&mut out, cursor);
        out.push_str(END);
        Some(out)
    }

    /// What makes the next frame of the one that is shown, but for the cursor.
    fn change(&self, shown: &Frame, next: &Frame) -> Option<String> {
        let mut change = self.cells(&shown.cells, &next.cells);
        if change.is_empty() {
            return (shown.cursor != next.cursor).then_some(change);
        }
        if let Some((moved, sequence)) = scrolled(shown, next).filter(|_| self.means.scrolls) {
            let rest = self.cells(&moved, &next.cells);
            if sequence.len() + rest.len() < change.len() {
                change = sequence + &rest;
            }
        }
        Some(change)
    }

    /// Writes the cells that look different.
    fn cells(&self, from: &Buffer, to: &Buffer) -> String {
        let mut out = String::new();
        let mut pen = Pen::new(self.means.color);
        for y in to.area.top()..to.area.bottom() {
            let (mut behind_old, mut behind_new) = (0, 0);
            for x in to.area.left()..to.area.right() {
                let at = Position { x, y };
                let (Some(old), Some(new)) = (from.cell(at), to.cell(at)) else { continue };
                // The second half of a wide letter is no cell of its own.
                let (half_old, half_new) = (x < behind_old, x < behind_new);
                if !half_old {
                    behind_old = x.saturating_add(columns(old));
                }
                if half_new {
                    continue;
                }
                behind_new = x.saturating_add(columns(new));
                if half_old || columns(old) != columns(new) || !look_alike(old, new) {
                    pen.write(&mut out, to, at);
                }
            }
        }
        pen.put_down(&mut out);
        out
    }
}

/// What is shown when the lines were moved to where the next frame has them, and the sequence that moves them; none
/// where they stay or none of them stays in sight.
///
/// Lines are deleted or inserted between margins: that is what every terminal since the VT102 can do, the console of
/// Linux among them, which cannot scroll by a sequence. What comes into sight is blank.
fn scrolled(shown: &Frame, next: &Frame) -> Option<(Buffer, String)> {
    let (from, to) = (shown.lines.as_ref()?, next.lines.as_ref()?);
    let by = u16::try_from(from.first.abs_diff(to.first)).ok()?;
    let (top, bottom) = (to.rows.start, to.rows.end.min(next.cells.area.bottom()));
    if from.rows != to.rows || by == 0 || by >= bottom.checked_sub(top)? {
        return None;
    }
    let up = to.first > from.first;
    let mut moved = shown.cells.clone();
    for y in top..bottom {
        let source = if up { y.checked_add(by) } else { y.checked_sub(by) };
        let source = source.filter(|source| (top..bottom).contains(source));
        for x in moved.area.left()..moved.area.right() {
            let cell = source.and_then(|y| shown.cells.cell((x, y))).cloned().unwrap_or_default();
            if let Some(place) = moved.cell_mut((x, y)) {
                *place = cell;
            }
        }
    }
    let mut sequence = String::new();
    // Writing into a string cannot fail.
    let _ = write!(sequence, "\x1b[{};{bottom}r", u32::from(top) + 1);
    go(&mut sequence, Position { x: 0, y: top });
    let _ = write!(sequence, "\x1b[{by}{}\x1b[r", if up { 'M' } else { 'L' });
    Some((moved, sequence))
}

/// How many columns a cell's symbol takes.
fn columns(cell: &Cell) -> u16 {
    let symbol = cell.symbol();
    if symbol.len() <= 1 { 1 } else { u16::try_from(text::width(symbol)).unwrap_or(1).max(1) }
}

#[cfg(test)]
mod tests;

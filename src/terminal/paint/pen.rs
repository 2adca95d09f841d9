//! The pen that writes cells: where it stands, how it writes, and what it is cheapest to do between two cells.
//!
//! Knows no frames: it is told which cells to write.

use std::fmt::Write as _;

use ratatui::{
    buffer::{Buffer, Cell},
    layout::Position,
    style::{Color, Modifier},
};

use super::{PLAIN, columns};

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

/// Attributes that show on a blank.
const ON_BLANKS: Modifier = Modifier::REVERSED.union(Modifier::UNDERLINED).union(Modifier::CROSSED_OUT);

/// Most cells that are written again and not jumped over: a jump has six to eleven bytes.
pub const BRIDGE: u16 = 8;

/// How a cell looks, but for its symbol.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Look {
    modifier: Modifier,
    fg: Color,
    bg: Color,
}

impl Look {
    const PLAIN: Self = Self { modifier: Modifier::empty(), fg: Color::Reset, bg: Color::Reset };

    fn of(cell: &Cell) -> Self {
        Self { modifier: cell.modifier, fg: cell.fg, bg: cell.bg }
    }

    /// The same, as far as it shows on a blank.
    fn on_blank(self) -> Self {
        let modifier = self.modifier & ON_BLANKS;
        let fg = if modifier.is_empty() { Color::Reset } else { self.fg };
        Self { modifier, fg, bg: self.bg }
    }

    /// The sequence that sets exactly this, whatever was set before.
    fn sequence(self) -> String {
        let mut sequence = String::from("\x1b[0");
        for (modifier, code) in ATTRIBUTES {
            if self.modifier.contains(modifier) {
                sequence.push_str(code);
            }
        }
        push_color(&mut sequence, self.fg, 30);
        push_color(&mut sequence, self.bg, 40);
        sequence.push('m');
        sequence
    }
}

/// Whether nobody sees a difference between two cells: a blank has no weight.
pub fn look_alike(one: &Cell, other: &Cell) -> bool {
    let (left, right) = (Look::of(one), Look::of(other));
    symbol(one) == symbol(other) && (left == right || (is_blank(one) && left.on_blank() == right.on_blank()))
}

/// Where the next symbol goes, if that is known, and how it will look.
#[derive(Debug, Clone, Copy)]
pub struct Pen {
    color: bool,
    at: Option<Position>,
    look: Look,
}

impl Pen {
    /// A pen that writes plainly; without `color` it never writes a colour.
    pub fn new(color: bool) -> Self {
        Self { color, at: None, look: Look::PLAIN }
    }

    /// Writes the cell at this place.
    pub fn write(&mut self, out: &mut String, cells: &Buffer, at: Position) {
        if self.at != Some(at) {
            self.go(out, cells, at);
        }
        if let Some(cell) = cells.cell(at) {
            self.put(out, cell);
        }
    }

    /// The last thing a pen writes: what comes later is plain.
    pub fn put_down(&mut self, out: &mut String) {
        if self.look != Look::PLAIN {
            out.push_str(PLAIN);
            self.look = Look::PLAIN;
        }
    }

    /// Goes to a place: by a jump, or by writing the few cells before it again where that takes no more bytes.
    fn go(&mut self, out: &mut String, cells: &Buffer, to: Position) {
        let mut jump = String::new();
        go(&mut jump, to);
        let near = self.at.filter(|at| at.y == to.y && at.x < to.x && to.x - at.x <= BRIDGE);
        let (mut pen, mut bridge) = (*self, String::new());
        while let Some(cell) = pen.at.filter(|at| near.is_some() && at.x < to.x).and_then(|at| cells.cell(at)) {
            pen.put(&mut bridge, cell);
        }
        if pen.at == Some(to) && bridge.len() <= jump.len() {
            out.push_str(&bridge);
            *self = pen;
        } else {
            out.push_str(&jump);
            self.at = Some(to);
        }
    }

    /// Writes a cell where the pen stands.
    fn put(&mut self, out: &mut String, cell: &Cell) {
        let mut look = Look::of(cell);
        look.modifier -= Modifier::SLOW_BLINK | Modifier::RAPID_BLINK;
        if !self.color {
            (look.fg, look.bg) = (Color::Reset, Color::Reset);
        }
        let shows = if is_blank(cell) { look.on_blank() != self.look.on_blank() } else { look != self.look };
        if shows {
            out.push_str(&look.sequence());
            self.look = look;
        }
        let symbol = symbol(cell);
        out.push_str(symbol);
        // How far a terminal moves on for a letter with marks or a wide one, not all of them agree.
        let plain = columns(cell) == 1 && symbol.chars().count() == 1;
        self.at = self.at.filter(|_| plain).map(|at| Position { x: at.x.saturating_add(1), ..at });
    }
}

fn is_blank(cell: &Cell) -> bool {
    symbol(cell) == " "
}

/// What is written for a cell.
///
/// The last line of defence: whatever a widget put into a cell, no control character leaves here.
fn symbol(cell: &Cell) -> &str {
    let symbol = cell.symbol();
    if symbol.is_empty() || symbol.chars().any(char::is_control) { " " } else { symbol }
}

/// Adds a colour to a style sequence; `base` is 30 for the foreground and 40 for the background.
pub fn push_color(sequence: &mut String, color: Color, base: u8) {
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

/// Puts the cursor there.
pub fn go(out: &mut String, to: Position) {
    let _ = write!(out, "\x1b[{};{}H", u32::from(to.y) + 1, u32::from(to.x) + 1);
}

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

use crate::text;

const BEGIN: &str = "\x1b[?2026h";
const END: &str = "\x1b[?2026l";
const PLAIN: &str = "\x1b[0m";
const CLEAR: &str = "\x1b[0m\x1b[2J";
/// Longest gap in cells that is written again and not jumped over; a jump has six to eight bytes.
const BRIDGE: u16 = 6;

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
        let mut pen = Pen { at: None, style: String::from(PLAIN) };
        for (x, y, cell) in from.diff(to) {
            self.bridge(out, &mut pen, to, Position { x, y });
            if pen.at != Some(Position { x, y }) {
                go(out, Position { x, y });
                pen.at = Some(Position { x, y });
            }
            self.put(out, &mut pen, cell);
        }
        if pen.style != PLAIN {
            out.push_str(PLAIN);
        }
    }

    /// Writes the few cells between the pen and `target` again instead of jumping over them: fewer bytes, and a screen
    /// reader that follows the output hears whole lines.
    fn bridge(&self, out: &mut String, pen: &mut Pen, to: &Buffer, target: Position) {
        let Some(at) = pen.at else { return };
        if at.y != target.y || at.x >= target.x || target.x - at.x > BRIDGE {
            return;
        }
        while let Some(next) = pen.at.filter(|next| next.x < target.x) {
            let Some(cell) = to.cell(next) else { return };
            self.put(out, pen, cell);
        }
    }

    /// Writes a cell where the pen stands.
    fn put(&self, out: &mut String, pen: &mut Pen, cell: &Cell) {
        let wanted = self.style(cell);
        if wanted != pen.style {
            out.push_str(&wanted);
            pen.style = wanted;
        }
        let columns = push_symbol(out, cell);
        if let Some(at) = &mut pen.at {
            at.x = at.x.saturating_add(columns);
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

/// Where the next symbol goes, if that is known, and how it will look.
struct Pen {
    at: Option<Position>,
    style: String,
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

/// Writes the symbol of a cell and gives its width in columns.
///
/// The last line of defence: whatever a widget put into a cell, no control character leaves here.
fn push_symbol(out: &mut String, cell: &Cell) -> u16 {
    let symbol = cell.symbol();
    if symbol.is_empty() || symbol.chars().any(char::is_control) {
        out.push(' ');
        return 1;
    }
    out.push_str(symbol);
    u16::try_from(text::width(symbol)).unwrap_or(1).max(1)
}

fn go(out: &mut String, to: Position) {
    let _ = write!(out, "\x1b[{};{}H", u32::from(to.y) + 1, u32::from(to.x) + 1);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::{layout::Rect, style::Style};

    use super::*;

    fn buffer(width: u16, lines: &[(&str, Style)]) -> Buffer {
        let height = u16::try_from(lines.len()).unwrap();
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
        for (y, (line, style)) in (0..).zip(lines) {
            buffer.set_stringn(0, y, line, usize::from(width), *style);
        }
        buffer
    }

    fn terminal(width: u16, height: u16) -> vt100::Parser {
        vt100::Parser::new(height, width, 0)
    }

    const HERE: Position = Position { x: 2, y: 1 };

    #[test]
    fn a_frame_shows_the_buffer_and_puts_the_cursor() {
        let lines = [("Отбасыға көмек", Style::new().bold()), ("> Құқықтар", Style::new().reversed())];
        let frame = Painter::new(true).frame(buffer(20, &lines), HERE).unwrap();
        assert!(frame.starts_with(BEGIN) && frame.ends_with(END));
        let mut terminal = terminal(20, 2);
        terminal.process(frame.as_bytes());
        let screen = terminal.screen();
        assert_eq!(screen.contents(), "Отбасыға көмек\n> Құқықтар");
        assert!(screen.cell(0, 0).unwrap().bold() && !screen.cell(0, 0).unwrap().inverse());
        assert!(screen.cell(1, 0).unwrap().inverse() && !screen.cell(1, 0).unwrap().bold());
        assert_eq!(screen.cursor_position(), (1, 2));
        assert!(!screen.hide_cursor());
    }

    #[test]
    fn nothing_is_written_when_nothing_changed() {
        let mut painter = Painter::new(true);
        let lines = [("a", Style::new()), ("b", Style::new())];
        assert!(painter.frame(buffer(9, &lines), HERE).is_some());
        assert_eq!(painter.frame(buffer(9, &lines), HERE), None);
        let moved = painter.frame(buffer(9, &lines), Position { x: 0, y: 0 }).unwrap();
        assert_eq!(moved, "\x1b[?2026h\x1b[1;1H\x1b[?2026l");
    }

    #[test]
    fn only_the_difference_is_written() {
        let mut painter = Painter::new(true);
        painter.frame(buffer(9, &[("abc", Style::new()), ("def", Style::new())]), HERE);
        let frame = painter.frame(buffer(9, &[("abc", Style::new()), ("dxf", Style::new())]), HERE).unwrap();
        assert_eq!(frame, "\x1b[?2026h\x1b[2;2Hx\x1b[2;3H\x1b[?2026l");
    }

    #[test]
    fn a_line_is_written_in_one_piece_over_small_gaps() {
        let lines = [("Не болды? Ақша", Style::new()), ("a            b", Style::new())];
        let frame = Painter::new(true).frame(buffer(20, &lines), HERE).unwrap();
        assert!(frame.contains("\x1b[1;1HНе болды? Ақша"));
        assert!(frame.contains("\x1b[2;1Ha\x1b[2;14Hb"));
    }

    #[test]
    fn after_forgetting_everything_is_drawn_anew() {
        let mut painter = Painter::new(true);
        let lines = [("a", Style::new()), ("b", Style::new())];
        let first = painter.frame(buffer(9, &lines), HERE);
        painter.forget();
        assert_eq!(painter.frame(buffer(9, &lines), HERE), first);
        assert!(first.unwrap().contains("\x1b[2J"));
    }

    #[test]
    fn without_colour_no_colour_sequence_is_written_and_reverse_video_stays() {
        let gaudy = Style::new().fg(Color::Red).bg(Color::Rgb(1, 2, 3)).underline_color(Color::Blue).reversed().bold();
        let lines = [("warning", gaudy), ("index", Style::new().fg(Color::Indexed(200)))];
        let frame = Painter::new(false).frame(buffer(9, &lines), HERE).unwrap();
        assert!(frame.contains("\x1b[0;1;7mwarning"));
        for code in frame.split("\x1b[").filter_map(|part| part.split_once('m').map(|(code, _)| code)) {
            for number in code.split(';').filter_map(|number| number.parse::<u8>().ok()) {
                assert!(number < 30, "{code}");
            }
        }
    }

    #[test]
    fn the_sixteen_named_colours_have_their_usual_codes() {
        let code = |color, base| {
            let mut sequence = String::new();
            push_color(&mut sequence, color, base);
            sequence
        };
        assert_eq!(code(Color::Red, 30), ";31");
        assert_eq!(code(Color::Gray, 40), ";47");
        assert_eq!(code(Color::DarkGray, 30), ";90");
        assert_eq!(code(Color::White, 40), ";107");
        assert_eq!(code(Color::Indexed(7), 40), ";48;5;7");
        assert_eq!(code(Color::Rgb(1, 2, 3), 30), ";38;2;1;2;3");
        assert_eq!(code(Color::Reset, 30), "");
    }

    #[test]
    fn a_control_character_in_a_cell_does_not_reach_the_terminal() {
        let mut evil = buffer(9, &[("abc", Style::new()), ("", Style::new())]);
        evil.cell_mut((1, 0)).unwrap().set_symbol("\x1b]0;evil\x07");
        let frame = Painter::new(true).frame(evil, HERE).unwrap();
        assert!(!frame.contains("evil") && frame.contains('a'));
    }

    /// Text and style of every cell; a blank is the same in any weight, and the same as a cell never written.
    fn cells(terminal: &vt100::Parser) -> Vec<(String, bool)> {
        let (rows, columns) = terminal.screen().size();
        (0..rows)
            .flat_map(|row| (0..columns).filter_map(move |column| terminal.screen().cell(row, column)))
            .map(|cell| {
                (cell.contents().trim_end().to_owned(), cell.bold() && cell.contents() != " " && cell.has_contents())
            })
            .collect()
    }

    proptest! {
        /// Whatever was shown before, the terminal ends up showing the new buffer.
        #[test]
        fn two_frames_end_like_one(
            before in prop::collection::vec("[ a-cа-вқ漢]{0,22}", 3),
            after in prop::collection::vec("[ a-cа-вқ漢]{0,22}", 3),
            bold in 0..3usize,
        ) {
            let lines = |texts: &[String]| {
                let styled: Vec<_> = (0..)
                    .zip(texts)
                    .map(|(row, text)| (text.as_str(), if row == bold { Style::new().bold().red() } else { Style::new() }))
                    .collect();
                buffer(20, &styled)
            };
            let (mut gradual, mut direct) = (terminal(20, 3), terminal(20, 3));
            let mut painter = Painter::new(true);
            for texts in [&before, &after] {
                if let Some(frame) = painter.frame(lines(texts), HERE) {
                    gradual.process(frame.as_bytes());
                }
            }
            let whole = Painter::new(true).frame(lines(&after), HERE).unwrap();
            direct.process(whole.as_bytes());
            prop_assert_eq!(cells(&gradual), cells(&direct));
        }
    }
}

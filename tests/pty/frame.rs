//! What the program sends, piece by piece: which sequences it may use, and what each frame does to the screen.
//!
//! Plays the bytes on a terminal of its own; presses no keys and waits for nothing.

use std::collections::BTreeSet;

/// Every sequence that may be sent, behind ESC and `[`, and what it is for; `#` stands for a number. Styles are listed
/// in [`STYLES`]. Nothing else is ever sent, and no other control character.
const ALLOWED: [(&str, &str); 20] = [
    ("?1049h", "taking the terminal: its second screen"),
    ("?2004h", "taking the terminal: pastes are marked"),
    ("?25h", "taking and leaving: the cursor is shown"),
    ("?1000h", "taking the terminal: presses and releases of the mouse"),
    ("?1006h", "taking the terminal: their places in digits"),
    ("?2026h", "a frame begins"),
    ("?2026l", "a frame ends"),
    ("2J", "a frame from an empty screen, and leaving"),
    ("#;#H", "going to a cell"),
    ("#;#r", "lines are moved between these rows"),
    ("#M", "lines are moved up"),
    ("#L", "lines are moved down"),
    ("r", "no line moves any more"),
    ("m", "a style"),
    ("?1006l", "leaving: the mouse is the terminal's"),
    ("?1000l", "leaving: the mouse is the terminal's"),
    ("?2004l", "leaving: pastes are not marked"),
    ("H", "leaving: the first cell"),
    ("?1049l", "leaving: the first screen"),
    ("0m", "leaving: no style"),
];

/// Every part of a style: none, bold, underlined, reversed, and the colours of the contrasts.
const STYLES: [&str; 12] = ["0", "1", "4", "7", "38;5;16", "38;5;231", "48;5;16", "48;5;231", "30", "37", "40", "47"];

/// A piece of what was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    Letter(char),
    Sequence(String),
}

/// The pieces of what was sent; fails at whatever may not be sent.
pub fn pieces(bytes: &[u8]) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut rest = std::str::from_utf8(bytes).expect("text is UTF-8");
    while let Some(c) = rest.chars().next() {
        let end = match c {
            '\x1b' => rest.find(|c: char| c.is_ascii_alphabetic()).expect("a sequence ends") + 1,
            _ => c.len_utf8(),
        };
        let (piece, behind) = rest.split_at(end);
        rest = behind;
        if c == '\x1b' {
            let sequence = piece.strip_prefix("\x1b[").unwrap_or_else(|| panic!("no such sequence is sent: {piece:?}"));
            assert!(is_allowed(sequence), "this sequence may not be sent: {piece:?}");
            out.push(Piece::Sequence(piece.to_owned()));
        } else {
            assert!(tirek::text::is_safe(c), "this character may not be sent: {c:?}");
            out.push(Piece::Letter(c));
        }
    }
    out
}

fn is_allowed(sequence: &str) -> bool {
    if let Some(style) = sequence.strip_suffix('m') {
        return is_style(style);
    }
    let mut shape = String::new();
    for c in sequence.chars() {
        match c {
            '0'..='9' if shape.ends_with('#') => {}
            '0'..='9' => shape.push('#'),
            c => shape.push(c),
        }
    }
    ALLOWED.iter().any(|(allowed, _)| *allowed == sequence || *allowed == shape)
}

/// Whether this is a list of parts of styles, the first of which takes away whatever was set before.
fn is_style(style: &str) -> bool {
    let Some(mut rest) = style.strip_prefix('0') else { return false };
    while let Some(part) = rest.strip_prefix(';') {
        let known =
            |known: &&&str| part.strip_prefix(**known).is_some_and(|end| end.is_empty() || end.starts_with(';'));
        let Some(known) = STYLES.iter().find(known) else { return false };
        rest = part.strip_prefix(known).unwrap_or_default();
    }
    rest.is_empty()
}

/// Row and column.
pub type At = (u16, u16);

/// What is seen of a cell. A blank has no weight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    pub words: String,
    pub inverse: bool,
    style: String,
}

pub fn look(screen: &vt100::Screen, (row, column): At) -> Look {
    let cell = screen.cell(row, column).expect("inside the screen");
    let words = cell.contents().trim_end().to_owned();
    let bold = cell.bold() && !words.is_empty();
    let ink = (!words.is_empty()).then(|| cell.fgcolor());
    let style = format!("{bold} {} {ink:?} {:?} {}", cell.underline(), cell.bgcolor(), cell.inverse());
    Look { words, inverse: cell.inverse(), style }
}

/// Every cell that looks different.
pub fn differences(before: &vt100::Screen, after: &vt100::Screen) -> BTreeSet<At> {
    let (rows, columns) = after.size();
    let all = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
    all.filter(|at| look(before, *at) != look(after, *at)).collect()
}

/// Most cells between two changes that are written though they look as before: jumping over them takes as many bytes.
pub const LONGEST_GAP: usize = 8;

/// Plays the pieces on the terminal. What is written must change what is there (lines that were moved count as they
/// stand then), but for gaps of [`LONGEST_GAP`] cells with a change before and behind.
pub fn play(terminal: &mut vt100::Parser, pieces: &[Piece]) -> Result<(), String> {
    let (mut changed, mut gap) = (false, 0);
    for piece in pieces {
        match piece {
            Piece::Sequence(sequence) => {
                if !sequence.ends_with('m') && gap > 0 {
                    return Err(format!("{gap} cells before {sequence:?} were written as they were"));
                }
                changed = changed && sequence.ends_with('m');
                terminal.process(sequence.as_bytes());
            }
            Piece::Letter(c) => {
                let at = terminal.screen().cursor_position();
                let before = look(terminal.screen(), at);
                terminal.process(c.encode_utf8(&mut [0; 4]).as_bytes());
                gap = if before == look(terminal.screen(), at) { gap + 1 } else { 0 };
                if gap > LONGEST_GAP || (gap > 0 && !changed) {
                    return Err(format!("{before:?} at {at:?} was written as it was"));
                }
                changed = true;
            }
        }
    }
    Ok(())
}

#[test]
fn only_what_is_listed_may_be_sent() {
    for good in ["2;14H", "0m", "0;1;7m", "0;7;38;5;16;48;5;231m", "3;21r", "r", "12M", "?2026h"] {
        assert!(is_allowed(good), "{good}");
    }
    for bad in ["5n", "c", "0;5m", "1m", "0;38;5;1m", "0;48;2;1;2;3m", "?25l", "?1003h", "K", "3J", "?1049", "2;3;4H"] {
        assert!(!is_allowed(bad), "{bad}");
    }
}

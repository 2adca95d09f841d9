//! The bytes a Unix terminal sends, as key, mouse and paste events.
//!
//! Pure: reads nothing and waits for nothing. We do this by hand because crossterm 0.29 types `[A` when Esc and an
//! arrow arrive together or a key arrives in two pieces, keeps a paste without end in memory, and sits in a read while
//! a key is unfinished; its encodings (xterm, rxvt, the Linux console, SGR mouse) are the ones understood here.

use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

/// How long the rest of a key is waited for after its first byte, which alone is the Esc key. Serial adapters hand over
/// what they got every 16 milliseconds; nobody notices so short a wait.
const ESC_PATIENCE: Duration = Duration::from_millis(25);
/// How long the rest of a longer escape sequence is waited for.
const KEY_PATIENCE: Duration = Duration::from_millis(100);
/// How long the rest of a letter is waited for, which means nothing else meanwhile; a lost packet takes so long.
const LETTER_PATIENCE: Duration = Duration::from_secs(1);
/// How long the rest of a paste is waited for.
const PASTE_PATIENCE: Duration = Duration::from_secs(1);
/// Longest escape sequence in bytes; what goes on longer is none.
const LONGEST: usize = 64;
/// So much of a paste is kept; the longest character has four bytes.
const PASTE_BYTES: usize = super::PASTE_LIMIT * 4;

const ESC: u8 = 0x1b;
const PASTE_END: &[u8] = b"\x1b[201~";

/// Collects bytes until they are keys.
#[derive(Debug, Default)]
pub struct Decoder {
    pending: Vec<u8>,
    paste: Option<Paste>,
}

/// A paste that has begun: the bytes kept so far, and the last ones, which may be the beginning of its end.
#[derive(Debug, Default)]
struct Paste {
    kept: Vec<u8>,
    tail: Vec<u8>,
}

/// What the first of the pending bytes are.
enum Step {
    /// So many bytes are done with, and mean this.
    Done(usize, Option<Event>),
    /// So many bytes began a paste.
    Paste(usize),
    /// More bytes are needed to know.
    More,
}

impl Decoder {
    /// Takes bytes as they came and gives the events that are complete.
    pub fn feed(&mut self, bytes: &[u8]) -> Vec<Event> {
        let mut events = Vec::new();
        for &byte in bytes {
            if let Some(paste) = &mut self.paste {
                if paste.push(byte) {
                    events.extend(self.finish_paste());
                }
            } else {
                self.pending.push(byte);
                self.advance(&mut events);
            }
        }
        events
    }

    /// How long to wait for more before [`Decoder::settle`]; none when nothing is unfinished.
    #[must_use]
    pub fn patience(&self) -> Option<Duration> {
        match (&self.paste, self.pending.as_slice()) {
            (Some(_), _) => Some(PASTE_PATIENCE),
            (None, []) => None,
            (None, [ESC]) => Some(ESC_PATIENCE),
            (None, [ESC, ..]) => Some(KEY_PATIENCE),
            (None, _) => Some(LETTER_PATIENCE),
        }
    }

    /// Nothing more has come: a lone escape is the Esc key, an unfinished key is dropped, an unfinished paste is over.
    pub fn settle(&mut self) -> Vec<Event> {
        if self.paste.is_some() {
            return self.finish_paste().into_iter().collect();
        }
        match std::mem::take(&mut self.pending).as_slice() {
            [ESC] => vec![key(KeyCode::Esc)],
            [ESC, b'O'] => vec![key(KeyCode::Esc), key(KeyCode::Char('O'))],
            _ => Vec::new(),
        }
    }

    fn advance(&mut self, events: &mut Vec<Event>) {
        loop {
            match step(&self.pending) {
                Step::Done(count, event) => {
                    self.pending.drain(..count.clamp(1, self.pending.len()));
                    events.extend(event);
                }
                Step::Paste(count) => {
                    self.pending.drain(..count.min(self.pending.len()));
                    self.paste = Some(Paste::default());
                }
                Step::More => return,
            }
        }
    }

    fn finish_paste(&mut self) -> Option<Event> {
        let paste = self.paste.take()?;
        Some(Event::Paste(String::from_utf8_lossy(&paste.kept).into_owned()))
    }
}

impl Paste {
    /// Takes a byte; true when it was the last of the paste.
    fn push(&mut self, byte: u8) -> bool {
        self.tail.push(byte);
        if self.tail == PASTE_END {
            return true;
        }
        while !PASTE_END.starts_with(&self.tail) {
            let first = self.tail.remove(0);
            // Beyond the limit the end is still looked for, but nothing is kept.
            if self.kept.len() < PASTE_BYTES {
                self.kept.push(first);
            }
        }
        false
    }
}

fn key(code: KeyCode) -> Event {
    Event::Key(KeyEvent::new(code, KeyModifiers::NONE))
}

fn ctrl(c: char) -> Event {
    Event::Key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::CONTROL))
}

fn step(bytes: &[u8]) -> Step {
    match bytes {
        [] | [ESC] | [ESC, b'O'] => Step::More,
        [ESC, b'[', rest @ ..] => control_sequence(rest, bytes.len()),
        [ESC, b'O', letter, ..] => match letter_key(*letter).map(key).or_else(|| pad_key(*letter)) {
            Some(event) => Step::Done(3, Some(event)),
            None => Step::Done(1, Some(key(KeyCode::Esc))),
        },
        // Shift-Tab of the Linux console.
        [ESC, b'\t', ..] => Step::Done(2, Some(key(KeyCode::BackTab))),
        // Esc and another key that arrived together; Alt with a letter sends the same, and means nothing here.
        [ESC, ..] => Step::Done(1, Some(key(KeyCode::Esc))),
        [b'\r', ..] => Step::Done(1, Some(key(KeyCode::Enter))),
        [b'\t', ..] => Step::Done(1, Some(key(KeyCode::Tab))),
        [0x7f, ..] => Step::Done(1, Some(key(KeyCode::Backspace))),
        [byte @ 1..=26, ..] => Step::Done(1, Some(ctrl(char::from(byte + b'a' - 1)))),
        [0..=31, ..] => Step::Done(1, None),
        [first, ..] => text(bytes, *first),
    }
}

/// One character of UTF-8; bytes that are none are dropped one by one.
fn text(bytes: &[u8], first: u8) -> Step {
    let length = match first {
        0..=0x7f => 1,
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return Step::Done(1, None),
    };
    match bytes.get(..length) {
        Some(whole) => match std::str::from_utf8(whole).ok().and_then(|text| text.chars().next()) {
            Some(c) => Step::Done(length, Some(key(KeyCode::Char(c)))),
            None => Step::Done(1, None),
        },
        None if bytes.iter().skip(1).all(|byte| (0x80..=0xbf).contains(byte)) => Step::More,
        None => Step::Done(1, None),
    }
}

/// A sequence after `ESC [`; `all` is the number of all pending bytes.
fn control_sequence(rest: &[u8], all: usize) -> Step {
    match rest {
        // F1 to F5 of the Linux console.
        [b'['] => return Step::More,
        [b'[', letter @ b'A'..=b'E', ..] => return Step::Done(4, Some(key(KeyCode::F(letter - b'A' + 1)))),
        [b'[', ..] => return Step::Done(3, None),
        // The old mouse report, of terminals that do not know the wide one: three bytes follow.
        [b'M', button, column, row, ..] => {
            let position = (u16::from(*column).checked_sub(32), u16::from(*row).checked_sub(32));
            let report = (u16::from(button.saturating_sub(32)), position.0.unwrap_or(0), position.1.unwrap_or(0));
            return Step::Done(6, mouse(report, true));
        }
        [b'M', ..] => return Step::More,
        _ => {}
    }
    // rxvt ends keys with Shift by a sign that elsewhere stands in the middle.
    let shifted = rest
        .iter()
        .position(|byte| *byte == b'$')
        .filter(|end| *end > 0 && rest.iter().take(*end).all(u8::is_ascii_digit));
    let Some(end) = shifted.or_else(|| rest.iter().position(|byte| !(0x20..=0x3f).contains(byte))) else {
        return if all > LONGEST { Step::Done(all, None) } else { Step::More };
    };
    let (parameters, last) = (rest.get(..end).unwrap_or_default(), rest.get(end).copied().unwrap_or_default());
    // Another key began in the middle: what came before it was none.
    if !(0x40..=0x7e).contains(&last) && shifted.is_none() {
        return Step::Done(2 + end, None);
    }
    if parameters == b"200" && last == b'~' {
        return Step::Paste(3 + end);
    }
    Step::Done(3 + end, meaning(parameters, last))
}

/// What a complete sequence `ESC [ parameters last` means.
fn meaning(parameters: &[u8], last: u8) -> Option<Event> {
    let text = std::str::from_utf8(parameters).ok()?;
    if let Some(report) = text.strip_prefix('<') {
        let mut numbers = report.split(';').map(str::parse::<u16>);
        let report = (numbers.next()?.ok()?, numbers.next()?.ok()?, numbers.next()?.ok()?);
        return mouse(report, last == b'M');
    }
    // A parameter may carry more after a colon, which we did not ask for.
    let mut numbers = text.split(';').map(|part| part.split(':').next().and_then(|number| number.parse::<u32>().ok()));
    let (number, held) = (numbers.next().flatten(), modifiers(numbers.next().flatten()));
    let code = match last {
        b'~' if number == Some(27) => coded_key(numbers.next().flatten()?)?,
        b'~' => numbered_key(number?)?,
        // rxvt, which has other signs for held keys.
        b'$' | b'^' | b'@' | b'a'..=b'd' if !text.contains(';') => return rxvt_key(number, last),
        // Delete of st; F1 comes without `[` or with held keys.
        b'P' if text.is_empty() => KeyCode::Delete,
        b'u' => coded_key(number?)?,
        b'Z' => KeyCode::BackTab,
        // A mouse report in a form that we did not ask for.
        b'M' => return None,
        letter => letter_key(letter)?,
    };
    Some(Event::Key(KeyEvent::new(code, held)))
}

/// A key with Shift, Ctrl or both, as rxvt sends it after `ESC [`.
fn rxvt_key(number: Option<u32>, last: u8) -> Option<Event> {
    let held = match last {
        b'^' => KeyModifiers::CONTROL,
        b'@' => KeyModifiers::CONTROL | KeyModifiers::SHIFT,
        _ => KeyModifiers::SHIFT,
    };
    let code = match (number, last) {
        (None, b'a'..=b'd') => letter_key(last.to_ascii_uppercase())?,
        (Some(number), b'$' | b'^' | b'@') => numbered_key(number)?,
        _ => return None,
    };
    Some(Event::Key(KeyEvent::new(code, held)))
}

/// A key that is sent after `ESC O` and is no arrow, Home or End.
fn pad_key(letter: u8) -> Option<Event> {
    Some(match letter {
        // Arrows with Ctrl in rxvt.
        b'a'..=b'd' => Event::Key(KeyEvent::new(letter_key(letter.to_ascii_uppercase())?, KeyModifiers::CONTROL)),
        // The number pad, where a program before us left it in application mode.
        b'j'..=b'y' => key(KeyCode::Char(char::from(letter - b'j' + b'*'))),
        b'X' => key(KeyCode::Char('=')),
        b' ' => key(KeyCode::Char(' ')),
        b'I' => key(KeyCode::Tab),
        _ => return None,
    })
}

/// One more than the sum of the held keys, as xterm counts them.
fn modifiers(number: Option<u32>) -> KeyModifiers {
    let bits = number.unwrap_or(1).saturating_sub(1);
    [KeyModifiers::SHIFT, KeyModifiers::ALT, KeyModifiers::CONTROL, KeyModifiers::SUPER]
        .into_iter()
        .enumerate()
        .filter(|(bit, _)| bits & (1 << bit) != 0)
        .fold(KeyModifiers::NONE, |all, (_, modifier)| all | modifier)
}

fn letter_key(letter: u8) -> Option<KeyCode> {
    Some(match letter {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'H' => KeyCode::Home,
        b'F' => KeyCode::End,
        // Enter of the keypad.
        b'M' => KeyCode::Enter,
        b'P'..=b'S' => KeyCode::F(letter - b'P' + 1),
        _ => return None,
    })
}

fn numbered_key(number: u32) -> Option<KeyCode> {
    Some(match number {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        // Gaps where the VT220 had none.
        11..=15 => KeyCode::F(u8::try_from(number - 10).ok()?),
        17..=21 => KeyCode::F(u8::try_from(number - 11).ok()?),
        23..=24 => KeyCode::F(u8::try_from(number - 12).ok()?),
        // The keys Help and Do of the VT220; xterm sends the second for Menu.
        28 => KeyCode::F(1),
        29 => KeyCode::Menu,
        _ => return None,
    })
}

/// A key by its character, as some terminals send keys with Ctrl or Shift also without being asked.
fn coded_key(number: u32) -> Option<KeyCode> {
    Some(match number {
        9 => KeyCode::Tab,
        13 => KeyCode::Enter,
        27 => KeyCode::Esc,
        8 | 127 => KeyCode::Backspace,
        _ => KeyCode::Char(char::from_u32(number)?),
    })
}

/// A mouse report: button, column and row counted from 1, where 0 is no place.
fn mouse((button, column, row): (u16, u16, u16), pressed: bool) -> Option<Event> {
    // Shift, Alt and Ctrl make no difference.
    let kind = match button & !0b1_1100 {
        0 if pressed => MouseEventKind::Down(MouseButton::Left),
        1 if pressed => MouseEventKind::Down(MouseButton::Middle),
        2 if pressed => MouseEventKind::Down(MouseButton::Right),
        0 => MouseEventKind::Up(MouseButton::Left),
        // The old form does not say which button was let go.
        3 if pressed => MouseEventKind::Up(MouseButton::Left),
        64 => MouseEventKind::ScrollUp,
        65 => MouseEventKind::ScrollDown,
        // Motion, other releases, and buttons that are not used.
        _ => return None,
    };
    let (column, row) = (column.checked_sub(1)?, row.checked_sub(1)?);
    Some(Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }))
}

#[cfg(test)]
mod terminals;
#[cfg(test)]
mod tests;

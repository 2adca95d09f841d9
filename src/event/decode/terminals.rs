//! Every key of every terminal in `tests/terminals.txt` is understood, also with Shift, Alt and Ctrl.

use super::*;

/// A key of a terminal: the terminal's name, the key's name in terminfo, and what is sent.
struct Sent {
    terminal: String,
    name: String,
    bytes: Vec<u8>,
}

fn table() -> Vec<Sent> {
    let table = std::fs::read_to_string("tests/terminals.txt").unwrap();
    let mut sent = Vec::new();
    for paragraph in table.split("\n\n").filter(|paragraph| !paragraph.starts_with('#')) {
        let mut words = paragraph.split_whitespace();
        let terminal = words.next().unwrap();
        for word in words {
            let (name, sequence) = word.split_once('=').unwrap();
            sent.push(Sent { terminal: terminal.to_owned(), name: name.to_owned(), bytes: bytes(sequence) });
        }
    }
    sent
}

/// The bytes of a sequence in the notation of terminfo.
fn bytes(sequence: &str) -> Vec<u8> {
    let sequence = sequence.replace("\\E", "\x1b").replace("^?", "\x7f");
    let mut out = Vec::new();
    let mut rest = sequence.bytes().peekable();
    while let Some(byte) = rest.next() {
        match rest.peek() {
            Some(letter) if byte == b'^' => {
                out.push(letter & 0x1f);
                rest.next();
            }
            _ => out.push(byte),
        }
    }
    out
}

/// What is meant by the name of a key in terminfo.
fn meant(name: &str) -> (KeyCode, KeyModifiers) {
    let held = match name.chars().last() {
        Some('3') => KeyModifiers::ALT,
        Some('5') => KeyModifiers::CONTROL,
        _ => KeyModifiers::SHIFT,
    };
    let code = match name.trim_end_matches(char::is_numeric) {
        "kUP" | "kri" => KeyCode::Up,
        "kDN" | "kind" => KeyCode::Down,
        "kLFT" => KeyCode::Left,
        "kRIT" => KeyCode::Right,
        "kHOM" => KeyCode::Home,
        "kEND" => KeyCode::End,
        "kPRV" => KeyCode::PageUp,
        "kNXT" => KeyCode::PageDown,
        "kDC" => KeyCode::Delete,
        "kIC" => KeyCode::Insert,
        _ => return (alone(name), KeyModifiers::NONE),
    };
    (code, held)
}

fn alone(name: &str) -> KeyCode {
    match name {
        "kcuu1" => KeyCode::Up,
        "kcud1" => KeyCode::Down,
        "kcub1" => KeyCode::Left,
        "kcuf1" => KeyCode::Right,
        "khome" => KeyCode::Home,
        "kend" => KeyCode::End,
        "kpp" => KeyCode::PageUp,
        "knp" => KeyCode::PageDown,
        "kich1" | "kich1n" => KeyCode::Insert,
        "kdch1" | "kdch1n" => KeyCode::Delete,
        "kbs" => KeyCode::Backspace,
        "kcbt" => KeyCode::BackTab,
        "kent" => KeyCode::Enter,
        "khlp" => KeyCode::F(1),
        "krdo" => KeyCode::Menu,
        function => KeyCode::F(function.strip_prefix("kf").and_then(|number| number.parse().ok()).unwrap()),
    }
}

/// The keys that these bytes are when nothing follows.
fn pressed(bytes: &[u8]) -> Vec<(KeyCode, KeyModifiers)> {
    let mut decoder = Decoder::default();
    let mut events = decoder.feed(bytes);
    assert!(decoder.patience().is_none(), "{} is complete", bytes.escape_ascii());
    events.extend(decoder.settle());
    let key = |event| match event {
        Event::Key(key) => (key.code, key.modifiers),
        other => panic!("{}: {other:?}", bytes.escape_ascii()),
    };
    events.into_iter().map(key).collect()
}

/// Panics unless these bytes are this key.
fn check(sent: &Sent, bytes: &[u8]) {
    let wanted = meant(&sent.name);
    let got = pressed(bytes);
    let fine = match wanted.0 {
        // Ctrl-H, which is understood as Backspace.
        KeyCode::Backspace if bytes == [8] => got == [(KeyCode::Char('h'), KeyModifiers::CONTROL)],
        // Means nothing in the guide; some terminals send for it what others send for nothing.
        KeyCode::Insert => got.is_empty() || got == [wanted],
        _ => got == [wanted],
    };
    assert!(fine, "{} {} = {}: {got:?}", sent.terminal, sent.name, bytes.escape_ascii());
}

#[test]
fn every_key_of_every_terminal_is_understood() {
    let table = table();
    let terminals: std::collections::BTreeSet<_> = table.iter().map(|sent| sent.terminal.as_str()).collect();
    assert!(terminals.len() >= 20 && table.len() > 600, "{} terminals, {} keys", terminals.len(), table.len());
    for sent in table {
        check(&sent, &sent.bytes);
        // Arrows, Home and End outside application mode.
        if let [ESC, b'O', letter @ (b'A'..=b'D' | b'F' | b'H')] = sent.bytes.as_slice() {
            check(&sent, &[ESC, b'[', *letter]);
        }
    }
}

#[test]
fn keys_of_the_number_pad_are_what_stands_on_them_also_in_application_mode() {
    for (letters, meant) in [("pqrstuvwxy", "0123456789"), ("jklmnoX ", "*+,-./= ")] {
        for (letter, meant) in letters.bytes().zip(meant.chars()) {
            assert_eq!(pressed(&[ESC, b'O', letter]), [(KeyCode::Char(meant), KeyModifiers::NONE)]);
        }
    }
    assert_eq!(pressed(b"\x1bOI"), [(KeyCode::Tab, KeyModifiers::NONE)]);
}

#[test]
fn keys_that_xterm_was_told_to_send_in_its_long_form_are_understood() {
    assert_eq!(pressed(b"\x1b[27;5;13~"), [(KeyCode::Enter, KeyModifiers::CONTROL)]);
    assert_eq!(pressed(b"\x1b[27;2;9~"), [(KeyCode::Tab, KeyModifiers::SHIFT)]);
    assert_eq!(pressed("\x1b[27;5;1089~".as_bytes()), [(KeyCode::Char('с'), KeyModifiers::CONTROL)]);
    assert_eq!(pressed(b"\x1b[27~"), []);
}

//! What terminals send, byte by byte.

use proptest::prelude::*;

use super::*;

/// All that these bytes mean when nothing follows.
fn decode(bytes: &[u8]) -> Vec<Event> {
    let mut decoder = Decoder::default();
    let mut events = decoder.feed(bytes);
    events.extend(decoder.settle());
    assert_eq!(decoder.patience(), None);
    events
}

fn keys(bytes: &str) -> Vec<KeyCode> {
    let code = |event| if let Event::Key(key) = event { key.code } else { panic!("{event:?}") };
    decode(bytes.as_bytes()).into_iter().map(code).collect()
}

fn held(bytes: &str) -> KeyEvent {
    match decode(bytes.as_bytes()).as_slice() {
        [Event::Key(key)] => *key,
        other => panic!("{other:?}"),
    }
}

#[test]
fn named_keys_of_the_usual_terminals() {
    for (bytes, code) in [
        ("\r", KeyCode::Enter),
        ("\x1bOM", KeyCode::Enter),
        ("\t", KeyCode::Tab),
        ("\x7f", KeyCode::Backspace),
        ("\x1b[A", KeyCode::Up),
        ("\x1bOB", KeyCode::Down),
        ("\x1b[1;2C", KeyCode::Right),
        ("\x1b[D", KeyCode::Left),
        ("\x1b[H", KeyCode::Home),
        ("\x1b[1~", KeyCode::Home),
        ("\x1b[7~", KeyCode::Home),
        ("\x1bOF", KeyCode::End),
        ("\x1b[4~", KeyCode::End),
        ("\x1b[3~", KeyCode::Delete),
        ("\x1b[5~", KeyCode::PageUp),
        ("\x1b[6~", KeyCode::PageDown),
        ("\x1b[Z", KeyCode::BackTab),
        ("\x1bOP", KeyCode::F(1)),
        ("\x1b[11~", KeyCode::F(1)),
        ("\x1b[[B", KeyCode::F(2)),
        ("\x1b[13~", KeyCode::F(3)),
        ("\x1b[15~", KeyCode::F(5)),
        ("\x1b[[E", KeyCode::F(5)),
        ("\x1b[17~", KeyCode::F(6)),
        ("\x1b[18~", KeyCode::F(7)),
        ("\x1b[20~", KeyCode::F(9)),
        ("\x1b[21~", KeyCode::F(10)),
        ("\x1b[23~", KeyCode::F(11)),
        ("\x1b[24;5~", KeyCode::F(12)),
        ("\x1b[13;5u", KeyCode::Enter),
        ("\x1b", KeyCode::Esc),
    ] {
        assert_eq!(keys(bytes), [code], "{}", bytes.escape_debug());
    }
}

#[test]
fn letters_of_all_three_languages_are_themselves() {
    let text = "aZ Яй әіңғүұқөһ 1№漢🙂";
    assert_eq!(keys(text), text.chars().map(KeyCode::Char).collect::<Vec<_>>());
}

#[test]
fn held_keys_are_reported() {
    assert_eq!(held("\x03"), KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL));
    assert_eq!(held("\x1b[1;2D"), KeyEvent::new(KeyCode::Left, KeyModifiers::SHIFT));
    assert_eq!(held("\x1b[99;5u"), KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL));
    assert_eq!(held("\x1b[1089;5:1u"), KeyEvent::new(KeyCode::Char('с'), KeyModifiers::CONTROL));
    assert_eq!(held("\x1b[5;8~").modifiers, KeyModifiers::SHIFT | KeyModifiers::ALT | KeyModifiers::CONTROL);
}

#[test]
fn esc_and_another_key_that_arrive_together_are_two_keys() {
    assert_eq!(keys("\x1b\x1b[B"), [KeyCode::Esc, KeyCode::Down]);
    assert_eq!(keys("\x1b\x1b\x1b"), [KeyCode::Esc, KeyCode::Esc, KeyCode::Esc]);
    assert_eq!(keys("\x1bқ"), [KeyCode::Esc, KeyCode::Char('қ')]);
    assert_eq!(keys("\x1b\r"), [KeyCode::Esc, KeyCode::Enter]);
    assert_eq!(keys("\x1bOz"), [KeyCode::Esc, KeyCode::Char('O'), KeyCode::Char('z')]);
}

#[test]
fn an_unfinished_key_is_dropped_and_the_next_one_counts() {
    assert_eq!(keys("\x1b["), []);
    assert_eq!(keys("\x1b[1;"), []);
    assert_eq!(keys("\x1b[\r"), [KeyCode::Enter]);
    assert_eq!(keys("\x1b[\x1b[A"), [KeyCode::Up]);
    assert_eq!(keys("\x1b[[\x1b[A"), [KeyCode::Up]);
    let mut decoder = Decoder::default();
    assert!(decoder.feed(b"\x1b[").is_empty());
    assert_eq!(decoder.patience(), Some(KEY_PATIENCE));
    decoder.settle();
    assert_eq!(decoder.feed(b"q"), [key(KeyCode::Char('q'))]);
}

#[test]
fn a_letter_cut_in_two_is_waited_for_and_blocks_no_other_key() {
    let mut decoder = Decoder::default();
    assert!(decoder.feed(&[0xd2]).is_empty());
    assert_eq!(decoder.patience(), Some(LETTER_PATIENCE));
    assert_eq!(decoder.feed(&[0x9b]), [key(KeyCode::Char('қ'))]);
    assert!(decoder.feed(&[0xd2]).is_empty());
    assert_eq!(decoder.feed(b"q"), [key(KeyCode::Char('q'))]);
}

#[test]
fn answers_that_nobody_asked_for_are_dropped() {
    for bytes in [
        "\x1b[I",
        "\x1b[O",
        "\x1b[?1;2c",
        "\x1b[?62;c",
        "\x1b[E",
        "\x1b[999~",
        "\x1b[201~",
        "\x1b[32;5;6M",
        "\x1b[4294967297u",
    ] {
        assert_eq!(keys(bytes), [], "{}", bytes.escape_debug());
    }
    assert_eq!(keys(&format!("\x1b[{}x", "1;".repeat(500))).last(), Some(&KeyCode::Char('x')));
}

#[test]
fn the_mouse_is_understood_in_the_wide_and_in_the_old_form() {
    let report = |bytes: &[u8]| match decode(bytes).as_slice() {
        [Event::Mouse(mouse)] => Some((mouse.kind, mouse.column, mouse.row)),
        [] => None,
        other => panic!("{other:?}"),
    };
    let left = MouseEventKind::Down(MouseButton::Left);
    assert_eq!(report(b"\x1b[<0;1;1M"), Some((left, 0, 0)));
    assert_eq!(report(b"\x1b[<16;300;200M"), Some((left, 299, 199)));
    assert_eq!(report(b"\x1b[<64;5;6M"), Some((MouseEventKind::ScrollUp, 4, 5)));
    assert_eq!(report(b"\x1b[<65;5;6M"), Some((MouseEventKind::ScrollDown, 4, 5)));
    assert_eq!(report(b"\x1b[M !!"), Some((left, 0, 0)));
    assert_eq!(report(b"\x1b[M`%&"), Some((MouseEventKind::ScrollUp, 4, 5)));
    let let_go = MouseEventKind::Up(MouseButton::Left);
    assert_eq!(report(b"\x1b[<0;5;6m"), Some((let_go, 4, 5)));
    assert_eq!(report(b"\x1b[M#%&"), Some((let_go, 4, 5)));
    // Other releases, motion, positions that are none.
    let nothing: [&[u8]; 7] = [
        b"\x1b[<2;1;1m",
        b"\x1b[<35;1;1M",
        b"\x1b[<32;1;1M",
        b"\x1b[<0;0;1M",
        b"\x1b[<0;1;0M",
        b"\x1b[<0;99999;1M",
        b"\x1b[<0;1M",
    ];
    for bytes in nothing {
        assert_eq!(report(bytes), None, "{}", bytes.escape_ascii());
    }
}

#[test]
fn a_paste_is_one_event_whatever_stands_in_it() {
    let text = "көмек\n\x1b[A \x1b[20 \x1b[200~ 1~";
    let events = decode(format!("a\x1b[200~{text}\x1b[201~b").as_bytes());
    assert_eq!(events, [key(KeyCode::Char('a')), Event::Paste(text.to_owned()), key(KeyCode::Char('b'))]);
}

#[test]
fn a_paste_without_end_is_over_when_nothing_comes() {
    let mut decoder = Decoder::default();
    assert!(decoder.feed("\x1b[200~ақша\x1b[2".as_bytes()).is_empty());
    assert_eq!(decoder.patience(), Some(PASTE_PATIENCE));
    assert_eq!(decoder.settle(), [Event::Paste("ақша".to_owned())]);
    assert_eq!(decoder.patience(), None);
}

#[test]
fn a_wide_paste_does_not_fill_the_memory() {
    let mut decoder = Decoder::default();
    decoder.feed(b"\x1b[200~");
    for _ in 0..1000 {
        decoder.feed(&[b'x'; 1000]);
    }
    assert!(decoder.paste.as_ref().unwrap().kept.capacity() <= 2 * PASTE_BYTES);
    assert_eq!(decoder.feed(PASTE_END).len(), 1);
}

proptest! {
    /// Whatever comes, the decoder neither panics nor stays unfinished, and it does not matter how it was cut.
    #[test]
    fn pieces_mean_the_same_as_the_whole(
        parts in prop::collection::vec(
            prop_oneof![
                prop::collection::vec(any::<u8>(), 0..6),
                "[a-zа-яқ]{0,3}".prop_map(String::into_bytes),
                Just(b"\x1b[B".to_vec()), Just(b"\x1b[21~".to_vec()), Just(b"\x1b".to_vec()), Just(b"\x1b[".to_vec()),
                Just(b"\x1b[<0;3;4M".to_vec()), Just(b"\x1b[200~".to_vec()), Just(b"\x1b[201~".to_vec()),
            ],
            0..12,
        ),
        size in 1..9usize,
    ) {
        let bytes = parts.concat();
        let mut decoder = Decoder::default();
        let mut events: Vec<_> = bytes.chunks(size).flat_map(|piece| decoder.feed(piece)).collect();
        events.extend(decoder.settle());
        prop_assert_eq!(events, decode(&bytes));
    }
}

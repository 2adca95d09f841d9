//! What a key writes: the cells that changed and no others, with the cursor on what is selected; and nothing at all
//! when nothing changed. Slow lines carry it, and screen readers read out what is written.

use std::{collections::BTreeSet, ops::Range, thread, time::Duration};

use crate::{
    frame::{At, Piece, differences, look, pieces, play},
    guide::{Guide, Setup, program},
};

const UP: &str = "\x1b[A";
const DOWN: &str = "\x1b[B";
const RIGHT: &str = "\x1b[C";
const LEFT: &str = "\x1b[D";
const HOME: &str = "\x1b[H";
const END: &str = "\x1b[F";
const PAGE_DOWN: &str = "\x1b[6~";
const PAGE_UP: &str = "\x1b[5~";
const ENTER: &str = "\r";
const ESC: &str = "\x1b";
const TAB: &str = "\t";
const F1: &str = "\x1bOP";
const F2: &str = "\x1bOQ";
const F3: &str = "\x1bOR";
const F5: &str = "\x1b[15~";
const F7: &str = "\x1b[18~";
const F9: &str = "\x1b[20~";
const F12: &str = "\x1b[24~";
const WHEEL_DOWN: &str = "\x1b[<65;9;9M";

/// Which cells a key may change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Within {
    /// None, and not a byte is written.
    Nothing,
    /// None: only the cursor goes elsewhere.
    Cursor,
    /// The rows that were selected and those that are now.
    Rows,
    /// These rows, and the keys at the foot.
    RowsAndKeys,
    Body,
    /// The search line and what was found.
    LineAndBody,
    /// Everything but the rules and the numbers to call.
    Page,
    Everything,
}

use Within::{Body, Cursor, Everything, LineAndBody, Nothing, Page, Rows, RowsAndKeys};

/// The program on a terminal whose every cell is watched.
struct Watched {
    guide: Guide,
    /// What was seen before the last key.
    terminal: vt100::Parser,
    read: usize,
    size: (u16, u16),
}

impl Watched {
    fn open(size: (u16, u16), arguments: &[&'static str], env: &[(&str, &str)]) -> Self {
        let argv = program().into_iter().chain(arguments.iter().copied()).collect();
        let guide = Guide::start(&Setup { argv, env, size, controlling: true });
        guide.wait(|seen| seen.frames() > 0);
        let mut watched = Self { guide, terminal: vt100::Parser::new(size.1, size.0, 0), read: 0, size };
        let first = watched.news();
        watched.terminal.process(&first);
        watched
    }

    /// The bytes that came since they were looked at last.
    fn news(&mut self) -> Vec<u8> {
        let bytes = self.guide.look(|seen| seen.bytes.get(self.read..).unwrap_or_default().to_vec());
        self.read += bytes.len();
        bytes
    }

    fn body(&self) -> Range<u16> {
        if self.size.1 < 16 { 2..self.size.1 - 2 } else { 3..self.size.1 - 3 }
    }

    /// Presses a key and judges what it wrote; gives how many bytes that were.
    fn press(&mut self, name: &str, key: &str, within: Within) -> usize {
        if within == Nothing {
            self.guide.send(key);
            thread::sleep(Duration::from_millis(250));
            let written = self.news();
            assert!(written.is_empty(), "{name}: {} bytes though nothing changes", written.len());
            return 0;
        }
        self.guide.press(key);
        let written = self.news();
        let before = self.terminal.screen().clone();
        let told = play(&mut self.terminal, &pieces(&written));
        assert_eq!(told, Ok(()), "{name}");
        let after = self.terminal.screen();
        let allowed = self.allowed(&before, after, within);
        let changed = differences(&before, after);
        let beyond: Vec<_> = changed.iter().filter(|(row, _)| !allowed.contains(row)).collect();
        assert!(beyond.is_empty(), "{name}: {within:?} does not hold {beyond:?}\n{}", after.contents());
        if let Err(what) = self.stands() {
            panic!("{name}: the cursor is at {:?}: {what}\n{}", after.cursor_position(), after.contents());
        }
        written.len()
    }

    /// The rows that may change.
    fn allowed(&self, before: &vt100::Screen, after: &vt100::Screen, within: Within) -> BTreeSet<u16> {
        let (body, last) = (self.body(), self.size.1 - 1);
        let selected = || {
            let inverse = |screen, row| (0..self.size.0).any(|column| look(screen, (row, column)).inverse);
            let here = body.clone().filter(|row| inverse(before, *row) || inverse(after, *row));
            here.chain([before.cursor_position().0, after.cursor_position().0]).collect::<BTreeSet<u16>>()
        };
        match within {
            Nothing | Cursor => BTreeSet::new(),
            Rows => selected(),
            RowsAndKeys => selected().into_iter().chain([1, last]).collect(),
            Body => body.collect(),
            LineAndBody => body.chain([1]).collect(),
            Page => body.chain([0, 1, last]).collect(),
            Everything => (0..=last).collect(),
        }
    }

    /// Whether the cursor stands on what is drawn as selected, or behind what is typed.
    fn stands(&self) -> Result<(), &'static str> {
        let screen = self.terminal.screen();
        let cursor = screen.cursor_position();
        let columns = self.size.0;
        let cells = || self.body().flat_map(|row| (0..columns).map(move |column| (row, column)));
        let blank = |at: At| look(screen, at).words.is_empty();
        let selected = cells().find(|at| look(screen, *at).inverse);
        // The contents of a page stand left of it in a wide window.
        let mark = cells().find(|at| [0, 30].contains(&at.1) && look(screen, *at).words == ">");
        if screen.hide_cursor() {
            return Err("hidden");
        }
        if cursor.0 == 1 {
            // What is found on a page is reversed, wherever it stands.
            let finds = screen.rows(0, columns).nth(1).is_some_and(|row| row.starts_with(" Найти"));
            return if cursor.1 > 0 && (selected.is_none() || finds) {
                Ok(())
            } else {
                Err("in the line, but a row is selected")
            };
        }
        if blank(cursor) || !self.body().contains(&cursor.0) {
            return Err("on a blank, or beside the body");
        }
        match (selected, mark) {
            (Some(selected), _) if selected != cursor => Err("not on the first cell of what is selected"),
            (_, Some(mark)) if mark.0 != cursor.0 => Err("not in the marked row"),
            (None, Some(mark)) if (mark.1 + 1..cursor.1).any(|column| !blank((mark.0, column))) => {
                Err("not on the first letter of the line")
            }
            _ => Ok(()),
        }
    }
}

/// A way through the guide: what is pressed, and what it may change.
const WAY: [(&str, &str, Within); 46] = [
    ("down on a list", DOWN, Rows),
    ("down on a list again", DOWN, Rows),
    ("up on a list", UP, Rows),
    ("a key without a meaning", F12, Nothing),
    ("left at the start", LEFT, Nothing),
    ("esc at the start", ESC, Nothing),
    ("end of a list", END, Body),
    ("end of a list again", END, Nothing),
    ("start of a list", HOME, Body),
    ("the first row", UP, Nothing),
    ("the first letter", "ш", Page),
    ("the second letter", "к", LineAndBody),
    ("the third letter", "о", LineAndBody),
    ("the fourth letter", "л", LineAndBody),
    ("left in the line", LEFT, Cursor),
    ("right in the line", RIGHT, Cursor),
    ("the end of the line", RIGHT, Nothing),
    ("from the line to the results", DOWN, RowsAndKeys),
    ("down on the results", DOWN, Rows),
    ("up on the results", UP, Rows),
    ("up on the first result", UP, Nothing),
    ("a page opens", ENTER, Page),
    ("up on a page at its beginning", UP, Nothing),
    ("down on a page", DOWN, Rows),
    ("a page down", PAGE_DOWN, Body),
    ("a page up", PAGE_UP, Body),
    ("a page down again", PAGE_DOWN, Body),
    ("the wheel", WHEEL_DOWN, Body),
    ("the next link", TAB, Body),
    ("the next language", F2, Everything),
    ("one more language", F2, Everything),
    ("the first language again", F2, Everything),
    ("the find line", F7, Page),
    ("a letter is found", "о", LineAndBody),
    ("the find line is left", ESC, Page),
    ("end of a page", END, Body),
    ("end of a page again", END, Nothing),
    ("down at the end of a page", DOWN, Nothing),
    ("back to the results", ESC, Page),
    ("back to the start", ESC, Page),
    ("the menu", F9, Page),
    ("the menu closes", F9, Page),
    ("help", F1, Page),
    ("help closes", F1, Page),
    ("the search line", F3, RowsAndKeys),
    ("the search line is left", ESC, RowsAndKeys),
];

fn walk(mut watched: Watched) {
    for (name, key, within) in WAY {
        watched.press(name, key, within);
    }
    // The book stays where it was, covered and uncovered.
    let screen = |watched: &Watched| watched.guide.look(|seen| seen.terminal.screen().clone());
    let before = screen(&watched);
    for _ in 0..2 {
        watched.guide.press(F5);
    }
    assert!(differences(&before, &screen(&watched)).is_empty());
}

#[test]
fn a_key_writes_what_it_changes_with_the_cursor_on_what_is_selected() {
    walk(Watched::open((80, 24), &[], &[]));
    walk(Watched::open((200, 60), &[], &[]));
}

#[test]
fn so_it_is_in_a_small_window_and_in_other_looks() {
    walk(Watched::open((48, 15), &[], &[]));
    walk(Watched::open((64, 20), &["--access"], &[("TERM", "screen")]));
    walk(Watched::open((80, 24), &["--theme", "contrast"], &[]));
    walk(Watched::open((80, 25), &[], &[("TERM", "linux")]));
}

#[test]
fn on_a_terminal_from_before_unicode_no_line_is_moved() {
    let mut watched = Watched::open((80, 24), &[], &[("TERM", "vt220")]);
    for (name, key, within) in WAY {
        watched.press(name, key, within);
    }
    let sent = watched.guide.look(|seen| pieces(&seen.bytes));
    let moves = |piece: &Piece| matches!(piece, Piece::Sequence(sequence) if sequence.ends_with(['L', 'M']));
    assert!(!sent.iter().any(moves));
}

/// Bytes that a key may take at 80x24 and at 200x60, in Russian: what was measured, and up to a third more, for the book
/// changes. Half of all bytes are letters, which take two; in the wide window the contents beside a page move with it.
const MOST_BYTES: [(&str, usize, usize); 12] = [
    ("down on a list", 350, 350),
    ("the first letter", 2_400, 7_000),
    ("the second letter", 1_900, 6_500),
    ("left in the line", 24, 25),
    ("a page opens", 2_500, 8_000),
    ("down on a page", 60, 60),
    ("down scrolls by a line", 420, 1_250),
    ("up scrolls by a line", 420, 1_250),
    ("the next language", 2_500, 7_500),
    ("back to the results", 2_500, 8_500),
    ("back to the start", 2_200, 6_000),
    ("the menu", 1_900, 3_500),
];

#[test]
fn a_key_takes_few_bytes() {
    let way: [(&str, &str, Within, usize); 16] = [
        ("down on a list", DOWN, Rows, 1),
        ("the first letter", "ш", Page, 1),
        ("the second letter", "к", LineAndBody, 1),
        ("", "ола", Page, 1),
        ("left in the line", LEFT, Cursor, 1),
        ("", DOWN, RowsAndKeys, 1),
        ("a page opens", ENTER, Page, 1),
        ("down on a page", DOWN, Rows, 1),
        ("", DOWN, Body, 40),
        ("down scrolls by a line", DOWN, Body, 15),
        ("", UP, Body, 40),
        ("up scrolls by a line", UP, Body, 5),
        ("the next language", F2, Everything, 2),
        ("back to the results", ESC, Everything, 1),
        ("back to the start", ESC, Everything, 1),
        ("the menu", F9, Page, 1),
    ];
    for wide in [false, true] {
        let mut watched = Watched::open(if wide { (200, 60) } else { (80, 24) }, &[], &[]);
        for (name, key, within, times) in way {
            let taken: Vec<usize> = (0..times).map(|_| watched.press(name, key, within)).collect();
            println!("{} {name}: {taken:?}", watched.size.0);
            if let Some((_, small, large)) = MOST_BYTES.iter().find(|(known, ..)| *known == name) {
                let most = if wide { *large } else { *small };
                assert!(taken.iter().all(|taken| *taken <= most), "{name} at {:?}: {taken:?}", watched.size);
            }
        }
    }
}

#[test]
fn nothing_is_written_while_nobody_does_anything() {
    let ways: [&[&str]; 6] =
        [&[], &["ш", "к"], &["ш", DOWN, ENTER, TAB], &[F5], &[F9, END], &["ш", DOWN, ENTER, F7, "о", ENTER]];
    let mut all: Vec<Watched> = ways.iter().map(|_| Watched::open((80, 24), &[], &[])).collect();
    for (watched, way) in all.iter_mut().zip(ways) {
        for key in way {
            watched.guide.press(key);
        }
        watched.news();
    }
    thread::sleep(Duration::from_millis(1500));
    for (watched, way) in all.iter_mut().zip(ways) {
        assert!(watched.news().is_empty(), "{way:?}");
    }
}

#[test]
fn keys_typed_ahead_end_where_they_end_one_by_one() {
    let ways: [&[&str]; 5] = [
        &["ш", "к", "о", "л", "а", DOWN, DOWN, ENTER, DOWN],
        &[DOWN, DOWN, DOWN, ENTER, TAB, TAB],
        &[F9, END, UP, UP, ESC, F2, DOWN],
        &["м", "е", "к", F2, DOWN, ENTER, PAGE_DOWN, PAGE_DOWN, UP],
        &[F3, "а", "\x7f", "б", LEFT],
    ];
    for way in ways {
        let mut slow = Watched::open((80, 24), &[], &[]);
        for key in way {
            slow.guide.press(key);
        }
        let wanted = slow.guide.look(|seen| seen.terminal.screen().clone());
        let mut fast = Watched::open((80, 24), &[], &[]);
        fast.guide.send(&way.concat());
        fast.guide.wait(|seen| {
            let screen = seen.terminal.screen();
            screen.cursor_position() == wanted.cursor_position() && differences(screen, &wanted).is_empty()
        });
        let written = fast.news();
        assert_eq!(play(&mut fast.terminal, &pieces(&written)), Ok(()), "{way:?}");
        assert_eq!(fast.stands(), Ok(()), "{way:?}");
    }
}

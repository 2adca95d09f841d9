//! The cursor stands on the selected row, or on the first letter of what came into sight: after every key, in every
//! screen, as it is drawn. Screen readers and braille displays follow it.

use crate::{
    guide::{Guide, LANGUAGES, TODAY},
    keypad::rules,
    kiosk::{at, kiosk},
    sizes::screens,
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Modifier,
};
use std::path::Path;
use tirek::{
    action::Action,
    app::Focus,
    book::model::Date,
    layout,
    screen::Screen,
    sheet::Reading,
    text,
    theme::{Colours, Console, Symbols, Theme},
};
use unicode_segmentation::UnicodeSegmentation;

const ACCESS: Theme = Theme { colours: Colours::Mono, console: Console::Window, symbols: Symbols::Full, access: true };

/// What is drawn, by cells.
struct Drawn {
    buffer: Buffer,
}

impl Drawn {
    fn blank(&self, at: Position) -> bool {
        matches!(self.buffer[at].symbol(), " " | "\u{a0}")
    }

    fn reversed(&self, at: Position) -> bool {
        self.buffer[at].modifier.contains(Modifier::REVERSED)
    }

    fn written(&self, part: Rect) -> Option<Position> {
        first(part, |at| !self.blank(at))
    }
}

/// The first cell of this part, line by line, of which that holds.
fn first(part: Rect, holds: impl Fn(Position) -> bool) -> Option<Position> {
    part.positions().find(|at| holds(*at))
}

/// Whether the cursor stands where the rule says; what is wrong if it does not. Judges by what is drawn; the state
/// only tells which part has the focus.
pub fn stands(guide: &Guide) -> Result<(), String> {
    let (buffer, cursor) = guide.draw();
    let area = buffer.area;
    if area.is_empty() {
        return Ok(());
    }
    let drawn = Drawn { buffer };
    let wrong = |what: &str| Err(format!("the cursor is at {cursor:?}: {what}\n{}", guide.picture()));
    if !area.contains(cursor) {
        return wrong("outside");
    }
    let app = &guide.app;
    if app.is_covered() {
        let today = first(area, |at| drawn.reversed(at) && !drawn.blank(at)).or_else(|| drawn.written(area));
        return if today.is_none_or(|today| today == cursor) { Ok(()) } else { wrong("not on today") };
    }
    if app.question().is_some() || layout::too_small(area) {
        let letter = drawn.written(area);
        return if letter.is_none_or(|letter| letter == cursor) { Ok(()) } else { wrong("not on the first letter") };
    }
    let layout = app.layout(area);
    if cursor.y == layout.search.y {
        in_line(guide, &drawn, cursor).or_else(wrong)
    } else if layout.body.contains(cursor) {
        in_body(guide, &drawn, cursor).or_else(wrong)
    } else {
        wrong("neither in the line nor in the body")
    }
}

/// The cursor stands behind what was typed, and nothing in the body looks as if keys went there.
fn in_line(guide: &Guide, drawn: &Drawn, cursor: Position) -> Result<(), &'static str> {
    let app = &guide.app;
    let layout = app.layout(drawn.buffer.area);
    match app.focus() {
        Focus::Find | Focus::Line => {}
        Focus::Body if !app.digits().is_empty() => {
            let before = drawn.buffer[(cursor.x.saturating_sub(1), cursor.y)].symbol();
            return if app.digits().ends_with(before) { Ok(()) } else { Err("not behind the number") };
        }
        Focus::Body if drawn.written(layout.body).is_none() => return Ok(()),
        Focus::Body => return Err("in the line, but the body has the focus"),
    }
    if app.focus() == Focus::Line && first(layout.body, |at| drawn.reversed(at)).is_some() {
        return Err("a row is drawn as if it were selected");
    }
    let (before, after) = app.shown_line().halves();
    // A wide letter takes two cells, of which the second is empty.
    let (mut x, mut row) = (layout.search.x, Vec::new());
    while x < cursor.x {
        let symbol = drawn.buffer[(x, cursor.y)].symbol();
        row.push(symbol);
        x += u16::try_from(text::width(symbol)).unwrap().max(1);
    }
    // Poor consoles show another sign.
    let shows = |shown: &str, typed: &str| shown == typed || Symbols::Ascii.cell(typed) == Some(shown);
    let typed: Vec<&str> = before.graphemes(true).filter(|letter| text::width(letter) > 0).collect();
    let last = typed.iter().rev().take(5);
    let behind = last.len() <= row.len() && last.zip(row.iter().rev()).all(|(typed, shown)| shows(shown, typed));
    let room = cursor.x + 2 < layout.search.right();
    let next = after.graphemes(true).find(|letter| text::width(letter) > 0);
    match (x == cursor.x && behind, next) {
        (false, _) => Err("not behind what was typed"),
        (true, Some(next)) if room && !shows(drawn.buffer[cursor].symbol(), next) => Err("not before what follows"),
        (true, _) => Ok(()),
    }
}

/// The cursor stands on the first letter of what is selected, or being read, or came into sight.
fn in_body(guide: &Guide, drawn: &Drawn, cursor: Position) -> Result<(), &'static str> {
    let app = &guide.app;
    let body = app.layout(drawn.buffer.area).body;
    let mark = |y: u16| drawn.buffer[(body.x, y)].symbol() == ">";
    let marked: Vec<u16> = (body.y..body.bottom()).filter(|y| mark(*y)).collect();
    let selected = first(body, |at| drawn.reversed(at));
    let letters = |y: u16| {
        let row = Rect { x: body.x + layout::MARGIN, y, width: body.width - layout::MARGIN, height: 1 };
        drawn.written(row)
    };
    if marked.len() > 1 {
        return Err("two rows are marked");
    }
    if drawn.blank(cursor) {
        return Err("on a blank");
    }
    match (app.focus(), marked.first(), selected) {
        (Focus::Line, ..) => Err("in the body, but words are typed"),
        (Focus::Find, ..) => {
            let before = Position { x: cursor.x - 1, ..cursor };
            let begins = drawn.reversed(cursor) && (cursor.x == body.x + layout::MARGIN || !drawn.reversed(before));
            if begins || letters(cursor.y) == Some(cursor) { Ok(()) } else { Err("not on the beginning of a hit") }
        }
        (Focus::Body, None, Some(_)) => Err("what is selected has no mark"),
        (Focus::Body, Some(row), _) if *row != cursor.y => Err("not on the marked row"),
        (Focus::Body, _, Some(selected)) if selected != cursor => Err("not on the first cell of what is selected"),
        (Focus::Body, Some(_), None) if app.sheet().reading == Reading::Rows => Err("the marked row is not selected"),
        (Focus::Body, Some(row), None) if letters(*row) != Some(cursor) => Err("not on the first letter of the line"),
        (Focus::Body, Some(_), _) => Ok(()),
        (Focus::Body, None, _) => {
            if drawn.written(body) == Some(cursor) {
                Ok(())
            } else {
                Err("not on the first letter in sight")
            }
        }
    }
}

/// Presses the keys, names in the manner of [`Guide::press`], and judges after each.
fn walk(guide: &mut Guide, keys: &str, about: &str) {
    if let Err(what) = stands(guide) {
        panic!("{about}, at the beginning: {what}");
    }
    let mut done = Vec::new();
    for key in keys.split(' ') {
        guide.press(key);
        done.push(key);
        if let Err(what) = stands(guide) {
            panic!("{about}, after {}: {what}", done.join(" "));
        }
    }
}

/// Keys for a list and for a page, and ways into every other state and back.
const KEYS: &str = "down down up end down up home up pgdn pgdn pgup tab tab backtab space f2 end f2 f2 home down enter \
                    tab enter esc esc f3 \"м\" \"е\" left right home end down down f2 esc f9 end up f9 f7 \"а\" enter \
                    enter up tab f7 \"ш\" f2 enter esc left";

fn screens_of(guide: &mut Guide, about: &str, keys: &str) {
    for screen in screens(guide) {
        guide.app.open(screen.clone());
        walk(guide, keys, &format!("{about} {screen:?}"));
        guide.press("esc esc esc esc");
    }
}

const SIZES: [(u16, u16); 5] = [(40, 12), (48, 15), (64, 20), (80, 24), (200, 60)];

#[test]
fn the_cursor_stands_on_what_is_selected_after_every_key_in_every_screen() {
    for lang in LANGUAGES {
        for size in SIZES {
            screens_of(&mut Guide::open(lang, size), &format!("{lang} {size:?}"), KEYS);
        }
    }
}

#[test]
fn the_cursor_stands_on_what_is_selected_without_borders_and_for_fingers() {
    for (lang, size) in LANGUAGES.into_iter().cycle().zip(SIZES) {
        screens_of(&mut Guide::open_with(lang, size, ACCESS), &format!("access {lang} {size:?}"), KEYS);
        let mut guide = Guide::open(lang, size);
        (guide.app.touch.roomy, guide.app.touch.keyboard) = (true, true);
        guide.resize(size);
        screens_of(&mut guide, &format!("fingers {lang} {size:?}"), KEYS);
    }
}

#[test]
fn the_cursor_stands_on_what_is_selected_in_a_kiosk_and_on_a_keypad() {
    for (lang, size) in LANGUAGES.into_iter().cycle().zip(SIZES) {
        let mut guide = kiosk(lang, size, rules(false));
        walk(&mut guide, "down up f2 end down enter down esc", &format!("kiosk {lang} {size:?}"));
        screens_of(&mut guide, &format!("kiosk {lang} {size:?}"), KEYS);
        let mut guide = kiosk(lang, size, rules(true));
        let keys = "\"#\" \"#\" \"2\" \"*\" \"1\" \"1\" \"#\" \"0\" \"3\" \"#\" \"#\" \"*\" down \"9\" \"9\" \"9\" \"9\" \"#\" down";
        screens_of(&mut guide, &format!("keypad {lang} {size:?}"), &format!("{keys} {KEYS}"));
    }
}

#[test]
fn the_cursor_stands_behind_what_is_typed_on_the_on_screen_keyboard() {
    for lang in LANGUAGES {
        for size in SIZES {
            let mut guide = Guide::open(lang, size);
            (guide.app.touch.roomy, guide.app.touch.keyboard) = (true, true);
            guide.resize(size);
            let area = Rect::new(0, 0, size.0, size.1);
            let line = guide.app.layout(area).search;
            guide.act(Action::Click { column: 12, row: line.y });
            for _ in 0..2 {
                let keyboard = guide.app.layout(area).keyboard.unwrap();
                for at in keyboard.positions().step_by(7) {
                    guide.act(Action::Click { column: at.x, row: at.y });
                    stands(&guide).unwrap();
                    if guide.app.board().is_none() {
                        guide.act(Action::Click { column: 12, row: line.y });
                        stands(&guide).unwrap();
                    }
                }
            }
        }
    }
}

#[test]
fn a_question_or_a_cover_has_the_cursor_on_its_first_word_or_today() {
    for lang in LANGUAGES {
        for size in SIZES.into_iter().chain([(39, 11), (20, 5), (7, 2), (1, 1)]) {
            let mut guide = kiosk(lang, size, rules(false));
            guide.press("enter down");
            at(&mut guide, 120);
            assert!(guide.app.question().is_some());
            stands(&guide).unwrap();
            for day in [1, 5, 22, 30] {
                let mut guide = Guide::open_on(Path::new("tests/book"), lang, size, Date { day, ..TODAY });
                guide.press("f5");
                stands(&guide).unwrap();
            }
        }
    }
}

#[test]
fn the_number_being_typed_on_a_keypad_has_the_cursor_unless_it_selects_a_row() {
    let mut guide = kiosk("ru", (64, 20), rules(true));
    guide.press("enter \"3\"");
    let area = Rect::new(0, 0, 64, 20);
    let (row, line) = (guide.draw().1.y, guide.app.layout(area).search.y);
    assert_ne!(row, line);
    guide.press("\"0\"");
    assert_eq!(guide.draw().1.y, line, "{}", guide.picture());
    stands(&guide).unwrap();
    guide.press("\"*\"");
    assert_eq!(guide.draw().1.y, row);
}

#[test]
fn wide_letters_and_marks_before_the_caret_are_counted_as_they_are_drawn() {
    for size in [(40, 12), (80, 24)] {
        let mut guide = Guide::open("kk", size);
        let letters = "漢字и\u{306}e\u{301}\u{302}ұ👩🇰🇿한".chars().cycle();
        for letter in letters.take(120) {
            guide.act(Action::Type(letter));
            stands(&guide).unwrap();
        }
        for key in ["left", "left", "home", "right", "right", "delete", "end", "left", "backspace"] {
            guide.press(key);
            stands(&guide).unwrap();
        }
    }
}

#[test]
fn nothing_to_show_leaves_the_cursor_in_the_line() {
    let mut guide = Guide::open("en", (80, 24));
    for screen in [Screen::Results(String::from(" ")), Screen::Source(String::from("none"))] {
        guide.app.open(screen);
        walk(&mut guide, "down up home end enter tab pgdn", "empty");
        assert_eq!(guide.draw().1.y, 1);
    }
}

#[test]
fn a_press_a_drag_and_the_wheel_bring_the_cursor_along() {
    for size in SIZES {
        let mut guide = Guide::open("ru", size);
        for screen in screens(&guide) {
            guide.app.open(screen.clone());
            let end = (size.0 - 1, size.1 - 1);
            for (column, row) in [(4, size.1 / 2), (4, 3), end, (size.0 / 2, size.1 - 4)] {
                for action in [
                    Action::WheelDown { column, row },
                    Action::Drag { column, row, to_column: column, to_row: 3 },
                    Action::WheelUp { column, row },
                    Action::Click { column, row },
                    Action::Down,
                ] {
                    guide.act(action.clone());
                    if let Err(what) = stands(&guide) {
                        panic!("{size:?} {screen:?} after {action:?}: {what}");
                    }
                }
            }
            guide.press("esc esc esc esc esc esc");
        }
    }
}

#[test]
fn keys_typed_ahead_end_with_the_cursor_where_it_belongs() {
    let ahead = ["\"школа\" down enter", "down down enter tab", "f9 end enter", "f3 \"ме\" down f2", "\"ш\" esc down"];
    for lang in LANGUAGES {
        for keys in ahead {
            let mut guide = Guide::open(lang, (80, 24));
            guide.ahead(keys);
            stands(&guide).unwrap();
            let mut slow = Guide::open(lang, (80, 24));
            slow.press(keys);
            assert_eq!(guide.draw(), slow.draw(), "{keys}");
        }
    }
}

/// Every size from the smallest to the largest; every screen at each of them in turn, and each at every width.
#[test]
fn the_cursor_stands_on_what_is_selected_at_every_size_from_40x12_to_200x60() {
    for (number, lang) in LANGUAGES.into_iter().enumerate() {
        let mut guide = Guide::open(lang, (80, 24));
        let screens = screens(&guide);
        for width in 40..=200_u16 {
            let screen = &screens[usize::from(width) % screens.len()];
            guide.app.open(screen.clone());
            for key in ["down", "end"] {
                guide.press(key);
                // A language takes every third height, and the next one at the next width.
                for height in (12..=60_u16).filter(|height| usize::from(height + width) % 3 == number) {
                    guide.resize((width, height));
                    if let Err(what) = stands(&guide) {
                        panic!("{lang} {width}x{height} {screen:?}: {what}");
                    }
                }
            }
            guide.press("esc");
        }
    }
}

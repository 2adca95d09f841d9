//! Every screen at every size, in every language.

use crate::guide::{Guide, LANGUAGES, draw_through_terminal};
use ratatui::layout::Rect;
use tirek::{
    action::Action,
    book::kinds::{KINDS, KindRow},
    layout::{self, Wanted},
    screen::Screen,
    view,
};

/// Every kind of screen, and pages of every kind.
pub fn screens(guide: &Guide) -> Vec<Screen> {
    let mut out = Vec::new();
    let mut next = Some(Screen::Home);
    while let Some(screen) = next {
        next = after(&screen);
        out.extend(examples(guide, screen));
    }
    out
}

/// The variant that follows this one, so that a new one cannot be left out.
fn after(screen: &Screen) -> Option<Screen> {
    Some(match screen {
        Screen::Home => Screen::Welcome,
        Screen::Welcome => Screen::Topic(String::new()),
        Screen::Topic(_) => Screen::Kind(KINDS[0].kind),
        Screen::Kind(_) => Screen::Age(0),
        Screen::Age(_) => Screen::Entry(String::new()),
        Screen::Entry(_) => Screen::Results(String::new()),
        Screen::Results(_) => Screen::Languages,
        Screen::Languages => Screen::Regions,
        Screen::Regions => Screen::Menu,
        Screen::Menu => Screen::Help,
        Screen::Help => Screen::About,
        Screen::About => Screen::Sources,
        Screen::Sources => Screen::Source(String::new()),
        Screen::Source(_) => Screen::Problems,
        Screen::Problems => Screen::Aloud,
        Screen::Aloud => return None,
    })
}

/// Screens of this variant.
fn examples(guide: &Guide, screen: Screen) -> Vec<Screen> {
    let book = guide.app.ctx().book;
    match screen {
        Screen::Topic(_) => book.topics.iter().take(1).map(|topic| Screen::Topic(topic.id.clone())).collect(),
        Screen::Kind(_) => KINDS.iter().map(|row| Screen::Kind(row.kind)).collect(),
        Screen::Age(_) => (0..book.ages.len()).take(1).map(Screen::Age).collect(),
        Screen::Entry(_) => {
            let first = |row: &KindRow| book.entries.iter().find(|entry| entry.kind == row.kind);
            KINDS.iter().filter_map(first).map(|entry| Screen::Entry(entry.id.clone())).collect()
        }
        Screen::Results(_) => ["мектеп", "zzzz"].map(|words| Screen::Results(words.to_owned())).into(),
        Screen::Source(_) => vec![Screen::Source(String::from("family-law"))],
        other => vec![other],
    }
}

#[test]
fn no_screen_panics_from_1x1_to_130x45() {
    let mut guide = Guide::open("kk", (80, 24));
    for screen in screens(&guide) {
        guide.app.open(screen);
        for width in 1..=130 {
            // Every height at some widths, some heights at every width: each pair of edges is met.
            let step = if width % 13 == 1 { 1 } else { 11 };
            for height in (1..=45).step_by(step) {
                guide.resize((width, height));
                let (buffer, cursor) = guide.draw();
                assert!(buffer.area.contains(cursor), "{width}x{height}: cursor at {cursor:?}");
            }
        }
        guide.press("esc");
    }
}

#[test]
fn every_cell_can_be_pressed_at_every_size() {
    for size in [(1, 1), (7, 3), (40, 12), (64, 20), (110, 30)] {
        let mut guide = Guide::open("ru", size);
        for (n, screen) in screens(&guide).into_iter().enumerate() {
            (guide.app.touch.roomy, guide.app.touch.keyboard) = (n % 2 == 0, n % 3 == 0);
            guide.app.open(screen);
            if n % 3 == 0 {
                guide.act(Action::Click { column: 0, row: 1 });
            }
            let area = Rect::new(0, 0, size.0, size.1);
            for row in 0..=size.1 {
                for column in 0..=size.0 {
                    let _ = view::spot(&guide.app, area, column, row);
                }
            }
        }
    }
}

#[test]
fn the_cursor_stands_in_the_search_line_or_on_the_marked_row_after_every_key() {
    let keys = "down down enter down tab tab f2 pgdn end home esc \"ме\" down down f1 esc f9 down esc f3 \"к\" esc";
    for lang in LANGUAGES {
        for size in [(40, 12), (64, 20), (80, 24), (120, 40)] {
            let mut guide = Guide::open(lang, size);
            for key in keys.split(' ') {
                guide.press(key);
                let (_, cursor) = guide.draw();
                let line = guide.cursor_line();
                let in_line = usize::from(cursor.y) == 1;
                assert!(in_line || line.contains('>'), "{lang} {size:?} after {key}: cursor on {line:?}");
            }
        }
    }
}

#[test]
fn what_is_drawn_is_the_same_through_a_terminal() {
    let mut guide = Guide::open("kk", (80, 24));
    guide.press("down enter");
    assert_eq!(draw_through_terminal(&guide), guide.picture());
}

#[test]
fn nothing_of_the_interface_is_cut_at_80x24() {
    for lang in LANGUAGES {
        let mut guide = Guide::open(lang, (80, 24));
        for screen in [Screen::Home, Screen::Languages, Screen::Menu, Screen::Help, Screen::About] {
            guide.app.open(screen.clone());
            let picture = guide.picture();
            assert!(!picture.contains('…'), "{lang} {screen:?}:\n{picture}");
            let keys = picture.lines().last().unwrap();
            for key in ["F1", "F2", "F9"] {
                assert!(keys.contains(key), "{lang} {screen:?}: {keys}");
            }
        }
    }
}

#[test]
fn body_lines_leave_the_scroll_bar_free() {
    for lang in LANGUAGES {
        for size in [(40, 12), (64, 20), (80, 24), (200, 60)] {
            let guide = Guide::open(lang, size);
            let area = Rect::new(0, 0, size.0, size.1);
            let layout = guide.app.layout(area);
            for line in &guide.app.laid().lines {
                let width = line.indent + tirek::text::width(&line.words());
                let words = line.words();
                assert!(width <= layout.line_width(), "{lang} {size:?}: {words:?} takes {width} cells");
            }
        }
    }
}

#[test]
fn under_16_rows_there_are_no_rules_and_under_the_smallest_size_only_a_word() {
    assert!(layout::layout(Rect::new(0, 0, 40, 15), Wanted::default()).upper.is_none());
    assert!(layout::layout(Rect::new(0, 0, 40, 16), Wanted::default()).upper.is_some());
    for lang in LANGUAGES {
        let guide = Guide::open(lang, (39, 12));
        assert!(!guide.picture().contains("F2"), "{}", guide.picture());
        assert!(!guide.picture().trim().is_empty());
    }
}

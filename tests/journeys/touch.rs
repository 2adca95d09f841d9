//! Fingers and mice: everything on the screen can be pressed, and a bare touch screen is enough.

use crate::{
    guide::{Guide, LANGUAGES},
    kiosk::{at, is_wiped, kiosk},
};
use ratatui::layout::Rect;
use tirek::{
    action::Action,
    app::{Focus, Touch},
    keys::board::{Board, Key},
    screen::Screen,
    settings,
    sheet::{Reading, Target},
    view::{self, Spot},
};

/// A guide under a touch screen without a keyboard.
fn touch(lang: &str, size: (u16, u16)) -> Guide {
    let mut guide = Guide::open(lang, size);
    (guide.app.touch.roomy, guide.app.touch.keyboard) = (true, true);
    guide.resize(size);
    guide
}

fn area(guide: &Guide) -> Rect {
    Rect::new(0, 0, guide.size.0, guide.size.1)
}

/// Every cell of the screen with what a press on it does.
fn spots(guide: &Guide) -> Vec<((u16, u16), Spot)> {
    let cells = (0..guide.size.1).flat_map(|row| (0..guide.size.0).map(move |column| (column, row)));
    cells.filter_map(|(x, y)| Some(((x, y), view::spot(&guide.app, area(guide), x, y)?))).collect()
}

/// Presses a key of the on-screen keyboard.
fn key(guide: &mut Guide, key: Key) {
    let spots = spots(guide);
    let found = spots.iter().find(|(_, spot)| *spot == Spot::Key(key));
    let ((column, row), _) = found.unwrap_or_else(|| panic!("no key {key:?}:\n{}", guide.picture()));
    guide.act(Action::Click { column: *column, row: *row });
}

/// Presses a key in the row of keys that are offered.
fn offered(guide: &mut Guide, key: &str) {
    let keys = guide.app.layout(area(guide)).keys;
    let line = guide.picture().lines().nth(usize::from(keys.y)).unwrap().to_owned();
    let column = line.split(key).next().filter(|before| before.len() < line.len()).unwrap().chars().count();
    guide.act(Action::Click { column: u16::try_from(column).unwrap(), row: keys.y });
}

fn type_by_touch(guide: &mut Guide, words: &str) {
    for letter in words.chars() {
        key(guide, if letter == ' ' { Key::Space } else { Key::Letter(letter) });
    }
}

#[test]
fn a_press_that_is_let_go_in_another_row_scrolls_by_the_difference() {
    let mut guide = Guide::open("ru", (80, 24));
    guide.press("\"home-teacher\" enter");
    guide.swipe((10, 15), 7);
    assert_eq!((guide.app.place().offset, guide.entry().as_str()), (7, "home-teacher"));
    guide.swipe((10, 15), 3);
    assert_eq!(guide.app.place().offset, 10);
    guide.swipe((10, 9), -4);
    assert_eq!(guide.app.place().offset, 6);
    guide.press("f2 f2 f2");
    assert_eq!(guide.app.place().offset, 6, "the place is the reader's");
    let mut guide = Guide::open("ru", (64, 20));
    guide.swipe((10, 14), 5);
    assert_eq!((guide.app.place().offset, guide.app.place().screen.clone()), (5, Screen::Home));
    guide.swipe((10, 5), -9);
    assert_eq!(guide.app.place().offset, 0);
}

#[test]
fn the_wheel_scrolls_a_list_and_the_selection_stays_in_sight() {
    let mut guide = Guide::open("kk", (64, 20));
    for turns in 1..6 {
        guide.act(Action::WheelDown { column: 4, row: 9 });
        assert_eq!(guide.app.place().offset, (3 * turns).min(guide.app.laid().lines.len() - 14));
        assert!(guide.cursor_line().starts_with('>'), "{}", guide.picture());
    }
}

#[test]
fn a_finger_that_slides_within_one_target_presses_it() {
    let mut guide = touch("ru", (64, 20));
    let (first, second) = {
        let picture = guide.picture();
        let row = picture.lines().position(|line| line.contains("Школа не берёт")).unwrap();
        let row = u16::try_from(row).unwrap();
        (row, row + 1)
    };
    guide.act(Action::Drag { column: 5, row: first, to_column: 7, to_row: second });
    assert_eq!(guide.entry(), "school-says-no");
}

#[test]
fn rows_of_lists_are_two_rows_high_for_fingers() {
    for lang in LANGUAGES {
        for size in [(64, 20), (80, 24), (120, 40)] {
            let mut guide = touch(lang, size);
            for screen in crate::sizes::screens(&guide) {
                guide.app.open(screen.clone());
                if guide.app.sheet().reading == Reading::Rows {
                    let stops = &guide.app.laid().stops;
                    assert!(stops.iter().all(|stop| stop.last > stop.first), "{lang} {size:?} {screen:?}");
                }
            }
        }
    }
}

#[test]
fn everything_around_the_body_is_two_rows_high_for_fingers() {
    for lang in LANGUAGES {
        let mut guide = touch(lang, (64, 20));
        guide.press("down enter");
        let spots = spots(&guide);
        for (_, spot) in &spots {
            let rows: std::collections::BTreeSet<u16> =
                spots.iter().filter(|(_, other)| other == spot).map(|((_, row), _)| *row).collect();
            let small = matches!(spot, Spot::TextLine(_) | Spot::Bar(_));
            assert!(small || rows.len() >= 2, "{lang} {spot:?} {rows:?}:\n{}", guide.picture());
        }
    }
}

#[test]
fn a_link_in_a_text_is_met_by_a_finger_beside_it() {
    let mut guide = touch("ru", (64, 20));
    guide.press("\"home-teacher\" enter tab");
    let stop = guide.app.place().stop.unwrap();
    let rows: Vec<u16> =
        spots(&guide).into_iter().filter(|(_, s)| *s == Spot::Stop(stop)).map(|(at, _)| at.1).collect();
    assert!(rows.iter().max() > rows.iter().min(), "{}", guide.picture());
    let exact = Guide::open("ru", (64, 20));
    assert!(!exact.app.layout(area(&exact)).roomy);
}

#[test]
fn names_in_the_header_lead_back_on_the_way_one_came() {
    for lang in LANGUAGES {
        let mut guide = Guide::open(lang, (120, 40));
        guide.app.open(Screen::Topic(String::from("school")));
        let topic = guide.app.sheet().title.clone();
        guide.app.open(Screen::Entry(String::from("school-says-no")));
        guide.app.open(Screen::Entry(String::from("written-complaint")));
        let header = guide.picture().lines().next().unwrap().to_owned();
        assert!(header.contains(&format!("| {topic} |")) || !header.contains(&topic), "{header}");
        guide.press("esc");
        guide.click(&topic);
        assert_eq!(guide.app.place().screen, Screen::Topic(String::from("school")));
        let name = guide.app.ctx().ui("app-name");
        guide.click(&name);
        assert_eq!(guide.app.place().screen, Screen::Home);
        assert!(!guide.app.can_go_back());
    }
}

#[test]
fn every_screen_is_called_by_the_title_of_its_sheet() {
    for lang in LANGUAGES {
        let guide = Guide::open(lang, (80, 24));
        for screen in crate::sizes::screens(&guide) {
            let ctx = guide.app.ctx();
            assert_eq!(screen.title(&ctx), screen.sheet(&ctx).title, "{screen:?}");
        }
    }
}

#[test]
fn every_key_that_is_offered_can_be_pressed() {
    for (start, at) in
        [("", ""), ("\"care-money\" enter", "care-money"), ("\"care-money\" enter f7 \"ақша\"", "care-money")]
    {
        let guide = {
            let mut guide = Guide::open("kk", (120, 40));
            guide.press(start);
            guide
        };
        let keys = guide.app.layout(area(&guide)).keys;
        let line = guide.picture().lines().last().unwrap().to_owned();
        for (column, c) in (0..).zip(line.chars()) {
            let spot = view::spot(&guide.app, area(&guide), column, keys.y);
            assert!(spot.is_some() || c == ' ', "{at}: {c:?} in {line}");
        }
    }
    let mut guide = Guide::open("kk", (80, 24));
    offered(&mut guide, "↓");
    offered(&mut guide, "Enter");
    assert_eq!(guide.entry(), "school-says-no");
    offered(&mut guide, "F9");
    offered(&mut guide, "F9");
    assert_eq!(guide.entry(), "school-says-no", "the menu closes where it opened");
    offered(&mut guide, "F9");
    offered(&mut guide, "Esc");
    assert_eq!(guide.entry(), "school-says-no");
}

#[test]
fn a_number_in_the_strip_leads_to_what_follows_the_call() {
    for size in [(40, 12), (80, 24)] {
        let mut guide = Guide::open("ru", size);
        guide.click("111");
        assert_eq!(guide.entry(), "help-line");
        let places = guide.app.places().len();
        let strip = guide.app.layout(area(&guide)).strip;
        let row = guide.picture().lines().nth(usize::from(strip.y)).unwrap().to_owned();
        let column = row.split("111").next().unwrap().chars().count();
        guide.act(Action::Click { column: u16::try_from(column).unwrap(), row: strip.y });
        assert_eq!(guide.app.places().len(), places, "it is open already");
    }
}

#[test]
fn the_scroll_bar_is_pressed_where_one_wants_to_be() {
    let mut guide = Guide::open("ru", (80, 24));
    guide.press("\"home-teacher\" enter");
    let layout = guide.app.layout(area(&guide));
    let (bar, end) = (layout.bar, guide.app.laid().lines.len() - layout.body_height());
    guide.act(Action::Click { column: bar.x, row: bar.bottom() - 1 });
    assert_eq!(guide.app.place().offset, end);
    guide.act(Action::Click { column: bar.x, row: bar.y });
    assert_eq!(guide.app.place().offset, 0);
    let mut before = 0;
    for row in bar.y..bar.bottom() {
        guide.act(Action::Click { column: bar.x, row });
        assert!(guide.app.place().offset >= before);
        before = guide.app.place().offset;
        let block = guide.picture().lines().nth(usize::from(row)).unwrap().ends_with('█');
        assert!(block, "the block stands where it was pressed:\n{}", guide.picture());
    }
    guide.act(Action::Drag { column: bar.x, row: bar.bottom() - 1, to_column: bar.x - 9, to_row: bar.y });
    assert_eq!(guide.app.place().offset, 0, "the block goes along with the finger");
}

#[test]
fn a_page_is_found_on_a_bare_touch_screen() {
    for (lang, words, board) in
        [("kk", "қымбат мектеп", Board::Kazakh), ("ru", "школа не", Board::Russian), ("en", "school", Board::Latin)]
    {
        for size in [(40, 12), (48, 15), (64, 20), (80, 24), (120, 40)] {
            let mut guide = touch(lang, size);
            guide.act(Action::Click { column: 12, row: 1 + u16::from(size.1 >= 20) });
            assert_eq!(guide.app.board(), Some(board), "{lang} {size:?}");
            type_by_touch(&mut guide, words);
            assert!(guide.cursor_line().contains(words.split(' ').next_back().unwrap()), "{}", guide.picture());
            for _ in 0..words.chars().count() {
                key(&mut guide, Key::Erase);
            }
            assert_eq!(guide.app.place().screen, Screen::Home);
            key(&mut guide, Key::Layout(Board::Russian));
            type_by_touch(&mut guide, "школа");
            let rows = spots(&guide).into_iter().filter(|(_, spot)| matches!(spot, Spot::Stop(_))).count();
            assert!(rows > 0, "results stay in sight above the keys:\n{}", guide.picture());
            key(&mut guide, Key::Done);
            assert_eq!((guide.app.board(), guide.app.focus()), (None, Focus::Body));
            let stop = spots(&guide).into_iter().find(|(_, spot)| matches!(spot, Spot::Stop(_))).unwrap();
            guide.act(Action::Click { column: stop.0.0, row: stop.0.1 });
            assert!(matches!(guide.app.place().screen, Screen::Entry(_)));
        }
    }
}

#[test]
fn a_result_is_pressed_while_the_keyboard_is_open_and_closes_it() {
    let mut guide = touch("ru", (64, 20));
    guide.act(Action::Click { column: 12, row: 2 });
    type_by_touch(&mut guide, "школа");
    let found = spots(&guide).into_iter().find(|(_, spot)| matches!(spot, Spot::Stop(_))).unwrap();
    guide.act(Action::Click { column: found.0.0, row: found.0.1 });
    assert!(matches!(guide.app.place().screen, Screen::Entry(_)));
    assert_eq!(guide.app.board(), None);
}

#[test]
fn the_keyboard_opens_only_where_it_is_asked_for() {
    let mut guide = Guide::open("ru", (80, 24));
    guide.act(Action::Click { column: 12, row: 1 });
    assert_eq!((guide.app.board(), guide.app.focus()), (None, Focus::Line));
    let mut guide = touch("ru", (80, 24));
    guide.press("\"школа\"");
    assert_eq!(guide.app.board(), None, "who types has keys");
}

#[test]
fn a_kiosk_is_made_for_fingers_and_for_those_of_the_next_visitor_too() {
    for lang in LANGUAGES {
        let mut guide = kiosk(lang, (64, 20), settings::Kiosk::default());
        for visitor in 1..=2 {
            guide.click(if lang == "ru" { "Русский" } else { "Қазақша" });
            assert!(guide.app.laid().stops.iter().all(|stop| stop.last > stop.first), "{lang} {visitor}");
            guide.act(Action::Click { column: 12, row: 2 });
            assert!(guide.app.board().is_some(), "{lang} {visitor}");
            type_by_touch(&mut guide, "мек");
            assert_eq!(guide.app.place().screen, Screen::Results(String::from("мек")));
            at(&mut guide, visitor * 1_000);
            at(&mut guide, visitor * 1_000 + 500);
            assert!(is_wiped(&guide) && guide.app.board().is_none(), "{lang} {visitor}:\n{}", guide.picture());
        }
    }
}

#[test]
fn settings_of_a_kiosk_take_large_rows_and_the_keyboard_away() {
    let rules = settings::Kiosk { touch: Touch::default(), ..settings::Kiosk::default() };
    let mut guide = kiosk("ru", (64, 20), rules);
    guide.press("enter");
    assert!(guide.app.laid().stops.iter().any(|stop| stop.last == stop.first));
    guide.act(Action::Click { column: 12, row: 1 });
    assert_eq!((guide.app.board(), guide.app.focus()), (None, Focus::Line));
}

#[test]
fn choosing_search_in_the_menu_opens_the_keyboard_and_its_key_does_not() {
    let mut guide = touch("ru", (80, 24));
    guide.press("f3");
    assert_eq!((guide.app.board(), guide.app.focus()), (None, Focus::Line), "who presses F3 has keys");
    let mut guide = touch("ru", (80, 24));
    guide.press("f9");
    guide.click("Искать");
    assert_eq!((guide.app.board(), guide.app.focus()), (Some(Board::Russian), Focus::Line));
}

#[test]
fn words_are_found_on_a_page_by_touch() {
    let mut guide = touch("ru", (80, 24));
    guide.press("\"home-teacher\" enter");
    let before = guide.picture();
    guide.app.follow_target(&Target::Command(tirek::sheet::Command::Find));
    assert_eq!((guide.app.focus(), guide.app.board()), (Focus::Find, Some(Board::Russian)));
    type_by_touch(&mut guide, "жалоб");
    key(&mut guide, Key::Done);
    assert_eq!((guide.app.focus(), guide.app.board()), (Focus::Find, None), "its hits are gone through");
    assert!(guide.app.laid().lines[guide.app.place().line].words().to_lowercase().contains("жалоб"));
    guide.click("Enter");
    guide.click("Esc");
    assert_eq!(guide.picture(), before);
}

#[test]
fn the_keyboard_has_words_in_every_language() {
    for lang in LANGUAGES {
        let guide = Guide::open(lang, (80, 24));
        for id in Board::ALL.map(Board::message) {
            assert_ne!(guide.app.ctx().ui(id), id);
        }
    }
}

#[test]
fn the_screen_for_fingers_looks_like_this() {
    for lang in LANGUAGES {
        for size in [(48, 15), (64, 20)] {
            let mut guide = touch(lang, size);
            guide.snapshot("fingers");
            guide.act(Action::Click { column: 12, row: 1 + u16::from(size.1 >= 20) });
            guide.snapshot("keyboard-empty");
            guide.press("\"мек\"");
            guide.snapshot("keyboard");
        }
    }
}

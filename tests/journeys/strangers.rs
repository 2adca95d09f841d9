//! Strangers at a kiosk, one after another: what the one did is gone before the next can see it.

use crate::{
    guide::{Guide, LANGUAGES},
    kiosk::{Newspaper, at, is_wiped, kiosk, kiosk_with, sensitive, usual, wake},
    monkey::{self, Dice},
};
use std::path::Path;
use tirek::{
    action::{Action, Effect},
    app::kiosk::{NewBook, News},
    book::{
        load::{load, read_dir},
        model::Date,
    },
    i18n::I18n,
    screen::Screen,
    settings,
};

/// Everything that can be seen of a guide, on all the screens one might look at.
fn traces(guide: &mut Guide) -> Vec<String> {
    let mut out = vec![guide.picture()];
    for keys in ["f3", "esc", "enter", "f9", "end", "esc", "f1", "esc", "f2"] {
        guide.press(keys);
        out.push(guide.picture());
    }
    out
}

#[test]
fn nothing_of_a_visit_is_left() {
    let visits = [
        "enter \"школа\" down enter f7 \"ме\" enter",
        "enter f2 f2 f9 down down down down enter end enter",
        "enter pgdn pgdn enter tab enter tab enter f7 \"а\"",
        "\"112\"",
    ];
    let fresh = traces(&mut usual("ru"));
    for visit in visits {
        for leave in ["f5 f1", "idle"] {
            let mut guide = usual("ru");
            guide.press(visit);
            if leave == "idle" {
                at(&mut guide, 120);
                at(&mut guide, 150);
            } else {
                guide.press(leave);
            }
            assert_eq!(traces(&mut guide), fresh, "{visit}, then {leave}");
        }
    }
}

#[test]
fn a_region_is_forgotten() {
    let mut guide = usual("ru");
    guide.press("enter");
    guide.app.follow_target(&tirek::sheet::Target::Region(Some(0)));
    assert!(guide.app.ctx().region.is_some());
    guide.press("f5");
    assert!(guide.app.ctx().region.is_none());
}

#[test]
fn f5_wipes_at_once_and_shows_a_calendar_until_the_next_key() {
    let mut guide = usual("ru");
    guide.press("enter \"школа\" down enter");
    let page = guide.picture();
    guide.press("f5");
    let calendar = guide.picture();
    assert!(calendar.contains("22") && !calendar.contains("Тірек"), "{calendar}");
    assert!(!guide.app.can_go_back());
    guide.press("f5");
    assert_ne!(guide.picture(), page, "nothing brings the page back");
    assert!(guide.picture().contains("Қазақша"));
    // Also when nobody presses anything any more.
    guide.press("enter f5");
    at(&mut guide, 120);
    assert!(is_wiped(&guide) && guide.picture().contains("Қазақша"), "{}", guide.picture());
}

#[test]
fn the_hide_button_stands_on_every_screen_and_wipes_too() {
    for (lang, button) in [("kk", "F5 жасыру"), ("ru", "F5 скрыть"), ("en", "F5 hide")] {
        for size in [(40, 12), (48, 15), (64, 20), (80, 24)] {
            let mut guide = kiosk(lang, size, settings::Kiosk::default());
            for keys in ["enter", "down enter", "esc f1", "esc f9", "esc f3", "\"м\""] {
                guide.press(keys);
                assert!(guide.picture().contains(button), "{size:?} {keys}:\n{}", guide.picture());
            }
            guide.click(button);
            guide.act(Action::Stir);
            assert!(!guide.app.can_go_back(), "{}", guide.picture());
        }
    }
}

#[test]
fn the_link_on_a_sensitive_page_wipes_and_does_not_promise_the_page_back() {
    for lang in LANGUAGES {
        let mut guide = usual(lang);
        guide.press("enter");
        guide.app.open(Screen::Entry(sensitive(&guide)));
        guide.snapshot("kiosk-sensitive");
        guide.press("tab enter");
        assert!(!guide.app.can_go_back());
    }
}

#[test]
fn only_the_keys_of_the_staff_close_it() {
    let keys = ["f9", "f1", "f9", "up", "4", "7"].map(|name| tirek::keys::by_name(name).unwrap());
    let rules = settings::Kiosk { staff_keys: keys.to_vec(), ..settings::Kiosk::default() };
    let mut guide = kiosk("ru", (80, 24), rules);
    let closed =
        |guide: &mut Guide, keys: &[Action]| keys.iter().any(|key| guide.app.update(key.clone()) == Effect::Quit);
    assert!(!closed(&mut guide, &keys[..5]));
    guide.press("f5");
    assert!(!closed(&mut guide, &keys[5..]), "what was hidden is forgotten");
    assert!(closed(&mut guide, &keys));
    let with_f5 = ["f9", "f5", "f1", "up", "f5", "f9"].map(|name| tirek::keys::by_name(name).unwrap());
    let rules = settings::Kiosk { staff_keys: with_f5.to_vec(), ..settings::Kiosk::default() };
    assert!(closed(&mut kiosk("ru", (80, 24), rules), &with_f5), "keys that wipe may be among them");
    // Also while the question stands, and while the screen is covered.
    guide.press("enter down");
    at(&mut guide, 120);
    assert!(closed(&mut guide, &keys));
}

#[test]
fn a_new_day_and_a_new_book_are_taken_over_when_nobody_is_there() {
    let world = Newspaper::default();
    let mut guide = kiosk_with("ru", (80, 24), settings::Kiosk::default(), world.clone());
    guide.press("enter");
    let home = guide.picture();
    world.0.borrow_mut().push_back(News { today: Date::new(2026, 12, 31), book: Some(Box::new(other_book())) });
    guide.press("down esc enter");
    assert_eq!(guide.picture(), home, "a visitor keeps the book that was opened");
    at(&mut guide, 120);
    at(&mut guide, 150);
    assert!(is_wiped(&guide));
    guide.press("enter");
    assert!(guide.picture().contains("Это другая книга"), "{}", guide.picture());
    assert_eq!(Some(guide.app.ctx().today), Date::new(2026, 12, 31));
    guide.press("\"другая\" enter");
    assert!(guide.picture().contains("Это другая книга"), "the search knows the new book:\n{}", guide.picture());
    assert!(matches!(guide.app.place().screen, Screen::Entry(_)));
}

#[test]
fn a_book_that_came_while_nobody_was_there_is_found_by_the_first_visitor() {
    let world = Newspaper::default();
    let mut guide = kiosk_with("ru", (80, 24), settings::Kiosk::default(), world.clone());
    world.0.borrow_mut().push_back(News { today: None, book: Some(Box::new(other_book())) });
    guide.press("enter");
    assert!(guide.picture().contains("Это другая книга"), "{}", guide.picture());
}

/// The small book with another title on a page that stands on the first screen.
fn other_book() -> NewBook {
    let (mut files, _) = read_dir(Path::new("tests/book")).unwrap();
    for file in &mut files {
        let text = String::from_utf8(file.bytes.clone()).unwrap();
        if file.path.starts_with("situations/") {
            let mut title = false;
            let lines = text.lines().map(|line| {
                title = if line.starts_with(' ') { title } else { line.starts_with("title:") };
                if title && line.trim_start().starts_with("ru:") {
                    "  ru: \"Это другая книга\""
                } else {
                    line
                }
            });
            file.bytes = lines.collect::<Vec<_>>().join("\n").into_bytes();
        }
    }
    let loaded = load(&files);
    let lang = loaded.book.lang("ru").unwrap();
    let i18n = I18n::embedded(&loaded.book);
    NewBook { book: loaded.book, i18n, lang, problems: loaded.problems, notices: Vec::new() }
}

/// Visitors who press anything at all and go whenever they like.
#[test]
fn whatever_visitors_press_nobody_finds_anything_of_those_before() {
    for (seed, keypad) in [(0x9e37_79b9_7f4a_7c15, false), (0xbf58_476d_1ce4_e5b9, true)] {
        let rules = || settings::Kiosk { keypad, ..settings::Kiosk::default() };
        let fresh = kiosk("ru", (64, 20), rules()).picture();
        let mut guide = kiosk("ru", (64, 20), rules());
        let mut dice = Dice(seed);
        let (mut now, mut wiped) = (0, 0);
        for n in 0..12_000 {
            if n % 40 == 0 {
                let cell = dice.cell();
                guide.resize(cell);
            }
            now += u64::try_from(dice.roll(3)).unwrap();
            if dice.roll(150) == 0 {
                // The visitor goes away, and the loop wakes the guide as often as it asks for it.
                while let Some(time) = wake(&guide) {
                    assert!(time >= now, "it wants to be woken in the past");
                    now = time;
                    at(&mut guide, now);
                }
                guide.resize((64, 20));
                assert_eq!(guide.picture(), fresh);
                wiped += 1;
            }
            at(&mut guide, now);
            let action = match dice.roll(30) {
                0 => Action::Quit,
                1 => Action::Suspend,
                2 => Action::Stir,
                3..=6 => Action::Type(['0', '1', '2', '9', '*', '#'][dice.roll(6)]),
                _ => dice.action(),
            };
            guide.act(action.clone());
            assert!(!guide.ended, "{action:?}");
            monkey::check(&guide, &action);
            assert!(guide.app.wake().is_some() || matches!(action, Action::Redraw), "{action:?}");
        }
        assert!(wiped > 30);
    }
}

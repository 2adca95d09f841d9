//! The whole guide with twelve keys, and with arrows and Enter alone.

use crate::{
    guide::{Guide, LANGUAGES},
    kiosk::kiosk,
};
use std::collections::{BTreeSet, VecDeque};
use tirek::{
    action::Action,
    screen::Screen,
    settings,
    sheet::{Command, Target},
};

pub fn rules(keypad: bool) -> settings::Kiosk {
    settings::Kiosk { keypad, ..settings::Kiosk::default() }
}

fn type_keys(guide: &mut Guide, keys: &str) {
    keys.chars().for_each(|key| guide.act(Action::Type(key)));
}

/// Everything a screen offers that leads to another.
fn screens(guide: &Guide) -> Vec<Screen> {
    let targets = guide.app.laid().stops.iter().map(|stop| &stop.target);
    targets.filter_map(Screen::of).collect()
}

/// Every screen that can be reached from the first one when rows and links are followed by any means.
fn all_screens(guide: &mut Guide) -> Vec<Screen> {
    let mut found = vec![Screen::Home, Screen::Menu, Screen::Help, Screen::About, Screen::Languages, Screen::Welcome];
    let mut next = 0;
    while let Some(screen) = found.get(next).cloned() {
        guide.app.open(screen);
        for screen in screens(guide) {
            if !found.contains(&screen) {
                found.push(screen);
            }
        }
        guide.press("esc");
        next += 1;
    }
    found
}

#[test]
fn a_number_and_a_hash_open_every_row_and_link_of_every_screen() {
    let mut guide = kiosk("ru", (64, 20), rules(true));
    guide.press("enter");
    for screen in all_screens(&mut guide) {
        guide.app.open(screen.clone());
        let stops: Vec<_> = guide.app.laid().stops.iter().map(|stop| stop.target.clone()).collect();
        for (number, target) in stops.iter().enumerate() {
            let mut probe = kiosk("ru", (64, 20), rules(true));
            probe.press("enter");
            probe.app.open(screen.clone());
            type_keys(&mut probe, &format!("{}", number + 1));
            let chosen = probe.app.place().chosen(probe.app.laid(), probe.app.sheet().reading).unwrap();
            assert_eq!(chosen.target, *target, "{screen:?}: {}", number + 1);
            type_keys(&mut probe, "#");
            if let Some(led) = Screen::of(target) {
                assert_eq!(probe.app.place().screen, led);
            }
        }
        guide.press("esc");
    }
}

/// The screens that keys alone reach, beginning at the first one; `keys` are the ways on from a screen.
fn reached(keypad: bool, ways: impl Fn(&Guide) -> Vec<String>) -> BTreeSet<String> {
    let mut found: BTreeSet<String> = BTreeSet::new();
    let mut open = VecDeque::from([String::new()]);
    while let Some(way) = open.pop_front() {
        let mut guide = kiosk("ru", (64, 20), rules(keypad));
        walk(&mut guide, &way);
        if !found.insert(format!("{:?}", guide.app.place().screen)) {
            continue;
        }
        open.extend(ways(&guide).into_iter().map(|more| format!("{way}{more}")));
    }
    found
}

/// `0-9 * #` are typed; `v` is the down arrow, `!` is Enter.
fn walk(guide: &mut Guide, way: &str) {
    for key in way.chars() {
        guide.act(match key {
            'v' => Action::Down,
            '!' => Action::Open,
            key => Action::Type(key),
        });
    }
}

#[test]
fn twelve_keys_walk_through_the_whole_guide() {
    let all = all_screens(&mut kiosk("ru", (64, 20), rules(true)));
    let found = reached(true, |guide| {
        let numbers = 1..=guide.app.laid().stops.len();
        numbers.map(|number| format!("{number}#")).chain([String::from("*")]).collect()
    });
    for screen in all {
        assert!(found.contains(&format!("{screen:?}")), "{screen:?} is not reached");
    }
}

#[test]
fn arrows_and_enter_walk_through_the_whole_guide() {
    let all = all_screens(&mut kiosk("ru", (64, 20), rules(false)));
    let found = reached(false, |guide| {
        let lines = guide.app.laid().lines.len() + guide.app.laid().stops.len();
        (0..=lines).map(|down| format!("{}!", "v".repeat(down))).collect()
    });
    for screen in all {
        assert!(found.contains(&format!("{screen:?}")), "{screen:?} is not reached");
    }
}

#[test]
fn the_down_arrow_meets_every_row_line_and_link_and_the_up_arrow_too() {
    let mut guide = kiosk("en", (64, 20), rules(false));
    guide.press("enter");
    for screen in all_screens(&mut guide) {
        guide.app.open(screen.clone());
        let lines: BTreeSet<_> = (0..guide.app.laid().lines.len()).filter(|line| is_read(&guide, *line)).collect();
        for key in ["down", "up"] {
            let (mut met, mut read) = (BTreeSet::new(), BTreeSet::new());
            for _ in 0..lines.len() + guide.app.laid().stops.len() + 2 {
                let place = guide.app.place();
                read.insert(place.line);
                let chosen = place.chosen(guide.app.laid(), guide.app.sheet().reading);
                met.extend(chosen.map(|stop| (stop.first, stop.column)));
                guide.press(key);
            }
            let stops: BTreeSet<_> = guide.app.laid().stops.iter().map(|stop| (stop.first, stop.column)).collect();
            assert_eq!(met, stops, "{screen:?} {key}");
            if guide.app.sheet().reading == tirek::sheet::Reading::Lines {
                assert_eq!(read, lines, "{screen:?} {key}");
            }
        }
        guide.press("esc");
    }
}

fn is_read(guide: &Guide, line: usize) -> bool {
    guide.app.laid().lines[line].nth.is_some()
}

#[test]
fn a_hash_alone_shows_every_line_and_begins_again() {
    for size in [(40, 12), (64, 20)] {
        let mut guide = kiosk("kk", size, rules(true));
        guide.press("enter");
        for screen in all_screens(&mut guide) {
            guide.app.open(screen.clone());
            let (total, height) =
                (guide.app.laid().lines.len(), usize::from(guide.app.layout(guide.draw().0.area).body.height));
            let mut seen = BTreeSet::new();
            let turns = total.div_ceil(height.saturating_sub(3).max(1)) + 2;
            for _ in 0..turns {
                let offset = guide.app.place().offset;
                seen.extend(offset..(offset + height).min(total));
                type_keys(&mut guide, "#");
            }
            assert_eq!(seen.len(), total, "{size:?} {screen:?}");
            let offsets: BTreeSet<_> = (0..turns)
                .map(|_| {
                    type_keys(&mut guide, "#");
                    guide.app.place().offset
                })
                .collect();
            assert!(offsets.contains(&0), "{size:?} {screen:?}: {offsets:?}");
            guide.press("esc");
        }
    }
}

#[test]
fn zero_goes_back_and_the_star_opens_the_menu_or_corrects() {
    let mut guide = kiosk("ru", (64, 20), rules(true));
    type_keys(&mut guide, "2#");
    assert_eq!(guide.app.place().screen, Screen::Home);
    type_keys(&mut guide, "1#");
    let page = guide.entry();
    type_keys(&mut guide, "*");
    assert_eq!(guide.app.place().screen, Screen::Menu);
    type_keys(&mut guide, "*");
    assert_eq!(guide.entry(), page);
    type_keys(&mut guide, "0");
    assert_eq!(guide.app.place().screen, Screen::Home);
    type_keys(&mut guide, "1");
    assert_eq!(guide.app.digits(), "1");
    type_keys(&mut guide, "*");
    assert_eq!(guide.app.digits(), "");
    type_keys(&mut guide, "2");
    guide.press("up");
    assert_eq!(guide.app.digits(), "", "an arrow chooses otherwise");
}

#[test]
fn the_printed_number_of_a_page_opens_it() {
    let mut guide = kiosk("en", (64, 20), rules(true));
    let (id, number) = {
        let entry = guide.app.ctx().book.entries.iter().last().unwrap().clone();
        (entry.id.clone(), entry.number)
    };
    type_keys(&mut guide, &number.to_string());
    assert!(guide.picture().contains(&number.to_string()), "what is typed is shown:\n{}", guide.picture());
    type_keys(&mut guide, "#");
    assert_eq!(guide.entry(), id);
    let before = guide.app.place().screen.clone();
    type_keys(&mut guide, "99999#99999#");
    assert_eq!(guide.app.place().screen, before, "a number that nothing has leads nowhere");
}

#[test]
fn digits_typed_into_the_search_line_stay_text() {
    let mut guide = kiosk("ru", (64, 20), rules(true));
    guide.press("enter f3");
    type_keys(&mut guide, "112");
    assert_eq!(guide.app.place().screen, Screen::Results(String::from("112")));
    type_keys(&mut guide, "*");
    assert_eq!(guide.app.place().screen, Screen::Results(String::from("11")), "the star takes one away");
    type_keys(&mut guide, "**");
    assert_eq!(guide.app.place().screen, Screen::Home);
    type_keys(&mut guide, "*");
    guide.press("\"а1\"");
    assert_eq!(guide.app.place().screen, Screen::Results(String::from("а1")), "letters begin a search, as ever");
}

#[test]
fn a_keypad_is_caught_in_no_line() {
    let mut guide = kiosk("ru", (64, 20), rules(true));
    guide.press("enter");
    for (keys, out) in [("f3", "*"), ("f3", "#"), ("f3 \"112\"", "#"), ("down enter f7", "*"), ("f7 \"а\"", "**")] {
        guide.press(keys);
        type_keys(&mut guide, out);
        assert_eq!(guide.app.focus(), tirek::app::Focus::Body, "{keys}, then {out}");
    }
    // And arrows alone are not caught either.
    let mut guide = kiosk("ru", (64, 20), rules(false));
    guide.press("enter down enter");
    guide.app.follow_target(&Target::Command(Command::Find));
    guide.press("left");
    assert_eq!(guide.app.focus(), tirek::app::Focus::Body);
}

#[test]
fn without_the_setting_digits_search() {
    let mut guide = kiosk("ru", (64, 20), rules(false));
    guide.press("enter \"1\"");
    assert_eq!(guide.app.place().screen, Screen::Results(String::from("1")));
}

#[test]
fn numbers_stand_before_the_rows_and_the_keys_of_the_keypad_at_the_foot() {
    for lang in LANGUAGES {
        for size in [(48, 15), (64, 20)] {
            let mut guide = kiosk(lang, size, rules(true));
            guide.snapshot("keypad-welcome");
            guide.press("enter");
            guide.snapshot("keypad-home");
            type_keys(&mut guide, "1");
            guide.snapshot("keypad-digit");
            type_keys(&mut guide, "#");
            guide.snapshot("keypad-page");
            guide.press("f1");
            guide.snapshot("keypad-help");
        }
    }
}

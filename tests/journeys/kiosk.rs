//! A kiosk: strangers one after another, and nothing of the one for the next. Time is told, never waited for.

use crate::guide::{Guide, LANGUAGES};
use std::{cell::RefCell, collections::VecDeque, rc::Rc, time::Duration};
use tirek::{
    action::Action,
    app::kiosk::{Kiosk, News, World},
    screen::Screen,
    settings, view,
};

/// The news that a kiosk will hear, one at each look.
#[derive(Clone, Default)]
pub struct Newspaper(pub Rc<RefCell<VecDeque<News>>>);

impl World for Newspaper {
    fn look(&mut self) -> News {
        self.0.borrow_mut().pop_front().unwrap_or_default()
    }
}

/// A guide that strangers use.
pub fn kiosk(lang: &str, size: (u16, u16), rules: settings::Kiosk) -> Guide {
    kiosk_with(lang, size, rules, Newspaper::default())
}

pub fn kiosk_with(lang: &str, size: (u16, u16), rules: settings::Kiosk, world: Newspaper) -> Guide {
    let mut guide = Guide::open(lang, size);
    guide.app.become_kiosk(Kiosk::new(rules, Box::new(world)));
    guide
}

pub fn usual(lang: &str) -> Guide {
    kiosk(lang, (80, 24), settings::Kiosk::default())
}

pub fn at(guide: &mut Guide, seconds: u64) {
    guide.app.time(Duration::from_secs(seconds));
    guide.app.settle();
}

pub fn wake(guide: &Guide) -> Option<u64> {
    guide.app.wake().map(|time| time.as_secs())
}

pub fn is_wiped(guide: &Guide) -> bool {
    guide.app.place().screen == Screen::Welcome && !guide.app.can_go_back() && guide.app.wake().is_none()
}

#[test]
fn the_first_screen_is_the_languages_in_their_own_words() {
    for lang in LANGUAGES {
        for size in [(48, 15), (64, 20), (80, 24)] {
            let mut guide = kiosk(lang, size, settings::Kiosk::default());
            guide.snapshot("kiosk-welcome");
            guide.press("enter");
            assert_eq!(guide.app.place().screen, Screen::Home);
            guide.press("esc");
            assert_eq!(guide.app.place().screen, Screen::Welcome);
        }
    }
}

#[test]
fn nothing_on_the_first_screen_or_in_the_question_names_a_need() {
    for lang in LANGUAGES {
        let mut guide = usual(lang);
        let welcome = guide.picture();
        guide.press("enter down");
        at(&mut guide, 120);
        for picture in [welcome, guide.picture()] {
            let picture = picture.to_lowercase();
            for word in ["мүгедек", "инвалид", "disab", "зорлық", "насили", "violen", "жәрдемақы", "пособи", "benefit"]
            {
                assert!(!picture.contains(word), "{word}:\n{picture}");
            }
        }
    }
}

#[test]
fn the_smallest_window_shows_every_language_at_once() {
    let picture = kiosk("kk", (40, 12), settings::Kiosk::default()).picture();
    let body: Vec<_> = picture.lines().skip(2).collect();
    for name in ["Қазақша", "Русский", "English"] {
        assert!(body.iter().any(|line| line.contains(name)), "{picture}");
    }
}

#[test]
fn a_press_on_a_language_or_its_words_opens_the_guide_in_it() {
    for words in ["Русский", "Помощь и совет"] {
        let mut guide = usual("kk");
        // The header names the languages too.
        let picture = guide.picture();
        let (row, _) = picture.lines().enumerate().filter(|(_, line)| line.contains(words)).last().unwrap();
        guide.act(Action::Click { column: 10, row: u16::try_from(row).unwrap() });
        assert_eq!(guide.app.place().screen, Screen::Home);
        assert!(guide.picture().contains("Что случилось?"), "{}", guide.picture());
    }
}

#[test]
fn no_key_and_no_row_leads_out() {
    for lang in LANGUAGES {
        let mut guide = usual(lang);
        guide.press("f10 ctrl-c ctrl-z enter f10 ctrl-c ctrl-z \"м\" ctrl-c esc f5 f10 ctrl-c");
        assert!(!guide.ended);
        let mut guide = usual(lang);
        guide.press("enter f9");
        assert!(!guide.picture().contains("F10"), "{}", guide.picture());
        for target in guide.app.laid().stops.iter().map(|stop| stop.target.clone()).collect::<Vec<_>>() {
            assert_ne!(target, tirek::sheet::Target::Command(tirek::sheet::Command::Quit));
        }
    }
}

#[test]
fn no_screen_speaks_of_files_commands_or_leaving() {
    for lang in LANGUAGES {
        let mut guide = usual(lang);
        let pages: Vec<_> = guide.app.ctx().book.entries.iter().map(|e| Screen::Entry(e.id.clone())).collect();
        let rest = [Screen::Home, Screen::Welcome, Screen::Menu, Screen::Help, Screen::About, Screen::Languages];
        let more = [Screen::Regions, Screen::Sources, Screen::Entry(String::from("no-such-page"))];
        for screen in rest.into_iter().chain(more).chain(pages) {
            guide.app.open(screen.clone());
            for block in &guide.app.sheet().blocks {
                let words = block.words();
                for bad in ["F10", "--", "tirek list", "tirek check", ".yaml", ".tirek", "Ctrl", "no-such-page"] {
                    assert!(!words.contains(bad), "{lang} {screen:?}: {words}");
                }
            }
        }
    }
}

#[test]
fn left_alone_it_asks_and_then_forgets() {
    for lang in LANGUAGES {
        for size in [(40, 12), (48, 15), (64, 20), (80, 24)] {
            let mut guide = kiosk(lang, size, settings::Kiosk::default());
            assert_eq!(wake(&guide), None, "nothing stirs while nobody is there");
            at(&mut guide, 1000);
            guide.press("enter down enter");
            assert_eq!(wake(&guide), Some(1120));
            let page = guide.picture();
            at(&mut guide, 1119);
            assert_eq!(guide.picture(), page);
            at(&mut guide, 1120);
            assert_ne!(guide.picture(), page);
            guide.snapshot("kiosk-question");
            assert_eq!(wake(&guide), Some(1150));
            at(&mut guide, 1149);
            assert!(guide.app.question().is_some());
            at(&mut guide, 1150);
            assert!(is_wiped(&guide), "{}", guide.picture());
        }
    }
}

#[test]
fn any_key_answers_and_does_nothing_else() {
    let keys = [Action::Open, Action::Type('x'), Action::Quit, Action::Stir, Action::Back, Action::Language];
    for key in keys.into_iter().chain([Action::Click { column: 3, row: 3 }, Action::Paste(String::from("a"))]) {
        let mut guide = usual("ru");
        guide.press("enter down enter down");
        let page = guide.picture();
        at(&mut guide, 130);
        assert_ne!(guide.picture(), page);
        guide.act(key.clone());
        assert_eq!(guide.picture(), page, "{key:?}");
        assert_eq!(wake(&guide), Some(250), "and the time begins anew");
    }
}

#[test]
fn a_new_size_is_no_visitor() {
    let mut guide = usual("kk");
    guide.press("enter down");
    at(&mut guide, 100);
    guide.resize((64, 20));
    guide.act(Action::Redraw);
    assert_eq!(wake(&guide), Some(120));
    at(&mut guide, 120);
    guide.resize((80, 24));
    assert!(guide.app.question().is_some());
    at(&mut guide, 150);
    guide.resize((64, 20));
    assert!(is_wiped(&guide));
}

#[test]
fn a_machine_that_slept_forgets_at_once() {
    let mut guide = usual("kk");
    guide.press("enter down enter");
    at(&mut guide, 20_000);
    assert!(is_wiped(&guide));
}

#[test]
fn whoever_did_nothing_is_not_asked() {
    let mut guide = usual("kk");
    guide.press("f2 down");
    at(&mut guide, 120);
    assert!(is_wiped(&guide));
}

#[test]
fn a_sensitive_page_asks_after_30_seconds_and_is_gone_after_15_more() {
    let mut guide = usual("ru");
    guide.press("enter");
    guide.app.open(Screen::Entry(sensitive(&guide)));
    guide.press("down");
    assert_eq!(wake(&guide), Some(30));
    at(&mut guide, 30);
    assert!(guide.app.question().is_some());
    assert!(guide.picture().contains("15"), "{}", guide.picture());
    assert_eq!(wake(&guide), Some(45));
    at(&mut guide, 45);
    assert!(is_wiped(&guide));
}

#[test]
fn a_sensitive_page_that_can_be_gone_back_to_counts_too() {
    let mut guide = usual("ru");
    guide.press("enter");
    guide.app.open(Screen::Entry(sensitive(&guide)));
    guide.press("f1");
    assert_eq!(wake(&guide), Some(30));
    guide.press("esc esc");
    assert_eq!(wake(&guide), Some(120));
}

pub fn sensitive(guide: &Guide) -> String {
    let found = guide.app.ctx().book.entries.iter().find(|entry| entry.sensitive).map(|entry| entry.id.clone());
    found.expect("the small book has a sensitive page")
}

#[test]
fn the_cursor_stands_on_the_question_and_on_the_first_row() {
    for size in [(1, 1), (5, 3), (40, 12), (80, 24)] {
        let mut guide = kiosk("en", size, settings::Kiosk::default());
        guide.press("enter down");
        at(&mut guide, 120);
        let (buffer, cursor) = guide.draw();
        assert!(buffer.area.contains(cursor));
        if size == (80, 24) {
            assert!(guide.cursor_line().contains("Are you still here?"), "{}", guide.picture());
        }
        at(&mut guide, 150);
        let (buffer, cursor) = guide.draw();
        assert!(buffer.area.contains(cursor));
        assert_eq!(view::spot(&guide.app, buffer.area, cursor.x, cursor.y).is_some(), size.0 >= 40);
    }
}

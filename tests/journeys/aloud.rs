//! Reading aloud (F8).

use std::time::Duration;

use tirek::{action::Effect, app::kiosk::Kiosk, screen::Screen, settings};

use crate::{
    guide::{Guide, LANGUAGES},
    kiosk::{Newspaper, is_wiped},
};

fn open(lang: &str, id: &str) -> Guide {
    let mut guide = Guide::open_speaking(lang, (80, 24));
    guide.app.open(Screen::Entry(String::from(id)));
    guide
}

/// The last thing said.
fn said(guide: &Guide) -> String {
    guide.said.last().map(|words| words.text.clone()).unwrap_or_default()
}

#[test]
fn the_selected_row_is_read_in_the_language_of_the_screen() {
    for lang in LANGUAGES {
        let mut guide = Guide::open_speaking(lang, (80, 24));
        guide.press("f8");
        let words = guide.said.pop().unwrap();
        assert_eq!(words.lang, lang);
        assert!(guide.cursor_line().contains(words.text.trim_end_matches('.')), "{words:?}");
    }
}

#[test]
fn a_page_is_read_paragraph_by_paragraph_and_a_heading_with_what_stands_under_it() {
    let mut guide = open("ru", "school-says-no");
    guide.press("f8");
    let title = guide.app.sheet().blocks[0].words();
    assert!(said(&guide).starts_with(&title), "{}", said(&guide));
    let mut heading = None;
    for _ in 0..60 {
        guide.press("down");
        let block = &guide.app.sheet().blocks[guide.app.laid().lines[guide.app.place().line].block];
        let (shape, words) = (block.shape.clone(), block.words());
        guide.press("f8");
        match shape {
            tirek::sheet::Shape::Text => {
                let start: String = words.chars().take(12).collect();
                assert!(said(&guide).starts_with(start.trim()), "{words} / {}", said(&guide));
                assert!(said(&guide).chars().count() <= words.chars().count() + 1);
            }
            tirek::sheet::Shape::Heading => heading = Some((words, said(&guide))),
            _ => {}
        }
    }
    let (heading, with_more) = heading.unwrap();
    assert!(with_more.starts_with(&heading) && with_more.len() > heading.len() + 5, "{with_more}");
}

#[test]
fn words_in_another_language_are_read_by_a_voice_of_that_language() {
    let mut guide = open("en", "school-says-no");
    let mut langs = std::collections::BTreeSet::new();
    for _ in 0..80 {
        guide.press("down f8");
        langs.extend(guide.said.pop().map(|words| words.lang));
    }
    // What to say at the counter stands there in Kazakh and Russian on every language's page.
    assert!(langs.contains("en"), "{langs:?}");
}

#[test]
fn a_sensitive_page_is_read_only_after_a_question() {
    for lang in LANGUAGES {
        let mut guide = open(lang, "hard-night");
        guide.press("f8");
        assert!(guide.said.is_empty(), "{lang}: it was not asked");
        guide.snapshot("aloud-question");
        // The answer that nobody regrets is selected.
        guide.press("enter");
        assert!(guide.said.is_empty() && guide.entry() == "hard-night");
        guide.press("f8 down enter");
        assert_eq!((guide.said.len(), guide.entry().as_str()), (1, "hard-night"));
        // Asked once while the page is open, and anew when one comes back.
        guide.press("down f8");
        assert_eq!(guide.said.len(), 2);
        guide.press("f9 esc f8");
        assert_eq!(guide.said.len(), 2, "{lang}");
        guide.press("esc esc");
    }
}

#[test]
fn a_row_that_leads_to_a_sensitive_page_is_asked_about_too() {
    let mut guide = Guide::open_speaking("ru", (80, 24));
    guide.press("\"hard-night\"");
    guide.press("down f8");
    assert!(guide.said.is_empty(), "{:?}", guide.said);
    assert_eq!(guide.app.place().screen, Screen::Aloud);
}

#[test]
fn nothing_is_read_while_the_screen_is_covered() {
    let mut guide = open("kk", "school-says-no");
    guide.press("f5 f8");
    assert!(guide.said.is_empty());
}

#[test]
fn it_is_offered_where_there_is_a_voice_and_nowhere_else() {
    let offered = |guide: &mut Guide| {
        guide.resize((120, 40));
        guide.app.open(Screen::Entry(String::from("school-says-no")));
        let footer = guide.picture();
        guide.press("f9");
        let menu = guide.picture();
        guide.press("f1");
        let help = guide.picture();
        [footer, menu, help].map(|picture| picture.contains("F8"))
    };
    for lang in LANGUAGES {
        assert_eq!(offered(&mut Guide::open_speaking(lang, (80, 24))), [true; 3], "{lang}");
        let mut silent = Guide::open(lang, (80, 24));
        assert_eq!(offered(&mut silent), [false; 3], "{lang}");
        silent.press("esc esc f8");
        assert!(silent.said.is_empty());
    }
}

#[test]
fn a_kiosk_reads_aloud_asks_before_a_sensitive_page_and_falls_silent_when_nobody_is_there() {
    let mut guide = Guide::open_speaking("ru", (80, 24));
    guide.app.become_kiosk(Kiosk::new(settings::Kiosk::default(), Box::new(Newspaper::default())));
    for visitor in 0..2_u64 {
        let now = |seconds: u64| Duration::from_secs(visitor * 1_000 + seconds);
        guide.said.clear();
        guide.app.time(now(0));
        guide.press("enter f8");
        assert_eq!(guide.said.len(), 1, "the voice is there for visitor {visitor} too");
        guide.app.open(Screen::Entry(String::from("hard-night")));
        guide.press("f8");
        assert_eq!((guide.said.len(), &guide.app.place().screen), (1, &Screen::Aloud), "asked anew");
        assert_eq!(guide.app.time(now(31)), Effect::None);
        assert!(guide.app.question().is_some(), "the question is as sensitive as the page behind it");
        guide.press("\"x\" down enter");
        assert_eq!(guide.said.len(), 2);
        assert_eq!(guide.app.time(now(500)), Effect::Hush);
        assert!(is_wiped(&guide));
    }
}

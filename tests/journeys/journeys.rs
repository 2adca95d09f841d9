//! Journeys as people tell them, with pictures in every language and size.

use crate::guide::{Guide, LANGUAGES, SIZES, TODAY};
use std::path::Path;
use tirek::{action::Action, app::Focus, book::model::Date, screen::Screen};

/// Walks `keys` in every language and size, and keeps a picture of where they lead.
fn everywhere(name: &str, keys: &str) {
    for lang in LANGUAGES {
        for size in SIZES {
            let mut guide = Guide::open(lang, size);
            guide.press(keys);
            guide.snapshot(name);
        }
    }
}

#[test]
fn the_guide_opens_on_what_happened() {
    everywhere("home", "");
}

#[test]
fn a_topic_lists_its_pages_by_kind() {
    for lang in LANGUAGES {
        for size in SIZES {
            let mut guide = Guide::open(lang, size);
            guide.app.open(Screen::Topic(String::from("money")));
            guide.snapshot("topic");
        }
    }
}

#[test]
fn a_page_tells_what_to_do() {
    everywhere("page", "\"care-money\" enter");
}

#[test]
fn a_situation_is_a_path_of_steps() {
    everywhere("situation", "down enter pgdn");
}

#[test]
fn search_shows_where_the_words_were_found() {
    everywhere("search", "\"мектеп\"");
}

#[test]
fn nothing_found_still_leads_somewhere() {
    everywhere("nothing", "\"qqqqqq\"");
}

#[test]
fn languages_stand_under_their_own_names() {
    for lang in LANGUAGES {
        for size in SIZES {
            let mut guide = Guide::open(lang, size);
            guide.app.open(Screen::Languages);
            guide.snapshot("languages");
        }
    }
}

#[test]
fn the_menu_has_every_command() {
    everywhere("menu", "f9");
}

#[test]
fn help_has_every_key() {
    everywhere("help", "f1");
}

#[test]
fn about_says_who_and_when() {
    for lang in LANGUAGES {
        for size in SIZES {
            let mut guide = Guide::open(lang, size);
            guide.app.open(Screen::About);
            guide.snapshot("about");
        }
    }
}

#[test]
fn a_covered_screen_is_a_calendar() {
    everywhere("covered", "f5");
}

#[test]
fn a_sensitive_page_offers_to_hide_first() {
    everywhere("sensitive", "\"hard-night\" enter");
}

#[test]
fn a_page_whose_check_is_overdue_says_so() {
    everywhere("overdue", "\"child-benefit\" enter");
}

#[test]
fn a_contact_has_its_numbers() {
    everywhere("contact", "\"help-line\" enter");
}

#[test]
fn a_mother_finds_the_money_by_arrows_alone() {
    for lang in LANGUAGES {
        let mut guide = Guide::open(lang, (80, 24));
        guide.press("down down down enter enter");
        assert_eq!(guide.entry(), "care-money");
    }
}

#[test]
fn f2_keeps_the_reader_on_the_same_page_at_the_same_paragraph() {
    let mut guide = Guide::open("kk", (80, 24));
    guide.press("\"home-teacher\" enter pgdn pgdn");
    let key = |guide: &Guide| {
        let line = guide.app.place().line;
        guide.app.sheet().blocks[guide.app.laid().lines[line].block].key.clone()
    };
    let (before, line) = (key(&guide), guide.cursor_line());
    guide.press("f2");
    assert_eq!(guide.entry(), "home-teacher");
    assert_eq!(key(&guide), before);
    assert_ne!(guide.cursor_line(), line);
    guide.press("f2 f2");
    assert_eq!((key(&guide), guide.cursor_line()), (before, line));
}

#[test]
fn f2_keeps_the_selected_row_of_a_list_that_sorts_differently() {
    let mut guide = Guide::open("kk", (80, 24));
    guide.app.open(Screen::Kind(tirek::book::model::Kind::Term));
    guide.press("down");
    let chosen =
        |guide: &Guide| guide.app.place().chosen(guide.app.laid(), guide.app.sheet().reading).unwrap().target.clone();
    let before = chosen(&guide);
    guide.press("f2");
    assert_eq!(chosen(&guide), before);
}

#[test]
fn esc_and_left_lead_back_to_exactly_where_one_was() {
    for back in ["esc", "left"] {
        for lang in LANGUAGES {
            let mut guide = Guide::open(lang, (64, 20));
            guide.press("\"home-teacher\" enter pgdn tab");
            let before = guide.picture();
            guide.press("enter");
            assert_ne!(guide.picture(), before);
            guide.press(back);
            assert_eq!(guide.picture(), before, "{lang} {back}");
        }
    }
}

#[test]
fn a_resized_window_keeps_the_paragraph() {
    let mut guide = Guide::open("ru", (80, 24));
    guide.press("\"home-teacher\" enter pgdn pgdn");
    let before = guide.picture();
    guide.resize((40, 12));
    guide.resize((1, 1));
    guide.resize((120, 40));
    guide.resize((80, 24));
    let block = |guide: &Guide| guide.app.laid().lines[guide.app.place().line].block;
    let mut same = Guide::open("ru", (80, 24));
    same.press("\"home-teacher\" enter pgdn pgdn");
    assert_eq!(block(&guide), block(&same), "{before}");
}

#[test]
fn search_is_given_up_with_esc_and_the_place_is_as_before() {
    let mut guide = Guide::open("kk", (80, 24));
    guide.press("\"home-teacher\" enter pgdn");
    let before = guide.picture();
    guide.press("\"ақша\"");
    assert!(matches!(guide.app.place().screen, Screen::Results(_)));
    guide.press("esc");
    assert_eq!(guide.picture(), before);
}

#[test]
fn results_come_back_with_their_words_and_their_row() {
    let mut guide = Guide::open("ru", (80, 24));
    guide.press("\"школ\" down down");
    let before = guide.picture();
    guide.press("enter esc");
    assert_eq!(guide.picture(), before);
    guide.press("backspace");
    assert!(guide.picture().contains("шко"), "{}", guide.picture());
    assert_eq!(guide.app.focus(), Focus::Line);
}

#[test]
fn backspace_never_leaves_a_page() {
    let mut guide = Guide::open("en", (80, 24));
    guide.press("down enter");
    let page = guide.entry();
    guide.press("backspace delete backspace");
    assert_eq!(guide.entry(), page);
}

#[test]
fn esc_on_the_first_screen_does_nothing() {
    let mut guide = Guide::open("en", (80, 24));
    let before = guide.picture();
    guide.press("esc esc left");
    assert_eq!(guide.picture(), before);
    assert!(!guide.ended);
}

#[test]
fn space_turns_pages_until_a_letter_was_typed() {
    let mut guide = Guide::open("en", (80, 24));
    guide.press("\"home-teacher\" enter space");
    assert!(guide.app.place().offset > 0);
    guide.press("\"day\" space \"centre\"");
    assert!(guide.picture().contains("day centre"), "{}", guide.picture());
}

#[test]
fn the_words_are_found_on_the_page_with_f7() {
    let mut guide = Guide::open("ru", (80, 24));
    guide.press("\"home-teacher\" enter f7 \"жалоб\"");
    let line = guide.cursor_line();
    assert!(line.contains("жалоб"), "the find line has the cursor: {line}");
    let reading = guide.app.laid().lines[guide.app.place().line].words();
    assert!(reading.to_lowercase().contains("жалоб"), "{reading}");
    guide.press("esc");
    assert_eq!(guide.app.focus(), Focus::Body);
    assert_eq!(guide.entry(), "home-teacher");
}

#[test]
fn f10_and_ctrl_c_quit_in_every_layout() {
    for keys in ["f10", "ctrl-c", "ctrl-с"] {
        let mut guide = Guide::open("kk", (80, 24));
        guide.press(keys);
        assert!(guide.ended, "{keys}");
    }
}

#[test]
fn a_covered_screen_comes_back_with_f5_and_nothing_else() {
    let mut guide = Guide::open("kk", (80, 24));
    guide.press("\"hard-night\" enter");
    let before = guide.picture();
    guide.press("f5");
    let covered = guide.picture();
    guide.press("\"a\" enter esc f1 f2 down");
    guide.act(Action::Click { column: 3, row: 5 });
    assert_eq!(guide.picture(), covered);
    guide.press("f5");
    assert_eq!(guide.picture(), before);
}

#[test]
fn rows_links_languages_and_keys_can_be_pressed() {
    let mut guide = Guide::open("ru", (80, 24));
    guide.click("Школа не берёт");
    assert_eq!(guide.entry(), "school-says-no");
    guide.click("English");
    assert!(guide.picture().contains("The school refuses"), "{}", guide.picture());
    guide.click("Esc");
    assert_eq!(guide.app.place().screen, Screen::Home);
    guide.click("F9");
    assert_eq!(guide.app.place().screen, Screen::Menu);
}

#[test]
fn the_wheel_scrolls_a_page() {
    let mut guide = Guide::open("ru", (80, 24));
    guide.press("\"home-teacher\" enter");
    for _ in 0..9 {
        guide.act(Action::WheelDown { column: 4, row: 9 });
    }
    assert!(guide.app.place().offset > 0);
    for _ in 0..20 {
        guide.act(Action::WheelUp { column: 4, row: 9 });
    }
    assert_eq!(guide.app.place().offset, 0);
}

#[test]
fn a_missing_text_is_shown_in_another_language_with_a_notice() {
    everywhere("fallback", "\"day-centre\" enter");
}

#[test]
fn sums_of_a_year_without_a_value_say_so() {
    for lang in LANGUAGES {
        let today = Date { year: 2027, month: 1, day: 1 };
        let mut guide = Guide::open_on(Path::new("tests/book"), lang, (80, 24), today);
        guide.press("\"care-money\" enter");
        let picture = guide.picture();
        assert!(picture.contains("2026") && picture.contains("1414"), "{picture}");
    }
    assert_eq!(TODAY.year, 2026);
}

#[test]
fn the_search_line_shows_the_end_of_a_long_question() {
    let mut guide = Guide::open("kk", (40, 12));
    let long = "менің балам мектепке бара алмайды не істеуім керек деп сұраймын";
    guide.press(&format!("\"{long}\""));
    let line = guide.cursor_line();
    assert!(line.contains("сұраймын"), "{line}");
    guide.press("home");
    assert!(guide.cursor_line().contains("менің"), "{}", guide.cursor_line());
}

fn keys_offered(guide: &Guide) -> String {
    guide.picture().lines().last().unwrap().to_owned()
}

#[test]
fn a_small_window_keeps_the_keys_that_choose_open_and_lead_back() {
    for lang in LANGUAGES {
        for size in [(40, 12), (48, 15)] {
            let mut guide = Guide::open(lang, size);
            assert!(keys_offered(&guide).contains("↑↓"), "{}", guide.picture());
            assert!(keys_offered(&guide).contains("Enter"), "{}", guide.picture());
            guide.press("\"ме\" down");
            assert!(keys_offered(&guide).contains("Enter"), "{}", guide.picture());
            assert!(keys_offered(&guide).contains("Esc"), "{}", guide.picture());
        }
    }
}

#[test]
fn enter_after_words_that_are_nowhere_opens_nothing() {
    let mut guide = Guide::open("ru", (80, 24));
    guide.press("\"qqqqqq\"");
    assert!(!keys_offered(&guide).contains("Enter"), "{}", guide.picture());
    guide.press("enter");
    assert!(matches!(guide.app.place().screen, Screen::Results(_)));
    assert_eq!(guide.app.focus(), Focus::Body);
    guide.press("enter");
    assert!(matches!(guide.app.place().screen, Screen::Topic(_)));
}

#[test]
fn an_empty_search_line_is_left_without_leaving_the_page() {
    for back in ["esc", "enter", "down"] {
        let mut guide = Guide::open("kk", (80, 24));
        guide.press("\"home-teacher\" enter pgdn");
        let before = guide.picture();
        guide.press("f3");
        assert!(!keys_offered(&guide).contains("Enter"), "{}", guide.picture());
        guide.press(back);
        assert_eq!(guide.picture(), before, "{back}");
    }
}

#[test]
fn words_that_are_not_on_the_page_are_said_to_be_missing() {
    for (lang, words) in [("kk", "мұнда жоқ"), ("ru", "здесь нет"), ("en", "not here")] {
        for size in [(40, 12), (80, 24)] {
            let mut guide = Guide::open(lang, size);
            guide.press("\"home-teacher\" enter f7 \"zq\"");
            assert!(guide.picture().contains(words), "{}", guide.picture());
            guide.press("backspace backspace");
            assert!(!guide.picture().contains(words), "{}", guide.picture());
        }
    }
}

#[test]
fn words_are_found_on_the_page_across_the_end_of_a_line() {
    let mut guide = Guide::open("ru", (40, 12));
    guide.press("\"home-teacher\" enter");
    let laid = guide.app.laid().clone();
    let broken = |pair: &&[tirek::sheet::Line]| pair[0].block == pair[1].block && pair[0].nth.is_some();
    let pair = laid.lines.windows(2).find(broken).unwrap();
    let last = pair[0].words().split_whitespace().last().unwrap().to_owned();
    let first = pair[1].words().split_whitespace().next().unwrap().to_owned();
    guide.press(&format!("f7 \"{last} {first}\""));
    assert!(guide.app.laid().lines[guide.app.place().line].words().ends_with(&last), "{}", guide.picture());
}

#[test]
fn enter_on_the_second_line_of_a_link_opens_it() {
    let mut guide = Guide::open("ru", (40, 12));
    let ids: Vec<_> = guide.app.ctx().book.entries.iter().map(|entry| entry.id.clone()).collect();
    let mut tried = 0;
    for id in ids {
        guide.app.open(Screen::Entry(id));
        let stops = guide.app.laid().stops.clone();
        let only = |line: usize| stops.iter().filter(|stop| (stop.first..=stop.last).contains(&line)).count() == 1;
        let to_page = |stop: &&tirek::sheet::Stop| Screen::of(&stop.target).is_some() && stop.last > stop.first;
        let Some(stop) = stops.iter().filter(to_page).find(|stop| only(stop.last)) else { continue };
        while guide.app.place().line < stop.last {
            guide.press("down");
        }
        guide.press("enter");
        assert_eq!(Screen::of(&stop.target).as_ref(), Some(&guide.app.place().screen));
        tried += 1;
    }
    assert!(tried > 0);
}

/// The rows of the results for `words`, and what is said below each.
fn results(guide: &mut Guide, words: &str) -> Vec<(String, String)> {
    guide.press(&format!("\"{words}\""));
    let blocks = &guide.app.sheet().blocks;
    let rows = blocks.windows(2).filter(|pair| pair[1].shape == tirek::sheet::Shape::Detail);
    rows.map(|pair| (pair[0].words(), pair[1].words())).collect()
}

#[test]
fn a_result_in_another_language_says_so_before_its_words() {
    let mut guide = Guide::open("en", (40, 12));
    let found = results(&mut guide, "мектеп");
    assert!(found.iter().any(|(_, detail)| detail.starts_with("Situation [Қазақша]: ")), "{found:?}");
    assert!(guide.picture().contains("[Қазақша]: "), "{}", guide.picture());
}

#[test]
fn a_page_found_by_a_name_in_another_language_is_summed_up_in_the_readers_own() {
    for lang in LANGUAGES {
        let mut guide = Guide::open(lang, (80, 24));
        let book = guide.app.ctx().book;
        let entry = book.entry("care-money").unwrap();
        let summary = book.plain(&entry.summary, guide.app.ctx().lang).to_owned();
        let names: Vec<_> = entry.also_called.iter().flatten().cloned().collect();
        assert!(!names.is_empty());
        for name in names {
            guide.press("esc");
            let found = results(&mut guide, &name);
            assert!(found.iter().any(|(_, detail)| detail.ends_with(&summary)), "{lang} {name}: {found:?}");
        }
    }
}

#[test]
fn a_result_shows_the_word_that_was_found_or_that_it_goes_on() {
    for (lang, words) in [("kk", "мектеп"), ("ru", "школа"), ("en", "school")] {
        for size in [(40, 12), (64, 20), (80, 24)] {
            let mut guide = Guide::open_real(lang, size);
            guide.press(&format!("\"{words}\""));
            let (sheet, laid) = (guide.app.sheet(), guide.app.laid());
            for (number, block) in sheet.blocks.iter().enumerate() {
                let lines = laid.lines.iter().filter(|line| line.block == number);
                let shown: String = lines.map(tirek::sheet::Line::words).collect();
                let whole = block.words();
                if block.shape == tirek::sheet::Shape::Detail {
                    let last = shown.split(' ').next_back().unwrap();
                    assert!(shown.ends_with('…') || whole.ends_with(last), "{shown}");
                    let marks = block.spans.iter().any(|span| span.look == tirek::sheet::Look::Mark);
                    let seen = laid.lines.iter().filter(|line| line.block == number);
                    let seen = seen.flat_map(|line| &line.pieces).any(|piece| piece.look == tirek::sheet::Look::Mark);
                    assert!(seen || !marks, "{lang} {size:?}: {whole}");
                }
            }
        }
    }
}

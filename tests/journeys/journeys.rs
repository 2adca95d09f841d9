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
fn a_list_in_a_window_that_was_tiny_for_a_while_is_as_before() {
    for keys in ["", "down down", "f1 f9", "end"] {
        let mut guide = Guide::open("ru", (80, 24));
        guide.press(keys);
        let before = guide.picture();
        for size in [(1, 1), (2, 1), (1, 3), (300, 100), (80, 24)] {
            guide.resize(size);
        }
        assert_eq!(guide.picture(), before, "{keys}");
    }
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
fn esc_in_the_find_line_leads_back_to_where_one_was() {
    for lang in LANGUAGES {
        for size in SIZES {
            let mut guide = Guide::open(lang, size);
            guide.press("\"home-teacher\" enter pgdn tab");
            let before = guide.picture();
            for keys in
                ["f7 \"а\" esc", "f7 \"а\" enter enter up esc", "f7 esc", "f7 \"qqq\" esc", "f7 \"а\" f2 f2 f2 esc"]
            {
                guide.press(keys);
                assert_eq!((guide.picture(), guide.app.focus()), (before.clone(), Focus::Body), "{lang} {keys}");
            }
        }
    }
}

#[test]
fn tab_in_the_find_line_stays_at_what_was_found() {
    let mut guide = Guide::open("ru", (80, 24));
    guide.press("\"home-teacher\" enter f7 \"жалоб\" enter");
    let line = guide.app.place().line;
    guide.press("tab");
    assert_eq!((guide.app.place().line, guide.app.focus()), (line, Focus::Body));
    assert!(guide.cursor_line().to_lowercase().contains("жалоб"));
    guide.press("esc");
    assert!(matches!(guide.app.place().screen, Screen::Results(_)), "the way back is the usual one");
}

#[test]
fn what_is_found_on_a_page_is_marked_and_the_cursor_goes_from_hit_to_hit() {
    use ratatui::style::Modifier;
    let mut guide = Guide::open("ru", (80, 24));
    guide.press("\"home-teacher\" enter f7 \"ЖАЛОБ\"");
    let marked = |guide: &Guide| {
        let (buffer, _) = guide.draw();
        let cells = buffer.content.iter().filter(|cell| cell.modifier.contains(Modifier::REVERSED));
        cells.map(|cell| cell.symbol().to_lowercase()).collect::<String>()
    };
    let words = marked(&guide);
    assert!(!words.is_empty() && words.replace("жалоб", "").is_empty(), "{words}");
    guide.press("enter");
    let (buffer, cursor) = guide.draw();
    assert!(buffer[cursor].modifier.contains(Modifier::REVERSED) && buffer[cursor].symbol().to_lowercase() == "ж");
    guide.press("\"а\"");
    assert!(guide.cursor_line().contains("ЖАЛОБа"), "typing goes on in the find line");
    guide.press("tab");
    assert_eq!(marked(&guide), "");
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

#[test]
fn pages_can_be_looked_through_by_the_childs_age() {
    for lang in LANGUAGES {
        for size in SIZES {
            let mut guide = Guide::open(lang, size);
            guide.app.open(Screen::Age(2));
            guide.snapshot("age");
        }
    }
}

#[test]
fn an_age_lists_the_pages_for_which_it_matters_and_no_others() {
    let guide = Guide::open("en", (80, 24));
    let book = guide.app.ctx().book;
    let at_school = book.of_age(2);
    assert!(at_school.iter().any(|page| page.id == "school-says-no"));
    assert!(at_school.iter().all(|page| page.id != "care-money"), "care-money is for all of childhood");
    assert!(book.of_age(0).iter().all(|page| page.id != "school-says-no"));
}

#[test]
fn the_choice_of_language_begins_with_the_one_now_shown() {
    for lang in LANGUAGES {
        let mut guide = Guide::open(lang, (80, 24));
        guide.app.follow_target(&tirek::sheet::Target::Command(tirek::sheet::Command::Languages));
        let name = guide.app.ctx().book.languages[guide.app.ctx().lang.index()].name.clone();
        assert!(guide.cursor_line().contains(&name), "{}", guide.cursor_line());
    }
}

//! Part two of the book as people use it: promises, contacts, regions, terms and sources.

use crate::guide::{Guide, LANGUAGES};
use std::path::Path;
use tirek::{
    book::{kinds::KINDS, model::Kind},
    plain,
    screen::{Screen, row::BOOK_KINDS},
    sheet::{Command, Shape, Target},
};

const EVERY_SIZE: [(u16, u16); 4] = [(40, 12), (48, 15), (64, 20), (80, 24)];
const SMALL_SIZES: [(u16, u16); 2] = [(40, 12), (64, 20)];

/// Walks down the rows or links to this one, as somebody does who reads them all, and opens it.
fn choose(guide: &mut Guide, target: &Target) {
    let lines = guide.app.sheet().reading == tirek::sheet::Reading::Lines;
    guide.press("home");
    for _ in 0..200 {
        let chosen = guide.app.place().chosen(guide.app.laid(), guide.app.sheet().reading);
        if chosen.is_some_and(|stop| stop.target == *target) {
            // In a small window what stands above the first row is read before it.
            while guide.app.place().astray() {
                guide.press("down");
            }
            return guide.press("enter");
        }
        guide.press(if lines { "tab" } else { "down" });
    }
    panic!("{target:?} is not on\n{}", guide.picture());
}

fn walk(guide: &mut Guide, targets: &[Target]) {
    for target in targets {
        choose(guide, target);
    }
}

/// Chooses row after row in every language and these sizes, and keeps a picture of where they lead.
fn everywhere(name: &str, sizes: &[(u16, u16)], targets: &[Target], keys: &str) {
    for lang in LANGUAGES {
        for size in sizes {
            let mut guide = Guide::open(lang, *size);
            walk(&mut guide, targets);
            guide.press(keys);
            guide.snapshot(name);
        }
    }
}

fn page(id: &str) -> Target {
    Target::Entry(id.to_owned())
}

#[test]
fn all_promises_are_seen_at_a_glance() {
    everywhere("promises", &EVERY_SIZE, &[Target::Kind(Kind::Promise)], "");
}

#[test]
fn a_promise_says_what_became_of_it() {
    everywhere("promise", &EVERY_SIZE, &[Target::Kind(Kind::Promise), page("promise-school")], "");
}

#[test]
fn sums_then_and_now_are_bars_with_their_amounts() {
    everywhere("promise-money", &EVERY_SIZE, &[Target::Kind(Kind::Promise), page("promise-school")], "pgdn pgdn");
    let mut guide = Guide::open("ru", (40, 12));
    guide.app.open(Screen::Entry(String::from("promise-school")));
    let bars: Vec<_> =
        guide.app.laid().lines.iter().map(tirek::sheet::Line::words).filter(|l| l.contains('█')).collect();
    assert_eq!(bars.len(), 2, "{bars:?}");
    for (bar, amount) in bars.iter().zip(["19 966 тенге", "81 871 тенге"]) {
        assert!(bar.replace('\u{a0}', " ").ends_with(amount), "{bar}");
    }
    // Where words are read out, the amounts are said and the bars are not.
    let lines = plain::said(&guide.app.ctx(), guide.app.sheet(), 76).blocks.concat();
    let said = lines.join("\n").replace('\u{a0}', " ");
    assert!(!said.contains('█') && said.contains("81 871 тенге") && said.contains("(2014)"), "{said}");
}

#[test]
fn what_became_of_a_promise_is_said_by_mark_and_word_in_every_list() {
    for (lang, word) in [("kk", "жартылай орындалды"), ("ru", "выполнено частично"), ("en", "partly done")]
    {
        let mut guide = Guide::open(lang, (80, 24));
        for screen in [Screen::Kind(Kind::Promise), Screen::Topic(String::from("rights"))] {
            guide.app.open(screen);
            let rows: Vec<_> = guide.app.sheet().blocks.iter().map(tirek::sheet::Block::words).collect();
            assert!(rows.iter().any(|row| row.starts_with("[/] ") && row.ends_with(word)), "{rows:?}");
        }
    }
}

#[test]
fn facts_stand_in_order_of_time_for_and_against_in_words_with_their_source() {
    let mut guide = Guide::open("en", (80, 24));
    guide.app.open(Screen::Entry(String::from("promise-school")));
    let facts: Vec<_> = guide.app.sheet().blocks.iter().filter(|block| block.key.starts_with("evidence.")).collect();
    let marks: Vec<_> = facts.iter().map(|fact| fact.shape.clone()).collect();
    assert_eq!(marks, ["+", "-", "+"].map(|mark| Shape::Item(mark.to_owned())));
    for (fact, start) in facts.iter().zip(["2015, done: ", "March 2019, not done: ", "4 March 2026, done: "]) {
        let words = fact.words().replace('\u{a0}', " ");
        assert!(words.starts_with(start) && words.contains("Source: "), "{words}");
    }
}

#[test]
fn rights_mechanisms_contacts_promises_and_terms_are_two_choices_away() {
    for kind in BOOK_KINDS {
        let mut guide = Guide::open("kk", (64, 20));
        choose(&mut guide, &Target::Kind(kind));
        assert_eq!(guide.app.place().screen, Screen::Kind(kind));
        guide.press("esc f9");
        choose(&mut guide, &Target::Kind(kind));
        assert_eq!(guide.app.place().screen, Screen::Kind(kind));
        let first = guide.app.laid().stops.iter().find(|stop| matches!(stop.target, Target::Entry(_))).unwrap().clone();
        choose(&mut guide, &first.target);
        assert_eq!(Target::Entry(guide.entry()), first.target);
    }
}

#[test]
fn a_long_list_of_the_real_book_has_headings() {
    for lang in LANGUAGES {
        let mut guide = Guide::open_real(lang, (64, 20));
        for row in &KINDS {
            guide.app.open(Screen::Kind(row.kind));
            let blocks = &guide.app.sheet().blocks;
            let rows = blocks.iter().filter(|block| block.shape == Shape::Row).count();
            let headings = blocks.iter().filter(|block| block.shape == Shape::Heading).count();
            assert!(rows <= 14 || headings > 1, "{lang} {}: {rows} rows", row.name);
        }
    }
}

#[test]
fn a_region_is_chosen_once_and_its_contacts_come_first() {
    let rows = |guide: &Guide| -> Vec<Target> { guide.app.laid().stops.iter().map(|s| s.target.clone()).collect() };
    let mut guide = Guide::open("ru", (80, 24));
    walk(&mut guide, &[Target::Kind(Kind::Contact), Target::Command(Command::Regions), Target::Region(Some(1))]);
    assert_eq!(guide.app.place().screen, Screen::Kind(Kind::Contact));
    assert_eq!(rows(&guide)[1], page("office-turkistan"));
    guide.press("esc");
    assert!(guide.app.sheet().blocks.iter().any(|b| b.words().contains("Туркестанская область")));
    walk(&mut guide, &[Target::Command(Command::Regions), Target::Region(Some(0)), Target::Kind(Kind::Contact)]);
    assert_eq!(rows(&guide)[1], page("help-line"));
    // The way back of the choice is to choose all again; the reader stands on what is chosen.
    guide.press("esc");
    choose(&mut guide, &Target::Command(Command::Regions));
    let chosen = guide.app.place().chosen(guide.app.laid(), guide.app.sheet().reading).unwrap().target.clone();
    assert_eq!(chosen, Target::Region(Some(0)));
    guide.press("home enter");
    assert_eq!(guide.app.ctx().region, None);
}

#[test]
fn a_page_says_what_is_different_in_the_readers_region_alone() {
    let mut guide = Guide::open("ru", (80, 24));
    guide.app.open(Screen::Entry(String::from("care-money")));
    let differs = |guide: &Guide| guide.app.sheet().blocks.iter().any(|block| block.key.starts_with("differs.astana"));
    assert!(differs(&guide));
    guide.app.follow_target(&Target::Region(Some(1)));
    assert!(!differs(&guide));
    guide.app.follow_target(&Target::Region(Some(0)));
    assert!(differs(&guide));
}

#[test]
fn the_choice_of_a_region_names_what_is_chosen() {
    everywhere("regions", &SMALL_SIZES, &[Target::Command(Command::Regions)], "");
    everywhere("contacts", &SMALL_SIZES, &[Target::Kind(Kind::Contact)], "");
}

#[test]
fn an_office_without_a_number_has_a_line_for_it() {
    everywhere("office", &EVERY_SIZE, &[Target::Kind(Kind::Contact), page("office-turkistan")], "");
}

#[test]
fn what_follows_a_call_is_said_before_its_number() {
    for lang in LANGUAGES {
        let mut guide = Guide::open(lang, (80, 24));
        guide.app.open(Screen::Entry(String::from("help-line")));
        let at = |key: &str| guide.app.sheet().blocks.iter().position(|block| block.key == key).unwrap();
        assert!(at("what_happens") < at("phone.111") && at("phone.111") < at("web"));
    }
}

#[test]
fn a_number_in_a_text_comes_from_its_contact_and_leads_there() {
    for lang in LANGUAGES {
        let mut guide = Guide::open(lang, (80, 24));
        guide.app.open(Screen::Entry(String::from("free-advice")));
        let spans: Vec<_> = guide.app.sheet().blocks.iter().flat_map(|block| &block.spans).collect();
        let number = spans.iter().find(|span| span.text == "111").unwrap();
        assert_eq!(number.target, Some(page("help-line")));
    }
}

#[test]
fn a_term_on_a_page_is_a_link_once() {
    let mut guide = Guide::open("ru", (80, 24));
    guide.app.open(Screen::Entry(String::from("care-money")));
    let links = |guide: &Guide, id: &str| {
        let spans = guide.app.sheet().blocks.iter().filter(|b| !b.key.starts_with("related")).flat_map(|b| &b.spans);
        spans.filter(|span| span.target == Some(page(id))).map(|span| span.text.clone()).collect::<Vec<_>>()
    };
    let found = links(&guide, "calculation-index");
    assert!(found.len() <= 1, "{found:?}");
    guide.app.open(Screen::Entry(String::from("disability-group")));
    assert_eq!(links(&guide, "disability-group"), Vec::<String>::new());
}

#[test]
fn every_source_leads_to_the_pages_that_rest_on_it() {
    everywhere("sources", &SMALL_SIZES, &[Target::Command(Command::About), Target::Command(Command::Sources)], "");
    let law = Target::Source(String::from("family-law"));
    let way = [Target::Command(Command::About), Target::Command(Command::Sources), law];
    everywhere("source", &SMALL_SIZES, &way, "");
    let mut guide = Guide::open("en", (80, 24));
    walk(&mut guide, &way);
    choose(&mut guide, &page("promise-school"));
    assert_eq!(guide.entry(), "promise-school");
}

#[test]
fn until_a_native_reader_and_a_lawyer_have_signed_the_page_says_so() {
    let said = |lang: &str, id: &str| {
        let mut guide = Guide::open_dir(Path::new("tests/book"), lang, (80, 24));
        guide.app.open(Screen::Entry(id.to_owned()));
        guide.app.sheet().blocks.iter().find(|block| block.key == "checked.reviewed").unwrap().words()
    };
    assert!(said("en", "care-money").contains("No lawyer and no native editor"));
    // A. Akhmetova has read the Russian text: it still needs a lawyer, and the English one a reader.
    let russian = said("ru", "ordinary-school");
    assert!(russian.contains("Юрист") && russian.contains("Ахметова") && !russian.contains("Носитель"), "{russian}");
    assert!(said("en", "ordinary-school").contains("No lawyer and no native editor"));
}

#[test]
fn a_promise_that_is_found_is_named_once() {
    let mut guide = Guide::open("ru", (80, 24));
    guide.press("\"обещание\"");
    let picture = guide.picture();
    let row = picture.lines().find(|line| line.contains("[/]")).unwrap_or_else(|| panic!("{picture}"));
    assert_eq!(row.to_lowercase().matches("обещание").count(), 1, "{picture}");
}

//! The keys of real keyboards: every layout that people in Kazakhstan use types, commands and searches alike.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::path::Path;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use tirek::{
    action::Action,
    book::{
        load::{load, read_dir},
        model::{Book, Lang},
    },
    keys,
    search::{Index, Query},
};

/// A layout: its name, and its keys without and with Shift.
struct Layout {
    name: String,
    plain: Vec<char>,
    shifted: Vec<char>,
}

fn layouts() -> Vec<Layout> {
    let table = std::fs::read_to_string("tests/keyboards.txt").unwrap();
    let lines: Vec<&str> = table.lines().filter(|line| !line.starts_with("# ")).collect();
    let layout = |lines: &[&str]| {
        let [name, plain, shifted] = lines else { panic!("three lines a layout: {lines:?}") };
        let (plain, shifted): (Vec<char>, Vec<char>) = (plain.chars().collect(), shifted.chars().collect());
        assert_eq!(plain.len(), shifted.len(), "{name}");
        Layout { name: (*name).to_owned(), plain, shifted }
    };
    lines.chunks(3).map(layout).collect()
}

fn named(name: &str) -> Layout {
    layouts().into_iter().find(|layout| layout.name == name).unwrap()
}

fn press(c: char, modifiers: KeyModifiers) -> Option<Action> {
    keys::action(&KeyEvent::new(KeyCode::Char(c), modifiers))
}

#[test]
fn every_key_of_every_layout_types_what_stands_on_it() {
    let layouts = layouts();
    assert_eq!(layouts.len(), 7);
    for layout in &layouts {
        for (keys, held) in [(&layout.plain, KeyModifiers::NONE), (&layout.shifted, KeyModifiers::SHIFT)] {
            for c in keys.iter().filter(|c| **c != ' ') {
                assert_eq!(press(*c, held), Some(Action::Type(*c)), "{}", layout.name);
            }
        }
    }
}

#[test]
fn a_chord_is_the_same_key_in_every_layout_and_no_other_key_is_one() {
    let latin = named("us").plain;
    for layout in layouts() {
        for (c, latin) in layout.plain.iter().zip(&latin).filter(|(c, _)| **c != ' ') {
            let wanted = press(*latin, KeyModifiers::CONTROL);
            let is_chord = wanted.is_some();
            assert_eq!(press(*c, KeyModifiers::CONTROL), wanted, "{}: Ctrl with {c}, key {latin}", layout.name);
            assert_eq!(is_chord, "cflzhj".contains(*latin), "Ctrl-{latin}");
        }
    }
}

/// The word as its keys write it while another layout is on; nothing where a letter has no key.
fn typed(word: &str, meant: &Layout, on: &Layout) -> Option<String> {
    let key = |c: char| {
        let plain = meant.plain.iter().position(|key| *key == c);
        let shifted = || meant.shifted.iter().position(|key| *key == c);
        match plain {
            Some(place) => on.plain.get(place),
            None => on.shifted.get(shifted()?),
        }
    };
    word.chars().map(|c| key(c).copied().filter(|c| *c != ' ')).collect()
}

fn first(book: &Book, index: &Index, text: &str) -> Option<String> {
    let query = Query { text, lang: Lang(0), kind: None, limit: 1, explain: false };
    let hit = index.search(book, &query).hits.into_iter().next()?;
    book.entries.get(hit.entry).map(|entry| entry.id.clone())
}

#[test]
fn a_word_typed_while_another_layout_is_on_is_found_all_the_same() {
    let (files, _) = read_dir(Path::new("content")).unwrap();
    let book = load(&files).book;
    let index = Index::build(&book);
    let (mut tried, mut lost) = (0, Vec::new());
    // None of them is the id of a page: an id opens its page, whatever else the word finds.
    let words: [(&str, &[&str]); 3] = [
        ("kz", &["жәрдемақы", "мүгедектік", "көмек", "төлем", "өтініш", "мектеп", "зейнетақы", "дәрігер"]),
        ("ru", &["пособие", "инвалидность", "школа", "жалоба", "врач", "деньги", "лечение", "суд"]),
        ("us", &["benefit", "school", "disability", "complaint", "playground", "doctor"]),
    ];
    for (meant, words) in words {
        for word in words {
            let wanted = first(&book, &index, word);
            assert!(wanted.is_some(), "{word} is not found at all");
            for on in ["us", "ru", "kz", "kz(ruskaz)", "kz(ext)"] {
                let Some(text) = typed(word, &named(meant), &named(on)) else { continue };
                tried += 1;
                let found = first(&book, &index, &text);
                if found != wanted {
                    lost.push(format!("{word} typed with {on} on: {text} finds {found:?}, not {wanted:?}"));
                }
            }
        }
    }
    assert!(tried > 80, "{tried}");
    assert!(lost.is_empty(), "{lost:#?}");
}

#[test]
fn a_page_number_typed_with_a_kazakh_layout_opens_its_page() {
    let (files, _) = read_dir(Path::new("content")).unwrap();
    let book = load(&files).book;
    let index = Index::build(&book);
    for entry in book.entries.iter().step_by(7) {
        for on in ["kz", "kz(ext)"] {
            let text = typed(&entry.number.to_string(), &named("us"), &named(on)).unwrap();
            assert_eq!(first(&book, &index, &text).as_ref(), Some(&entry.id), "{} typed as {text}", entry.number);
        }
    }
}

//! Titles of the real book, typed as people type them, find their pages.

use tirek::search::{fold, layout::latin_key};

use crate::Searched;

/// Titles that are the same as another page's, or nearly, may come second.
const AMONG: usize = 3;

fn of_titles(change: impl Fn(&str) -> String) -> Vec<String> {
    let searched = Searched::open();
    let mut lost = Vec::new();
    for entry in &searched.book.entries {
        for (lang, title) in entry.title.iter().filter(|(lang, _)| lang.0 < 2) {
            let typed = change(&title.to_lowercase());
            if !searched.found(&typed, lang.0).iter().take(AMONG).any(|id| *id == entry.id) {
                lost.push(format!("{typed} ({title})"));
            }
        }
    }
    lost
}

#[test]
fn a_title_finds_its_page_as_it_is() {
    let lost = of_titles(str::to_owned);
    assert!(lost.is_empty(), "{lost:#?}");
}

#[test]
fn a_title_without_kazakh_letters_finds_its_page() {
    let lost =
        of_titles(|title| title.split(' ').map(|word| fold::folded(&fold::normal(word))).collect::<Vec<_>>().join(" "));
    assert!(lost.is_empty(), "{lost:#?}");
}

#[test]
fn a_title_typed_with_the_latin_layout_on_finds_its_page() {
    let row = |c: char| "әіңғүұқөһ".chars().zip("234589 0-=".replace(' ', "").chars()).find(|(letter, _)| *letter == c);
    let lost = of_titles(|title| title.chars().map(|c| row(c).map_or_else(|| latin_key(c), |(_, key)| key)).collect());
    // A title with a number or a sign in it can mean something else on the other layout.
    assert!(lost.len() <= 3, "{lost:#?}");
}

#[test]
fn a_longer_beginning_of_a_title_keeps_its_page() {
    let searched = Searched::open();
    for entry in searched.book.entries.iter().step_by(7) {
        let Some((lang, title)) = entry.title.iter().next() else { continue };
        let letters: Vec<_> = title.chars().collect();
        let asked = |end: usize| letters.iter().take(end).collect::<String>();
        let mut held = false;
        for end in 1..=letters.len() {
            let results = searched.ask_for_all(&asked(end), lang.0);
            let among = results.hits.iter().any(|hit| searched.book.entries.get(hit.entry).unwrap().id == entry.id);
            assert!(among || !held, "{} loses {title}", asked(end));
            held = among;
        }
        assert!(held, "{title}");
    }
}

#[test]
fn strange_queries_are_answered() {
    let searched = Searched::open();
    let long = "а".repeat(5000);
    for text in
        ["\u{0}", "\u{202e}\u{200b}", "𝓼𝓬𝓱𝓸𝓸𝓵", "🙂🙂", "ﷺ", &long, "a b c d e f g", "'''", "-----", "٣٠٣٨", "İ"]
    {
        let _ = searched.ask(text, 0);
    }
}

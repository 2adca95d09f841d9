//! Terms as they stand in sentences.

use super::*;
use crate::book::load::{load, read_dir};
use proptest::prelude::*;

/// The test book with other names for its first term.
fn terms(kk: &[&str], ru: &[&str], en: &[&str]) -> (Terms, String) {
    let mut book = load(&read_dir("tests/book".as_ref()).unwrap().0).book;
    let mut entries: Vec<_> = book.entries.iter().filter(|entry| entry.id != "disability-group").cloned().collect();
    let term = entries.iter_mut().find(|entry| entry.kind == Kind::Term).unwrap();
    let names = |names: &[&str]| names.iter().map(ToString::to_string).collect();
    term.also_called = vec![names(kk), names(ru), names(en)];
    let id = term.id.clone();
    book.entries = entries.into();
    (Terms::build(&book), id)
}

fn found(terms: &Terms, lang: u8, text: &str) -> Vec<String> {
    terms.find(Lang(lang), text).into_iter().map(|found| text.get(found.range).unwrap().to_owned()).collect()
}

#[test]
fn a_russian_term_is_found_in_its_cases() {
    let (terms, _) = terms(&[], &["заключительные замечания", "акимат", "инклюзия", "дефектология", "группа"], &[]);
    for (text, word) in [
        ("В заключительных замечаниях сказано", "заключительных замечаниях"),
        ("Идите в акимат.", "акимат"),
        ("заявление акимату", "акимату"),
        ("Инклюзии нет", "Инклюзии"),
        ("вторую группу дают", "группу"),
        ("месячным расчётным показателем", "месячным расчётным показателем"),
        ("месячного расчетного\u{a0}показателя", "месячного расчетного\u{a0}показателя"),
    ] {
        assert_eq!(found(&terms, 1, text), [word], "{text}");
    }
    for text in ["дефектолог пришёл", "акиматский", "группировка", "инклюзивный", "замечания"]
    {
        assert_eq!(found(&terms, 1, text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_kazakh_term_is_found_with_its_endings() {
    let (terms, _) = terms(&["әкімдік", "топ", "заңды өкіл", "лицензия", "АЕК"], &[], &[]);
    for (text, word) in [
        ("Әкімдікке барыңыз", "Әкімдікке"),
        ("аудан әкімдігінен сұраңыз", "әкімдігінен"),
        ("екінші тобын береді", "тобын"),
        ("топтарға бөлінеді", "топтарға"),
        ("заңды өкілдеріне айтыңыз", "заңды өкілдеріне"),
        ("лицензиясындағы жазу", "лицензиясындағы"),
        ("3 АЕК-тің көлемі", "АЕК"),
        ("3 АЕКтің көлемі", "АЕКтің"),
    ] {
        assert_eq!(found(&terms, 0, text), [word], "{text}");
    }
    for text in ["топырақ", "аек", "заң өкілі", "әкімдікші"] {
        assert_eq!(found(&terms, 0, text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn an_abbreviation_is_exact_and_a_title_is_read_without_its_brackets() {
    let (terms, id) = terms(&[], &[], &["SEN", "of", "social order"]);
    assert_eq!(found(&terms, 2, "A SEN pupil has sen."), ["SEN"]);
    assert_eq!(found(&terms, 2, "two MCI, monthly calculation indexes"), ["MCI", "monthly calculation indexes"]);
    assert_eq!(found(&terms, 2, "Social orders of the State"), ["Social orders"]);
    assert!(terms.find(Lang(2), "SEN").iter().all(|found| found.id == id));
}

#[test]
fn the_longest_name_wins() {
    let (terms, _) = terms(&[], &["реабилитация", "медицинская реабилитация"], &[]);
    assert_eq!(found(&terms, 1, "медицинскую реабилитацию"), ["медицинскую реабилитацию"]);
    assert_eq!(found(&terms, 1, "медицинскую, реабилитацию"), ["реабилитацию"]);
}

proptest! {
    #[test]
    fn what_is_found_stands_in_the_text(text in any::<String>()) {
        let (terms, _) = terms(&["топ"], &["группа", "МРП"], &["group"]);
        for lang in 0..4 {
            let mut end = 0;
            for found in terms.find(Lang(lang), &text) {
                prop_assert!(text.get(found.range.clone()).is_some() && found.range.start >= end);
                end = found.range.end;
            }
        }
    }
}

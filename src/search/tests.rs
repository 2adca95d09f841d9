use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{
    layout::tests::{with_cyrillic_on, with_latin_on, with_russian_on},
    *,
};
use crate::book::edition::{Bytes, Fault, Part, encode, open};
use crate::book::model::{Audience, Available, Book, Date, Entry, Language, LocalText, Section};

const RU: Lang = Lang(1);

fn local(kk: &str, ru: &str, en: &str) -> LocalText {
    LocalText([kk, ru, en].iter().map(|text| (!text.is_empty()).then(|| (*text).to_owned())).collect())
}

fn entry(id: &str, number: u32, kind: Kind, title: LocalText) -> Entry {
    let day = Date { year: 2026, month: 11, day: 22 };
    Entry {
        id: id.into(),
        number,
        kind,
        title,
        official_name: LocalText::default(),
        also_called: vec![],
        summary: local("", "Коротко о странице.", ""),
        topics: vec![],
        audience: Audience::default(),
        available: Available::Yes,
        sections: vec![],
        steps: vec![],
        documents: vec![],
        not_needed: vec![],
        pays: vec![],
        apply: vec![],
        links: vec![],
        not_sure: vec![],
        differs: vec![],
        phones: vec![],
        web: None,
        address: LocalText::default(),
        region: None,
        status: None,
        evidence: vec![],
        chart: vec![],
        sources: vec![],
        related: vec![],
        sensitive: false,
        checked: day,
        review_by: day,
        reviewed: BTreeMap::new(),
        stale: vec![],
    }
}

fn book() -> Book {
    let language = |tag: &str, fallback: &[u8]| Language {
        tag: tag.into(),
        name: tag.into(),
        fallback: fallback.iter().map(|&n| Lang(n)).collect(),
        alphabet: String::new(),
    };
    let crisis = Entry {
        sensitive: true,
        summary: local("", "Тайные слова о насилии.", ""),
        ..entry("in-crisis", 1006, Kind::Situation, local("Өте қиын болса", "Если совсем тяжело", "In a crisis"))
    };
    let allowance = Entry {
        also_called: vec![vec!["анаға ақша".into()], vec!["деньги маме".into()], vec!["carer's allowance".into()]],
        summary: local("", "Родителю ребёнка платят каждый месяц.", ""),
        sections: vec![Section {
            name: "how",
            text: local(
                "",
                "Подайте заявление через [[mse]] или портал. Вам заплатят {{rate:x}}.\n\nЕлка стоит в коридоре.",
                "",
            ),
        }],
        ..entry(
            "caregiver-allowance",
            3038,
            Kind::Program,
            local("Тәрбиелеушіге жәрдемақы", "Пособие воспитывающему ребёнка", "Allowance for a parent"),
        )
    };
    let mse = Entry {
        summary: local("", "Пособие назначают после экспертизы.", ""),
        ..entry("mse", 3001, Kind::Program, local("Сараптама", "Медико-социальная экспертиза", "Medical examination"))
    };
    let mut entries = vec![crisis, mse, allowance];
    entries.sort_by_key(|entry| (entry.kind, entry.number));
    Book {
        languages: vec![language("kk", &[1, 2]), language("ru", &[0, 2]), language("en", &[1, 0])],
        entries: entries.into(),
        ..Book::default()
    }
}

fn ask(text: &str) -> (Book, Results) {
    let book = book();
    let results = Index::build(&book).search(&book, &Query { text, lang: RU, kind: None, limit: 10, explain: false });
    (book, results)
}

fn read(results: &Results) -> Vec<(&str, &str)> {
    results.understood.iter().map(|word| (word.text.as_str(), word.how)).collect()
}

/// The words around the first hit; sums are said as "9 000".
fn snippet(book: &Book, results: &Results) -> Snippet {
    results.hits[0].snippet(book, &results.marker, &|_, _| "9 000".to_owned())
}

fn found(text: &str) -> Vec<String> {
    let (book, results) = ask(text);
    results.hits.iter().map(|hit| book.entries.get(hit.entry).unwrap().id.clone()).collect()
}

#[test]
fn a_word_of_the_title_beats_the_same_word_in_a_summary() {
    assert_eq!(found("пособие"), ["caregiver-allowance", "mse"]);
}

#[test]
fn every_language_is_searched_at_once() {
    assert_eq!(found("жәрдемақы"), ["caregiver-allowance"]);
    assert_eq!(found("medical"), ["mse"]);
}

#[test]
fn kazakh_letters_may_be_missing() {
    assert_eq!(found("жардемакы"), ["caregiver-allowance"]);
    let (_, results) = ask("тарбиелеушиге");
    assert_eq!(read(&results), [("тарбиелеушиге", "letters")]);
}

#[test]
fn yo_and_capitals_do_not_matter() {
    assert_eq!(found("ЁЛКА"), ["caregiver-allowance"]);
    assert_eq!(found("РЕБЕНКА"), ["caregiver-allowance"]);
}

#[test]
fn the_last_word_may_be_unfinished_and_other_words_from_four_letters() {
    assert_eq!(found("пос"), ["caregiver-allowance", "mse"]);
    assert_eq!(found("воспитыв посо"), ["caregiver-allowance"]);
}

#[test]
fn another_ending_of_a_word_finds_it_too() {
    assert_eq!(found("экспертизой").first().map(String::as_str), Some("mse"));
    assert_eq!(found("жәрдемақыны"), ["caregiver-allowance"]);
}

#[test]
fn all_words_must_match_when_some_page_has_them_all() {
    assert_eq!(found("пособие назначают"), ["mse"]);
    assert_eq!(found("деньги маме"), ["caregiver-allowance"]);
}

#[test]
fn without_a_page_that_holds_all_words_the_best_part_is_shown() {
    assert_eq!(found("пособие абракадабра").first().map(String::as_str), Some("caregiver-allowance"));
}

#[test]
fn a_number_or_an_id_finds_its_page_first() {
    assert_eq!(found("3001"), ["mse"]);
    assert_eq!(found(" Caregiver-Allowance ").first().map(String::as_str), Some("caregiver-allowance"));
    let (_, results) = ask("3001");
    assert_eq!(results.hits[0].field, Field::Id);
    assert_eq!(results.understood[0].how, "number");
}

#[test]
fn scores_fall_and_the_limit_keeps_the_total() {
    let book = book();
    let results =
        Index::build(&book).search(&book, &Query { text: "пособие", lang: RU, kind: None, limit: 1, explain: false });
    assert_eq!((results.total, results.hits.len()), (2, 1));
    let (_, results) = ask("пособие");
    assert!(results.hits.windows(2).all(|pair| pair[0].score >= pair[1].score));
}

#[test]
fn a_kind_leaves_the_others_out() {
    let book = book();
    let query = Query { text: "тяжело", lang: RU, kind: Some(Kind::Program), limit: 9, explain: false };
    assert_eq!(Index::build(&book).search(&book, &query).total, 0);
}

#[test]
fn a_snippet_marks_the_words_found() {
    let (book, results) = ask("заявление");
    let snippet = snippet(&book, &results);
    let marked: Vec<_> = snippet.marks.iter().map(|range| snippet.text.get(range.clone()).unwrap()).collect();
    assert_eq!(marked, ["заявление"]);
    assert_eq!(
        snippet.text,
        "Подайте заявление через Медико-социальная экспертиза или портал. Вам заплатят 9 000. Елка стоит в коридоре."
    );
}

#[test]
fn a_sensitive_page_shows_nothing_but_its_title() {
    let (book, results) = ask("насилии");
    assert_eq!(snippet(&book, &results).text, "Если совсем тяжело");
}

#[test]
fn nothing_is_found_by_nothing() {
    assert_eq!(found(""), Vec::<String>::new());
    assert_eq!(found("  ?! "), Vec::<String>::new());
}

#[test]
fn keys_of_another_layout_are_read_and_said() {
    for (typed, meant) in [
        (";2hltvf0s", "жәрдемақы"),
        ("жәрдема0ы", "жәрдемақы"),
        ("gjcj,bt", "пособие"),
        ("Gjcj<bt?", "пособие"),
        ("cnjbn gjcj,bt.", "стоит пособие"),
        ("ьувшсфд", "medical"),
        ("djcgbnsdf.otve gjcj,bt", "воспитывающему пособие"),
    ] {
        let (_, results) = ask(typed);
        assert!(!results.hits.is_empty(), "{typed}");
        let last = results.understood.last().unwrap();
        assert_eq!((Some(last.text.as_str()), last.how), (meant.split(' ').next_back(), "layout"));
        assert_eq!(results.read_as().as_deref(), Some(meant));
    }
    assert_eq!(found("іқіү"), ["caregiver-allowance"]);
    assert_eq!(read(&ask("іқіү").1), [("3038", "number")]);
}

#[test]
fn latin_letters_find_kazakh_and_russian_words() {
    for typed in ["járdemaqy", "järdemaqy", "zhardemaky", "jardemaqygha", "posobie", "posobi", "vospityvayushchemu"] {
        assert_eq!(found(typed).first().map(String::as_str), Some("caregiver-allowance"), "{typed}");
        assert_eq!(ask(typed).1.understood[0].how, "latin", "{typed}");
    }
    assert_eq!(ask("posobie rebenka").1.read_as().as_deref(), Some("пособие ребенка"));
}

#[test]
fn words_of_the_book_are_taken_as_typed() {
    for typed in ["пособие", "жәрдемақы", "жардемакы", "medical examination", "allowance for a parent", "3001"]
    {
        assert_eq!(ask(typed).1.read_as(), None, "{typed}");
    }
}

#[test]
fn a_query_about_something_else_finds_nothing() {
    for typed in ["в квантовой хромодинамике", "стоит биткоин", "in bitcoin", "3 месяца биткоин"]
    {
        assert_eq!(found(typed), Vec::<String>::new(), "{typed}");
    }
}

proptest! {
    #[test]
    fn a_title_in_any_layout_finds_its_page(n in 0usize..3, lang in 0u8..3, russian: bool) {
        let book = book();
        let title = book.text(&book.entries.get(n).unwrap().title, Lang(lang)).unwrap().text.to_lowercase();
        let typed = match (lang, russian) {
            (2, _) => with_cyrillic_on(&title),
            (0, true) => with_russian_on(&title),
            _ => with_latin_on(&title),
        };
        let first = found(&typed).into_iter().next();
        prop_assert_eq!(first.as_ref(), Some(&book.entries.get(n).unwrap().id), "{}", typed);
    }

    #[test]
    fn another_letter_of_a_title_never_loses_its_page(n in 0usize..3, lang in 0u8..3) {
        let book = book();
        let title = book.text(&book.entries.get(n).unwrap().title, Lang(lang)).unwrap().text.to_owned();
        for letters in 1..=title.chars().count() {
            let typed: String = title.chars().take(letters).collect();
            prop_assert!(found(&typed).contains(&book.entries.get(n).unwrap().id), "{}", typed);
        }
    }

    #[test]
    fn any_query_is_answered(text in "\\PC*|[а-яёәіңғүұқөһ a-z0-9\u{300}-\u{30f}\u{200b}'-]{0,60}") {
        let (book, results) = ask(&text);
        for hit in &results.hits {
            let snippet = hit.snippet(&book, &results.marker, &|_, _| String::new());
            for mark in snippet.marks {
                prop_assert!(snippet.text.get(mark).is_some());
            }
            prop_assert!(hit.score.is_finite());
        }
    }

    #[test]
    fn a_damaged_index_in_a_file_is_noticed_and_a_new_one_answers(
        at in any::<proptest::sample::Index>(), bit in 0u8..8,
        text in "пособие|жәрдемақы|posobie|gjcj,bt|пасобие|медецинская экспертиза|[а-яәa-z ]{1,12}",
    ) {
        let made = book();
        let index = Index::build(&made).to_bytes().to_vec();
        let (place, length) = (at.index(index.len()), index.len());
        let mut bytes = encode(&made, Some(index), &[]).unwrap();
        // The index is the last part.
        let place = bytes.len() - length + place;
        bytes[place] ^= 1 << bit;
        let opened = open(Bytes::Memory(bytes)).unwrap();
        let stored = opened.stored.as_ref().unwrap();
        let ask = |index: &Index, book| {
            index.search(book, &Query { text: &text, lang: RU, kind: None, limit: 10, explain: true })
        };
        if let Some(index) = Index::stored(stored, opened.entries.len()) {
            prop_assert_eq!(ask(&index, &opened), ask(&Index::build(&made), &made));
        } else {
            prop_assert_eq!(stored.faults(), [Fault::Damaged("search".into())]);
        }
        prop_assert_eq!(stored.verify(), [Fault::Damaged("search".into())]);
    }

    #[test]
    fn foreign_bytes_find_something_or_nothing_and_never_end_the_guide(
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..40),
        text in "пособие|жәрдемақы|posobie|gjcj,bt|пасобие|медецинская экспертиза|[а-яәa-z ]{1,12}",
    ) {
        let book = book();
        let mut bytes = Index::build(&book).to_bytes().to_vec();
        for (at, byte) in changes {
            let place = at.index(bytes.len());
            bytes[place] = byte;
        }
        if let Some(index) = Index::from_bytes(bytes, book.entries.len()) {
            let results = index.search(&book, &Query { text: &text, lang: RU, kind: None, limit: 10, explain: true });
            for hit in &results.hits {
                let _ = hit.snippet(&book, &results.marker, &|_, _| String::new());
            }
        }
    }
}

#[test]
fn the_embedded_index_is_the_one_of_the_embedded_book() {
    let book = open(Bytes::Inside(crate::embedded::BOOK)).unwrap();
    let bytes = || book.stored.as_ref().unwrap().take(Part::Search).unwrap();
    assert_eq!(Index::from_bytes(bytes(), book.entries.len()), Some(Index::build(&book)));
    assert_eq!(Index::from_bytes(bytes(), 1), None);
    assert_eq!(Index::from_bytes(&b"no index"[..], book.entries.len()), None);
}

#[test]
fn an_index_read_piece_by_piece_finds_what_the_whole_one_finds() {
    let inside = open(Bytes::Inside(crate::embedded::BOOK)).unwrap();
    let apart = open(Bytes::Memory(crate::embedded::BOOK.to_vec())).unwrap();
    let index = |book: &Book| Index::stored(book.stored.as_ref().unwrap(), book.entries.len()).unwrap();
    let (whole, pieces) = (index(&inside), index(&apart));
    for text in ["а", "ж", "пособие", "пасобие по уходу", "бала", "wheelchair", "posobie", ";fhltvfrs", "3010", "ъъъ"]
    {
        let ask =
            |index: &Index, book| index.search(book, &Query { text, lang: RU, kind: None, limit: 30, explain: true });
        assert_eq!(ask(&pieces, &apart), ask(&whole, &inside), "{text}");
    }
    assert_eq!(apart.stored.unwrap().faults(), []);
}

#[test]
fn the_index_of_another_version_is_made_anew_and_called_no_damage() {
    let made = book();
    let mut index = Index::build(&made).to_bytes().to_vec();
    index[7] = 2;
    let opened = open(Bytes::Memory(encode(&made, Some(index), &[]).unwrap())).unwrap();
    let stored = opened.stored.as_ref().unwrap();
    assert_eq!(Index::stored(stored, opened.entries.len()), None);
    assert_eq!(stored.faults(), []);
}

#[test]
fn a_damaged_piece_of_a_long_index_is_noticed_when_it_is_needed() {
    let inside = open(Bytes::Inside(crate::embedded::BOOK)).unwrap();
    let length = inside.stored.as_ref().unwrap().take(Part::Search).unwrap().len();
    let from = crate::embedded::BOOK.len() - length;
    // The middle of the index: lists of texts that hold a word, and texts.
    let mut bytes = crate::embedded::BOOK.to_vec();
    for byte in &mut bytes[from + length / 4..from + length / 2] {
        *byte ^= 0x40;
    }
    let book = open(Bytes::Memory(bytes)).unwrap();
    let index = Index::stored(book.stored.as_ref().unwrap(), book.entries.len()).unwrap();
    assert_eq!(book.stored.as_ref().unwrap().faults(), [], "nothing of it was needed yet");
    let ask = |index: &Index, book| {
        index.search(book, &Query { text: "пособие", lang: RU, kind: None, limit: 30, explain: true })
    };
    assert_eq!(ask(&index, &book), ask(&Index::build(&inside), &inside));
    assert_eq!(book.stored.as_ref().unwrap().faults(), [Fault::Damaged("search".into())]);
}

//! One or two queries of every kind, and the page that must come first.

use crate::Searched;

/// A query, and the page that must stand first (`-` for nothing).
const QUERIES: &[(&str, &str)] = &[
    // Kazakh: plain, other endings, a question, everyday words, without its letters, mistakes
    ("жеке көмекші", "individual-assistant"),
    ("оңалтудың жеке бағдарламасы", "ipr"),
    ("кресло-арбаны ауыстыру", "wheelchair"),
    ("ПМПК деген не және ол не үшін керек", "pmpc"),
    ("тьютор керек", "teaching-assistant"),
    ("тегин дари-дармек", "free-medicines"),
    ("салық шегермі", "tax-deduction"),
    // In Latin letters: of 2018, of 2021, and as one types them
    ("kohlearlyq implant", "cochlear-implant"),
    ("tegin däri", "free-medicines"),
    ("zheke onaltu bagdarlamasy", "ipr"),
    ("posobie na rozhdenie rebenka", "birth-childcare-benefits"),
    // On the wrong layout: Latin for Russian, Latin for Kazakh, Russian for Kazakh, Cyrillic for English
    ("bydfkblyfz rjkzcrf", "wheelchair"),
    (",fkf nedfylf ,thsktnsy ;2hltvf0s", "birth-childcare-benefits"),
    ("аутизм3 бар бала", "autism"),
    ("упщм 1414", "contact-center-1414"),
    // Russian and English
    ("бесплатные подгузники", "hygiene-supplies"),
    ("кому положен личный помощник", "individual-assistant"),
    ("эпелепсия", "epilepsy"),
    ("early intervention", "early-intervention"),
    ("what is a PMPC?", "pmpc"),
    // Two languages at once
    ("памперс тегін балаға", "hygiene-supplies"),
    // Abbreviations find their page first
    ("МСЭ", "mse"),
    ("МӘС", "mse"),
    ("ПМПК", "pmpc"),
    ("АСП", "targeted-social-assistance"),
    // Numbers, also on the Kazakh row of digits
    ("3038", "caregiver-allowance"),
    ("№ 3038", "caregiver-allowance"),
    ("іқіү", "caregiver-allowance"),
    // Danger
    ("өлгім келеді", "in-crisis"),
    ("не хочу жить", "in-crisis"),
    ("күйеуім ұрады", "violence"),
    // Nothing
    ("биткоин", "-"),
    ("гороскоп", "-"),
    ("how to fix my laptop", "-"),
];

#[test]
fn the_right_page_comes_first_for_queries_of_every_kind() {
    let searched = Searched::open();
    let mut wrong = Vec::new();
    for lang in 0..3 {
        for (query, page) in QUERIES {
            let found = searched.found(query, lang);
            if *found.first().unwrap_or(&"-") != *page {
                wrong.push(format!("{query}: {:?} instead of {page}", found.iter().take(3).collect::<Vec<_>>()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn nothing_found_offers_the_nearest_pages() {
    let searched = Searched::open();
    let results = searched.ask("рецепт бешбармака", 1);
    assert_eq!((results.hits.len(), results.nearest.len()), (0, 3));
}

#[test]
fn what_was_understood_is_said() {
    let searched = Searched::open();
    for (typed, meant) in
        [(";2hltvf0s", "жәрдемақы"), ("posobie", "пособие"), ("эпелепсия", "эпилепсия"), ("упщм", "egov")]
    {
        assert_eq!(searched.ask(typed, 1).read_as().as_deref(), Some(meant), "{typed}");
    }
}

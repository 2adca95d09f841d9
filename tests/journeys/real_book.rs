//! The real book, by properties only: correcting a page never breaks a picture.

use crate::guide::{Guide, LANGUAGES};
use tirek::{screen::Screen, sheet::Target};

fn pages(guide: &Guide) -> Vec<String> {
    guide.app.ctx().book.entries.iter().map(|entry| entry.id.clone()).collect()
}

#[test]
fn every_page_opens_in_every_language_and_reads_to_its_end() {
    for lang in LANGUAGES {
        let mut guide = Guide::open_real(lang, (80, 24));
        let ids = pages(&guide);
        assert!(ids.len() >= 32, "{}", ids.len());
        for id in ids {
            guide.app.open(Screen::Entry(id.clone()));
            assert!(guide.app.laid().lines.len() > 10, "{id}");
            guide.press("end");
            let number = guide.app.ctx().book.entry(&id).unwrap().number.to_string();
            assert!(guide.picture().contains(&number), "{lang} {id} does not end with its number");
            guide.press("esc");
        }
    }
}

#[test]
fn every_link_opens_a_page_and_esc_leads_back_to_it() {
    let mut guide = Guide::open_real("kk", (80, 24));
    for id in pages(&guide) {
        guide.app.open(Screen::Entry(id.clone()));
        for stop in guide.app.laid().stops.clone() {
            let Target::Entry(to) = &stop.target else { continue };
            guide.app.follow_target(&stop.target);
            assert_eq!(guide.entry(), *to);
            guide.press("esc");
            assert_eq!(guide.entry(), id);
        }
        guide.press("esc");
    }
}

#[test]
fn no_page_falls_back_to_another_language() {
    for lang in LANGUAGES {
        let guide = Guide::open_real(lang, (80, 24));
        let ctx = guide.app.ctx();
        for entry in &ctx.book.entries {
            let sheet = Screen::Entry(entry.id.clone()).sheet(&ctx);
            let fallback: Vec<_> = sheet.blocks.iter().filter(|block| block.key.ends_with(".fallback")).collect();
            assert!(fallback.is_empty(), "{lang} {}: {fallback:?}", entry.id);
        }
    }
}

#[test]
fn the_title_of_every_page_finds_it_in_every_language() {
    let guide = Guide::open_real("kk", (80, 24));
    let ctx = guide.app.ctx();
    let mut lost = Vec::new();
    for (lang, language) in ctx.book.langs() {
        for entry in &ctx.book.entries {
            let title = ctx.book.plain(&entry.title, lang);
            let sheet = Screen::Results(title.to_owned()).sheet(&ctx);
            let first = sheet.blocks.iter().find_map(|block| block.target.clone());
            if first != Some(Target::Entry(entry.id.clone())) {
                lost.push(format!("{}: {title}: {first:?}", language.tag));
            }
        }
    }
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}

#[test]
fn the_emergency_numbers_find_help_first() {
    let guide = Guide::open_real("ru", (80, 24));
    let ctx = guide.app.ctx();
    // The page of the line and the page on what it does say alike what follows a call, before the number.
    for (query, ids) in [
        ("112", ["contact-emergency-112", "in-crisis"]),
        ("103", ["contact-ambulance-103", "in-crisis"]),
        ("111", ["contact-helpline-111", "hotline-111"]),
        ("1414", ["contact-1414", "contact-center-1414"]),
    ] {
        let sheet = Screen::Results(query.to_owned()).sheet(&ctx);
        let first = sheet.blocks.iter().find_map(|block| block.target.clone());
        assert!(ids.iter().any(|id| first == Some(Target::Entry((*id).to_owned()))), "{query}: {first:?}");
    }
}

#[test]
fn sums_are_those_of_2026_and_another_year_says_that_it_is_not_known() {
    let day = |year| tirek::book::model::Date { year, month: 1, day: 2 };
    let picture = |year| {
        let mut guide = Guide::open_on(std::path::Path::new("content"), "ru", (80, 60), day(year));
        guide.app.open(Screen::Entry(String::from("caregiver-allowance")));
        guide.picture().replace('\u{a0}', " ")
    };
    assert!(picture(2026).contains("81 871 тенге"), "{}", picture(2026));
    let later = picture(2027);
    assert!(later.contains("2026") && later.contains("1414"), "{later}");
    assert!(picture(2025).contains("74 428 тенге"), "{}", picture(2025));
}

#[test]
fn a_search_that_finds_more_than_it_shows_says_so() {
    for (lang, words) in [("kk", "ең жақын 30 бет"), ("ru", "30 самых близких"), ("en", "The 30 best are here")]
    {
        let mut guide = Guide::open_real(lang, (80, 24));
        guide.press("\"школа\"");
        assert_eq!(guide.app.laid().stops.len(), 30);
        assert!(guide.picture().contains(words), "{}", guide.picture());
        guide.press("esc \"3038\"");
        assert!(!guide.picture().contains(words), "{}", guide.picture());
    }
}

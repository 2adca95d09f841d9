//! What readers stumble over: keys offered in small windows, the search line, the find line, and what results say.

use crate::guide::{Guide, LANGUAGES};
use tirek::{
    app::Focus,
    screen::Screen,
    sheet::{Line, Look, Shape, Stop, Target},
};

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
    let broken = |pair: &&[Line]| pair[0].block == pair[1].block && pair[0].nth.is_some();
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
        let to_page = |stop: &&Stop| Screen::of(&stop.target).is_some() && stop.last > stop.first;
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
    let rows = blocks.windows(2).filter(|pair| pair[1].shape == Shape::Detail);
    rows.map(|pair| (pair[0].words(), pair[1].words())).collect()
}

#[test]
fn a_result_in_another_language_says_so_before_its_words() {
    let mut guide = Guide::open("en", (40, 12));
    let found = results(&mut guide, "мектеп");
    assert!(found.iter().any(|(_, detail)| detail.starts_with("Situation [found in Қазақша]: ")), "{found:?}");
    assert!(guide.picture().contains("Қазақша]: "), "{}", guide.picture());
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
                let shown = lines.map(Line::words).collect::<Vec<_>>().join(" ");
                let whole = block.words();
                if block.shape == Shape::Detail {
                    let last = shown.split(' ').next_back().unwrap();
                    assert!(shown.ends_with('…') || whole.ends_with(last), "{shown}");
                    let marks = block.spans.iter().any(|span| span.look == Look::Mark);
                    let seen = laid.lines.iter().filter(|line| line.block == number);
                    let seen = seen.flat_map(|line| &line.pieces).any(|piece| piece.look == Look::Mark);
                    assert!(seen || !marks, "{lang} {size:?}: {whole}");
                }
            }
        }
    }
}

#[test]
fn everyday_words_find_their_page_among_the_first_three() {
    for lang in LANGUAGES {
        let guide = Guide::open_real(lang, (80, 24));
        let ctx = guide.app.ctx();
        for (words, id) in [
            ("пособие", "disability-benefit"),
            ("жәрдемақы", "disability-benefit"),
            ("ақша", "disability-benefit"),
            ("benefit", "disability-benefit"),
            ("коляска", "wheelchair"),
            ("арба", "wheelchair"),
            ("памперсы", "hygiene-supplies"),
            ("ақша", "caregiver-allowance"),
            ("деньги", "caregiver-allowance"),
            ("школа", "school-refusal"),
            ("мектеп", "school-refusal"),
            ("инвалидность", "getting-disability-status"),
            ("мүгедектік", "getting-disability-status"),
            ("школа не берет", "school-refusal"),
            ("мектеп алмайды", "school-refusal"),
            ("ПМПК", "pmpc"),
            ("МСЭ", "mse"),
            ("МӘС", "mse"),
        ] {
            let sheet = Screen::Results(words.to_owned()).sheet(&ctx);
            let mut first = sheet.blocks.iter().filter_map(|block| block.target.clone()).take(3);
            assert!(first.any(|target| target == Target::Entry(id.to_owned())), "{lang}: {words}");
        }
    }
}

#[test]
fn every_paragraph_of_every_page_is_found_again_after_f2() {
    let mut guide = Guide::open_real("kk", (80, 24));
    let ids: Vec<_> = guide.app.ctx().book.entries.iter().map(|entry| entry.id.clone()).collect();
    for id in ids {
        guide.app.open(Screen::Entry(id.clone()));
        let keys =
            |guide: &Guide| -> Vec<String> { guide.app.sheet().blocks.iter().map(|block| block.key.clone()).collect() };
        let here = keys(&guide);
        let twice = here.iter().find(|key| here.iter().filter(|other| other == key).count() > 1);
        assert_eq!(twice, None, "{id}");
        for _ in 0..2 {
            guide.press("f2");
            let there = keys(&guide);
            let lost: Vec<_> = here.iter().filter(|key| !there.contains(key)).collect();
            assert!(lost.is_empty(), "{id}: {lost:?}");
        }
        guide.press("f2 esc");
    }
}

#[test]
fn a_paragraph_that_another_language_lacks_gives_way_to_the_one_before() {
    let mut guide = Guide::open_real("en", (80, 24));
    guide.app.open(Screen::Entry(String::from("disability-benefit")));
    let key = |guide: &Guide| {
        let line = guide.app.place().line;
        guide.app.sheet().blocks[guide.app.laid().lines[line].block].key.clone()
    };
    while key(&guide) != "say_this.en.0" {
        guide.press("down");
    }
    guide.press("f2");
    assert_eq!(key(&guide), "say_this.ru.0");
}

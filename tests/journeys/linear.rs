//! The linear mode: everything the full screen offers, as numbered lines and answers.

mod parity;
mod walk;

use crate::guide::{Guide, LANGUAGES};
use tirek::{
    plain::{self, Ended, Manner},
    screen::Screen,
    sheet::Shape,
};

/// Answers the prompts with `lines`; gives what was printed.
fn talk(guide: &mut Guide, lines: &str) -> (String, Ended) {
    talk_with(guide, lines, &Manner::default())
}

fn talk_with(guide: &mut Guide, lines: &str, manner: &Manner) -> (String, Ended) {
    let mut out = Vec::new();
    let ended = plain::run_with(&mut guide.app, &mut lines.as_bytes(), &mut out, manner).unwrap();
    (String::from_utf8(out).unwrap(), ended)
}

/// What is said after the last of these answers.
fn last(guide: &mut Guide, lines: &str) -> String {
    let (said, _) = talk(guide, lines);
    let prompt = guide.app.ctx().ui("plain-answer");
    let parts: Vec<&str> = said.split(&prompt).collect();
    parts[parts.len() - 2].trim().to_owned()
}

/// The same words on one line.
fn joined(said: &str) -> String {
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The number of the row with these words.
fn number(said: &str, words: &str) -> String {
    let rows = said.lines().filter(|line| line.contains(words));
    let mut number = rows.filter_map(|line| line.split_once(". ")).map(|(number, _)| number);
    number.next_back().unwrap_or_else(|| panic!("no row {words:?}:\n{said}")).to_owned()
}

fn here(guide: &Guide) -> &str {
    &guide.app.sheet().blocks[guide.app.reading()].key
}

#[test]
fn a_page_is_found_opened_and_left_again_by_numbers_and_words() {
    for lang in LANGUAGES {
        let mut guide = Guide::open(lang, (80, 24));
        let (first, _) = talk(&mut guide, "1\n");
        let title = guide.app.sheet().title.clone();
        assert!(joined(&first).contains(&title), "{first}");
        let (found, _) = talk(&mut guide, "00\nschool-says-no\n");
        assert_eq!(guide.entry(), "school-says-no", "{found}");
        talk(&mut guide, "0\n");
        assert_eq!(guide.app.place().screen, Screen::Home);
    }
}

#[test]
fn a_page_is_read_in_parts_and_after_its_end_from_the_beginning() {
    for lang in LANGUAGES {
        let mut guide = Guide::open(lang, (80, 24));
        let first = last(&mut guide, "school-says-no\n");
        let title = guide.app.sheet().title.clone();
        assert!(joined(&first).starts_with(&title) && first.lines().count() < 24, "{first}");
        assert_eq!(here(&guide), "title");
        let second = last(&mut guide, "\n");
        assert!(!joined(&second).contains(&title), "the title is not said again:\n{second}");
        let mut parts = 2;
        while here(&guide) != "title" {
            let part = last(&mut guide, "\n");
            assert!(part.lines().count() < 45, "{part}");
            parts += 1;
            assert!(parts < 30);
        }
        assert!(parts > 4, "{parts}");
    }
}

#[test]
fn the_next_language_and_the_way_back_keep_the_paragraph() {
    let mut guide = Guide::open("ru", (80, 24));
    talk(&mut guide, "school-says-no\n\n\n\n");
    let (before, lang) = (here(&guide).to_owned(), guide.app.ctx().lang);
    assert_ne!(before, "title");
    for sign in ["+", ";", "+"] {
        let said = last(&mut guide, &format!("{sign}\n"));
        assert_eq!(here(&guide), before, "{said}");
        assert!(joined(&said).contains(&format!(": {}", guide.app.sheet().title)), "it is said where one is:\n{said}");
    }
    assert_eq!(guide.app.ctx().lang, lang);
    talk(&mut guide, "3030\n\n0\n");
    assert_eq!((guide.entry().as_str(), here(&guide)), ("school-says-no", before.as_str()));
    talk(&mut guide, "*\n0\n");
    assert_eq!(here(&guide), before);
}

#[test]
fn whoever_hears_a_strange_language_first_hears_how_to_change_it() {
    for (lang, others) in [
        ("kk", ["По-русски: знак плюс (+).", "In English: plus sign 2 times (++)."]),
        ("ru", ["In English: plus sign (+).", "Қазақша: қосу белгісі 2 рет (++)."]),
        ("en", ["Қазақша: қосу белгісі (+).", "По-русски: знак плюс 2 раза (++)."]),
    ] {
        let mut guide = Guide::open(lang, (80, 24));
        let (said, _) = talk(&mut guide, "");
        assert!(said.starts_with(&format!("{}\n\n", others.join("\n"))), "{said}");
        talk(&mut guide, "++\n");
        let args = [("count", tirek::i18n::Arg::Number(2)), ("signs", tirek::i18n::Arg::Text("++"))];
        assert_eq!(guide.app.ctx().i18n.text_with(guide.app.ctx().lang, "plain-other-language", &args), others[1]);
    }
}

#[test]
fn words_on_a_page_are_listed_gone_to_and_gone_through() {
    let mut guide = Guide::open("ru", (80, 24));
    let found = last(&mut guide, "school-says-no\n/на\n");
    let numbered = |line: &&str| line.split_once(". ").is_some_and(|(number, _)| number.parse::<usize>().is_ok());
    let rows: Vec<&str> = found.lines().filter(numbered).collect();
    assert!(rows.len() > 2 && joined(&found).contains(&format!("«на»: здесь {} ", rows.len())), "{found}");
    let place = last(&mut guide, "/на\n2\n");
    assert!(place.to_lowercase().lines().take(3).any(|line| line.contains("на")), "{place}");
    let key = here(&guide).to_owned();
    let next = last(&mut guide, "/на\n2\n//\n");
    assert!(next.starts_with("Место 3 из "), "{next}");
    assert_ne!(here(&guide), key);
    last(&mut guide, "/на\n2\n//\n\\\n");
    assert_eq!(here(&guide), key);
    assert!(last(&mut guide, "/на\n1\n\\\n").contains("Раньше такого места нет"));
    let none = last(&mut guide, "/жоқсөз\n");
    assert!(none.starts_with("«жоқсөз» здесь нет."), "{none}");
}

#[test]
fn sections_are_listed_and_gone_to() {
    for lang in LANGUAGES {
        let mut guide = Guide::open(lang, (80, 24));
        let sections = last(&mut guide, "school-says-no\n/\n");
        let headings: Vec<_> =
            guide.app.sheet().blocks.iter().filter(|block| block.shape == Shape::Heading).cloned().collect();
        assert!(headings.len() > 4, "{sections}");
        let at = sections.lines().filter(|line| line.starts_with("3. ")).count();
        assert_eq!(at, 1, "{sections}");
        last(&mut guide, "/\n3\n");
        assert_eq!(here(&guide), headings[1].key);
        last(&mut guide, "//\n");
        assert_eq!(here(&guide), headings[2].key);
        last(&mut guide, "\\\n");
        assert_eq!(here(&guide), headings[1].key);
        // Everything at once is the last row.
        let all = last(&mut guide, &format!("/\n{}\n", headings.len() + 2));
        let heard: Vec<String> = headings.iter().map(plain::heard).collect();
        assert!(heard.iter().all(|words| joined(&all).contains(words.split(". ").last().unwrap())), "{all}");
    }
}

#[test]
fn it_says_where_one_is_and_leads_back_on_the_way_one_came() {
    for lang in LANGUAGES {
        let mut guide = Guide::open(lang, (80, 24));
        guide.app.open(Screen::Topic(String::from("school")));
        guide.app.open(Screen::Entry(String::from("school-says-no")));
        let title = guide.app.sheet().title.clone();
        let way = last(&mut guide, "==\n");
        assert!(joined(&way).contains(&title), "{way}");
        assert!(way.contains("\n1. ") && way.contains("\n2. ") && !way.contains("\n3. "), "{way}");
        talk(&mut guide, "==\n2\n");
        assert_eq!(guide.app.place().screen, Screen::Topic(String::from("school")));
        talk(&mut guide, "==\n1\n");
        assert_eq!(guide.app.place().screen, Screen::Home);
    }
}

#[test]
fn a_number_that_is_not_there_is_said_to_be_so_and_changes_nothing() {
    let mut guide = Guide::open("en", (80, 24));
    let rows = guide.app.laid().stops.len();
    let said = joined(&last(&mut guide, "99\n"));
    assert!(said.starts_with(&format!("There is no row 99. Rows here: 1 to {rows}.")), "{said}");
    assert_eq!(guide.app.place().screen, Screen::Home);
    let said = joined(&last(&mut guide, "school-says-no\n99999999999999999999999\n"));
    assert!(said.starts_with("There is no link 99999999999999999999999 here."), "{said}");
    assert_eq!(guide.entry(), "school-says-no");
    // In quotes digits and signs are words.
    talk(&mut guide, "\"112\"\n");
    assert_eq!(guide.app.place().screen, Screen::Results(String::from("112")));
    talk(&mut guide, "\"/\"\n");
    assert_eq!(guide.app.place().screen, Screen::Results(String::from("/")));
}

#[test]
fn numbers_of_pages_and_telephones_open_pages_on_every_screen() {
    let mut guide = Guide::open("kk", (80, 24));
    talk(&mut guide, "3010\n");
    assert_eq!(guide.entry(), "care-money");
    talk(&mut guide, "111\n");
    assert_eq!(guide.entry(), "help-line");
    // A hotline without a page is looked for.
    talk(&mut guide, "112\n");
    assert_eq!(guide.app.place().screen, Screen::Results(String::from("112")));
    // With the Kazakh layout on these are the keys of 3, 0, 1 and 0; and of 2.
    talk(&mut guide, "іқ\"қ\n");
    assert_eq!(guide.entry(), "care-money");
    talk(&mut guide, "ққ\n,\n");
    assert_ne!(guide.app.place().screen, Screen::Home, "row 6");
}

#[test]
fn hiding_leaves_nothing_but_the_day_until_it_is_brought_back() {
    for lang in LANGUAGES {
        for sign in ["-", "!"] {
            let mut guide = Guide::open(lang, (80, 24));
            let (said, ended) = talk(&mut guide, &format!("hard-night\n{sign}\nшкола\n1\n0\n\n)\n000\n"));
            let day = guide.app.ctx().i18n.date(guide.app.ctx().lang, guide.app.ctx().today);
            let (_, hidden) = said.split_once(&"\n".repeat(100)).unwrap_or_else(|| panic!("{said}"));
            let words: Vec<&str> = hidden.lines().filter(|line| !line.is_empty()).collect();
            assert_eq!(words, vec![day.as_str(); 7], "{lang}");
            assert_eq!((guide.entry().as_str(), ended), ("hard-night", Ended::Left));
            let back = last(&mut guide, &format!("-\n{sign}\n"));
            assert!(back.contains("112") || joined(&back).contains(&guide.app.sheet().title), "{back}");
        }
    }
}

#[test]
fn a_sensitive_page_offers_hiding_first_and_at_every_prompt() {
    for (lang, sign) in [("kk", "минус (-)"), ("ru", "минус (-)"), ("en", "minus (-)")] {
        let mut guide = Guide::open(lang, (80, 24));
        let first = last(&mut guide, "hard-night\n");
        assert!(joined(&first).find(sign).is_some_and(|at| at < 100), "{first}");
        // The link is a number as well.
        let day = guide.app.ctx().i18n.date(guide.app.ctx().lang, guide.app.ctx().today);
        assert!(talk(&mut guide, "1\n").0.trim_end().ends_with(&day));
        let (said, _) = talk(&mut guide, "\n");
        assert!(said.to_lowercase().matches(sign).count() >= 2, "{said}");
        let (said, _) = talk(&mut guide, "school-says-no\n");
        let page = said.rsplit_once(&guide.app.sheet().title).map_or("", |(_, page)| page);
        assert!(!page.to_lowercase().contains(sign), "{page}");
    }
}

#[test]
fn the_menu_does_what_its_rows_say_to_the_page_behind_it() {
    for lang in LANGUAGES {
        let mut guide = Guide::open(lang, (80, 24));
        for (message, sign) in [
            ("menu-next-language", "+"),
            ("menu-find", "/"),
            ("menu-hide", "-"),
            ("menu-start", "00"),
            ("menu-back", "0"),
            ("menu-quit", "000"),
        ] {
            let menu = last(&mut guide, "00\nhome-teacher\n:\n");
            let row = format!("{} ({sign})", guide.app.ctx().ui(message));
            let row = number(&menu, &row);
            talk(&mut guide, "0\n");
            let (by_row, row_ended) = talk(&mut guide, &format!(":\n{row}\n"));
            let after = (guide.app.place().clone(), guide.app.ctx().lang, row_ended);
            assert!(!matches!(after.0.screen, Screen::Menu), "{by_row}");
            if message == "menu-next-language" {
                assert_eq!(guide.entry(), "home-teacher");
                talk(&mut guide, "+\n+\n");
            }
        }
        let menu = last(&mut guide, "home-teacher\n:\n");
        let search = number(&menu, &guide.app.ctx().ui("menu-search"));
        let said = last(&mut guide, &format!("{search}\n"));
        assert_eq!(said, said_of(&guide, "plain-how-to-search"), "{said}");
        assert_eq!(guide.entry(), "home-teacher");
    }
}

fn said_of(guide: &Guide, message: &str) -> String {
    let words = guide.app.ctx().ui(message);
    words.replace(". ", ".\n")
}

#[test]
fn a_search_says_what_it_understood_and_what_to_do_when_nothing_was_found() {
    let mut guide = Guide::open("ru", (80, 24));
    let found = joined(&last(&mut guide, "irjkf\n"));
    assert!(found.contains("Показано по запросу «школа»."), "{found}");
    let nothing = joined(&last(&mut guide, "zzzzzz\n"));
    assert!(nothing.contains("«zzzzzz» ничего не нашлось") && nothing.contains("Раздел: Темы 1. "), "{nothing}");
    assert!(!found.contains('*'), "no signs around what was found: {found}");
}

#[test]
fn a_region_is_chosen_by_its_number_and_orders_the_contacts() {
    let mut guide = Guide::open("ru", (80, 24));
    let home = talk(&mut guide, "\n\n\n\n").0;
    let (regions, _) = talk(&mut guide, &format!("{}\n\n\n", number(&home, "Регион: все регионы")));
    let said = last(&mut guide, &format!("{}\n", number(&regions, "Туркестанская область")));
    assert!(joined(&said).contains("Регион: Туркестанская область"), "one is where one was: {said}");
    let (contacts, _) = talk(&mut guide, &format!("00\n{}\n\n", number(&home, "Контакты")));
    let contacts = joined(&contacts);
    let at = |words: &str| contacts.rfind(words).unwrap_or_else(|| panic!("{words}: {contacts}"));
    assert!(at("Управление Туркестанской области") < at("Линия помощи"), "{contacts}");
}

#[test]
fn nobody_at_the_other_end_is_noticed() {
    let mut guide = Guide::open("kk", (80, 24));
    assert_eq!(talk(&mut guide, "").1, Ended::NoInput);
    assert_eq!(talk(&mut guide, "1\n").1, Ended::Left);
}

#[test]
fn the_first_screen_names_the_numbers_to_call() {
    for lang in LANGUAGES {
        let mut guide = Guide::open(lang, (80, 24));
        let (first, _) = talk(&mut guide, "");
        for number in ["112", "111", "1414"] {
            assert!(first.contains(number), "{first}");
        }
    }
}

#[test]
fn every_prompt_says_what_an_empty_line_does_and_is_not_said_in_full_twice() {
    for lang in LANGUAGES {
        let mut guide = Guide::open(lang, (80, 24));
        let (said, _) = talk(&mut guide, "\n\n1\n\n0\n2\n");
        let prompt = guide.app.ctx().ui("plain-answer");
        let parts: Vec<&str> = said.split(&prompt).collect();
        assert_eq!(parts.len(), 8, "{said}");
        assert!(parts.iter().take(7).all(|part| part.contains("Enter")), "{said}");
        for message in ["plain-prompt-start", "plain-prompt-page"] {
            let full = joined(&guide.app.ctx().ui(message));
            assert_eq!(joined(&said).matches(&full).count(), 1, "{said}");
        }
    }
}

#[test]
fn help_names_every_sign_and_no_keys() {
    for lang in LANGUAGES {
        let mut guide = Guide::open(lang, (80, 24));
        let (said, _) = talk(&mut guide, "?\n\n\n\n*\n00\nhard-night\n");
        for key in ["PgUp", "Tab", "F1", "F5", "F10", "Esc"] {
            assert!(!said.contains(key), "{lang} {key}:\n{said}");
        }
        for sign in [
            "(0)", "(00)", "(000)", "(:)", "(*)", "(;)", "(+)", "(!)", "(-)", "(=)", "(??)", "(???)", "(==)", "(/)",
            "(//)", "(\\)",
        ] {
            assert!(said.contains(sign), "{lang} {sign}:\n{said}");
        }
    }
}

#[test]
fn a_heading_stands_with_its_text_as_on_the_screen() {
    let mut guide = Guide::open("en", (80, 24));
    let (page, _) = talk(&mut guide, "home-teacher\n\n\n\n\n\n");
    let sheet = guide.app.sheet();
    let pair = sheet.blocks.windows(2).find(|pair| pair[0].shape == Shape::Heading && pair[1].shape == Shape::Text);
    let pair = pair.unwrap();
    let start: String = pair[1].words().chars().take(20).collect();
    assert!(page.contains(&format!("Section: {}\n{start}", pair[0].words())), "{page}");
}

#[cfg(unix)]
mod aloud {
    use super::*;
    use std::{
        fs,
        os::unix::fs::PermissionsExt,
        sync::{Arc, Mutex},
        time::{Duration, Instant},
    };
    use tirek::voice::{Engine, Speaker, Voice};

    /// A voice that writes down what it says and then goes on as if it spoke for long.
    fn voice() -> (tempfile::TempDir, Manner) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("espeak-ng");
        let script = "#!/bin/sh\n{ echo \"$3\"; cat; } >\"$0.part\"; mv \"$0.part\" \"$0.said\"; exec sleep 100\n";
        fs::write(&path, script).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        let speaker = Speaker::new(vec![Voice { engine: Engine::Espeak, path }]);
        (folder, Manner { speaker: Some(Arc::new(Mutex::new(speaker))), ..Manner::default() })
    }

    fn heard(folder: &tempfile::TempDir) -> String {
        let started = Instant::now();
        let said = folder.path().join("espeak-ng.said");
        while !said.exists() && started.elapsed() < Duration::from_secs(30) {
            std::thread::sleep(Duration::from_millis(5));
        }
        fs::read_to_string(said).unwrap_or_default()
    }

    /// Answers one line at a time, and waits for the voice behind every bracket.
    struct Person<'a> {
        lines: Vec<&'a str>,
        folder: &'a tempfile::TempDir,
    }

    impl std::io::Read for Person<'_> {
        fn read(&mut self, buf: &mut [u8]) -> std::io::Result<usize> {
            if self.lines.first().is_some_and(|line| line.is_empty()) {
                heard(self.folder);
            }
            if self.lines.is_empty() {
                return Ok(0);
            }
            let line = format!("{}\n", self.lines.remove(0));
            buf[..line.len()].copy_from_slice(line.as_bytes());
            Ok(line.len())
        }
    }

    #[test]
    fn the_part_is_read_aloud_and_any_answer_stops_it() {
        let (folder, manner) = voice();
        let mut guide = Guide::open("ru", (80, 24));
        let person = Person { lines: vec!["school-says-no", ")", "", ""], folder: &folder };
        let mut out = Vec::new();
        plain::run_with(&mut guide.app, &mut std::io::BufReader::new(person), &mut out, &manner).unwrap();
        let out = String::from_utf8(out).unwrap();
        let said = heard(&folder);
        let title = guide
            .app
            .ctx()
            .book
            .plain(&guide.app.ctx().book.entry("school-says-no").unwrap().title, guide.app.ctx().lang);
        assert!(said.starts_with(&format!("ru\n{title}.")), "{said}");
        assert!(out.contains("Идёт чтение вслух.") && out.contains("Чтение остановлено."), "{out}");
        assert_ne!(here(&guide), "title", "the first empty line only stopped, the second read on");
        assert!(!manner.speaker.unwrap().lock().unwrap().hush(), "nobody speaks when the conversation has ended");
    }

    #[test]
    fn of_a_sensitive_page_it_is_asked_first() {
        let (folder, manner) = voice();
        let mut guide = Guide::open("kk", (80, 24));
        let (said, _) = talk_with(&mut guide, "hard-night\n)\n0\n", &manner);
        assert!(joined(&said).contains("басқалар естіп қалуы мүмкін"), "{said}");
        assert!(!folder.path().join("espeak-ng.part").exists() && !folder.path().join("espeak-ng.said").exists());
        let (said, _) = talk_with(&mut guide, "hard-night\n)\n)\n", &manner);
        assert!(said.contains("Дауыстап оқылып жатыр."), "{said}");
        let (said, _) = talk(&mut guide, ")\n");
        assert!(joined(&said).contains("бағдарлама жоқ (spd-say"), "{said}");
    }
}

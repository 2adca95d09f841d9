//! The linear mode: what the full screen offers, as numbered lines.

use crate::guide::{Guide, LANGUAGES};
use tirek::{
    plain::{self, Ended},
    screen::Screen,
    sheet::{Command, Target},
};

/// Answers the prompts with `lines`; gives what was printed.
fn talk(guide: &mut Guide, lines: &str) -> (String, Ended) {
    let mut out = Vec::new();
    let ended = plain::run(&mut guide.app, &mut lines.as_bytes(), &mut out).unwrap();
    (String::from_utf8(out).unwrap(), ended)
}

#[test]
fn a_page_is_found_opened_and_left_again_by_numbers_and_words() {
    for lang in LANGUAGES {
        let mut guide = Guide::open(lang, (80, 24));
        let (first, _) = talk(&mut guide, "1\n");
        let title = guide.app.sheet().title.clone();
        assert!(first.contains(&title), "{first}");
        let (found, _) = talk(&mut guide, "00\nschool-says-no\n");
        assert_eq!(guide.entry(), "school-says-no", "{found}");
        let (_, _) = talk(&mut guide, "0\n");
        assert_eq!(guide.app.place().screen, Screen::Home);
    }
}

#[test]
fn there_are_no_escape_codes_and_no_unsafe_characters() {
    for lang in LANGUAGES {
        let mut guide = Guide::open(lang, (80, 24));
        let (all, _) = talk(&mut guide, "1\n00\nмектеп\n1\n?\n*\n00\nzzzz\n\u{1b}[31m\u{202e}\n");
        let bad = all.chars().find(|c| *c != '\n' && !tirek::text::is_safe(*c));
        assert_eq!(bad, None, "{lang}");
    }
}

#[test]
fn everything_the_full_screen_reaches_is_reached_by_a_number() {
    let mut guide = Guide::open("ru", (80, 24));
    let book = guide.app.ctx().book;
    let mut screens = vec![
        Screen::Home,
        Screen::Languages,
        Screen::Regions,
        Screen::Sources,
        Screen::Help,
        Screen::About,
        Screen::Results(String::from("школа")),
    ];
    screens.extend(book.entries.iter().map(|entry| Screen::Entry(entry.id.clone())));
    for screen in screens {
        guide.app.open(screen.clone());
        let (_, numbered) = plain::lines(guide.app.sheet());
        // Without a screen there is nothing to cover, and words are typed at the prompt anyway.
        let aimless = [Command::Find, Command::Hide, Command::Search, Command::NextLanguage];
        let reached: Vec<_> = guide.app.laid().stops.iter().map(|stop| stop.target.clone()).collect();
        let wanted: Vec<_> =
            reached.into_iter().filter(|t| !matches!(t, Target::Command(c) if aimless.contains(c))).collect();
        assert_eq!(numbered, wanted, "{screen:?}");
    }
}

#[test]
fn a_region_is_chosen_by_its_number_and_orders_the_contacts() {
    let number = |text: &str, words: &str| {
        let line =
            text.lines().find(|line| line.contains(words) && line.contains(". ")).unwrap_or_else(|| panic!("{text}"));
        line.split_once(". ").unwrap().0.to_owned()
    };
    let mut guide = Guide::open("ru", (80, 24));
    let (home, _) = talk(&mut guide, "");
    let (regions, _) = talk(&mut guide, &format!("{}\n", number(&home, "Регион: все регионы")));
    let regions = regions.rsplit_once("Выберите свой регион").unwrap().1.to_owned();
    let (home, _) = talk(&mut guide, &format!("{}\n", number(&regions, "Туркестанская область")));
    assert!(home.contains("Регион: Туркестанская область"), "{home}");
    let (contacts, _) = talk(&mut guide, &format!("{}\n", number(&home, "Контакты")));
    let at = |words: &str| contacts.rfind(words).unwrap();
    assert!(at("Управление Туркестанской области") < at("Линия помощи"), "{contacts}");
}

#[test]
fn nobody_at_the_other_end_is_noticed() {
    let mut guide = Guide::open("kk", (80, 24));
    assert_eq!(talk(&mut guide, "").1, Ended::NoInput);
    assert_eq!(talk(&mut guide, "1\n").1, Ended::Left);
}

#[test]
fn bytes_that_are_no_text_and_lines_without_end_are_survived() {
    let mut guide = Guide::open("kk", (80, 24));
    let mut out = Vec::new();
    let mut input = vec![0xff; 300_000];
    input.extend(b"\n1\n");
    let ended = plain::run(&mut guide.app, &mut input.as_slice(), &mut out).unwrap();
    assert_eq!(ended, Ended::Left);
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
fn help_and_menu_name_answers_and_no_keys() {
    for lang in LANGUAGES {
        let mut guide = Guide::open(lang, (80, 24));
        let (said, _) = talk(&mut guide, "?\n*\n00\nhard-night\n");
        for key in ["PgUp", "Tab", "F1", "F5", "F10", "Esc", "--plain"] {
            assert!(!said.contains(key), "{lang} {key}:\n{said}");
        }
        for answer in ["- 0: ", "- 00: ", "- *: ", "- ?: "] {
            assert!(said.contains(answer), "{lang} {answer}:\n{said}");
        }
    }
}

#[test]
fn the_prompt_of_a_page_speaks_of_brackets_and_that_of_a_list_does_not() {
    for (lang, bracket) in [("kk", "Жақша"), ("ru", "скобк"), ("en", "bracket")] {
        let mut guide = Guide::open(lang, (80, 24));
        let (list, _) = talk(&mut guide, "");
        assert!(!list.contains(bracket), "{list}");
        let (page, _) = talk(&mut guide, "home-teacher\n");
        assert!(page.contains(bracket), "{page}");
    }
}

#[test]
fn a_heading_stands_with_its_text_as_on_the_screen() {
    let mut guide = Guide::open("en", (80, 24));
    let (page, _) = talk(&mut guide, "home-teacher\n");
    let sheet = guide.app.sheet();
    let pair = sheet
        .blocks
        .windows(2)
        .find(|pair| pair[0].shape == tirek::sheet::Shape::Heading && pair[1].shape == tirek::sheet::Shape::Text);
    let pair = pair.unwrap();
    let start: String = pair[1].words().chars().take(20).collect();
    assert!(page.contains(&format!("{}\n{start}", pair[0].words())), "{page}");
}

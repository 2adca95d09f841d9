//! One long conversation through every function, in every language; what is said is checked line by line.

use super::{joined, parity::check_lines, talk, talk_with};
use crate::guide::{Guide, LANGUAGES};
use tirek::{
    plain::{Ended, Manner},
    screen::Screen,
};

/// Answers in the order of a first evening with the guide: looking around, a page, its places, another language, search,
/// a wrong number, help, menu, region, hiding, and the way out.
const EVENING: &str = "\n\n\n\n\n1\n\n\n=\n==\n\n??\n???\n::\n/\n2\n//\n//\n\\\n/а\n1\n//\n\\\n/zzzz\n+\n+\n+\n0\nмектеп\n\n1\n99\nschool\n\
    1\n0\nпособие\n112\n111\n3010\n\"112\"\n?\n\n\n\n?\n:\n4\n1\n*\n5\n1\n*\n6\n*\n7\n!\n*\n8\n0\n00\n)\nhard-night\n-\n\
    слово\n-\n)\n\n==\n1\nirjkf\nzzzz\n\u{1b}[31m\u{202e}\n00\n000\nnever\n";

#[test]
fn a_whole_evening_is_said_in_short_clean_lines() {
    for lang in LANGUAGES {
        let mut guide = Guide::open_real(lang, (80, 24));
        let (said, ended) = talk(&mut guide, EVENING);
        assert_eq!(ended, Ended::Left);
        check_lines(&said, 39, &lang);
        let prompts = ["Жауабыңыз: ", "Ваш ответ: ", "Your answer: "].map(|prompt| said.matches(prompt).count());
        assert!(prompts.iter().sum::<usize>() > 60, "{prompts:?}");
        assert_eq!(guide.app.place().screen, Screen::Home);
        assert!(!said.contains("never"), "three zeros end it");
    }
}

#[test]
fn lines_may_be_as_wide_as_somebody_wants() {
    for (width, lang) in [(20, "kk"), (60, "ru"), (120, "en")] {
        let mut guide = Guide::open(lang, (80, 24));
        let manner = Manner { width, ..Manner::default() };
        let (said, _) = talk_with(&mut guide, EVENING, &manner);
        check_lines(&said, width, &lang);
    }
}

#[test]
fn what_was_said_does_not_depend_on_how_lines_end() {
    let said = |lines: &str| talk(&mut Guide::open("kk", (80, 24)), lines).0;
    assert_eq!(said("1\r\n\r\n+\r\n0\r\n"), said("1\n\n+\n0\n"));
    assert_eq!(said("  1  \n"), said("1\n"));
    assert_eq!(said("1"), said("1\n"), "the last line need not end");
}

#[test]
fn bytes_that_are_no_text_and_lines_without_end_are_survived() {
    let mut guide = Guide::open("kk", (80, 24));
    let mut out = Vec::new();
    let mut input = vec![0xff; 300_000];
    input.extend(b"\n/");
    input.extend(vec![b'x'; 1_000_000]);
    input.extend(b"\n");
    input.extend(vec![b'7'; 1_000_000]);
    input.extend(b"\n0\n1\n");
    let ended = tirek::plain::run(&mut guide.app, &mut input.as_slice(), &mut out).unwrap();
    assert_eq!(ended, Ended::Left);
    assert!(out.len() < 20_000, "{}", out.len());
    let said = String::from_utf8(out).unwrap();
    check_lines(&said.replace('\u{fffd}', ""), 39, &"long");
    assert!(joined(&said).contains("777…-жол жоқ") || said.contains("777"), "{said}");
}

use std::fs;

use super::*;
use crate::book::{
    load::{SourceFile, load},
    markup::{LimitForm, RateForm},
    model::{Date, Hours, Language as Row, Limit, LocalText, SourceRef, Unit},
};

const KK: Lang = Lang(0);
const RU: Lang = Lang(1);
const EN: Lang = Lang(2);

fn row(tag: &str, fallback: &[u8]) -> Row {
    let fallback = fallback.iter().map(|&n| Lang(n)).collect();
    Row { tag: tag.into(), name: tag.into(), fallback, alphabet: String::new() }
}

fn book(more: &[Row]) -> Book {
    let mut languages = vec![row("kk", &[1, 2]), row("ru", &[0, 2]), row("en", &[1, 0])];
    languages.extend_from_slice(more);
    Book { languages, ..Book::default() }
}

fn limit(amount: u32, unit: Unit) -> Limit {
    let source = SourceRef { id: "law".into(), at: None, as_of: None };
    Limit { id: "answer".into(), amount, unit, event: LocalText::default(), source }
}

#[test]
fn numbers_are_grouped_with_a_no_break_space() {
    let i18n = I18n::embedded(&book(&[]));
    for lang in [KK, RU, EN] {
        assert_eq!(i18n.number(lang, 7), "7");
        assert_eq!(i18n.number(lang, 999), "999");
        assert_eq!(i18n.number(lang, 81_871), "81\u{a0}871");
        assert_eq!(i18n.number(lang, 1_234_567), "1\u{a0}234\u{a0}567");
    }
}

#[test]
fn dates_are_written_as_each_language_writes_them() {
    let i18n = I18n::embedded(&book(&[]));
    let date = Date { year: 2026, month: 11, day: 22 };
    assert_eq!(i18n.date(KK, date), "2026\u{a0}жылғы 22\u{a0}қараша");
    assert_eq!(i18n.date(RU, date), "22\u{a0}ноября 2026\u{a0}года");
    assert_eq!(i18n.date(EN, date), "22\u{a0}November\u{a0}2026");
}

#[test]
fn deadlines_take_the_plural_and_the_case_of_the_language() {
    let i18n = I18n::embedded(&book(&[]));
    let days = |lang, amount, form| i18n.limit(lang, &limit(amount, Unit::WorkingDays), form).replace('\u{a0}', " ");
    assert_eq!(days(RU, 1, LimitForm::Nominative), "1 рабочий день");
    assert_eq!(days(RU, 3, LimitForm::Nominative), "3 рабочих дня");
    assert_eq!(days(RU, 20, LimitForm::Nominative), "20 рабочих дней");
    assert_eq!(days(RU, 3, LimitForm::Genitive), "3 рабочих дней");
    assert_eq!(days(RU, 1, LimitForm::Genitive), "1 рабочего дня");
    assert_eq!(days(KK, 3, LimitForm::Nominative), "3 жұмыс күні");
    assert_eq!(days(KK, 3, LimitForm::Genitive), "3 жұмыс күнінің");
    assert_eq!(days(EN, 1, LimitForm::Nominative), "1 working day");
    assert_eq!(days(EN, 20, LimitForm::Number), "20");
}

#[test]
fn hours_name_neighbouring_days_as_a_range() {
    let i18n = I18n::embedded(&book(&[]));
    let weekly = |days: &[u8]| Hours::Weekly { days: days.to_vec(), from: "09:00".into(), to: "18:00".into() };
    assert_eq!(i18n.hours(RU, &weekly(&[0, 1, 2, 3, 4])), "пн–пт 09:00–18:00");
    assert_eq!(i18n.hours(EN, &weekly(&[0, 1, 4])), "Mon, Tue, Fri 09:00–18:00");
    assert_eq!(i18n.hours(KK, &Hours::Always), "тәулік бойы");
}

#[test]
fn a_language_without_messages_shows_those_of_its_fallback() {
    let i18n = I18n::embedded(&book(&[row("uz", &[1])]));
    assert_eq!(i18n.text(Lang(3), "month-1"), "января");
    assert_eq!(i18n.text(Lang(3), "no-such-message"), "no-such-message");
    assert_eq!(i18n.text(Lang(9), "month-1"), "қаңтар");
}

#[test]
fn a_fourth_language_is_read_from_its_folder() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir_all(dir.path().join("locales/uz")).unwrap();
    fs::write(dir.path().join("locales/uz/base.ftl"), "month-1 = yanvar\u{202e}\n").unwrap();
    fs::write(dir.path().join("locales/uz/ui.ftl"), "= broken\nmonth-2 = fevral\n").unwrap();
    let (i18n, problems) = I18n::with_dir(&book(&[row("uz", &[1])]), dir.path());
    assert_eq!(i18n.text(Lang(3), "month-1"), "yanvar", "and unsafe characters are gone");
    assert_eq!(i18n.text(Lang(3), "month-2"), "fevral");
    assert_eq!(i18n.text(Lang(3), "month-3"), "марта");
    let problem = problems.first().unwrap();
    assert_eq!((problem.file.as_str(), problem.line), ("locales/uz/ui.ftl", Some(1)));
    assert!(i18n.locale_problem(EN, problem).starts_with("locales/uz/ui.ftl:1:1: "));
}

#[test]
fn a_message_beside_the_book_wins_over_the_one_in_the_program() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir_all(dir.path().join("locales/en")).unwrap();
    fs::write(dir.path().join("locales/en/own.ftl"), "hours-always = at any hour\n").unwrap();
    let (i18n, problems) = I18n::with_dir(&book(&[]), dir.path());
    assert_eq!(i18n.text(EN, "hours-always"), "at any hour");
    assert_eq!(i18n.text(EN, "hours-unknown"), "hours not known");
    assert_eq!(problems, []);
}

#[test]
fn files_that_are_too_large_or_not_text_are_named() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("locales/en");
    fs::create_dir_all(folder.join("folder.ftl")).unwrap();
    fs::write(folder.join("large.ftl"), vec![b'#'; 300 * 1024]).unwrap();
    fs::write(folder.join("latin.ftl"), b"a = \xff\n").unwrap();
    let (_, problems) = I18n::with_dir(&book(&[]), dir.path());
    let faults: Vec<_> = problems.iter().map(|problem| (problem.file.as_str(), problem.fault)).collect();
    let expected = [
        ("locales/en/folder.ftl", Fault::Unreadable),
        ("locales/en/large.ftl", Fault::TooLarge),
        ("locales/en/latin.ftl", Fault::NotUtf8),
    ];
    assert_eq!(faults, expected);
}

#[test]
fn a_sum_of_a_day_without_a_value_says_so() {
    let book = load(&[rates()]).book;
    let i18n = I18n::embedded(&book);
    let day = |year| Date { year, month: 3, day: 1 };
    let sum = |lang, year| i18n.rate_line(lang, &book, "care", day(year)).replace('\u{a0}', " ");
    assert_eq!(sum(EN, 2026), "81 871 tenge a month");
    assert_eq!(sum(KK, 2026), "айына 81 871 теңге");
    assert_eq!(sum(RU, 2027), "81 871 тенге в месяц (2026 год; с 1 января меняется, спросите по 1414)");
    assert_eq!(sum(KK, 2020), "мөлшері белгісіз, 1414-тен сұраңыз");
    assert_eq!(i18n.rate(EN, &book, "care", RateForm::Number, day(2026)), "81\u{a0}871");
    assert_eq!(
        i18n.formula(RU, &book, "care", day(2026)).unwrap().replace('\u{a0}', " "),
        "Считается так: 1,61 × Прожиточный минимум (50 851 тенге, 2026)."
    );
}

fn rates() -> SourceFile {
    let rates = "indicators:
  minimum:
    name: {kk: \"Ең төмен күнкөріс деңгейі\", ru: \"Прожиточный минимум\", en: \"Subsistence minimum\"}
    values:
      - {from: 2026-01-01, to: 2026-12-31, value: 50851, source: budget}
rates:
  care:
    name: {kk: \"Күтім\", ru: \"Уход\", en: \"Care\"}
    per: month
    rules:
      - {from: 2023-07-01, indicator: minimum, factor: \"1.61\", source: code}
";
    SourceFile { path: "rates.yaml".into(), bytes: rates.as_bytes().to_vec() }
}

/// The faults of one file of messages beside the book.
fn faults(file: &str, text: impl AsRef<[u8]>) -> (I18n, Vec<(String, Option<usize>, Fault)>) {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir_all(dir.path().join("locales/en")).unwrap();
    fs::write(dir.path().join("locales/en").join(file), text).unwrap();
    let (i18n, problems) = I18n::with_dir(&book(&[]), dir.path());
    (i18n, problems.into_iter().map(|problem| (problem.file, problem.line, problem.fault)).collect())
}

#[test]
fn messages_nested_without_end_are_left_out_and_do_not_end_the_program() {
    let select = "{ $a ->\n *[a] ".repeat(10_000);
    for deep in ["{".repeat(200_000), "{ A(".repeat(60_000), format!("{{ {}", "A(\n".repeat(80_000)), select] {
        let (i18n, faults) = faults("own.ftl", format!("hours-always = always\nmonth-1 = {deep}\nmonth-2 = second\n"));
        assert_eq!(faults, [("locales/en/own.ftl".to_owned(), Some(2), Fault::TooLong)]);
        assert_eq!(i18n.text(EN, "hours-always"), "always");
        assert_eq!(i18n.text(EN, "month-1"), "January");
        assert_eq!(i18n.text(EN, "month-2"), "second");
    }
}

#[test]
fn messages_that_repeat_each_other_stay_short() {
    let chain: Vec<_> = (0..10).map(|n| format!("b{} = {}\n", n + 1, format!("{{ b{n} }}").repeat(10))).collect();
    let chain = chain.concat();
    let (i18n, faults) = faults("own.ftl", format!("b0 = {}\n{chain}month-1 = {{ b10 }}\n", "x".repeat(200_000)));
    assert_eq!(faults, [("locales/en/own.ftl".to_owned(), Some(1), Fault::TooLong)]);
    assert!(i18n.text(EN, "month-1").len() < 10_000);
}

#[test]
fn messages_in_a_circle_come_to_an_end() {
    let text = "month-1 = { month-2 }\nmonth-2 = { month-1 }\n-t = { -t }\nmonth-3 = { -t }{ $gone }{ NO() }\n";
    let deep = format!("month-4 = {}{}\n", "{ $a ->\n *[a] ".repeat(100), "x\n }".repeat(100));
    let (i18n, faults) = faults("own.ftl", format!("{text}{deep}"));
    assert_eq!(faults, []);
    for id in ["month-1", "month-2", "month-3", "month-4"] {
        assert!(i18n.text(EN, id).len() < 1_000, "{id}");
    }
}

#[cfg(unix)]
#[test]
fn links_out_of_the_book_are_not_followed_to_messages() {
    use std::os::unix::fs::symlink;
    let (dir, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    fs::write(outside.path().join("own.ftl"), "month-1 = stranger\n").unwrap();
    fs::create_dir_all(dir.path().join("locales/en")).unwrap();
    symlink(outside.path().join("own.ftl"), dir.path().join("locales/en/own.ftl")).unwrap();
    symlink(outside.path(), dir.path().join("locales/ru")).unwrap();
    fs::write(dir.path().join("locales/kk"), "not a folder").unwrap();
    let (i18n, problems) = I18n::with_dir(&book(&[]), dir.path());
    let faults: Vec<_> = problems.iter().map(|problem| (problem.file.as_str(), problem.fault)).collect();
    let expected = [
        ("locales/kk", Fault::Unreadable),
        ("locales/ru", Fault::LinkOutside),
        ("locales/en/own.ftl", Fault::LinkOutside),
    ];
    assert_eq!(faults, expected);
    assert_eq!(i18n.text(EN, "month-1"), "January");
    assert_eq!(i18n.text(RU, "month-1"), "января");
}

#[test]
fn the_name_of_a_file_of_messages_reaches_the_terminal_clean() {
    let (_, faults) = faults("a\u{1b}[31m\u{202e}\nb.ftl", "month-1 = x\n= broken\n");
    assert_eq!(faults, [("locales/en/a[31m b.ftl".to_owned(), Some(2), Fault::Syntax)]);
}

#[test]
fn a_broken_message_is_named_with_line_and_column() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir_all(dir.path().join("locales/en")).unwrap();
    fs::write(dir.path().join("locales/en/own.ftl"), "month-1 = x\nmonth-2 = қар { $day\n").unwrap();
    let (i18n, problems) = I18n::with_dir(&book(&[]), dir.path());
    let words = i18n.locale_problem(EN, problems.first().unwrap());
    assert!(words.starts_with("locales/en/own.ftl:2:21: "), "{words}");
}

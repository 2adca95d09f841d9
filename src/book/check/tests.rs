//! The check as an editor meets it: a wrong file goes in, a named place comes out.

use super::*;
use crate::book::load::{load, read_dir};
use std::path::Path;

/// The test book with some text of one file exchanged.
fn book_with(path: &str, old: &str, new: &str) -> Vec<SourceFile> {
    let (mut files, problems) = read_dir(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/book"))).unwrap();
    assert_eq!(problems, []);
    let file = files.iter_mut().find(|file| file.path == path).unwrap();
    let text = String::from_utf8(file.bytes.clone()).unwrap();
    assert!(text.contains(old), "{path} has no {old}");
    file.bytes = text.replacen(old, new, 1).into_bytes();
    files
}

const TODAY: Date = Date { year: 2026, month: 11, day: 22 };

fn problems_on(files: &[SourceFile], date: Date) -> Vec<Problem> {
    check(&load(files), files, date)
}

/// The problems that an exchange adds, as `file:line:column rule`.
fn added(path: &str, old: &str, new: &str) -> Vec<String> {
    let before = problems_on(&book_with(path, old, old), TODAY);
    let show = |problem: &Problem| {
        let number = |n: Option<usize>| n.map_or("?".to_owned(), |n| n.to_string());
        format!("{}:{}:{} {}", problem.file, number(problem.line), number(problem.column), problem.rule.name())
    };
    let after = problems_on(&book_with(path, old, new), TODAY);
    let rules: Vec<_> = before.iter().map(|problem| (problem.rule, &problem.file)).collect();
    after.iter().filter(|problem| !rules.contains(&(problem.rule, &problem.file))).map(show).collect()
}

/// Line and column of a text in a file of the test book after the exchange.
fn found(path: &str, old: &str, new: &str, text: &str) -> String {
    let files = book_with(path, old, new);
    let file = files.iter().find(|file| file.path == path).unwrap();
    let content = std::str::from_utf8(&file.bytes).unwrap();
    let (before, _) = content.split_once(text).unwrap();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
    format!("{path}:{line}:{column}")
}

/// An exchange breaks exactly one rule, at the place of `text`.
fn breaks(path: &str, old: &str, new: &str, rule: &str, text: &str) {
    assert_eq!(added(path, old, new), [format!("{} {rule}", found(path, old, new, text))]);
}

/// An exchange breaks this rule at the place of `text`, and others follow from it.
fn breaks_among(path: &str, old: &str, new: &str, rule: &str, text: &str) {
    let expected = format!("{} {rule}", found(path, old, new, text));
    let added = added(path, old, new);
    assert!(added.contains(&expected), "{expected} is not in {added:?}");
}

const CARE: &str = "programs/care-money.yaml";
const FIRST: &str = "situations/first-days.yaml";

#[test]
fn the_test_book_has_no_errors() {
    let problems = problems_on(&book_with(CARE, "3010", "3010"), TODAY);
    assert!(!has_errors(&problems), "{problems:#?}");
    let rules: Vec<_> = problems.iter().map(|problem| problem.rule).collect();
    assert_eq!(rules, [Rule::ReviewOverdue, Rule::StaleTranslation]);
}

#[test]
fn the_real_book_has_no_errors_and_no_warnings_on_its_day() {
    let (files, mut problems) = read_dir(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/content"))).unwrap();
    if files.is_empty() {
        return;
    }
    let loaded = load(&files);
    problems.extend(check(&loaded, &files, loaded.book.edition.date));
    let shown: Vec<_> = problems.iter().map(|p| (&p.file, p.line, p.message())).collect();
    assert!(problems.is_empty(), "{shown:#?}");
}

#[test]
fn marks_that_small_markdown_does_not_know_are_named_where_they_stand() {
    let old = "Попросите письмо в двух экземплярах.";
    for (new, rule, text) in [
        ("Попросите *письмо*.", "mark-unknown", "*письмо*"),
        ("Попросите <b>письмо</b>.", "mark-unknown", "<b>"),
        ("Попросите&nbsp;письмо.", "mark-unknown", "&nbsp;"),
        ("Попросите [письмо](https://x.kz).", "mark-unknown", "[письмо]"),
        ("Попросите `письмо`.", "mark-unknown", "`письмо"),
        ("Попросите **письмо.", "mark-not-closed", "**письмо"),
        ("Попросите [[care-money письмо.", "mark-not-closed", "[[care-money п"),
        ("Попросите {{rate:Care}}.", "mark-reference", "{{rate:Care"),
    ] {
        breaks(FIRST, old, new, rule, text);
    }
}

#[test]
fn a_link_into_nowhere_is_named_in_its_line() {
    let old = "Не дают? Подайте [[written-complaint|письменную жалобу]].";
    let problems = added(FIRST, old, "Не дают? Подайте [[written-complain|письменную жалобу]].");
    let place = found(FIRST, old, "Подайте [[written-complain|", "written-complain|");
    let line = place.rsplit_once(':').unwrap().0.to_owned();
    assert!(problems.iter().any(|problem| problem.starts_with(&line) && problem.ends_with("dangling-link")));
    assert!(problems.iter().any(|problem| problem.ends_with("links-differ")));
}

#[test]
fn ids_in_fields_are_looked_up() {
    breaks(
        CARE,
        "related: [child-benefit, calculation-index]",
        "related: [child-benefit, nothing]",
        "dangling-link",
        "nothing",
    );
    breaks(CARE, "pays: [{rate: care-money}]", "pays: [{rate: careless}]", "dangling-rate", "careless");
    breaks(CARE, "{id: old-law, as", "{id: new-law, as", "dangling-source", "new-law");
    breaks(CARE, "topics: [money]", "topics: [gold]", "dangling-topic", "gold");
    breaks(CARE, "region: astana", "region: atlantis", "dangling-region", "atlantis");
    breaks(CARE, "- {id: id-card}", "- {id: id-cart}", "dangling-document", "id-cart");
    breaks(CARE, "apply: [sms, egov,", "apply: [sms, pigeon,", "unknown-word", "pigeon");
    breaks_among(
        "rates.yaml",
        "indicator: living-minimum, factor: \"2.2\"",
        "indicator: dying-minimum, factor: \"2.2\"",
        "dangling-indicator",
        "dying",
    );
    breaks("guide.yaml", "home: [first-days,", "home: [last-days,", "dangling-link", "last-days");
}

#[test]
fn a_promise_says_what_became_of_it_and_shows_how_that_is_known() {
    let promise = "promises/promise-school.yaml";
    let rules = |old, new| {
        let added = added(promise, old, new);
        added.iter().filter_map(|problem| Some(problem.split_once(' ')?.1.to_owned())).collect::<Vec<_>>()
    };
    assert_eq!(rules("status: partly\n", ""), ["missing-field"]);
    breaks(promise, "status: partly", "status: perhaps", "unknown-word", "perhaps");
    breaks(promise, "date: \"2019-03\"", "date: \"2019-3\"", "bad-date", "\"2019-3\"");
    breaks(promise, "date: \"2015\"", "date: \"2025\"", "evidence-order", "\"2019-03\"");
    breaks(promise, "source: line-page", "source: line-pages", "dangling-source", "line-pages");
    breaks(promise, "on: 2014-07-01", "on: 2013-07-01", "rate-without-value", "2013-07-01");
    breaks(promise, "      ru: \"Приняли закон.\"\n", "", "missing-language", "text:");
    breaks(CARE, "topics: [money]", "topics: [money]\nstatus: done", "field-not-for-kind", "status: done");
}

#[test]
fn telephones_live_on_the_pages_of_contacts_alone() {
    let old = "Подайте [[written-complaint|письменную жалобу]].";
    for (new, rule, text) in [
        ("Позвоните: 8 7172 55 55 55. Подайте [[written-complaint|письменную жалобу]].", "typed-phone", "8 7172"),
        ("Позвоните: 111. Подайте [[written-complaint|письменную жалобу]].", "typed-short-number", "111"),
    ] {
        breaks_among(FIRST, old, new, rule, text);
    }
    // 112 is on no contact of this book, and an article is no telephone.
    let said = added(FIRST, old, "Ст. 111, линия 112. Подайте [[written-complaint|письменную жалобу]].");
    assert!(!said.iter().any(|problem| problem.contains("typed")), "{said:?}");
    let advice = "mechanisms/free-advice.yaml";
    let reference = "линию]] ({{phone:help-line}})";
    breaks_among(advice, reference, "линию]] ({{phone:help-lines}})", "dangling-phone", "help-lines");
    breaks_among(advice, reference, "линию]] ({{phone:office-turkistan}})", "phone-without-number", "office-turkistan");
    breaks("guide.yaml", "contact: help-line", "contact: help-lines", "dangling-phone", "help-lines");
    breaks("guide.yaml", "contact: help-line", "number: \"111\"", "typed-short-number", "\"111\"");
}

#[test]
fn a_right_leads_to_a_mechanism_and_a_mechanism_to_somebody_who_can_be_reached() {
    let right = "rights/ordinary-school.yaml";
    breaks(right, ", written-complaint]", "]", "right-without-mechanism", "sections:");
    let mechanism = "mechanisms/written-complaint.yaml";
    breaks(mechanism, ", office-turkistan]", "]", "mechanism-without-contact", "sections:");
    let page = ", office-turkistan]\nlinks: [{what: {kk: а, ru: а, en: a}, url: \"https://x.kz/\"}]";
    assert_eq!(added(mechanism, ", office-turkistan]", &page.replacen(", office-turkistan", "", 1)), [""; 0]);
}

#[test]
fn the_strip_keeps_its_numbers_when_a_contact_is_broken() {
    let numbers = |files: &[SourceFile]| -> Vec<String> {
        load(files).book.hotlines.into_iter().map(|hotline| hotline.number).collect()
    };
    assert_eq!(numbers(&book_with(CARE, "3010", "3010")), ["112", "111", "1414"]);
    assert_eq!(numbers(&book_with("contacts/help-line.yaml", "number: 3050", "number: x")), ["112", "", "1414"]);
    let renamed = book_with("guide.yaml", "contact: help-line", "contact: contact-helpline-119");
    assert_eq!(numbers(&renamed), ["112", "119", "1414"]);
    let both = book_with("guide.yaml", "contact: help-line", "contact: no-such\n    number: \"116\"");
    assert_eq!(numbers(&both), ["112", "116", "1414"]);
}

#[test]
fn languages_that_say_different_things_are_named() {
    breaks(CARE, "ребёнок до 18 лет", "ребёнок до 16 лет", "digits-differ", "|\n      - ребёнок");
    breaks(
        CARE,
        "    ru: |\n      1. Возьмите документы.\n",
        "    ru: |\n      1. Возьмите документы.\n      2. Поешьте.\n",
        "mark-list",
        "2. Пойдите",
    );
    breaks(CARE, "Срок: {{limit:complaint-file}}.", "Поспешите.", "limits-differ", "\"Подайте [[written");
    breaks(CARE, "Примерно {{rate:care-money}} в месяц.", "Каждый месяц.", "rates-differ", "\"Каждый месяц");
    breaks(
        FIRST,
        "Пойдите в поликлинику. Попросите",
        "Пойдите в поликлинику.\n\n        Попросите",
        "blocks-differ",
        "|\n        Пойдите",
    );
}

#[test]
fn grouped_numbers_agree_however_a_language_writes_them() {
    let files = book_with("programs/day-centre.yaml", "Место есть не всегда.", "Место у 12\u{a0}345 детей.");
    let mut files = files;
    let file = files.iter_mut().find(|file| file.path == "programs/day-centre.yaml").unwrap();
    let text = String::from_utf8(file.bytes.clone()).unwrap();
    file.bytes = text.replace("There is not always a place.", "Places for 12,345 children.").into_bytes();
    assert!(!problems_on(&files, TODAY).iter().any(|problem| problem.rule == Rule::DigitsDiffer));
}

#[test]
fn what_must_not_be_typed_is_seen() {
    let old = "Шешім {{limit:complaint-answer}} ішінде шығады.";
    let problems = added("mechanisms/written-complaint.yaml", "kk: \"Тегін.\"", "kk: \"20 жұмыс күні ішінде.\"");
    assert!(problems.iter().any(|problem| problem.ends_with("typed-deadline")), "{problems:?}");
    let problems = added(CARE, old, "Шамамен 5 мың теңге төленеді.");
    assert!(problems.iter().any(|problem| problem.ends_with("typed-amount")), "{problems:?}");
}

#[test]
fn required_languages_and_sections_are_missed() {
    breaks(CARE, "  ru: \"Деньги родителю за уход\"\n", "", "missing-language", "title:");
    let care = "  careful:\n    kk: \"Балаңызды мекемеге беруге асықтырса, келіспеуге құқығыңыз бар.\"\n";
    breaks(FIRST, care, "  careful:\n", "missing-language", "careful:");
    breaks("terms/calculation-index.yaml", "  means:", "  in_papers:", "missing-section", "sections:");
    breaks(CARE, "  not_required:", "  not_requested:", "unknown-section", "not_requested:");
    breaks(CARE, "  not_required:", "  instead:", "unknown-section", "instead:");
}

#[test]
fn a_text_elsewhere_may_be_missing_and_falls_back() {
    let problems = added(CARE, "    ru: \"Справка о доходах не нужна.\"\n", "");
    assert_eq!(problems, [] as [String; 0]);
}

#[test]
fn steps_lead_somewhere_and_have_their_own_ids() {
    breaks(FIRST, "    see: [help-line, hard-night]\n", "", "step-leads-nowhere", "id: talk");
    breaks(FIRST, "- id: talk", "- id: get-letter", "duplicate-step", "get-letter\n    title:\n      kk: \"Біреумен");
}

#[test]
fn numbers_are_unique() {
    let problems = added(CARE, "number: 3010", "number: 3011");
    assert_eq!(problems, ["programs/child-benefit.yaml:1:9 duplicate-number"]);
}

#[test]
fn fields_stay_with_their_kinds() {
    breaks(CARE, "available: yes", "available: yes\nweb: \"https://x.kz\"", "field-not-for-kind", "web:");
}

#[test]
fn texts_without_quotes_are_refused_where_yaml_would_cut_them() {
    breaks(CARE, "kk: \"Түпнұсқасы мен көшірмесі.\"", "kk: Түпнұсқа #1 көшірме", "plain-text", "Түпнұсқа #1");
    breaks(CARE, "kk: \"Түпнұсқасы мен көшірмесі.\"", "kk: [[mse]]", "plain-text", "[[mse]]");
    breaks(CARE, "kk: \"Түпнұсқасы мен көшірмесі.\"", "kk: !маңызды көшірме", "plain-text", "!маңызды");
}

#[test]
fn addresses_times_ages_and_periods_are_looked_at() {
    breaks(CARE, "url: \"https://egov.example.kz/care\"", "url: \"egov.kz\"", "bad-address", "\"egov.kz\"");
    breaks("contacts/help-line.yaml", "to: \"18:00\"", "to: \"25:00\"", "bad-time", "\"25:00\"");
    breaks(CARE, "age: [0, 18y]", "age: [18y, 0]", "bad-period", "[18y, 0]");
    breaks_among(CARE, "review_by: 2027-05-01", "review_by: 2026-05-01", "bad-period", "2026-05-01");
}

#[test]
fn a_source_that_is_repealed_does_not_stand_alone() {
    breaks("terms/calculation-index.yaml", "{id: budget}", "{id: old-law}", "repealed-alone", "sources:");
    breaks("terms/calculation-index.yaml", "sources:\n  - {id: budget}\n", "", "no-source", "number:");
}

#[test]
fn a_long_sentence_and_a_word_that_hurts_are_warnings() {
    let long = "слово ".repeat(26);
    breaks(CARE, "Справка о доходах не нужна.", &format!("Да. {long}."), "long-sentence", "слово");
    breaks(CARE, "Справка о доходах не нужна.", "Инвалиду справка не нужна.", "avoided-word", "Инвалид");
    let problems = problems_on(&book_with(CARE, "Справка о доходах не нужна.", "Инвалиду справка."), TODAY);
    assert!(!has_errors(&problems));
}

#[test]
fn a_page_or_step_that_nobody_reads_to_its_end_is_a_warning() {
    let long = "Это короткое и понятное предложение. ".repeat(120);
    let rules = |path, old: &str, new: &str| -> Vec<String> {
        added(path, old, new).iter().filter_map(|line| Some(line.split_once(' ')?.1.to_owned())).collect()
    };
    let found = rules(CARE, "Справка о доходах не нужна.", &long);
    assert!(found.contains(&String::from("page-too-long")), "{found:?}");
    // Beside so long a text the other languages have clearly lost something.
    assert_eq!(found.iter().filter(|rule| *rule == "much-shorter").count(), 2, "{found:?}");
    let (files, _) = read_dir(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/book"))).unwrap();
    let first = files.iter().find(|file| file.path == FIRST).unwrap();
    let text = std::str::from_utf8(&first.bytes).unwrap();
    let steps = text.split_once("    do:\n").unwrap().1;
    let sentence = steps.lines().find(|line| line.trim_start().starts_with("ru: \"")).unwrap().trim();
    let found = rules(FIRST, sentence, &format!("ru: \"{}\"", "Идите и скажите это. ".repeat(20)));
    assert!(found.contains(&String::from("step-too-long")), "{found:?}");
}

#[test]
fn a_page_that_nothing_leads_to_is_a_warning() {
    let problems = added("guide.yaml", "order: [day-centre, winter-camp]", "order: [day-centre]");
    assert_eq!(problems, ["programs/winter-camp.yaml:2:1 nothing-links-here"]);
}

#[test]
fn sums_without_a_value_are_named_when_somebody_can_mend_them() {
    let files = book_with(CARE, "3010", "3010");
    let missing = |date: Date| {
        let problems = problems_on(&files, date);
        problems.iter().filter(|problem| problem.rule == Rule::RateWithoutValue).count()
    };
    assert_eq!(missing(TODAY), 0);
    assert_eq!(missing(Date { month: 12, ..TODAY }), 4);
    assert_eq!(missing(Date { year: 2027, ..TODAY }), 4);
}

#[test]
fn a_broken_file_is_named_once_and_not_at_every_use_of_it() {
    breaks("sources.yaml", "read: 2026-10-01", "red: 2026-10-01", "unknown-field", "red: ");
    breaks("rates.yaml", "per: once", "per: twice", "unknown-word", "twice");
    breaks(CARE, "checked: 2026-11-22", "checked: 2026-11-31", "bad-date", "2026-11-31");
}

#[test]
fn what_was_done_was_done_in_the_past() {
    breaks(
        CARE,
        "checked: 2026-11-22\nreview_by: 2027-05-01",
        "checked: 2027-01-01\nreview_by: 2027-05-01",
        "future-date",
        "2027-01-01",
    );
    breaks("sources.yaml", "read: 2026-10-01", "read: 9999-12-31", "future-date", "9999-12-31");
}

#[test]
fn a_page_that_could_not_be_read_is_not_missed_wherever_it_is_linked() {
    let mut files = book_with(CARE, "3010", "3010");
    files.retain(|file| file.path != CARE);
    let mut loaded = load::load(&files);
    loaded.problems.push(Problem::new(CARE, Rule::TooLarge));
    let rules: Vec<_> = check(&loaded, &files, TODAY).iter().map(|problem| problem.rule).collect();
    assert!(rules.contains(&Rule::TooLarge) && !rules.contains(&Rule::DanglingLink), "{rules:?}");
}

#[test]
fn telephones_age() {
    let files = book_with(CARE, "3010", "3010");
    let old = |date: Date| {
        let problems = problems_on(&files, date);
        problems.iter().filter(|problem| problem.rule == Rule::PhoneNotChecked).count()
    };
    assert_eq!(old(TODAY), 0);
    assert_eq!(old(Date { year: 2027, month: 5, day: 10 }), 2);
}

#[test]
fn a_sum_does_not_contain_itself() {
    breaks_among(
        "rates.yaml",
        "sum: [care-money, child-benefit]",
        "sum: [care-money, both-benefits]",
        "circular-sum",
        "both-benefits:\n",
    );
}

#[test]
fn a_page_full_of_faults_is_named_with_the_first_hundred() {
    let links: Vec<_> = (0..3_000).map(|n| format!("- [[nowhere-{n}]] {n} тенге\n        ")).collect();
    let old = "Пойдите в поликлинику. Попросите письмо в двух экземплярах.";
    let problems = problems_on(&book_with(FIRST, old, &links.concat()), TODAY);
    let here: Vec<_> = problems.iter().filter(|problem| problem.file == FIRST).collect();
    assert_eq!(here.len(), 101);
    assert!(here.iter().any(|problem| problem.rule == Rule::TooManyProblems));
    assert!(problems.iter().all(|problem| problem.args.iter().all(|(_, value)| value.len() < 1_000)));
}

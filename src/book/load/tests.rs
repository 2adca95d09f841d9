//! Loading as it goes wrong: files from outside never take the rest of the book with them.

use super::*;
use crate::book::model::LocalText;
use proptest::prelude::*;
use std::{fs, path::Path};

fn test_book() -> Vec<SourceFile> {
    read_dir(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/book"))).unwrap().0
}

fn file(path: &str, text: impl AsRef<[u8]>) -> SourceFile {
    SourceFile { path: path.to_owned(), bytes: text.as_ref().to_vec() }
}

/// A small page; `more` are further lines.
fn page_text(more: &str) -> String {
    format!(
        "number: 1\ntitle:\n  kk: \"Атауы\"\nsummary:\n  kk: \"Қысқаша\"\nchecked: 2026-11-22\nreview_by: 2027-03-01\n{more}"
    )
}

/// What loading one page with these further lines reports: line, column and rule.
fn faults(more: &str) -> Vec<(Option<usize>, Option<usize>, Rule)> {
    let mut files = test_book();
    files.push(file("terms/page.yaml", page_text(more)));
    load(&files).problems.into_iter().map(|problem| (problem.line, problem.column, problem.rule)).collect()
}

#[test]
fn the_whole_test_book_is_loaded() {
    let Loaded { book, problems } = load(&test_book());
    assert_eq!(problems, []);
    assert_eq!(book.entries.len(), 16);
    assert!(book.entries.iter().is_sorted_by_key(|entry| (entry.kind, entry.number)));
    let care = book.entry("care-money").unwrap();
    assert_eq!(book.entry_named("3010"), Some(care));
    assert_eq!(care.audience.age, Some((0, 216)));
    let names: Vec<_> = care.sections.iter().map(|section| section.name).collect();
    assert_eq!(names, ["what", "who", "not_required", "how", "how_long", "if_refused", "careful", "say_this"]);
    let first = book.entry("first-days").unwrap();
    let parts: Vec<_> = first.steps[0].parts.iter().map(|part| part.name).collect();
    assert_eq!(parts, ["do", "where", "bring", "say_this", "takes"]);
    let phones = &book.entry("help-line").unwrap().phones;
    assert_eq!((phones[0].free, phones[1].free, phones[2].free), (Some(true), Some(false), None));
}

#[test]
fn a_missing_text_falls_back_and_says_in_which_language() {
    let book = load(&test_book()).book;
    let centre = book.entry("day-centre").unwrap();
    let who = &centre.sections.iter().find(|section| section.name == "who").unwrap().text;
    let (kk, ru) = (book.lang("kk").unwrap(), book.lang("ru").unwrap());
    assert_eq!(book.text(who, kk).unwrap().lang, ru);
}

#[test]
fn a_broken_page_loses_only_itself() {
    let mut files = test_book();
    files.push(file("terms/broken.yaml", "number: [1\n"));
    let loaded = load(&files);
    assert_eq!(loaded.book.entries.len(), 16);
    assert_eq!(loaded.problems.len(), 1);
    assert_eq!(loaded.problems[0].entry.as_deref(), Some("broken"));
    assert!(loaded.problems[0].line.is_some());
}

#[test]
fn without_a_guide_the_three_languages_stay() {
    for guide in [None, Some("languages: []\n"), Some("edition: [\n")] {
        let mut files: Vec<_> = test_book().into_iter().filter(|file| file.path != "guide.yaml").collect();
        files.extend(guide.map(|text| file("guide.yaml", text)));
        let loaded = load(&files);
        assert_eq!(loaded.book.entries.len(), 16, "{guide:?}");
        assert_eq!(loaded.book.languages.len(), 3);
        assert_eq!(loaded.problems.len(), 1, "{:?}", loaded.problems);
    }
}

#[test]
fn a_fourth_language_is_one_row() {
    let mut files = test_book();
    let guide = files.iter_mut().find(|file| file.path == "guide.yaml").unwrap();
    let text = String::from_utf8(guide.bytes.clone()).unwrap();
    let row = "  - {tag: xx, name: \"Xixi\", fallback: [en], alphabet: \"abc\"}\n\ndefault_language";
    guide.bytes = text.replace("\ndefault_language", row).into_bytes();
    files.push(file("terms/page.yaml", page_text("official_name:\n  xx: \"Xa\"\n")));
    let loaded = load(&files);
    assert_eq!(loaded.problems, []);
    let xx = loaded.book.lang("xx").unwrap();
    let page = loaded.book.entry("page").unwrap();
    assert_eq!(page.official_name.get(xx), Some("Xa"));
    assert_eq!(loaded.book.text(&page.title, xx).unwrap().text, "Атауы");
}

#[test]
fn every_fault_of_shape_has_its_rule_and_place() {
    let at = |line, column, rule| vec![(Some(line), Some(column), rule)];
    assert_eq!(faults("colour: red\n"), at(8, 1, Rule::UnknownField));
    assert_eq!(faults("number: 2\n"), at(8, 1, Rule::DuplicateKey));
    assert_eq!(faults("sections:\n  means:\n    kk: \"a\"\n    kk: \"b\"\n"), at(11, 5, Rule::DuplicateKey));
    assert_eq!(faults("sections:\n  means:\n    kk: null\n"), at(10, 9, Rule::EmptyText));
    assert_eq!(faults("sections:\n  means:\n    kk: ~\n"), at(10, 9, Rule::EmptyText));
    assert_eq!(faults("sections:\n  means:\n    kk: \"  \"\n"), at(10, 9, Rule::EmptyText));
    assert_eq!(faults("web: 111\n"), at(8, 6, Rule::NeedsQuotes));
    assert_eq!(faults("web: true\n"), at(8, 6, Rule::NeedsQuotes));
    assert_eq!(faults("available: maybe\n"), at(8, 12, Rule::UnknownWord));
    assert_eq!(faults("for: {age: [0, 18]}\n"), at(8, 16, Rule::BadAge));
    assert_eq!(faults("stale: kk\n"), at(8, 8, Rule::WrongType));
    assert_eq!(faults("sources:\n  - {at: \"1\"}\n"), at(9, 5, Rule::MissingField));
    assert_eq!(faults("related: [a, \"b\n"), at(9, 1, Rule::BadYaml));
    assert_eq!(faults("web: \"a\\u202eb\"\n"), at(8, 6, Rule::UnsafeCharacter));
    assert_eq!(faults("official_name:\n  kz: \"Атауы\"\n"), at(9, 3, Rule::UnknownLanguage));
    assert_eq!(faults("official_name: {}\n"), at(8, 16, Rule::EmptyText));
    assert_eq!(faults("official_name:\n"), at(8, 15, Rule::EmptyText));
}

#[test]
fn a_comma_in_a_text_without_quotes_does_not_make_a_language() {
    let found = faults("official_name: {kk: Ақша, қызмет}\n");
    assert_eq!(found.first().map(|fault| fault.2), Some(Rule::EmptyText));
}

#[test]
fn a_page_without_a_title_in_any_language_is_still_found_by_its_id() {
    for title in ["title: {}", "title: {xx: \"Xa\"}"] {
        let text = page_text("").replace("title:\n  kk: \"Атауы\"", title);
        let mut files = test_book();
        files.push(file("terms/page.yaml", text));
        let Loaded { book, problems } = load(&files);
        assert_eq!(problems.len(), 1, "{problems:?}");
        for (lang, _) in book.langs() {
            assert_eq!(book.plain(&book.entry("page").unwrap().title, lang), "page");
        }
    }
}

#[test]
fn unsafe_characters_are_gone_from_what_is_loaded() {
    let mut files = test_book();
    files.push(file("terms/page.yaml", page_text("web: \"a\\u202e\\x1b[31mb\\u200b\"\n")));
    let book = load(&files).book;
    assert_eq!(book.entry("page").unwrap().web.as_deref(), Some("a[31mb"));
}

#[test]
fn an_id_stays_with_the_first_file_that_has_it() {
    let mut files = test_book();
    files.push(file("terms/care-money.yaml", page_text("")));
    let loaded = load(&files);
    assert_eq!(loaded.problems[0].rule, Rule::DuplicateId);
    assert_eq!(loaded.book.entry("care-money").unwrap().number, 3010);
}

#[test]
fn files_that_are_no_text_are_refused() {
    for (bytes, rule) in [
        (&b"\xef\xbb\xbfnumber: 1\n"[..], Rule::ByteOrderMark),
        (&b"number: 1\n\xff\n"[..], Rule::NotUtf8),
        (&b"\xff\xfen\0u\0"[..], Rule::NotUtf8),
        (&b"number: 1\n\0\n"[..], Rule::UnsafeCharacter),
        (&b""[..], Rule::MissingField),
        (&b"- 1\n"[..], Rule::WrongType),
        (page_text("---\nb: 2\n").as_bytes(), Rule::BadYaml),
    ] {
        let loaded = load(&[file("terms/page.yaml", bytes)]);
        let rules: Vec<_> = loaded.problems.iter().map(|problem| problem.rule).collect();
        assert_eq!(rules, [Rule::MissingGuide, rule], "{}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn what_no_reader_can_read_has_a_place_too() {
    let place = |bytes: &[u8]| {
        let problems = load(&[file("terms/page.yaml", bytes)]).problems;
        problems.last().map(|problem| (problem.rule, problem.line, problem.column))
    };
    let at = |rule, line, column| Some((rule, Some(line), Some(column)));
    assert_eq!(place(b"\xef\xbb\xbfnumber: 1\n"), at(Rule::ByteOrderMark, 1, 1));
    assert_eq!(place("number: 1\n# қар \0\n".as_bytes()), at(Rule::UnsafeCharacter, 2, 7));
    assert_eq!(place(b"number: 1\n  \x1b[31m\n"), at(Rule::UnsafeCharacter, 2, 3));
    assert_eq!(place("number: 1\nа\u{feff}\n".as_bytes()), at(Rule::UnsafeCharacter, 2, 2));
    assert_eq!(place(b"number: 1\n\xd2\x9b\xff\n"), at(Rule::NotUtf8, 2, 2));
    assert_eq!(place(format!("---\n{}---\nb: 2\n", page_text("")).as_bytes()), at(Rule::BadYaml, 9, 1));
    assert_eq!(place(b"%TAG !a! tag:a\n---\nnumber: 1\n"), at(Rule::BadYaml, 1, 1));
    assert_eq!(place(b"number: 1\nrelated:\n - [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n"), at(Rule::NestedTooDeep, 3, 36));
}

#[test]
fn a_piece_of_a_faulty_file_is_cut_before_it_is_shown() {
    let long = "а".repeat(100_000);
    for text in
        [long.clone(), format!("{long}: 1\n"), format!("number: {long}\n"), page_text(&format!("available: {long}"))]
    {
        for problem in load(&[file("terms/page.yaml", &text)]).problems {
            let said = format!("{}{}{}", problem.path, problem.message(), problem.advice());
            assert!(said.chars().count() < 2_000, "{}", problem.rule.name());
        }
    }
}

#[test]
fn aliases_without_end_are_refused_before_they_grow() {
    let mut laughs = page_text("also_called:\n  kk: &a [\"");
    laughs.push_str(&"ха".repeat(20_000));
    laughs.push_str("\"]\n");
    laughs.push_str("  ru: *a\n  en: *a\n");
    laughs.push_str("topics: &b [\"x\"");
    laughs.push_str(&", \"y\"".repeat(10_000));
    laughs.push_str("]\nrelated: *b\napply: *b\nstale: *b\n");
    assert_eq!(rules(&laughs), [Rule::MissingGuide, Rule::TooLarge]);
    assert_eq!(rules("number: &a [*a]\n"), [Rule::MissingGuide, Rule::WrongType]);
}

#[test]
fn an_alias_of_an_alias_of_an_alias_ends_soon() {
    let mut text = page_text("sections:\n  means: &a0 {kk: \"x\"}\n");
    text.extend((1..2_000).map(|n| format!("  means{n}: *a0\n")));
    assert!(rules(&text).len() > 1);
}

fn rules(text: &str) -> Vec<Rule> {
    load(&[file("terms/page.yaml", text)]).problems.iter().map(|problem| problem.rule).collect()
}

#[test]
fn a_doubled_key_is_seen_among_few_and_among_many() {
    for count in [1, 15, 16, 17, 18, 500] {
        let keys: Vec<_> = (0..count).map(|n| format!("k{n}: {{name: {{kk: \"x\"}}}}\n")).collect();
        for again in [0, count / 2, count - 1] {
            let text = format!("{}k{again}: {{name: {{kk: \"x\"}}}}\n", keys.concat());
            let problems = load(&[file("documents.yaml", text)]).problems;
            let found: Vec<_> = problems.iter().map(|problem| (problem.rule, problem.line)).collect();
            assert_eq!(found, [(Rule::MissingGuide, None), (Rule::DuplicateKey, Some(count + 1))]);
        }
    }
}

#[test]
fn deep_nesting_ends_in_a_fault_and_not_in_a_crash() {
    for (open, count) in [("[", 100_000), ("{a: ", 50_000), ("- ", 100_000), ("? ", 100_000)] {
        let text = format!("number: 1\nrelated:\n {}", open.repeat(count));
        assert_eq!(rules(&text).first(), Some(&Rule::MissingGuide));
        assert_eq!(rules(&text).len(), 2, "{open}");
    }
}

/// The test book with other rows of languages: their tags, and what was wrong with them.
fn languages(rows: &str) -> (Vec<String>, Vec<(Rule, Option<usize>)>) {
    let mut files = test_book();
    let guide = files.iter_mut().find(|file| file.path == "guide.yaml").unwrap();
    let text = String::from_utf8(guide.bytes.clone()).unwrap();
    let (before, rest) = text.split_once("languages:").unwrap();
    let (_, behind) = rest.split_once("\ndefault_language").unwrap();
    guide.bytes = format!("{before}languages:{rows}\ndefault_language{behind}").into_bytes();
    let Loaded { book, problems } = load(&files);
    let tags = book.languages.iter().map(|language| language.tag.clone()).collect();
    let first = before.lines().count();
    let faults = problems.into_iter().filter(|problem| problem.file == "guide.yaml");
    (tags, faults.map(|problem| (problem.rule, problem.line.map(|line| line - first))).collect())
}

#[test]
fn languages_are_few_and_each_has_a_tag_of_its_own() {
    let row = |tag: &str| format!("\n  - {{tag: \"{tag}\", name: \"X\", fallback: [kk], alphabet: \"abc\"}}");
    let three = ["kk", "ru", "en"].map(row).concat();
    let again = format!("{three}{}{}{}{}", row("ru"), row("../../x"), row("q\\u001b"), row("uz"));
    let (tags, faults) = languages(&again);
    assert_eq!(tags, ["kk", "ru", "en", "uz"]);
    assert_eq!(faults, [(Rule::DuplicateKey, Some(5)), (Rule::BadId, Some(6)), (Rule::BadId, Some(7))]);
    for count in [252, 253, 300] {
        let many: Vec<_> = (0..count).map(|n| row(&format!("l{n}"))).collect();
        let (tags, faults) = languages(&format!("{three}{}", many.concat()));
        assert_eq!(tags.len(), LANGUAGES_LIMIT);
        assert_eq!(faults, [(Rule::TooManyLanguages, Some(LANGUAGES_LIMIT + 2))]);
    }
}

#[test]
fn without_languages_the_three_languages_stay() {
    let (tags, faults) = languages(" []");
    assert_eq!(tags, ["kk", "ru", "en"]);
    assert_eq!(faults, [(Rule::MissingField, Some(1))]);
}

/// The YAML reader needs minutes for what nests so deep; texts, comments and tags must not hide it.
#[test]
fn deep_nesting_cannot_be_hidden() {
    for open in ["[\"]\",", "[']',", "[ #]\n", "{\"}\": ", "{a: \"}\", b: ", "[!<]> ", "[\"\n]\n\",", "[\"\n]\",\n"] {
        let text = format!("number: 1\nrelated: {}", open.repeat(20_000));
        assert_eq!(rules(&text), [Rule::MissingGuide, Rule::NestedTooDeep], "{open}");
    }
    let honest = format!("districts:\n{}", "  - {kk: \"а]\", ru: '[б]', en: [[c]]}\n".repeat(2_000));
    assert!(!rules(&honest).contains(&Rule::NestedTooDeep));
}

#[test]
fn a_file_over_the_limit_is_refused_unread() {
    let text = page_text(&format!("# {}\n", "x".repeat(FILE_LIMIT)));
    assert_eq!(rules(&text), [Rule::MissingGuide, Rule::TooLarge]);
}

#[test]
fn wrong_marks_in_names_never_reach_the_terminal() {
    let loaded = load(&[file("terms/a\u{1b}[31m.yaml", page_text("")), file("x\u{202e}.yaml", "")]);
    for problem in &loaded.problems {
        let said = format!("{}{}{}", problem.file, problem.message(), problem.advice());
        assert!(said.chars().all(crate::text::is_safe), "{said:?}");
    }
}

#[test]
fn a_folder_is_read_with_its_links_limits_and_strangers() {
    let dir = tempfile::tempdir().unwrap();
    let outside = tempfile::tempdir().unwrap();
    let put = |path: &str, text: &str| {
        let path = dir.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    put("guide.yaml", "");
    put("README.md", "");
    put(".hidden/x.yaml", "");
    put("locales/kk/ui.ftl", "");
    put("terms/page.yaml", "number: 1\n");
    put("terms/page.yml", "");
    put("terms/deep/page.yaml", "");
    put("poems/page.yaml", "");
    put("terms/large.yaml", &"x".repeat(FILE_LIMIT + 1));
    fs::write(outside.path().join("secret.yaml"), "").unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::symlink;
        symlink(outside.path().join("secret.yaml"), dir.path().join("terms/secret.yaml")).unwrap();
        symlink(outside.path(), dir.path().join("rights")).unwrap();
        symlink(dir.path(), dir.path().join("programs")).unwrap();
        symlink("page.yaml", dir.path().join("terms/again.yaml")).unwrap();
        symlink("nowhere.yaml", dir.path().join("terms/nowhere.yaml")).unwrap();
        drop(std::os::unix::net::UnixListener::bind(dir.path().join("terms/socket.yaml")).unwrap());
    }
    let (files, problems) = read_dir(dir.path()).unwrap();
    let names: Vec<_> = files.iter().map(|file| file.path.as_str()).collect();
    assert!(names.contains(&"guide.yaml") && names.contains(&"terms/page.yaml"));
    assert!(names.iter().all(|name| !name.contains("secret") && !name.contains("hidden") && !name.contains("large")));
    let has = |path: &str, rule| problems.iter().any(|problem| problem.file == path && problem.rule == rule);
    assert!(has("terms/page.yml", Rule::UnknownFile) && has("poems", Rule::UnknownFile));
    assert!(has("terms/deep", Rule::TooDeep) && has("terms/large.yaml", Rule::TooLarge));
    #[cfg(unix)]
    {
        assert!(has("terms/secret.yaml", Rule::LinkOutside) && has("rights", Rule::LinkOutside));
        assert!(has("terms/nowhere.yaml", Rule::UnreadableFile) && has("terms/socket.yaml", Rule::NotAFile));
        assert!(names.contains(&"terms/again.yaml"));
    }
}

#[test]
fn too_many_files_are_named_once_and_take_nothing_that_all_pages_need_with_them() {
    let dir = tempfile::tempdir().unwrap();
    for folder in ["programs", "rates.yaml"] {
        fs::create_dir(dir.path().join(folder)).unwrap();
    }
    for n in 0..500 {
        fs::write(dir.path().join(format!("programs/{n}.txt")), "").unwrap();
    }
    fs::write(dir.path().join("sources.yaml"), "").unwrap();
    let (files, problems) = super::folder::read_at_most(dir.path(), 500).unwrap();
    assert_eq!(files.iter().map(|file| file.path.as_str()).collect::<Vec<_>>(), ["sources.yaml"]);
    let count = |rule| problems.iter().filter(|problem| problem.rule == rule).count();
    assert_eq!((count(Rule::TooManyFiles), count(Rule::NotAFile), count(Rule::BookTooLarge)), (1, 1, 0));
}

#[test]
fn a_folder_that_is_not_there_is_an_error() {
    assert_eq!(read_dir(Path::new("/nonexistent/book")).unwrap_err().rule, Rule::UnreadableFile);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_a_file_holds_the_rest_of_the_book_opens(text in any::<String>(), which in 0usize..20) {
        let mut files = test_book();
        let n = which % files.len();
        files[n].bytes = text.into_bytes();
        let loaded = load(&files);
        prop_assert!(loaded.book.entries.len() >= 15);
        prop_assert!(loaded.book.languages.len() == 3);
    }

    #[test]
    fn a_file_cut_or_bent_anywhere_does_no_harm(which in 0usize..20, at in 0usize..2_000, put in ".{0,3}") {
        let mut files = test_book();
        let n = which % files.len();
        let text = String::from_utf8(files[n].bytes.clone()).unwrap();
        let cut: String = text.chars().take(at).chain(put.chars()).chain(text.chars().skip(at + 2)).collect();
        files[n].bytes = cut.into_bytes();
        let loaded = load(&files);
        prop_assert!(loaded.book.entries.len() >= 15);
        let today = crate::book::model::Date { year: 2026, month: 11, day: 22 };
        for problem in crate::book::check::check(&loaded, &files, today) {
            prop_assert!(!problem.message().is_empty());
        }
    }
}

#[test]
fn texts_know_which_languages_they_have() {
    let book = load(&test_book()).book;
    let empty = LocalText::default();
    assert!(empty.is_empty() && book.text(&empty, crate::book::model::Lang(0)).is_none());
}

use std::{fs, path::Path};

use serde_json::Value;

use super::{bare, book, ended, keys};

/// A copy of the small book to spoil.
pub(super) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for item in fs::read_dir(from).unwrap() {
        let item = item.unwrap().path();
        let target = to.join(item.file_name().unwrap());
        if item.is_dir() {
            copy(&item, &target);
        } else {
            fs::write(&target, fs::read(&item).unwrap()).unwrap();
        }
    }
}

pub(super) fn spoiled(file: &str, from: &str, to: &str) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    copy(book(), dir.path());
    let path = dir.path().join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from));
    fs::write(&path, text.replace(from, to)).unwrap();
    dir
}

#[test]
fn a_good_book_has_no_errors() {
    let (code, out, err) = ended(bare(&["check", "--date", "2026-11-22", "--format", "json"]).arg(book()));
    assert_eq!(code, 0, "{out}{err}");
    let report: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(keys(&report), ["errors", "warnings"]);
    assert_eq!(report["errors"].as_array().unwrap().len(), 0);
}

#[test]
fn a_mistake_is_named_with_file_line_column_and_advice_in_the_readers_language() {
    let dir = spoiled("programs/care-money.yaml", "number: 3010", "number: 3010\nnummer: 7");
    let check =
        |more: &[&str]| ended(bare(&["check", "--date", "2026-11-22", "--lang", "ru"]).args(more).arg(dir.path()));
    let (code, out, _) = check(&["--format", "json"]);
    assert_eq!(code, 1);
    let report: Value = serde_json::from_str(&out).unwrap();
    let errors = report["errors"].as_array().unwrap();
    let error = errors.iter().find(|error| error["file"] == "programs/care-money.yaml").unwrap();
    assert_eq!(keys(error), ["advice", "column", "entry", "file", "line", "message", "path", "rule"]);
    assert_eq!(error["line"], 2);
    assert_eq!(error["rule"], "unknown-field");
    let (code, out, _) = check(&[]);
    assert_eq!(code, 1);
    assert!(out.contains("programs/care-money.yaml:2:"), "{out}");
}

#[test]
fn warnings_end_with_one_only_when_they_are_denied() {
    let check = |more: &[&str]| ended(bare(&["check", "--date", "2030-01-01"]).args(more).arg(book())).0;
    assert_eq!(check(&[]), 0);
    assert_eq!(check(&["--deny-warnings"]), 1);
}

#[test]
fn the_directory_may_come_with_content_too() {
    let (code, out, _) = ended(bare(&["check", "--date", "2026-11-22", "--format", "json", "--content"]).arg(book()));
    assert_eq!(code, 0, "{out}");
}

#[test]
fn commands_work_with_what_is_good_and_say_that_something_is_not() {
    let dir = spoiled("programs/care-money.yaml", "number: 3010", "number: [");
    let (code, out, err) = ended(bare(&["list", "--lang", "en", "--content"]).arg(dir.path()));
    assert_eq!(code, 0);
    assert!(!out.contains("3010") && out.contains("3011"), "{out}");
    assert!(err.contains("tirek check"), "{err}");
}

#[test]
fn a_fourth_language_is_a_row_a_folder_and_the_texts() {
    let dir = spoiled(
        "guide.yaml",
        "\ndefault_language:",
        "  - {tag: uz, name: \"O'zbekcha\", fallback: [ru], alphabet: \"abcdefghijklmnopqrstuvxyz\"}\n\ndefault_language:",
    );
    let page = dir.path().join("programs/care-money.yaml");
    let text = fs::read_to_string(&page).unwrap();
    fs::write(&page, text.replacen("title:\n", "title:\n  uz: \"Ota-onaga pul\"\n", 1)).unwrap();
    fs::create_dir_all(dir.path().join("locales/uz")).unwrap();
    fs::write(dir.path().join("locales/uz/ui.ftl"), "kind-program = Yordam\nkinds-program = Yordam turlari\n").unwrap();
    let (code, out, _) = ended(bare(&["list", "program", "--lang", "uz", "--content"]).arg(dir.path()));
    assert_eq!(code, 0);
    assert!(out.starts_with("Yordam turlari\n"), "{out}");
    assert!(out.contains("3010  Ota-onaga pul"), "{out}");
    assert!(out.contains("3011  ") && out.contains("Пособие"), "and what is missing is shown in the fallback: {out}");
}

#[test]
fn words_that_several_pages_claim_are_listed_for_the_editor() {
    let dir = spoiled("programs/care-money.yaml", "  ru: [", "  ru: [\"не взяли в школу\", ");
    let (code, out, _) = ended(bare(&["check"]).arg(dir.path()).args(["--lang", "en", "--date", "2026-11-22"]));
    assert_eq!(code, 0, "{out}");
    assert!(out.contains("не взяли в школу (ru): "), "{out}");
}

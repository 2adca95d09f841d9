//! A fourth language needs one row, one folder and the texts, and no line of code.

use crate::guide::Guide;
use std::{fs, path::Path};

/// Copies a folder of the book.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for item in fs::read_dir(from).unwrap() {
        let path = item.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

/// The small book with a made-up language that has a folder of messages and one translated title.
fn book_with_fourth_language() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    copy(Path::new("tests/book"), dir.path());
    let guide = dir.path().join("guide.yaml");
    let rows = fs::read_to_string(&guide).unwrap();
    let row = "languages:\n  - {tag: eo, name: \"Esperanto\", fallback: [en, ru], alphabet: \"abcĉdefgĝhĥijĵklmnoprsŝtuŭvz\"}\n";
    assert!(rows.contains("languages:\n"));
    fs::write(&guide, rows.replace("languages:\n", row)).unwrap();
    let locale = dir.path().join("locales/eo");
    fs::create_dir_all(&locale).unwrap();
    fs::write(locale.join("ui.ftl"), "home-happened = Kio okazis?\nkey-help = helpo\nsearch-found = { $count ->\n    [one] { $shown } paĝo\n   *[other] { $shown } paĝoj\n}\n").unwrap();
    let page = dir.path().join("situations/school-says-no.yaml");
    let text = fs::read_to_string(&page).unwrap();
    assert!(text.contains("title:\n"));
    fs::write(&page, text.replacen("title:\n", "title:\n  eo: \"La lernejo rifuzas\"\n", 1)).unwrap();
    dir
}

#[test]
fn a_fourth_language_is_one_row_one_folder_and_the_texts() {
    let dir = book_with_fourth_language();
    let mut guide = Guide::open_dir(dir.path(), "eo", (80, 24));
    let home = guide.picture();
    for words in ["Esperanto", "Kio okazis?", "helpo", "La lernejo rifuzas"] {
        assert!(home.contains(words), "{words} is not on the first screen:\n{home}");
    }
    guide.press("\"rifuzas\"");
    assert!(guide.picture().contains("1 paĝo"), "{}", guide.picture());
    guide.press("enter");
    assert_eq!(guide.entry(), "school-says-no");
    let page = guide.picture();
    assert!(page.contains("La lernejo rifuzas"), "{page}");
    // What is not translated is shown in English behind a notice.
    assert!(page.contains("English"), "{page}");
}

#[test]
fn f2_walks_through_all_languages_and_comes_back() {
    let dir = book_with_fourth_language();
    let mut guide = Guide::open_dir(dir.path(), "eo", (80, 24));
    let first = guide.picture();
    for _ in 0..4 {
        guide.press("f2");
    }
    assert_eq!(guide.picture(), first);
}

#[test]
fn a_broken_message_file_beside_the_book_loses_only_its_broken_messages() {
    let dir = book_with_fourth_language();
    fs::write(dir.path().join("locales/eo/ui.ftl"), "home-happened = Kio okazis?\n???\nkey-help helpo\n").unwrap();
    let guide = Guide::open_dir(dir.path(), "eo", (80, 24));
    let home = guide.picture();
    assert!(home.contains("Kio okazis?") && home.contains("help"), "{home}");
}

//! Editions: made, opened, checked, compared; damaged, foreign, old ones.

use std::{fs, path::PathBuf};

use serde_json::Value;

use super::{bare, book, check::spoiled, ended, tirek};

/// An edition of the small book in a folder of its own.
fn edition() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book.tirek");
    let (code, out, err) = ended(bare(&["build"]).arg(book()).arg("-o").arg(&path));
    assert_eq!((code, out.as_str()), (0, ""), "{err}");
    assert!(err.contains("16 pages"), "{err}");
    (folder, path)
}

#[test]
fn an_edition_answers_like_the_directory_it_was_made_from() {
    let (_folder, path) = edition();
    for arguments in [
        &["list", "--format", "json"][..],
        &["list", "situation"],
        &["list", "--topic", "money", "--lang", "ru"],
        &["show", "care-money", "--format", "json"],
        &["show", "3010", "--lang", "kk"],
        &["search", "money", "--format", "json"],
        &["search", "пособие", "--lang", "kk"],
    ] {
        let day = ["--date", "2026-11-22", "--content"];
        let (code, out, err) = ended(bare(arguments).args(day).arg(&path));
        let (expected, as_before, _) = ended(&mut tirek(arguments));
        assert_eq!((code, out), (expected, as_before), "{arguments:?} {err}");
    }
    let (code, out, err) = ended(bare(&["check", "--date", "2026-11-22"]).arg(&path));
    assert_eq!(code, 0, "{out}{err}");
}

#[test]
fn the_same_pages_give_the_same_file_and_an_old_one_is_replaced() {
    let (folder, path) = edition();
    let first = fs::read(&path).unwrap();
    fs::write(&path, "an old file").unwrap();
    assert_eq!(ended(bare(&["build"]).arg(book()).arg("-o").arg(&path)).0, 0);
    assert_eq!(fs::read(&path).unwrap(), first);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
}

#[test]
fn mistakes_are_named_with_their_line_and_nothing_is_written() {
    let dir = spoiled("programs/care-money.yaml", "number:", "numbers:");
    let out = dir.path().join("book.tirek");
    fs::write(&out, "the old one").unwrap();
    let (code, _, err) = ended(bare(&["build"]).arg(dir.path()).arg("-o").arg(&out));
    assert_eq!(code, 1);
    assert!(err.contains("programs/care-money.yaml:1:"), "{err}");
    assert_eq!(fs::read_to_string(&out).unwrap(), "the old one");
}

#[test]
fn a_place_that_cannot_be_written_is_named() {
    let (folder, path) = edition();
    for output in [folder.path().join("no/such/folder.tirek"), folder.path().to_owned()] {
        let (code, _, err) = ended(bare(&["build"]).arg(book()).arg("-o").arg(&output));
        assert_eq!(code, 2, "{err}");
        assert!(err.contains("could not be written"), "{err}");
    }
    let (code, _, err) = ended(bare(&["build"]).arg(&path).arg("-o").arg(folder.path().join("again.tirek")));
    assert_eq!(code, 2, "{err}");
}

#[test]
fn what_is_no_whole_edition_ends_with_a_message_in_the_language_of_the_reader() {
    let (folder, path) = edition();
    let whole = fs::read(&path).unwrap();
    let other = folder.path().join("other.tirek");
    let mut newer = whole.clone();
    newer[8] = 7;
    let mut altered = whole.clone();
    altered[30] ^= 1;
    for (bytes, message) in [
        (&whole[..whole.len() / 2], "Файл не целый"),
        (b"edition: {}", "Это не книга Тірек"),
        (&[], "Это не книга Тірек"),
        (&newer, "для более новой программы"),
        (&altered, "повреждена"),
    ] {
        fs::write(&other, bytes).unwrap();
        for command in [&["list"][..], &["check"], &["search", "x"], &[]] {
            let (code, out, err) = ended(bare(command).args(["--lang", "ru", "--content"]).arg(&other));
            assert_eq!((code, out.as_str()), (2, ""), "{command:?} {err}");
            assert!(err.contains(message) && err.contains("other.tirek"), "{err}");
        }
    }
}

#[test]
fn a_damaged_page_is_found_by_check_and_the_rest_opens() {
    let (folder, path) = edition();
    let mut bytes = fs::read(&path).unwrap();
    let (_, page, _) = ended(&mut tirek(&["show", "care-money", "--lang", "ru", "--format", "json"]));
    let page: Value = serde_json::from_str(&page).unwrap();
    let words = page["summary"].as_str().unwrap().as_bytes();
    let at = bytes.windows(words.len()).position(|window| window == words).unwrap();
    bytes[at] = 0;
    let other = folder.path().join("other.tirek");
    fs::write(&other, bytes).unwrap();
    let (code, out, err) = ended(bare(&["check", "--date", "2026-11-22"]).arg(&other));
    assert_eq!(code, 2, "{out}{err}");
    assert!(out.contains("damaged"), "{out}");
    let (code, out, _) = ended(bare(&["list", "--date", "2026-11-22", "--content"]).arg(&other));
    assert_eq!((code, out.lines().filter(|line| line.trim_start().starts_with('3')).count()), (0, 16), "{out}");
}

#[test]
fn an_edition_older_than_the_book_inside_and_a_clock_before_both_are_noticed() {
    let dir = spoiled("guide.yaml", "date: 2026", "date: 2024");
    let path = dir.path().join("old.tirek");
    assert_eq!(ended(bare(&["build"]).arg(dir.path()).arg("-o").arg(&path)).0, 0);
    let (code, _, err) = ended(bare(&["list", "--content"]).arg(&path));
    assert_eq!(code, 0);
    assert!(err.contains("holds a newer one"), "{err}");

    let dir = spoiled("guide.yaml", "date: 2026", "date: 2990");
    let path = dir.path().join("new.tirek");
    assert_eq!(ended(bare(&["build"]).arg(dir.path()).arg("-o").arg(&path)).0, 0);
    let (code, _, err) = ended(bare(&["list", "--content"]).arg(&path));
    assert_eq!(code, 0);
    assert!(err.contains("The clock of this computer"), "{err}");
    let (_, _, err) = ended(bare(&["list", "--date", "2026-11-22", "--content"]).arg(&path));
    assert_eq!(err, "", "whoever names a day is not told of the clock");
}

#[test]
fn messages_that_lie_beside_the_pages_travel_with_them() {
    let dir = spoiled("guide.yaml", "number:", "number:");
    fs::create_dir_all(dir.path().join("locales/en")).unwrap();
    fs::write(dir.path().join("locales/en/own.ftl"), "cli-nothing-listed = Nothing of ours.\n").unwrap();
    let path = dir.path().join("own.tirek");
    assert_eq!(ended(bare(&["build"]).arg(dir.path()).arg("-o").arg(&path)).0, 0);
    let (code, _, err) = ended(bare(&["list", "condition", "--date", "2026-11-22", "--content"]).arg(&path));
    assert_eq!(code, 1);
    assert!(err.contains("Nothing of ours."), "{err}");
    fs::write(dir.path().join("locales/en/own.ftl"), "cli-nothing-listed = { $\n").unwrap();
    assert_eq!(ended(bare(&["build"]).arg(dir.path()).arg("-o").arg(&path)).0, 1);
}

#[test]
fn diff_names_pages_sums_and_deadlines_in_words_and_as_data() {
    let dir = spoiled("limits.yaml", "amount: ", "amount: 1");
    fs::remove_file(dir.path().join("contacts/help-line.yaml")).unwrap();
    let new = dir.path().join("new.tirek");
    let (_folder, old) = edition();
    // The book without its contact has links that lead nowhere, so it is compared as a directory.
    let (code, out, err) = ended(bare(&["diff", "--lang", "en"]).arg(&old).arg(dir.path()));
    assert_eq!(code, 0, "{err}");
    assert!(out.contains("Deadlines: ") && out.contains("Pages that are gone: 1"), "{out}");
    let (code, out, _) = ended(bare(&["diff", "--format", "json"]).arg(&old).arg(dir.path()));
    assert_eq!(code, 0);
    let answer: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(answer["removed"][0]["id"], "help-line");
    assert!(!answer["deadlines"].as_array().unwrap().is_empty());
    let (code, out, _) = ended(bare(&["diff"]).arg(&old).arg(&old));
    assert_eq!(code, 0);
    assert!(out.contains("Nothing changed."), "{out}");
    assert_eq!(ended(bare(&["diff"]).arg(&old).arg(&new)).0, 2, "there is no such file");
}

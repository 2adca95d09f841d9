//! The interface texts that screens ask for exist, and nothing else can be seen.

use crate::guide::{Guide, LANGUAGES};
use std::{collections::BTreeSet, fs, path::Path};
use tirek::embedded::LOCALES;

/// The ids of a language's messages.
fn messages(tag: &str) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for (_, source) in LOCALES.iter().filter(|(path, _)| path.starts_with(&format!("{tag}/"))) {
        let names = source.lines().filter(|line| !line.starts_with([' ', '#', '}']));
        out.extend(names.filter_map(|line| Some(line.split_once('=')?.0.trim().to_owned())));
    }
    out
}

#[test]
fn every_message_a_screen_asks_for_exists_in_every_language() {
    let mut ids = BTreeSet::new();
    collect(Path::new("src"), &mut ids);
    assert!(ids.len() > 80, "{}", ids.len());
    for tag in LANGUAGES {
        let known = messages(tag);
        let missing: Vec<_> = ids.iter().filter(|id| !known.contains(*id)).collect();
        assert!(missing.is_empty(), "{tag} lacks {missing:?}");
    }
}

/// The ids in `ui("…")`, `text(lang, "…")` and `text_with(…, "…"` of a source folder.
fn collect(folder: &Path, ids: &mut BTreeSet<String>) {
    for item in fs::read_dir(folder).unwrap() {
        let path = item.unwrap().path();
        if path.is_dir() {
            collect(&path, ids);
            continue;
        }
        let source = fs::read_to_string(&path).unwrap();
        let source = source.split("#[cfg(test)]").next().unwrap();
        for opening in [".ui(\"", "text(ctx.lang, \"", "text_with(ctx.lang, \"", "text(lang, \"", "text_with(lang, \""]
        {
            for part in source.split(opening).skip(1) {
                ids.insert(part.split('"').next().unwrap().to_owned());
            }
        }
    }
}

#[test]
fn sources_hold_no_words_that_a_reader_could_see() {
    let mut found = Vec::new();
    scan(Path::new("src"), &mut found);
    assert!(found.is_empty(), "literal texts:\n{}", found.join("\n"));
}

/// Looks for letters of the reader's languages, and for English sentences, in literals outside tests.
fn scan(folder: &Path, found: &mut Vec<String>) {
    for item in fs::read_dir(folder).unwrap() {
        let path = item.unwrap().path();
        if path.is_dir() {
            scan(&path, found);
            continue;
        }
        // Help of the command line and the wording for build scripts are English; keyboards, search tables and what doctor compares are
        // letters, not words; the check looks for words that pages must not hold or that stand beside numbers; endings are no words; the test hook exists in debug builds only; the built-in languages keep a guide without `guide.yaml` readable.
        let name = path.to_string_lossy().replace('\\', "/");
        let exempt = [
            "src/cli",
            "src/book/problem",
            "src/keys",
            "src/search",
            "src/book/load",
            "tests.rs",
            "schema",
            "check/words",
            "check/telephones",
            "terms/endings",
            "terminal/fault",
            "src/voice",
            // Letters to compare, and signs in lengths.
            "src/commands/doctor",
        ];
        if exempt.iter().any(|part| name.contains(part)) {
            continue;
        }
        let source = fs::read_to_string(&path).unwrap();
        for (number, line) in source.split("#[cfg(test)]").next().unwrap().lines().enumerate() {
            let code = line.trim_start();
            let skip = code.starts_with("//") || code.starts_with("#[") || code.contains("reason =");
            for literal in code.split('"').skip(1).step_by(2).filter(|_| !skip) {
                let cyrillic = literal.chars().any(|c| ('\u{400}'..='\u{52f}').contains(&c));
                let words = literal.split(' ').filter(|w| w.len() > 2 && w.chars().all(char::is_alphabetic)).count();
                if cyrillic || words > 2 {
                    found.push(format!("{name}:{}: {literal}", number + 1));
                }
            }
        }
    }
}

#[test]
fn every_hint_and_menu_row_has_words_in_every_language() {
    for tag in LANGUAGES {
        let mut guide = Guide::open(tag, (80, 24));
        guide.press("f9");
        let known = messages(tag);
        let picture = guide.picture();
        assert!(!known.iter().any(|id| id.starts_with("menu-") && picture.contains(id.as_str())), "{picture}");
    }
}

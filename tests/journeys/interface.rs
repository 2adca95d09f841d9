//! The interface texts: complete, alike and safe in every language.

use crate::guide::{Guide, LANGUAGES};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};
use tirek::text;

/// Message and attribute names of a language, each with its variables and its plural branches.
fn messages(tag: &str) -> BTreeMap<String, (BTreeSet<String>, BTreeSet<String>)> {
    let mut out = BTreeMap::new();
    let folder = Path::new("locales").join(tag);
    for file in fs::read_dir(folder).unwrap() {
        let source = fs::read_to_string(file.unwrap().path()).unwrap();
        let mut name = String::new();
        for line in source.lines() {
            if line.starts_with('#') || line.trim().is_empty() {
                continue;
            }
            if let Some((key, _)) = line.split_once('=').filter(|_| !line.starts_with(' ')) {
                name = key.trim().to_owned();
                assert!(!out.contains_key(&name), "{tag}: {name} stands twice");
            } else if let Some(attribute) = line.trim().strip_prefix('.') {
                let message = name.split('.').next().unwrap().to_owned();
                name = format!("{message}.{}", attribute.split('=').next().unwrap().trim());
            }
            let (variables, branches): &mut (BTreeSet<String>, BTreeSet<String>) = out.entry(name.clone()).or_default();
            for part in line.split('$').skip(1) {
                variables.insert(part.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect());
            }
            let trimmed = line.trim();
            if let Some(branch) = trimmed.strip_prefix('*').unwrap_or(trimmed).strip_prefix('[') {
                branches.insert(branch.split(']').next().unwrap().to_owned());
            }
        }
    }
    out
}

#[test]
fn every_language_has_the_same_messages_with_the_same_arguments() {
    let russian = messages("ru");
    assert!(russian.len() > 100);
    for tag in LANGUAGES {
        let other = messages(tag);
        let names: Vec<_> = russian.keys().filter(|name| !other.contains_key(*name)).collect();
        assert!(names.is_empty(), "{tag} lacks {names:?}");
        let names: Vec<_> = other.keys().filter(|name| !russian.contains_key(*name)).collect();
        assert!(names.is_empty(), "only {tag} has {names:?}");
        for (name, (variables, _)) in &other {
            // `$count` only chooses a branch; a language without branches needs no count.
            let needed = |set: &BTreeSet<String>| -> BTreeSet<String> {
                set.iter().filter(|variable| *variable != "count").cloned().collect()
            };
            assert_eq!(needed(variables), needed(&russian[name].0), "{tag}: arguments of {name}");
        }
    }
}

#[test]
fn counted_messages_have_every_plural_branch_of_their_language() {
    let wanted = [("kk", &["other"][..]), ("ru", &["one"][..]), ("en", &["one", "other"][..])];
    for (tag, wanted) in wanted {
        for (name, (_, branches)) in messages(tag).into_iter().filter(|(_, (_, branches))| !branches.is_empty()) {
            for branch in wanted {
                assert!(branches.contains(*branch), "{tag}: {name} lacks [{branch}]");
            }
            let few = branches.contains("few") && branches.contains("many");
            assert!(tag != "ru" || few || branches.contains("other"), "{tag}: {name} lacks [few] or [many]");
        }
    }
}

#[test]
fn every_message_a_screen_asks_for_exists_in_every_language() {
    let mut ids = BTreeSet::new();
    collect(Path::new("src"), &mut ids);
    assert!(ids.len() > 80, "{}", ids.len());
    for tag in LANGUAGES {
        let known = messages(tag);
        let missing: Vec<_> = ids.iter().filter(|id| !known.contains_key(*id)).collect();
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
fn interface_texts_hold_only_safe_characters() {
    for tag in LANGUAGES {
        for file in fs::read_dir(Path::new("locales").join(tag)).unwrap() {
            let path = file.unwrap().path();
            let source = fs::read_to_string(&path).unwrap();
            for (number, line) in source.lines().enumerate() {
                let fine = line.chars().all(|c| text::is_safe(c) && !matches!(c, '₸' | '✓' | '○' | '❯'));
                assert!(fine, "{}:{}: {line:?}", path.display(), number + 1);
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
        // Help of the command line and the wording for build scripts are English; keyboards and search tables are
        // letters, not words; the built-in languages keep a guide without `guide.yaml` readable.
        let name = path.to_string_lossy().replace('\\', "/");
        let exempt = ["src/cli", "src/book/problem", "src/keys", "src/search", "src/book/load", "tests.rs", "schema"];
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
        assert!(!known.keys().any(|id| id.starts_with("menu-") && picture.contains(id.as_str())), "{picture}");
    }
}

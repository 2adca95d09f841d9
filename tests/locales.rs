//! The interface texts of all languages say the same things with the same arguments.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use std::collections::{BTreeMap, BTreeSet};

use tirek::embedded::LOCALES;

/// Plural categories that a message with a count must offer.
const PLURALS: [(&str, &[&str]); 3] =
    // Kazakh nouns do not change after a number, so one branch says all.
    [("kk", &["other"]), ("ru", &["one", "few", "many"]), ("en", &["one", "other"])];

/// Message (or `message.attribute`) and its text, of one language.
fn messages(tag: &str) -> BTreeMap<String, String> {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut message = String::new();
    let mut current = String::new();
    for (_, text) in LOCALES.iter().filter(|(path, _)| path.starts_with(&format!("{tag}/"))) {
        for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
            let name = line.split_once('=').map(|(name, _)| name.trim_end()).filter(|name| !name.contains(['{', '[']));
            let (key, value) = match name {
                Some(name) if !line.starts_with(' ') => {
                    name.clone_into(&mut message);
                    (message.clone(), line)
                }
                Some(name) if name.trim_start().starts_with('.') => (format!("{message}{}", name.trim_start()), line),
                _ => {
                    let value = found.get_mut(&current).unwrap_or_else(|| panic!("{tag}: {line} before any message"));
                    *value = format!("{value}\n{line}");
                    continue;
                }
            };
            let value = value.split_once('=').unwrap().1.trim().to_owned();
            assert!(found.insert(key.clone(), value).is_none(), "{tag}: {key} stands twice");
            current = key;
        }
    }
    found
}

fn arguments(text: &str) -> BTreeSet<&str> {
    let word = |c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-');
    // `$shown` is the grouped form of the count, and a language may leave the digits of a plural out.
    text.split('$')
        .skip(1)
        .filter_map(|rest| rest.split(word).next())
        .map(|name| if name == "shown" { "count" } else { name })
        .collect()
}

#[test]
fn all_languages_have_the_same_messages_with_the_same_arguments() {
    let kk = messages("kk");
    assert!(!kk.is_empty());
    for tag in ["ru", "en"] {
        let other = messages(tag);
        let missing: Vec<_> = kk.keys().filter(|id| !other.contains_key(*id)).collect();
        let extra: Vec<_> = other.keys().filter(|id| !kk.contains_key(*id)).collect();
        assert!(missing.is_empty() && extra.is_empty(), "{tag}: missing {missing:?}, not in kk {extra:?}");
        for (id, text) in &kk {
            assert_eq!(arguments(text), arguments(&other[id]), "{tag}: {id}");
        }
    }
}

#[test]
fn no_message_is_empty_and_all_characters_are_safe() {
    for tag in ["kk", "ru", "en"] {
        for (id, text) in messages(tag) {
            assert!(!text.trim().is_empty() || id == "number-group", "{tag}: {id} is empty");
            assert!(
                !text.contains(['₸', '✓', '❯', '\u{202e}', '\u{200b}', '\t']),
                "{tag}: {id} holds an unsafe character"
            );
        }
    }
}

#[test]
fn a_message_that_counts_offers_every_plural_branch_of_its_language() {
    for (tag, branches) in PLURALS {
        for (id, text) in messages(tag).iter().filter(|(_, text)| text.contains("->") && text.contains("$count")) {
            for branch in branches {
                assert!(text.contains(&format!("[{branch}]")), "{tag}: {id} has no branch [{branch}]");
            }
        }
    }
}

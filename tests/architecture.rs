//! The house stands as its map says: imports go downwards, and every file the map names is there.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Source files of a module, its own file included.
fn files(module: &str) -> Vec<PathBuf> {
    let mut out = vec![Path::new("src").join(format!("{module}.rs"))];
    let mut folders = vec![Path::new("src").join(module)];
    while let Some(folder) = folders.pop() {
        for item in fs::read_dir(folder).into_iter().flatten() {
            let path = item.unwrap().path();
            if path.is_dir() { folders.push(path) } else { out.push(path) }
        }
    }
    out
}

/// The lines of code of a module that mention one of `words`; tests and comments do not count.
fn mentions(module: &str, words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for path in files(module).into_iter().filter(|path| !path.ends_with("tests.rs")) {
        let source = fs::read_to_string(&path).unwrap();
        let code = source.split("#[cfg(test)]").next().unwrap();
        for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
            if words.iter().any(|word| line.contains(word)) {
                found.push(format!("{}: {}", path.display(), line.trim()));
            }
        }
    }
    found
}

const DRAWING: [&str; 3] = ["ratatui", "crossterm", "fluent"];
const ABOVE: [&str; 9] = ["app", "screen", "view", "sheet", "i18n", "terminal", "commands", "plain", "layout"];

#[test]
fn the_book_the_search_and_the_text_know_nothing_of_what_is_above_them() {
    let above: Vec<String> = ABOVE.iter().map(|module| format!("crate::{module}")).collect();
    let mut words: Vec<&str> = above.iter().map(String::as_str).collect();
    words.extend(DRAWING);
    for module in ["text", "book", "search"] {
        assert_eq!(mentions(module, &words), Vec::<String>::new());
    }
    assert_eq!(mentions("text", &["crate::book", "crate::search"]), Vec::<String>::new());
    assert_eq!(mentions("book", &["crate::search"]), Vec::<String>::new());
}

#[test]
fn screens_draw_nothing_and_the_view_changes_nothing() {
    for module in ["screen", "sheet", "i18n", "plain"] {
        assert_eq!(mentions(module, &["ratatui", "crossterm"]), Vec::<String>::new());
    }
    assert_eq!(mentions("view", &["&mut App", ".update(", "RefCell", "Cell<"]), Vec::<String>::new());
}

#[test]
fn only_the_terminal_and_its_signals_touch_the_terminal() {
    let talking = ["io::stdout", "io::stdin", "io::stderr", "print!(", "println!(", "eprintln!("];
    for module in ["app", "screen", "view", "sheet", "book", "search", "i18n", "text", "layout", "theme", "action"] {
        assert_eq!(mentions(module, &talking), Vec::<String>::new());
    }
}

#[test]
fn every_file_on_the_map_is_there() {
    let map = fs::read_to_string("src/lib.rs").unwrap();
    let named: Vec<&str> = map
        .lines()
        .filter(|line| line.starts_with("//!"))
        .flat_map(|line| line.split([' ', ',', '(', ')']))
        .filter(|word| Path::new(word).extension().is_some_and(|end| end == "rs") && !word.contains('*'))
        .collect();
    assert!(named.len() > 5, "{named:?}");
    for name in named {
        assert!(Path::new("src").join(name).exists(), "{name} is on the map but not in the house");
    }
    for module in ["action", "app", "book", "event", "i18n", "keys", "layout", "plain", "screen", "search", "view"] {
        assert!(map.contains(&format!("pub mod {module};")), "{module}");
    }
}

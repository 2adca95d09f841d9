//! From files to the book: a broken file loses only itself.
//!
//! Does only what the book needs; whether the book is right, `check` says.

mod convert;
mod folder;
mod shape;
mod shared;

pub use folder::read_dir;

use super::kinds::KINDS;
use super::markup::is_id;
use super::model::{Book, Entry, Kind, Language};
use super::place::{self, Place, Spot};
use super::problem::{Problem, Rule};
use super::raw;
use convert::Scribe;
use std::collections::HashMap;

/// A file of the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Relative to the folder of the book, `/` between folders.
    pub path: String,
    pub bytes: Vec<u8>,
}

/// The book as far as it could be read, and what could not.
#[derive(Debug, Clone, Default)]
pub struct Loaded {
    pub book: Book,
    pub problems: Vec<Problem>,
}

/// At most so many bytes in one file.
pub const FILE_LIMIT: usize = 256 * 1024;
/// At most so many bytes in all files.
pub const BOOK_LIMIT: usize = 1024 * 1024 * 1024;

/// At most so many files and folders are looked at.
pub const FILES_LIMIT: usize = 100_000;

/// At most so many languages: a reader finds none among more.
pub const LANGUAGES_LIMIT: usize = 32;

/// The files that hold what all pages share.
pub(super) const SHARED: [&str; 6] =
    ["guide.yaml", "rates.yaml", "limits.yaml", "documents.yaml", "sources.yaml", "regions.yaml"];

/// Kind and id of a page by its path.
pub(super) fn page(path: &str) -> Option<(Kind, &str)> {
    let (folder, name) = path.split_once('/')?;
    let id = name.strip_suffix(".yaml").filter(|id| !id.contains('/'))?;
    KINDS.iter().find(|row| row.folder == folder).map(|row| (row.kind, id))
}

/// Builds the book. A file with a fault in its shape is left out and named in `problems`; without a usable `guide.yaml`
/// the languages are kk, ru and en.
#[must_use]
pub fn load(files: &[SourceFile]) -> Loaded {
    let mut loaded = Loaded::default();
    shared::guide(files, &mut loaded);
    if loaded.book.languages.is_empty() {
        loaded.book.languages = built_in_languages();
    }
    let languages = loaded.book.languages.clone();
    let mut taken: HashMap<String, String> = HashMap::new();
    for file in files {
        let Some((kind, id)) = page(&file.path) else {
            if !SHARED.contains(&file.path.as_str()) {
                loaded.problems.push(unknown_file(&file.path));
            }
            continue;
        };
        if !is_id(id) {
            loaded.problems.push(Problem::new(&file.path, Rule::BadId).with("id", id));
            continue;
        }
        if let Some(other) = taken.get(id) {
            let problem = Problem::new(&file.path, Rule::DuplicateId).with("id", id).with("other", other);
            loaded.problems.push(problem.of(Some(id)));
            continue;
        }
        if let Some(entry) = entry(file, kind, id, &languages, &mut loaded.problems) {
            taken.insert(id.to_owned(), file.path.clone());
            loaded.book.entries.push(entry);
        }
    }
    shared::rest(files, &languages, &mut loaded);
    shared::hotlines(&mut loaded.book);
    place::locate(&mut loaded.problems, files);
    loaded.book.entries.sort();
    loaded
}

fn entry(
    file: &SourceFile,
    kind: Kind,
    id: &str,
    languages: &[Language],
    problems: &mut Vec<Problem>,
) -> Option<Entry> {
    match shape::read::<raw::Entry>(file) {
        Ok(raw) => Some(Scribe::new(&file.path, Some(id), languages, problems).entry(raw, kind, id)),
        Err(problem) => {
            problems.push((*problem).of(Some(id)));
            None
        }
    }
}

fn unknown_file(path: &str) -> Problem {
    let folders = KINDS.iter().map(|row| format!("{}/*.yaml", row.folder));
    let known: Vec<String> = SHARED.iter().map(ToString::to_string).chain(folders).collect();
    Problem::new(path, Rule::UnknownFile).with("known", known.join(", ")).at(Place::default(), Spot::Value)
}

/// What keeps a book without `guide.yaml` readable.
fn built_in_languages() -> Vec<Language> {
    let language = |tag: &str, name: &str, fallback: [u8; 2], alphabet: &str| Language {
        tag: tag.to_owned(),
        name: name.to_owned(),
        fallback: fallback.map(super::model::Lang).to_vec(),
        alphabet: alphabet.to_owned(),
    };
    vec![
        language("kk", "Қазақша", [1, 2], "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"),
        language("ru", "Русский", [0, 2], "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
        language("en", "English", [1, 0], "abcdefghijklmnopqrstuvwxyz"),
    ]
}

#[cfg(test)]
mod tests;

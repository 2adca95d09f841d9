//! Reads the Fluent files that lie beside a book.
//!
//! They are data from outside: limited in number and size, and a broken one is named, never fatal.

use std::{
    fs,
    io::Read as _,
    path::{Path, PathBuf},
};

use fluent::FluentResource;

/// Largest file read, in bytes.
const LARGEST: u64 = 256 * 1024;
/// Most files read of one language.
const MOST: usize = 64;

/// What is wrong with a file of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It cannot be opened or read, or is not a plain file.
    Unreadable,
    TooLarge,
    TooMany,
    NotUtf8,
    /// The Fluent syntax is broken here; the message is left out.
    Syntax,
}

impl Fault {
    /// The name of the message that describes it.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Self::Unreadable => "locale-unreadable",
            Self::TooLarge => "locale-too-large",
            Self::TooMany => "locale-too-many",
            Self::NotUtf8 => "locale-not-utf8",
            Self::Syntax => "locale-syntax",
        }
    }
}

/// A fault in a file under `locales/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocaleProblem {
    /// From the book's directory, with `/`.
    pub file: String,
    /// Counted from 1.
    pub line: Option<usize>,
    pub fault: Fault,
}

/// The texts of `dir/locales/tag/*.ftl`, in the order of their names, and what was wrong with them.
pub fn read(dir: &Path, tag: &str) -> (Vec<String>, Vec<LocaleProblem>) {
    let mut texts = Vec::new();
    let mut problems = Vec::new();
    // A tag is content too: it must not lead out of the directory.
    if !tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') {
        return (texts, problems);
    }
    let folder = format!("locales/{tag}");
    let paths = list(&dir.join(&folder));
    if paths.len() > MOST {
        problems.push(LocaleProblem { file: folder.clone(), line: None, fault: Fault::TooMany });
    }
    for path in paths.into_iter().take(MOST) {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let file = format!("{folder}/{name}");
        match read_file(&path) {
            Ok(text) => {
                problems.extend(syntax_errors(&text).map(|line| LocaleProblem {
                    file: file.clone(),
                    line: Some(line),
                    fault: Fault::Syntax,
                }));
                texts.push(text);
            }
            Err(fault) => problems.push(LocaleProblem { file, line: None, fault }),
        }
    }
    (texts, problems)
}

fn list(folder: &Path) -> Vec<PathBuf> {
    let Ok(items) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<_> = items
        .filter_map(|item| Some(item.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "ftl"))
        .filter(|path| path.file_name().is_some_and(|name| !name.to_string_lossy().starts_with('.')))
        .collect();
    paths.sort();
    paths
}

fn read_file(path: &Path) -> Result<String, Fault> {
    let about = fs::symlink_metadata(path).map_err(|_| Fault::Unreadable)?;
    if !about.is_file() {
        return Err(Fault::Unreadable);
    }
    let file = fs::File::open(path).map_err(|_| Fault::Unreadable)?;
    let mut bytes = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|_| Fault::Unreadable)?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > LARGEST {
        return Err(Fault::TooLarge);
    }
    let text = String::from_utf8(bytes).map_err(|_| Fault::NotUtf8)?;
    Ok(text.strip_prefix('\u{feff}').map_or_else(|| text.clone(), str::to_owned))
}

/// The lines of the faults in a Fluent text.
fn syntax_errors(text: &str) -> impl Iterator<Item = usize> {
    let errors = FluentResource::try_new(text.to_owned()).err().map(|(_, errors)| errors).unwrap_or_default();
    errors.into_iter().map(|error| {
        let before = text.as_bytes().iter().take(error.pos.start);
        1 + before.filter(|&&byte| byte == b'\n').count()
    })
}

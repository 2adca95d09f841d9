//! Reading the folder of a book.
//!
//! Follows no link out of the folder and takes no more than the limits; what is left out is named.

use super::super::kinds::KINDS;
use super::shape::size;
use super::{BOOK_LIMIT, FILE_LIMIT, FILES_LIMIT, SHARED, SourceFile};
use crate::book::problem::{Problem, Rule};
use std::{fs, io, path::Path};

/// Reads all files of a book, sorted by path, and says what it left out.
///
/// Hidden files, `README.md` and the folder `locales` are passed over without a word.
///
/// # Errors
/// When the folder itself cannot be read.
#[expect(clippy::result_large_err, reason = "said once, before anything else happens")]
pub fn read_dir(root: &Path) -> Result<(Vec<SourceFile>, Vec<Problem>), Problem> {
    read_at_most(root, FILES_LIMIT)
}

/// [`read_dir`] with another limit of files and folders looked at.
#[expect(clippy::result_large_err, reason = "said once, before anything else happens")]
pub(super) fn read_at_most(root: &Path, most: usize) -> Result<(Vec<SourceFile>, Vec<Problem>), Problem> {
    let unreadable = |error: io::Error| Problem::new("", Rule::UnreadableFile).with("detail", error.to_string());
    let real = root.canonicalize().map_err(unreadable)?;
    fs::read_dir(&real).map_err(unreadable)?;
    let mut folder = Folder { real, files: Vec::new(), problems: Vec::new(), bytes: 0, seen: 0, most };
    folder.walk("", 0);
    folder.files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok((folder.files, folder.problems))
}

struct Folder {
    real: std::path::PathBuf,
    files: Vec<SourceFile>,
    problems: Vec<Problem>,
    bytes: usize,
    /// Files and folders looked at, and how many may be.
    seen: usize,
    most: usize,
}

impl Folder {
    fn problem(&mut self, path: &str, rule: Rule) {
        self.problems.push(Problem::new(path, rule));
    }

    fn unreadable(&mut self, path: &str, error: &io::Error) {
        self.problems.push(Problem::new(path, Rule::UnreadableFile).with("detail", error.to_string()));
    }

    fn walk(&mut self, folder: &str, depth: usize) {
        let items = match fs::read_dir(self.real.join(folder)) {
            Ok(items) => items,
            Err(error) => return self.unreadable(folder, &error),
        };
        let mut names = Vec::new();
        for item in items {
            match item {
                Ok(item) => names.push(item.file_name().to_string_lossy().into_owned()),
                Err(error) => self.unreadable(folder, &error),
            }
        }
        // What all pages need comes first: it must not be lost behind too many pages.
        names.sort_by_key(|name| (depth > 0 || !SHARED.contains(&name.as_str()), name.clone()));
        for name in names {
            let hidden = name.starts_with('.') || name == "README.md" || (depth == 0 && name == "locales");
            if hidden {
                continue;
            }
            let path = if folder.is_empty() { name } else { format!("{folder}/{name}") };
            self.item(&path, depth);
        }
    }

    fn item(&mut self, path: &str, depth: usize) {
        self.seen += 1;
        if self.seen > self.most {
            if self.seen == self.most + 1 {
                self.problems.push(Problem::new(path, Rule::TooManyFiles).with("limit", self.most.to_string()));
            }
            return;
        }
        let real = match self.real.join(path).canonicalize() {
            Ok(real) => real,
            Err(error) => return self.unreadable(path, &error),
        };
        if !real.starts_with(&self.real) {
            self.problem(path, Rule::LinkOutside);
            return;
        }
        if real.is_dir() {
            if depth > 0 {
                self.problem(path, Rule::TooDeep);
            } else if KINDS.iter().any(|row| row.folder == path) {
                self.walk(path, depth + 1);
            } else if SHARED.contains(&path) {
                self.problem(path, Rule::NotAFile);
            } else {
                self.problems.push(super::unknown_file(path));
            }
        } else if real.extension().is_none_or(|e| e != "yaml") {
            self.problems.push(super::unknown_file(path));
        } else if !real.is_file() {
            self.problem(path, Rule::NotAFile);
        } else {
            self.file(path, &real);
        }
    }

    fn file(&mut self, path: &str, real: &Path) {
        let mut bytes = Vec::new();
        let limit = u64::try_from(FILE_LIMIT).unwrap_or(u64::MAX).saturating_add(1);
        let done =
            fs::File::open(real).and_then(|file| io::Read::read_to_end(&mut io::Read::take(file, limit), &mut bytes));
        if let Err(error) = done {
            return self.unreadable(path, &error);
        }
        if bytes.len() > FILE_LIMIT {
            self.problems.push(Problem::new(path, Rule::TooLarge).with("limit", size(FILE_LIMIT)));
            return;
        }
        if self.bytes + bytes.len() > BOOK_LIMIT {
            if self.bytes <= BOOK_LIMIT {
                self.problems.push(Problem::new(path, Rule::BookTooLarge).with("limit", size(BOOK_LIMIT)));
            }
            // Said once; everything after it is left out.
            self.bytes = BOOK_LIMIT + 1;
            return;
        }
        self.bytes += bytes.len();
        self.files.push(SourceFile { path: path.to_owned(), bytes });
    }
}

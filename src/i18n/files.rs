//! Reads the Fluent files that lie beside a book.
//!
//! They are data from outside: limited in number and size, and a broken one is named, never fatal.

use std::{
    fs,
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use fluent::FluentResource;

use crate::text::clean_line;

/// Largest file read, in bytes.
const LARGEST: u64 = 256 * 1024;
/// Most files read of one language.
const MOST: usize = 64;
/// Longest message in bytes.
const LONGEST_MESSAGE: usize = 16 * 1024;
/// Most braces and brackets opened in one message. The Fluent reader calls itself for each and would use up the stack;
/// it shows no more than a hundred of them anyway.
const MOST_OPENED: usize = 100;

/// What is wrong with a file of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It cannot be opened or read, or is not a plain file.
    Unreadable,
    LinkOutside,
    TooLarge,
    TooMany,
    NotUtf8,
    /// The message is too long or too deep; it is left out.
    TooLong,
    /// The Fluent syntax is broken here; the message is left out.
    Syntax,
}

impl Fault {
    /// The name of the message that describes it.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Self::Unreadable => "locale-unreadable",
            Self::LinkOutside => "locale-link-outside",
            Self::TooLarge => "locale-too-large",
            Self::TooMany => "locale-too-many",
            Self::NotUtf8 => "locale-not-utf8",
            Self::TooLong => "locale-too-long",
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
    /// In characters, counted from 1.
    pub column: Option<usize>,
    pub fault: Fault,
}

impl LocaleProblem {
    /// A fault of a whole file or folder.
    fn whole(file: &str, fault: Fault) -> Self {
        Self { file: clean_line(file), line: None, column: None, fault }
    }

    /// `file:line:column`, as far as it is known.
    #[must_use]
    pub fn place(&self) -> String {
        match (self.line, self.column) {
            (Some(line), Some(column)) => format!("{}:{line}:{column}", self.file),
            (Some(line), None) => format!("{}:{line}", self.file),
            (None, _) => self.file.clone(),
        }
    }
}

/// The names and texts of `dir/locales/tag/*.ftl`, in the order of their names, and what was wrong with them.
pub fn read(dir: &Path, tag: &str) -> (Vec<(String, String)>, Vec<LocaleProblem>) {
    let mut texts = Vec::new();
    let mut problems = Vec::new();
    // A tag is content too: it must not lead out of the directory.
    if !tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') {
        return (texts, problems);
    }
    let Ok(root) = dir.canonicalize() else { return (texts, problems) };
    let folder = format!("locales/{tag}");
    let paths = list(&root, &folder).unwrap_or_else(|fault| {
        problems.push(LocaleProblem::whole(&folder, fault));
        Vec::new()
    });
    if paths.len() > MOST {
        problems.push(LocaleProblem::whole(&folder, Fault::TooMany));
    }
    for path in paths.into_iter().take(MOST) {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let file = format!("{folder}/{name}");
        match read_file(&root, &path) {
            Ok(text) => {
                let (text, faults) = usable(&file, &text);
                problems.extend(faults);
                texts.push((name, text));
            }
            Err(fault) => problems.push(LocaleProblem::whole(&file, fault)),
        }
    }
    (texts, problems)
}

/// What can be used of a text of messages, and what was wrong with it.
pub fn usable(file: &str, text: &str) -> (String, Vec<LocaleProblem>) {
    let (text, giants) = without_giants(text);
    let at = |(line, column), fault| LocaleProblem {
        line: Some(line),
        column: Some(column),
        ..LocaleProblem::whole(file, fault)
    };
    let mut problems: Vec<_> = giants.into_iter().map(|line| at((line, 1), Fault::TooLong)).collect();
    problems.extend(syntax_errors(&text).map(|place| at(place, Fault::Syntax)));
    (text, problems)
}

/// The path without links; none when it leads out of the folder of the book.
fn within(root: &Path, path: &Path) -> Result<PathBuf, Fault> {
    let real = path.canonicalize().map_err(|_| Fault::Unreadable)?;
    if real.starts_with(root) { Ok(real) } else { Err(Fault::LinkOutside) }
}

/// The files of messages in a folder; none when there is no such folder.
fn list(root: &Path, folder: &str) -> Result<Vec<PathBuf>, Fault> {
    let folder = root.join(folder);
    if fs::symlink_metadata(&folder).is_err_and(|error| error.kind() == io::ErrorKind::NotFound) {
        return Ok(Vec::new());
    }
    let items = fs::read_dir(within(root, &folder)?).map_err(|_| Fault::Unreadable)?;
    let mut paths: Vec<_> = items
        .filter_map(|item| Some(item.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "ftl"))
        .filter(|path| path.file_name().is_some_and(|name| !name.to_string_lossy().starts_with('.')))
        .collect();
    paths.sort();
    Ok(paths)
}

fn read_file(root: &Path, path: &Path) -> Result<String, Fault> {
    let real = within(root, path)?;
    if !real.is_file() {
        return Err(Fault::Unreadable);
    }
    let file = fs::File::open(real).map_err(|_| Fault::Unreadable)?;
    let mut bytes = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|_| Fault::Unreadable)?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > LARGEST {
        return Err(Fault::TooLarge);
    }
    let text = String::from_utf8(bytes).map_err(|_| Fault::NotUtf8)?;
    Ok(text.strip_prefix('\u{feff}').map_or_else(|| text.clone(), str::to_owned))
}

/// The text with empty lines in place of every message that is too long or too deep, and the lines where those began.
fn without_giants(text: &str) -> (String, Vec<usize>) {
    let (mut kept, mut giants) = (String::with_capacity(text.len()), Vec::new());
    let mut first = 1;
    for message in messages(text) {
        let opened = message.bytes().filter(|byte| matches!(byte, b'{' | b'(')).count();
        let lines = message.bytes().filter(|byte| *byte == b'\n').count();
        if message.len() > LONGEST_MESSAGE || (opened > MOST_OPENED && !message.starts_with('#')) {
            giants.push(first);
            kept.extend(std::iter::repeat_n('\n', lines));
        } else {
            kept.push_str(message);
        }
        first += lines;
    }
    (kept, giants)
}

/// The text in pieces that each begin with a comment or with `name =`. Nothing inside a message can begin a line like
/// that, so no part of one is read together with the next.
fn messages(text: &str) -> Vec<&str> {
    let (mut pieces, mut from, mut at) = (Vec::new(), 0, 0);
    for line in text.split_inclusive('\n') {
        if at > from && begins(line) {
            pieces.extend(text.get(from..at));
            from = at;
        }
        at += line.len();
    }
    pieces.extend(text.get(from..));
    pieces
}

fn begins(line: &str) -> bool {
    let name = line.strip_prefix('-').unwrap_or(line);
    let rest = name.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    line.starts_with('#')
        || (name.starts_with(|c: char| c.is_ascii_alphabetic()) && rest.trim_start_matches(' ').starts_with('='))
}

/// Line and column of the faults in a Fluent text.
fn syntax_errors(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let errors = FluentResource::try_new(text.to_owned()).err().map(|(_, errors)| errors).unwrap_or_default();
    errors.into_iter().map(|error| {
        let before = text.as_bytes().get(..error.pos.start).unwrap_or_default();
        // What is missing at the end of a line is noticed only further down.
        let written = before.trim_ascii_end();
        let began = error.slice.map_or(0, |message| message.start);
        let noticed_late = before.get(written.len()..).is_some_and(|blank| blank.contains(&b'\n'));
        let before = if noticed_late && written.len() > began { written } else { before };
        let lines: Vec<_> = before.split(|byte| *byte == b'\n').collect();
        let last = String::from_utf8_lossy(lines.last().copied().unwrap_or_default());
        (lines.len(), 1 + last.chars().count())
    })
}

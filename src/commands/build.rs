//! `tirek build`: a checked directory as one file.
//!
//! Writes beside the file and puts it in its place when it is complete: a guide that has the old one open goes on reading
//! that, and a machine that goes out in between keeps it.

use std::{
    fs::{self, File},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use crate::{
    book::{check, edition, problem::Severity},
    i18n::{Arg, I18n},
    search::Index,
    text,
};

use super::{FINE, Failure, NOTHING, Outcome, Session, USAGE, say};

/// Checks the book of the session and writes it to `output`. Mistakes are named and nothing is written.
pub fn run(session: &Session, output: &Path) -> Outcome {
    let book = &session.loaded.book;
    let Some(dir) = session.content.as_deref().filter(|_| book.stored.is_none()) else {
        return Err(Failure::Message(session.say("build-not-a-directory"), USAGE));
    };
    let (locales, faults) = I18n::of_dir(book, dir);
    let mut errors = faults.len();
    for fault in &faults {
        say(&session.i18n.locale_problem(session.lang, fault));
    }
    // Judged on its own day, so that the same texts always give the same file.
    for problem in check::check(&session.loaded, &session.files, book.edition.date) {
        if problem.severity == Severity::Error {
            errors += 1;
            let (message, advice) = session.i18n.problem(session.lang, &problem);
            let place = [Some(problem.file), problem.line.map(|line| line.to_string())];
            let place: Vec<_> = place.into_iter().flatten().collect();
            say(&format!("{}: {message} {advice}", place.join(":")));
        }
    }
    if errors > 0 {
        say(&session.say_with("build-mistakes", &[("count", errors.into())]));
        return Ok(NOTHING);
    }
    let index = Some(Index::build(book).to_bytes().to_vec());
    let too_large = |_| Failure::Message(session.say("build-too-large"), USAGE);
    let bytes = edition::encode(book, index, &locales).map_err(too_large)?;
    let file = text::clean_line(&output.display().to_string());
    replace(output, &bytes).map_err(|error| {
        let reason = text::clean_line(&error.to_string());
        let args = [("file", Arg::Text(&file)), ("reason", Arg::Text(&reason))];
        Failure::Message(session.say_with("build-not-written", &args), USAGE)
    })?;
    let pages = session.say_with("cli-pages", &[("count", book.entries.len().into())]);
    let size = session.i18n.number(session.lang, (bytes.len() as u64).div_ceil(1024));
    let args = [("file", Arg::Text(&file)), ("pages", Arg::Text(&pages)), ("size", Arg::Text(&size))];
    say(&session.say_with("build-written", &args));
    Ok(FINE)
}

/// Writes a file so that at any moment either the old one or the new one is there, whole.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if path.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?.to_string_lossy().into_owned();
    let beside = Beside(folder.join(format!(".{name}.{}", std::process::id())));
    let mut file = File::create_new(&beside.0)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    fs::rename(&beside.0, path)?;
    // The name is safe only when the folder is; some systems cannot say so, and then nothing more can be done.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

/// A file that is removed unless it was put in its place.
struct Beside(PathBuf);

impl Drop for Beside {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

//! Checks the book under `content/`, compiles it, and puts it and the texts under `locales/` into the program.
//!
//! A mistake in a page ends the build with file, line and advice. Reads neither the clock nor the environment beyond what cargo gives every build script, so the same texts give the
//! same program.

#[path = "src"]
#[allow(
    dead_code,
    unused_imports,
    clippy::enum_variant_names,
    clippy::struct_field_names,
    reason = "shared with the library, where these names are public"
)]
mod shared {
    pub mod book;
    pub mod search;
    pub mod text;
}

use shared::{book, search, text};
use std::{
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env("CARGO_MANIFEST_DIR")?);
    let mut code = String::new();
    let out = PathBuf::from(env("OUT_DIR")?);
    let book = checked(&root.join("content"))?;
    let index = search::Index::build(&book).to_bytes().to_vec();
    let edition =
        book::edition::encode(&book, Some(index), &[]).map_err(|_| io::Error::other("the book is too large"))?;
    fs::write(out.join("book.edition"), edition)?;
    write_list(&mut code, "LOCALES", &root.join("locales"), "ftl")?;
    fs::write(out.join("embedded.rs"), code)?;
    println!("cargo::rerun-if-changed=content");
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=build.rs");
    Ok(())
}

/// The book, when it has no mistakes. Every mistake is printed the way cargo shows errors.
fn checked(content: &Path) -> io::Result<book::model::Book> {
    let (files, mut problems) = book::load::read_dir(content).map_err(|problem| io::Error::other(problem.message()))?;
    let loaded = book::load::load(&files);
    // Judged on its own day, so that the same texts always give the same program.
    problems.extend(book::check::check(&loaded, &files, loaded.book.edition.date));
    problems.retain(|problem| problem.severity == book::problem::Severity::Error);
    for problem in &problems {
        let place = [Some(format!("content/{}", problem.file)), problem.line.map(|line| line.to_string())];
        let place: Vec<_> = place.into_iter().flatten().collect();
        println!("cargo::error={}: {} {}", place.join(":"), problem.message(), problem.advice());
    }
    if !problems.is_empty() {
        return Err(io::Error::other("the book has mistakes"));
    }
    Ok(loaded.book)
}

fn env(name: &str) -> io::Result<String> {
    std::env::var(name).map_err(io::Error::other)
}

/// Writes `pub const NAME: &[(&str, &str)]` with path (relative, `/` between folders) and text of each file.
fn write_list(code: &mut String, name: &str, root: &Path, extension: &str) -> io::Result<()> {
    let mut files = Vec::new();
    collect(root, root, extension, &mut files)?;
    files.sort();
    let fail = |_| io::Error::other("cannot write");
    writeln!(code, "pub const {name}: &[(&str, &str)] = &[").map_err(fail)?;
    for (path, file) in files {
        writeln!(code, "    ({path:?}, include_str!({:?})),", file.display().to_string()).map_err(fail)?;
    }
    writeln!(code, "];").map_err(fail)
}

fn collect(root: &Path, folder: &Path, extension: &str, files: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    for item in fs::read_dir(folder)? {
        let path = item?.path();
        if path.is_dir() {
            collect(root, &path, extension, files)?;
        } else if path.extension().is_some_and(|e| e == extension) {
            let parts: Vec<_> = path
                .strip_prefix(root)
                .map_err(io::Error::other)?
                .components()
                .map(|part| part.as_os_str().to_string_lossy().into_owned())
                .collect();
            files.push((parts.join("/"), path));
        }
    }
    Ok(())
}

//! Texts without quotes that YAML cuts off or reads as something else.
//!
//! The YAML reader no longer knows how a text was written, so the lines of the file are looked at.

use crate::book::load::SourceFile;
use crate::book::model::Book;
use crate::book::problem::{Problem, Rule};

/// What a text without quotes must not hold.
const MARKS: [&str; 3] = ["[[", "{{", " #"];

pub(super) fn check(book: &Book, files: &[SourceFile], problems: &mut Vec<Problem>) {
    for file in files {
        let Ok(text) = std::str::from_utf8(&file.bytes) else { continue };
        for (line, column, mark) in plain_texts(book, text) {
            // The YAML reader may have stumbled over the same text, with less to say about it.
            problems.retain(|p| p.file != file.path || p.line != Some(line) || !is_stumble(p.rule));
            let mut problem = Problem::new(&file.path, Rule::PlainText).with("mark", mark.trim());
            problem.line = Some(line);
            problem.column = Some(column);
            problem.entry = crate::book::load::page(&file.path).map(|(_, id)| id.to_owned());
            problems.push(problem);
        }
    }
}

fn is_stumble(rule: Rule) -> bool {
    matches!(rule, Rule::WrongType | Rule::BadYaml)
}

/// Line, column and mark of each such text.
fn plain_texts(book: &Book, text: &str) -> Vec<(usize, usize, &'static str)> {
    let mut found = Vec::new();
    // Lines indented deeper than this belong to a block scalar.
    let mut block: Option<usize> = None;
    for (n, line) in text.lines().enumerate() {
        let indent = line.len() - line.trim_start_matches(' ').len();
        if line.trim().is_empty() || block.is_some_and(|depth| indent > depth) {
            continue;
        }
        block = None;
        let content = line.trim_start_matches([' ', '-']);
        let depth = line.len() - content.len();
        let Some((key, value)) = content.split_once(':') else { continue };
        let value = value.trim_start();
        if value.starts_with(['|', '>']) {
            block = Some(depth);
        }
        if book.lang(key).is_none() || value.starts_with(['|', '>', '"', '\'', '#']) {
            continue;
        }
        let column = line.chars().count() - value.chars().count() + 1;
        if value.starts_with('!') {
            found.push((n + 1, column, "!"));
        } else if value.starts_with('[') && !value.starts_with("[[") {
            // A list, as under `also_called`.
        } else if let Some(mark) = MARKS.iter().find(|mark| value.contains(**mark)) {
            found.push((n + 1, column, *mark));
        }
    }
    found
}

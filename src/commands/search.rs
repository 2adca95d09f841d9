//! `tirek search`: pages found by words, best first.
//!
//! Prints what the search says; it ranks nothing itself.

use std::io::Write;

use serde::Serialize;

use crate::{
    cli::{self, Format, Search},
    i18n::Arg,
    search::{Hit, Index, Query, Results},
    text,
};

use super::{FINE, Failure, NOTHING, Outcome, Session, list, say, write_json};

/// The answer to one query in JSON.
#[derive(Serialize)]
struct Answer<'a> {
    query: &'a str,
    understood: Vec<Word<'a>>,
    total: usize,
    results: Vec<Found<'a>>,
}

#[derive(Serialize)]
struct Word<'a> {
    text: &'a str,
    how: &'static str,
}

#[derive(Serialize)]
struct Found<'a> {
    id: &'a str,
    number: u32,
    kind: &'static str,
    title: &'a str,
    lang: &'a str,
    score: f64,
    field: &'static str,
    snippet: &'a str,
}

/// Looks for the words of the command line.
pub fn run(session: &Session, asked: &Search, out: &mut dyn Write) -> Outcome {
    let format = session.text_or_json()?;
    let query = asked.query.join(" ");
    let results = find(session, &(session.make_index())(&session.loaded.book), asked, &query);
    match format {
        Format::Json => write(session, &query, &results, false, out)?,
        Format::Text | Format::Markdown => plain(session, asked, &results, out)?,
    }
    if results.hits.is_empty() {
        let query = text::clean_line(query.trim());
        say(&session.say_with("search-nothing", &[("query", Arg::Text(&query))]));
        return Ok(NOTHING);
    }
    Ok(FINE)
}

/// Looks for one query with the options of the command line.
pub fn find(session: &Session, index: &Index, asked: &Search, query: &str) -> Results {
    let kind = cli::kind(asked.kind.as_deref());
    index.search(&session.loaded.book, &Query { text: query, lang: session.lang, kind, limit: asked.limit })
}

/// Writes the answer as JSON, in a batch on one line.
pub fn write(
    session: &Session,
    query: &str,
    results: &Results,
    one_line: bool,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let understood = results.understood.iter().map(|word| Word { text: &word.text, how: word.how }).collect();
    let results_found = results.hits.iter().filter_map(|hit| found(session, hit)).collect();
    write_json(out, &Answer { query, understood, total: results.total, results: results_found }, one_line)
}

fn found<'a>(session: &'a Session, hit: &'a Hit) -> Option<Found<'a>> {
    let book = &session.loaded.book;
    let page = book.entries.get(hit.entry)?;
    let shown = book.text(&page.title, session.lang);
    Some(Found {
        id: &page.id,
        number: page.number,
        kind: page.kind.name(),
        title: shown.map_or("", |shown| shown.text),
        lang: session.tag(shown.map_or(session.lang, |shown| shown.lang)),
        score: rounded(hit.score),
        field: hit.field.name(),
        snippet: &hit.snippet.text,
    })
}

/// Three decimals say enough and read well.
fn rounded(score: f32) -> f64 {
    (f64::from(score) * 1000.0).round() / 1000.0
}

fn plain(session: &Session, asked: &Search, results: &Results, out: &mut dyn Write) -> Result<(), Failure> {
    if let Some(words) = results.read_as().filter(|_| !results.hits.is_empty()) {
        say(&session.say_with("search-understood", &[("query", Arg::Text(&text::clean_line(&words)))]));
    }
    if asked.explain {
        for word in &results.understood {
            let how = session.say(&format!("cli-how-{}", word.how));
            writeln!(out, "{}: {how}", text::clean_line(&word.text))?;
        }
        writeln!(out)?;
    }
    for hit in &results.hits {
        let Some(page) = session.loaded.book.entries.get(hit.entry) else { continue };
        let Some(head) = session.loaded.book.entries.head(hit.entry) else { continue };
        writeln!(out, "{}", list::line(session, &head))?;
        let kind = session.i18n.kind(session.lang, page.kind);
        let other = session.loaded.book.languages.get(hit.lang.index()).filter(|_| hit.lang != session.lang);
        let lang = other.map_or_else(String::new, |language| format!(" [{}]", language.name));
        writeln!(out, "      {kind}{lang}: {}", text::clean_line(&hit.snippet.text))?;
        if asked.explain {
            let field = session.say(&format!("cli-field-{}", hit.field.name()));
            writeln!(out, "      {field}, {} ({})", rounded(hit.score), session.tag(hit.lang))?;
        }
    }
    if results.total > results.hits.len() {
        let shown = session.i18n.number(session.lang, u64::try_from(results.hits.len()).unwrap_or(u64::MAX));
        say(&session.say_with("cli-more", &[("count", results.total.into()), ("printed", Arg::Text(&shown))]));
    }
    Ok(())
}

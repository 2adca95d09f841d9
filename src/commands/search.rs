//! `tirek search`: pages found by words, best first.
//!
//! Prints what the search says; it ranks nothing itself.

use std::io::Write;

use serde::Serialize;

use crate::{
    book::{markup::Inline, model::Lang},
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
    snippet: String,
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
        if !results.nearest.is_empty() {
            let pages = results.nearest.iter().filter_map(|entry| session.loaded.book.entries.get(*entry));
            let titles: Vec<_> = pages.map(|page| session.loaded.book.plain(&page.title, session.lang)).collect();
            say(&session.say_with("cli-nearest", &[("pages", Arg::Text(&titles.join("; ")))]));
        }
        return Ok(NOTHING);
    }
    Ok(FINE)
}

/// Looks for one query with the options of the command line.
pub fn find(session: &Session, index: &Index, asked: &Search, query: &str) -> Results {
    let kind = cli::kind(asked.kind.as_deref());
    let query = Query { text: query, lang: session.lang, kind, limit: asked.limit, explain: asked.explain };
    index.search(&session.loaded.book, &query)
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
    let results_found = results.hits.iter().filter_map(|hit| found(session, results, hit)).collect();
    write_json(out, &Answer { query, understood, total: results.total, results: results_found }, one_line)
}

fn found<'a>(session: &'a Session, results: &Results, hit: &Hit) -> Option<Found<'a>> {
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
        snippet: snippet(session, results, hit),
    })
}

/// The words around what was found, with the sums and deadlines of the day.
fn snippet(session: &Session, results: &Results, hit: &Hit) -> String {
    let say = |inline: &Inline, lang: Lang| session.i18n.value(lang, &session.loaded.book, inline, session.today);
    hit.snippet(&session.loaded.book, &results.marker, &say).text
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
        explain_words(session, results, out)?;
    }
    for hit in &results.hits {
        let Some(page) = session.loaded.book.entries.get(hit.entry) else { continue };
        let Some(head) = session.loaded.book.entries.head(hit.entry) else { continue };
        writeln!(out, "{}", list::line(session, &head))?;
        let kind = session.i18n.kind(session.lang, page.kind);
        let other = session.loaded.book.languages.get(hit.lang.index()).filter(|_| hit.lang != session.lang);
        let lang = other.map_or_else(String::new, |language| {
            format!(" {}", session.say_with("search-other-language", &[("language", Arg::Text(&language.name))]))
        });
        writeln!(out, "      {kind}{lang}: {}", text::clean_line(&snippet(session, results, hit)))?;
        if asked.explain {
            explain_hit(session, hit, out)?;
        }
    }
    if results.total > results.hits.len() {
        let shown = session.i18n.number(session.lang, u64::try_from(results.hits.len()).unwrap_or(u64::MAX));
        say(&session.say_with("cli-more", &[("count", results.total.into()), ("printed", Arg::Text(&shown))]));
    }
    Ok(())
}

/// How each word was read, how much it weighs, and which words of the book it may mean.
fn explain_words(session: &Session, results: &Results, out: &mut dyn Write) -> Result<(), Failure> {
    for word in &results.understood {
        let how = session.say(&format!("cli-how-{}", word.how));
        writeln!(out, "{}: {how}", text::clean_line(&word.text))?;
        if word.forms.is_empty() || word.how == "little" {
            continue;
        }
        let weight = rounded(word.weight).to_string();
        let args = [("weight", Arg::Text(&weight)), ("pages", word.pages.into())];
        writeln!(out, "      {}", session.say_with("cli-explain-word", &args))?;
        let form = |(form, how, quality): &(String, &str, f32)| format!("{form} ({how} {})", rounded(*quality));
        let forms: Vec<_> = word.forms.iter().map(form).collect();
        let args = [("forms", Arg::Text(&text::clean_line(&forms.join(", "))))];
        writeln!(out, "      {}", session.say_with("cli-explain-forms", &args))?;
    }
    writeln!(out)?;
    Ok(())
}

/// Why a hit stands where it stands: its place, its score, and what each word is worth there.
fn explain_hit(session: &Session, hit: &Hit, out: &mut dyn Write) -> Result<(), Failure> {
    let field = session.say(&format!("cli-field-{}", hit.field.name()));
    let [score, best, share] = [hit.score, hit.best, hit.share].map(|number| rounded(number).to_string());
    let args = [
        ("field", Arg::Text(&field)),
        ("score", Arg::Text(&score)),
        ("lang", Arg::Text(session.tag(hit.lang))),
        ("best", Arg::Text(&best)),
        ("share", Arg::Text(&share)),
    ];
    writeln!(out, "      {}", session.say_with("cli-explain-hit", &args))?;
    for (word, met, weight) in &hit.words {
        writeln!(out, "      {} {} x {}", text::clean_line(word), rounded(*met), rounded(*weight))?;
    }
    Ok(())
}

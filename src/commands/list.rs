//! `tirek list`: pages with their numbers, in the order of need.
//!
//! Only chooses and prints; the order itself comes from the book.

use std::io::Write;

use serde::Serialize;

use crate::{
    book::{
        kinds::KINDS,
        model::{Available, Book, Head, Kind, Lang, Status},
    },
    cli::Format,
    i18n::Arg,
    text,
};

use super::{FINE, Failure, NOTHING, Outcome, Session, say, write_json};

/// A page in JSON.
#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    number: u32,
    kind: &'static str,
    title: &'a str,
    lang: &'a str,
    topics: &'a [String],
    available: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'static str>,
    checked: String,
}

/// Prints the pages of a kind and a topic; all pages when neither is given.
pub fn run(session: &Session, kind: Option<Kind>, topic: Option<&str>, out: &mut dyn Write) -> Outcome {
    let format = session.text_or_json()?;
    let book = &session.loaded.book;
    if let Some(unknown) = topic.filter(|topic| book.topic(topic).is_none()) {
        let known: Vec<_> = book.topics.iter().map(|topic| topic.id.as_str()).collect();
        let (topic, known) = (text::clean_line(unknown), known.join(", "));
        say(&session.say_with("cli-unknown-topic", &[("topic", Arg::Text(&topic)), ("known", Arg::Text(&known))]));
    }
    let pages = pages(book, session.lang, kind, topic);
    match format {
        Format::Json => json(session, &pages, out)?,
        Format::Text | Format::Markdown => plain(session, &pages, out)?,
    }
    if pages.is_empty() {
        say(&session.say("cli-nothing-listed"));
        return Ok(NOTHING);
    }
    Ok(FINE)
}

/// The pages in the order of lists.
fn pages<'a>(book: &'a Book, lang: Lang, kind: Option<Kind>, topic: Option<&str>) -> Vec<Head<'a>> {
    match topic {
        Some(topic) => {
            book.of_topic(topic).into_iter().filter(|page| kind.is_none_or(|kind| kind == page.kind)).collect()
        }
        None => KINDS
            .iter()
            .filter(|row| kind.is_none_or(|kind| kind == row.kind))
            .flat_map(|row| book.of_kind(row.kind, lang))
            .collect(),
    }
}

fn plain(session: &Session, pages: &[Head], out: &mut dyn Write) -> Result<(), Failure> {
    let mut kind = None;
    for page in pages {
        if kind != Some(page.kind) {
            let gap = if kind.is_some() { "\n" } else { "" };
            writeln!(out, "{gap}{}", session.i18n.kinds(session.lang, page.kind))?;
            kind = Some(page.kind);
        }
        writeln!(out, "{}", line(session, page))?;
    }
    Ok(())
}

/// Number and title, and in words when the thing does not exist everywhere.
pub fn line(session: &Session, page: &Head) -> String {
    let title = session.loaded.book.plain_title(page, session.lang);
    let available = match page.available {
        Available::Yes => String::new(),
        other => format!(" ({})", session.say(&format!("available-{}-short", available(other)))),
    };
    let status = page.status.map(|status| format!(" ({})", session.say(&format!("status-{}", status.name()))));
    format!("{:>4}  {title}{available}{}", page.number, status.unwrap_or_default())
}

fn json(session: &Session, pages: &[Head], out: &mut dyn Write) -> Result<(), Failure> {
    let rows: Vec<_> = pages
        .iter()
        .filter_map(|head| {
            let page = session.loaded.book.entries.get(head.place)?;
            let shown = session.loaded.book.text(&page.title, session.lang);
            Some(Row {
                id: &page.id,
                number: page.number,
                kind: page.kind.name(),
                title: shown.map_or("", |shown| shown.text),
                lang: session.tag(shown.map_or(session.lang, |shown| shown.lang)),
                topics: &page.topics,
                available: available(page.available),
                status: page.status.map(Status::name),
                checked: page.checked.to_string(),
            })
        })
        .collect();
    write_json(out, &rows, false)
}

/// The word of the content format.
pub fn available(available: Available) -> &'static str {
    match available {
        Available::Yes => "yes",
        Available::Local => "local",
        Available::Unclear => "unclear",
        Available::No => "no",
    }
}

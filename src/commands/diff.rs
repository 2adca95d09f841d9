//! `tirek diff`: what changed from one book to the next, for the editor who hands it out and the volunteer who gets it.

use std::io::Write;

use serde::Serialize;

use crate::{
    book::{
        diff::{self, ChangedPage, ChangedSum, Difference},
        markup::LimitForm,
        model::{Book, Limit},
    },
    cli::Format,
    i18n::Arg,
};

use super::{FINE, Failure, Outcome, Session, list, write_json};

#[derive(Serialize)]
struct Answer<'a> {
    old: About<'a>,
    new: About<'a>,
    added: Vec<Page<'a>>,
    removed: Vec<Page<'a>>,
    changed: Vec<Page<'a>>,
    sums: Vec<Sum<'a>>,
    base_values: Vec<Sum<'a>>,
    deadlines: Vec<Deadline<'a>>,
    sources: &'a [String],
}

#[derive(Serialize)]
struct About<'a> {
    name: &'a str,
    date: String,
    pages: usize,
}

#[derive(Serialize)]
struct Page<'a> {
    id: &'a str,
    number: u32,
    kind: &'static str,
    title: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parts: Vec<Changed<'a>>,
}

#[derive(Serialize)]
struct Changed<'a> {
    part: &'a str,
    langs: &'a [String],
}

#[derive(Serialize)]
struct Sum<'a> {
    id: &'a str,
    from: String,
    old: Option<u64>,
    new: Option<u64>,
}

#[derive(Serialize)]
struct Deadline<'a> {
    id: &'a str,
    old: Option<String>,
    new: Option<String>,
}

/// Prints what changed from the book of `old` to that of `new`.
pub fn run(old: &Session, new: &Session, out: &mut dyn Write) -> Outcome {
    let found = diff::diff(&old.loaded.book, &new.loaded.book);
    match new.text_or_json()? {
        Format::Json => json(old, new, &found, out)?,
        Format::Text | Format::Markdown => plain(old, new, &found, out)?,
    }
    Ok(FINE)
}

fn json(old: &Session, new: &Session, found: &Difference, out: &mut dyn Write) -> Result<(), Failure> {
    let limit = |session: &Session, limit: &Option<Limit>| limit.as_ref().map(|limit| words(session, limit));
    let deadlines = found.limits.iter().map(|changed| Deadline {
        id: &changed.id,
        old: limit(old, &changed.old),
        new: limit(new, &changed.new),
    });
    let changed = found.changed.iter().filter_map(|changed| {
        let parts = changed.parts.iter().map(|(part, langs)| Changed { part, langs }).collect();
        Some(Page { parts, ..page(new, &changed.id)? })
    });
    let answer = Answer {
        old: about(old),
        new: about(new),
        added: found.added.iter().filter_map(|id| page(new, id)).collect(),
        removed: found.removed.iter().filter_map(|id| page(old, id)).collect(),
        changed: changed.collect(),
        sums: found.sums.iter().map(sum).collect(),
        base_values: found.values.iter().map(sum).collect(),
        deadlines: deadlines.collect(),
        sources: &found.sources,
    };
    write_json(out, &answer, false)
}

fn about(session: &Session) -> About<'_> {
    let Book { edition, entries, .. } = &session.loaded.book;
    let name = session.loaded.book.plain(&edition.name, session.lang);
    About { name, date: edition.date.to_string(), pages: entries.len() }
}

fn page<'a>(session: &'a Session, id: &str) -> Option<Page<'a>> {
    let head = session.loaded.book.head(id)?;
    let title = session.loaded.book.plain_title(&head, session.lang);
    Some(Page { id: head.id, number: head.number, kind: head.kind.name(), title, parts: Vec::new() })
}

fn sum(changed: &ChangedSum) -> Sum<'_> {
    Sum { id: &changed.id, from: changed.from.to_string(), old: changed.old, new: changed.new }
}

fn words(session: &Session, limit: &Limit) -> String {
    session.i18n.limit(session.lang, limit, LimitForm::Nominative)
}

fn plain(old: &Session, new: &Session, found: &Difference, out: &mut dyn Write) -> Result<(), Failure> {
    for (session, message) in [(old, "diff-old"), (new, "diff-new")] {
        let about = about(session);
        let date = session.i18n.date(new.lang, session.loaded.book.edition.date);
        let pages = new.say_with("cli-pages", &[("count", about.pages.into())]);
        let args = [("name", Arg::Text(about.name)), ("date", Arg::Text(&date)), ("pages", Arg::Text(&pages))];
        writeln!(out, "{}", new.say_with(message, &args))?;
    }
    if *found == Difference::default() {
        writeln!(out, "\n{}", new.say("diff-nothing"))?;
        return Ok(());
    }
    let lines = |session: &Session, ids: &[String]| -> Vec<String> {
        ids.iter().filter_map(|id| Some(list::line(session, &session.loaded.book.head(id)?))).collect()
    };
    let changed: Vec<_> = found.changed.iter().filter_map(|changed| changed_line(new, changed)).collect();
    let limits = found.limits.iter().map(|changed| {
        let limit = |session: &Session, limit: &Option<Limit>| {
            limit.as_ref().map_or_else(|| new.say("diff-none"), |limit| words(session, limit))
        };
        let event = changed.new.as_ref().or(changed.old.as_ref());
        let event = event.map(|limit| new.loaded.book.plain(&limit.event, new.lang)).unwrap_or_default();
        format!("  {} ({event}): {} → {}", changed.id, limit(old, &changed.old), limit(new, &changed.new))
    });
    let sources = found.sources.iter().map(|id| {
        let source = new.loaded.book.source(id).or_else(|| old.loaded.book.source(id));
        format!("  {}", source.map_or(id.as_str(), |source| new.loaded.book.plain(&source.title, new.lang)))
    });
    let sums = |changed: &[ChangedSum], named: fn(&Book, &str) -> Option<crate::book::model::LocalText>| {
        changed.iter().map(|changed| sum_line(old, new, changed, named)).collect::<Vec<_>>()
    };
    for (heading, lines) in [
        ("diff-sums", sums(&found.sums, |book, id| Some(book.rates.rate(id)?.name.clone()))),
        ("diff-values", sums(&found.values, |book, id| Some(book.rates.indicator(id)?.name.clone()))),
        ("diff-deadlines", limits.collect()),
        ("diff-added", lines(new, &found.added)),
        ("diff-removed", lines(old, &found.removed)),
        ("diff-changed", changed),
        ("diff-sources", sources.collect()),
    ] {
        if !lines.is_empty() {
            writeln!(out, "\n{}", new.say_with(heading, &[("count", lines.len().into())]))?;
        }
        for line in lines {
            writeln!(out, "{line}")?;
        }
    }
    Ok(())
}

fn changed_line(session: &Session, changed: &ChangedPage) -> Option<String> {
    let head = session.loaded.book.head(&changed.id)?;
    let parts: Vec<_> = changed
        .parts
        .iter()
        .map(|(part, langs)| if langs.is_empty() { part.clone() } else { format!("{part} ({})", langs.join(", ")) })
        .collect();
    Some(format!("{}: {}", list::line(session, &head), parts.join(", ")))
}

fn sum_line(
    old: &Session,
    new: &Session,
    changed: &ChangedSum,
    named: fn(&Book, &str) -> Option<crate::book::model::LocalText>,
) -> String {
    let name = named(&new.loaded.book, &changed.id).or_else(|| named(&old.loaded.book, &changed.id));
    let name = name.map(|name| new.loaded.book.plain(&name, new.lang).to_owned()).unwrap_or_default();
    let amount =
        |amount: Option<u64>| amount.map_or_else(|| new.say("diff-none"), |amount| new.i18n.number(new.lang, amount));
    let from = new.i18n.date(new.lang, changed.from);
    let from = new.say_with("diff-from", &[("date", Arg::Text(&from))]);
    format!("  {name} ({from}): {} → {}", amount(changed.old), amount(changed.new))
}

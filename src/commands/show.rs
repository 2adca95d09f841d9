//! `tirek show`: one page, as text, Markdown or JSON.
//!
//! Text and Markdown are the sheet of the screen; JSON is the page as data.

use std::{cell::OnceCell, io::Write};

use serde::Serialize;

use crate::{
    book::{
        markup::Inline,
        model::{Entry, SourceKind, SourceStatus, Status, Step},
    },
    cli::Format,
    i18n::Arg,
    screen::{self, Ctx},
    sheet::{Block, Look, Shape, Span, Target},
    text,
};

use super::{
    FINE, Failure, NOTHING, Outcome, Session,
    page::{self, Part},
    say, write_json,
};

/// Text is wrapped to this many cells.
const WIDTH: usize = 76;

/// A page in JSON.
#[derive(Serialize)]
struct Page<'a> {
    id: &'a str,
    number: u32,
    kind: &'static str,
    lang: &'a str,
    title: &'a str,
    summary: &'a str,
    sections: Vec<Part>,
    steps: Vec<StepPage<'a>>,
    /// What became of a promise.
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    evidence: Vec<Fact<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    chart: Vec<ChartBar<'a>>,
    rates: Vec<Sum>,
    sources: Vec<SourcePage<'a>>,
    related: &'a [String],
    checked: String,
    review_by: String,
    overdue: bool,
}

#[derive(Serialize)]
struct StepPage<'a> {
    id: &'a str,
    title: &'a str,
    lang: &'a str,
    parts: Vec<Part>,
    see: &'a [String],
}

/// A sum: for the day asked for, else the last known one with the last day it was true.
#[derive(Serialize)]
struct Sum {
    id: String,
    amount: Option<u64>,
    date: Option<String>,
    current: bool,
}

/// What shows whether a promise was kept; the oldest first.
#[derive(Serialize)]
struct Fact<'a> {
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    date: String,
    /// `for` or `against`.
    says: &'static str,
    #[serde(flatten)]
    text: Option<Part>,
    source: &'a str,
    at: Option<&'a str>,
}

/// A sum of a chart on its day.
#[derive(Serialize)]
struct ChartBar<'a> {
    label: &'a str,
    rate: &'a str,
    on: String,
    amount: Option<u64>,
}

#[derive(Serialize)]
struct SourcePage<'a> {
    id: &'a str,
    title: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    number: Option<&'a str>,
    date: Option<String>,
    status: &'static str,
    at: Option<&'a str>,
    url: Option<&'a str>,
    read: String,
    as_of: String,
}

/// Prints the page with this id or number.
pub fn run(session: &Session, name: &str, out: &mut dyn Write) -> Outcome {
    let Some(page) = session.loaded.book.entry_named(name.trim()) else {
        if session.format == Some(Format::Json) {
            write_json(out, &(), false)?;
        }
        let name = text::clean_line(name);
        say(&session.say_with("cli-no-page", &[("name", Arg::Text(&name))]));
        return Ok(NOTHING);
    };
    match session.format {
        None | Some(Format::Text) => plain(session, page, out)?,
        Some(Format::Markdown) => markdown(session, page, out)?,
        Some(Format::Json) => write_json(out, &json(session, page), false)?,
    }
    Ok(FINE)
}

fn blocks(session: &Session, page: &Entry) -> Vec<Block> {
    let (index, terms) = (OnceCell::new(), OnceCell::new());
    let ctx = Ctx {
        book: &session.loaded.book,
        i18n: &session.i18n,
        index: &index,
        terms: &terms,
        make_index: session.make_index(),
        lang: session.lang,
        today: session.today,
        problems: &session.loaded.problems,
        notices: &session.notices,
        region: None,
        offers: screen::Offers::default(),
        kiosk: false,
        keypad: false,
        linear: None,
    };
    let blocks = screen::entry::sheet(&ctx, &page.id).blocks;
    // Commands of the screen mean nothing on paper.
    blocks
        .into_iter()
        .filter(|block| !block.spans.iter().any(|span| matches!(span.target, Some(Target::Command(_)))))
        .collect()
}

/// The page in lines; a link is followed by the number of its page.
fn plain(session: &Session, page: &Entry, out: &mut dyn Write) -> Result<(), Failure> {
    for (n, block) in blocks(session, page).iter().enumerate() {
        let (marker, gap) = match &block.shape {
            Shape::Item(marker) => (format!("{marker} "), false),
            Shape::Detail => ("  ".to_owned(), false),
            Shape::Row | Shape::Verbatim => (String::new(), false),
            Shape::Title | Shape::Heading | Shape::Label | Shape::Text | Shape::Notice => (String::new(), true),
        };
        if gap && n > 0 {
            writeln!(out)?;
        }
        let words: String = block.spans.iter().map(|span| linked(session, span)).collect();
        if block.shape == Shape::Verbatim {
            writeln!(out, "{words}")?;
            continue;
        }
        let indent = " ".repeat(text::width(&marker));
        for (n, line) in text::wrap(&words, WIDTH.saturating_sub(indent.len())).iter().enumerate() {
            writeln!(out, "{}{line}", if n == 0 { &marker } else { &indent })?;
        }
    }
    Ok(())
}

fn linked(session: &Session, span: &Span) -> String {
    if span.look == Look::Bar {
        return String::new();
    }
    match &span.target {
        Some(Target::Entry(id)) => match session.loaded.book.head(id) {
            Some(page) => format!("{} [{}]", span.text, page.number),
            None => span.text.clone(),
        },
        _ => span.text.clone(),
    }
}

/// The page as ordinary Markdown, for hand-outs and other documents.
fn markdown(session: &Session, page: &Entry, out: &mut dyn Write) -> Result<(), Failure> {
    let mut in_list = false;
    for (n, block) in blocks(session, page).iter().enumerate() {
        let words: String = block.spans.iter().map(|span| strong(session, span)).collect();
        let item = matches!(block.shape, Shape::Item(_) | Shape::Detail);
        if n > 0 && !(item && in_list) {
            writeln!(out)?;
        }
        in_list = item;
        match &block.shape {
            Shape::Title => writeln!(out, "# {words}")?,
            Shape::Heading => writeln!(out, "## {words}")?,
            Shape::Label => writeln!(out, "**{}**", words.replace("**", ""))?,
            Shape::Notice => writeln!(out, "> {words}")?,
            Shape::Item(marker) => writeln!(out, "{marker} {words}")?,
            Shape::Detail => writeln!(out, "  {words}")?,
            Shape::Verbatim => writeln!(out, "<{words}>")?,
            Shape::Text | Shape::Row => writeln!(out, "{words}")?,
        }
    }
    Ok(())
}

fn strong(session: &Session, span: &Span) -> String {
    let words = linked(session, span);
    let text = words.trim();
    match span.look {
        Look::Strong if !text.is_empty() => words.replace(text, &format!("**{text}**")),
        Look::Strong | Look::Plain | Look::Mark | Look::Bar | Look::Sign => words,
    }
}

fn json<'a>(session: &'a Session, page: &'a Entry) -> Page<'a> {
    let book = &session.loaded.book;
    let shown = book.text(&page.title, session.lang);
    let sections = page::parts(session, page);
    let steps: Vec<_> = page.steps.iter().map(|step| self::step(session, step)).collect();
    Page {
        id: &page.id,
        number: page.number,
        kind: page.kind.name(),
        lang: session.tag(shown.map_or(session.lang, |shown| shown.lang)),
        title: shown.map_or("", |shown| shown.text),
        summary: book.plain(&page.summary, session.lang),
        rates: rates(session, page, sections.iter().chain(steps.iter().flat_map(|step| &step.parts))),
        sections,
        steps,
        status: page.status.map(Status::name),
        evidence: facts(session, page),
        chart: chart(session, page),
        sources: sources(session, page),
        related: &page.related,
        checked: page.checked.to_string(),
        review_by: page.review_by.to_string(),
        overdue: page.review_by < session.today,
    }
}

fn step<'a>(session: &'a Session, step: &'a Step) -> StepPage<'a> {
    let shown = session.loaded.book.text(&step.title, session.lang);
    let part = |section: &crate::book::model::Section| {
        let label = session.say(&format!("part-{}", section.name));
        page::part(session, section.name, label, &section.text)
    };
    StepPage {
        id: &step.id,
        title: shown.map_or("", |shown| shown.text),
        lang: session.tag(shown.map_or(session.lang, |shown| shown.lang)),
        parts: step.parts.iter().filter_map(part).collect(),
        see: &step.see,
    }
}

/// The sums of a page: those it pays, then those its texts name for the day asked for.
fn rates<'a>(session: &Session, page: &Entry, parts: impl Iterator<Item = &'a Part>) -> Vec<Sum> {
    let mut ids = page.pays.clone();
    for inline in parts.flat_map(|part| page::inlines(&part.markdown)) {
        if let Inline::Rate { id, on: None, .. } = inline
            && !ids.contains(&id)
        {
            ids.push(id);
        }
    }
    ids.into_iter().map(|id| sum(session, id)).collect()
}

fn facts<'a>(session: &'a Session, page: &'a Entry) -> Vec<Fact<'a>> {
    let mut facts: Vec<_> = page.evidence.iter().collect();
    facts.sort_by_key(|fact| fact.date);
    let fact = |fact: &'a crate::book::model::Evidence| Fact {
        date: fact.date.to_string(),
        says: fact.says.name(),
        text: page::part(session, "text", session.say(&format!("says-{}", fact.says.name())), &fact.text),
        source: &fact.source.id,
        at: fact.source.at.as_deref(),
    };
    facts.into_iter().map(fact).collect()
}

fn chart<'a>(session: &'a Session, page: &'a Entry) -> Vec<ChartBar<'a>> {
    let book = &session.loaded.book;
    let bar = |bar: &'a crate::book::model::Bar| ChartBar {
        label: book.plain(&bar.label, session.lang),
        rate: &bar.rate,
        on: bar.on.to_string(),
        amount: book.rates.on(&bar.rate, bar.on),
    };
    page.chart.iter().map(bar).collect()
}

fn sum(session: &Session, id: String) -> Sum {
    let rates = &session.loaded.book.rates;
    if let Some(amount) = rates.on(&id, session.today) {
        return Sum { id, amount: Some(amount), date: Some(session.today.to_string()), current: true };
    }
    let known = rates.latest(&id, session.today);
    let date = known.map(|known| known.to.unwrap_or(known.from).to_string());
    Sum { id, amount: known.map(|known| known.amount), date, current: false }
}

fn sources<'a>(session: &'a Session, page: &'a Entry) -> Vec<SourcePage<'a>> {
    let book = &session.loaded.book;
    let used = page.sources.iter().filter_map(|used| Some((used, book.source(&used.id)?)));
    used.map(|(used, source)| SourcePage {
        id: &source.id,
        title: book.plain(&source.title, session.lang),
        kind: match source.kind {
            SourceKind::Law => "law",
            SourceKind::Order => "order",
            SourceKind::Treaty => "treaty",
            SourceKind::Page => "page",
            SourceKind::Report => "report",
        },
        number: source.number.as_deref(),
        date: source.date.map(|date| date.to_string()),
        status: match source.status {
            SourceStatus::InForce => "in_force",
            SourceStatus::Repealed => "repealed",
            SourceStatus::Draft => "draft",
            SourceStatus::Unclear => "unclear",
        },
        at: used.at.as_deref(),
        url: source.url.as_deref(),
        read: source.read.to_string(),
        as_of: used.as_of.unwrap_or(source.as_of).to_string(),
    })
    .collect()
}

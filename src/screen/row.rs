//! Rows that lead to pages, the same in every list.

use super::Ctx;
use crate::{
    book::{
        edition::List,
        model::{Available, Head, Kind, Status, Topic},
    },
    i18n::Arg,
    sheet::{Block, Look, Shape, Span, Target},
};

/// Months up to the eighteenth birthday; a group of ages that goes on behind it has no end for the reader.
const GROWN_UP: u16 = 18 * 12;

/// Rows under one heading of letters.
const LETTERS: usize = 8;

/// The mark of a status; never without its words.
#[must_use]
pub fn mark(status: Status) -> &'static str {
    match status {
        Status::Done => "[+]",
        Status::Partly => "[/]",
        Status::NotDone => "[-]",
        Status::Reversed => "[<]",
        Status::Unclear => "[?]",
    }
}

/// The mark of a status as the beginning of a line whose words say the same.
#[must_use]
pub fn sign(status: Status) -> Span {
    Span { text: format!("{} ", mark(status)), look: Look::Sign, target: None }
}

/// What became of a promise, in words.
#[must_use]
pub fn status(ctx: &Ctx, status: Status) -> String {
    ctx.ui(&format!("status-{}", status.name()))
}

/// The row of a page; whether it really exists today, and what became of it, is said in words.
#[must_use]
pub fn entry(ctx: &Ctx, head: &Head) -> Block {
    let mut row = Block::row(
        format!("entry:{}", head.id),
        ctx.book.plain_title(head, ctx.lang),
        Target::Entry(head.id.to_owned()),
    );
    if let Some(status) = head.status {
        row.spans.push(Span::plain(format!(": {}", self::status(ctx, status))));
        row.spans.insert(0, sign(status));
    }
    if let Some(words) = available(ctx, head.available) {
        row.spans.push(Span::plain(format!(" ({words})")));
    }
    row
}

/// How a list says that something does not exist everywhere; nothing for what does.
#[must_use]
pub fn available(ctx: &Ctx, available: Available) -> Option<String> {
    match available {
        Available::Yes => None,
        Available::Local => Some(ctx.ui("available-local-short")),
        Available::Unclear => Some(ctx.ui("available-unclear-short")),
        Available::No => Some(ctx.ui("available-no-short")),
    }
}

/// Kinds that a reader looks through as a whole: what one may demand, of whom, and what the words mean.
pub const BOOK_KINDS: [Kind; 5] = [Kind::Right, Kind::Mechanism, Kind::Contact, Kind::Promise, Kind::Term];

/// The rows of those kinds that have pages.
#[must_use]
pub fn kinds(ctx: &Ctx, kinds: &[Kind]) -> Vec<Block> {
    let used = |kind: &&Kind| !ctx.book.list(List::Kind(**kind, ctx.lang)).is_empty();
    let row =
        |kind: &Kind| Block::row(format!("kind:{}", kind.name()), ctx.i18n.kinds(ctx.lang, *kind), Target::Kind(*kind));
    kinds.iter().filter(used).map(row).collect()
}

/// Rows of pages under headings of their first letters, where they are too many for one screen.
#[must_use]
pub fn by_letter(ctx: &Ctx, entries: &[Head], most: usize) -> Vec<Block> {
    if entries.len() <= most {
        return entries.iter().map(|e| entry(ctx, e)).collect();
    }
    let letter = |e: &Head| {
        let title = ctx.book.plain_title(e, ctx.lang);
        title.chars().find(|c| c.is_alphanumeric()).map(|c| c.to_uppercase().to_string()).unwrap_or_default()
    };
    let mut groups: Vec<Vec<Head>> = Vec::new();
    for same in entries.chunk_by(|a, b| letter(a) == letter(b)) {
        match groups.last_mut() {
            Some(group) if group.len() + same.len() <= LETTERS => group.extend(same),
            _ => groups.push(same.to_vec()),
        }
    }
    let mut out = Vec::new();
    for group in groups {
        let ends = [group.first(), group.last()].map(|e| e.map(&letter).unwrap_or_default());
        let words = if ends[0] == ends[1] { ends[0].clone() } else { ends.join(" – ") };
        out.push(Block::heading(format!("letters:{}", ends[0]), words));
        out.extend(group.iter().map(|e| entry(ctx, e)));
    }
    out
}

/// Rows of pages under a heading wherever the kind changes.
#[must_use]
pub fn by_kind(ctx: &Ctx, entries: &[Head]) -> Vec<Block> {
    let mut out = Vec::new();
    for same in entries.chunk_by(|a, b| a.kind == b.kind) {
        if let Some(kind) = same.first().map(|entry| entry.kind) {
            out.push(Block::heading(format!("kind:{}", kind.name()), ctx.i18n.kinds(ctx.lang, kind)));
        }
        out.extend(same.iter().map(|e| entry(ctx, e)));
    }
    out
}

/// Rows of pages under the title of the first topic of each, in the order of topics.
#[must_use]
pub fn by_topic(ctx: &Ctx, entries: &[Head]) -> Vec<Block> {
    let mut out = Vec::new();
    for (place, topic) in ctx.book.topics.iter().enumerate() {
        let mut rows =
            entries.iter().filter(|e| e.first_topic(ctx.book) == Some(place)).map(|e| entry(ctx, e)).peekable();
        if rows.peek().is_some() {
            out.push(Block::heading(format!("heading:{}", topic.id), ctx.book.plain(&topic.title, ctx.lang)));
            out.extend(rows);
        }
    }
    out.extend(entries.iter().filter(|e| e.first_topic(ctx.book).is_none()).map(|e| entry(ctx, e)));
    out
}

/// The rows of all topics that have pages.
#[must_use]
pub fn topics(ctx: &Ctx) -> Vec<Block> {
    let row = |(_, topic): (usize, &Topic)| {
        let label = ctx.book.plain(&topic.title, ctx.lang);
        Block::row(format!("topic:{}", topic.id), label, Target::Topic(topic.id.clone()))
    };
    let used = |(place, _): &(usize, &Topic)| !ctx.book.list(List::Topic(*place)).is_empty();
    ctx.book.topics.iter().enumerate().filter(used).map(row).collect()
}

/// A group of ages in words.
#[must_use]
pub fn age(ctx: &Ctx, (from, to): (u16, u16)) -> String {
    let args = [("to", Arg::Number(u64::from(to / 12))), ("from", Arg::Number(u64::from(from / 12)))];
    let message = match (from, to) {
        (0, _) => "age-group-up-to",
        (_, to) if to > GROWN_UP => "age-group-from",
        _ => "age-group-from-to",
    };
    ctx.i18n.text_with(ctx.lang, message, &args)
}

/// A row that says more about the row above.
#[must_use]
pub fn detail(key: impl Into<String>, spans: Vec<Span>) -> Block {
    Block::new(key, Shape::Detail, spans)
}

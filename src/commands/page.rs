//! A page as data: every part of it with its language, its small Markdown and its words.
//!
//! The same parts, in the same order, that the screen shows; nothing here decides how they look.

use serde::Serialize;

use crate::book::{
    markup::{self, Block, Inline},
    model::{DocumentRef, Entry, Lang, LocalText, Phone},
};

use super::Session;

/// A named part of a page in JSON.
#[derive(Serialize)]
pub struct Part {
    pub name: String,
    pub heading: String,
    /// The language of the text really shown.
    pub lang: String,
    /// Small Markdown as it stands in the book.
    pub markdown: String,
    /// The same in words: titles of links, sums and deadlines of the day asked for.
    pub text: String,
    /// Ids of the pages it leads to, each once.
    pub links: Vec<String>,
}

/// All parts of a page but its steps.
pub fn parts(session: &Session, page: &Entry) -> Vec<Part> {
    let lang = session.lang;
    let mut parts = Vec::new();
    let heading = |name: &str| session.i18n.section(lang, page.kind, name);
    let papers = papers(session, &page.documents);
    let not_needed = self::papers(session, &page.not_needed);
    let mut before_how = Some([("documents", papers), ("not_needed", not_needed)]);
    for section in &page.sections {
        if section.name == "how" {
            for (name, list) in before_how.take().into_iter().flatten() {
                parts.extend(made(session, name, heading(name), list));
            }
        }
        parts.extend(part(session, section.name, heading(section.name), &section.text));
    }
    for (name, list) in before_how.take().into_iter().flatten() {
        parts.extend(made(session, name, heading(name), list));
    }
    let ways = page.apply.iter().map(|way| session.say(&format!("apply-{way}"))).collect();
    parts.extend(made(session, "apply", heading("apply"), ways));
    let phones = page.phones.iter().map(|phone| self::phone(session, phone)).collect();
    parts.extend(made(session, "phones", heading("phones"), phones));
    parts.extend(part(session, "address", session.say("entry-address"), &page.address));
    parts.extend(made(session, "web", session.say("entry-web"), page.web.iter().cloned().collect()));
    let links = page.links.iter().map(|link| format!("{}: {}", plain(session, &link.what), link.url)).collect();
    parts.extend(made(session, "links", heading("links"), links));
    let open = page.not_sure.iter().map(|open| format!("{} [[{}]]", plain(session, &open.text), open.ask)).collect();
    parts.extend(made(session, "not_sure", heading("not_sure"), open));
    let differs = page.differs.iter().map(|place| {
        let region = session.loaded.book.region(&place.region);
        let name = region.map_or(place.region.as_str(), |region| plain(session, &region.name));
        format!("{name}: {}", plain(session, &place.text).trim_end())
    });
    parts.extend(made(session, "differs", heading("differs"), differs.collect()));
    parts
}

/// A part with a text of the book; nothing when no language has it.
pub fn part(session: &Session, name: &str, heading: String, text: &LocalText) -> Option<Part> {
    let shown = session.loaded.book.text(text, session.lang)?;
    Some(whole(session, name, heading, (shown.lang, shown.text.trim_end().to_owned())))
}

/// A part put together from lines, as a list; nothing without lines.
fn made(session: &Session, name: &str, heading: String, lines: Vec<String>) -> Option<Part> {
    let items: Vec<_> = lines.into_iter().map(|line| format!("- {}", line.trim())).collect();
    (!items.is_empty()).then(|| whole(session, name, heading, (session.lang, items.join("\n"))))
}

fn whole(session: &Session, name: &str, heading: String, (lang, markdown): (Lang, String)) -> Part {
    Part {
        name: name.to_owned(),
        heading,
        lang: session.tag(lang).to_owned(),
        text: markup::plain_with(&markdown, |inline| words(session, lang, inline)),
        links: links(&markdown),
        markdown,
    }
}

fn plain<'a>(session: &'a Session, text: &'a LocalText) -> &'a str {
    session.loaded.book.plain(text, session.lang)
}

fn papers(session: &Session, papers: &[DocumentRef]) -> Vec<String> {
    papers
        .iter()
        .map(|paper| {
            let document = session.loaded.book.document(&paper.id);
            let name = document.map_or(paper.id.as_str(), |document| plain(session, &document.name));
            match plain(session, &paper.note).trim() {
                "" => name.to_owned(),
                note => format!("{name}: {note}"),
            }
        })
        .collect()
}

fn phone(session: &Session, phone: &Phone) -> String {
    let cost = match phone.free {
        Some(true) => "phone-free",
        Some(false) => "phone-paid",
        None => "phone-cost-unclear",
    };
    let hours = session.i18n.hours(session.lang, &phone.hours);
    format!("{}: {hours}; {}", phone.number, session.say(cost))
}

/// What stands for a link without words, a sum or a deadline.
fn words(session: &Session, lang: Lang, inline: &Inline) -> String {
    let book = &session.loaded.book;
    match inline {
        Inline::Text { text, .. } => text.clone(),
        Inline::Link { id, label, .. } => label.clone().unwrap_or_else(|| {
            book.head(id).map_or_else(|| id.clone(), |head| book.plain_title(&head, lang).to_owned())
        }),
        Inline::Rate { id, form, on, .. } => session.i18n.rate(lang, book, id, *form, on.unwrap_or(session.today)),
        Inline::Limit { id, form, .. } => {
            book.limit(id).map_or_else(String::new, |limit| session.i18n.limit(lang, limit, *form))
        }
        Inline::Phone { id, .. } => book.phone(id).unwrap_or_else(|| session.i18n.text(lang, "phone-unknown")),
    }
}

/// Every part of every line of a text.
pub fn inlines(markdown: &str) -> Vec<Inline> {
    let lines = markup::blocks(markdown).into_iter().flat_map(|block| match block {
        Block::Paragraph(line) => vec![line],
        Block::List { items, .. } => items,
    });
    lines.flatten().collect()
}

fn links(markdown: &str) -> Vec<String> {
    let mut ids = Vec::new();
    for inline in inlines(markdown) {
        if let Inline::Link { id, .. } = inline
            && !ids.contains(&id)
        {
            ids.push(id);
        }
    }
    ids
}

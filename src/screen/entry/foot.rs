//! The foot of a page: what is not sure, where else to look, and on what it all rests.

use super::super::{Ctx, about, prose};
use crate::{
    book::model::{Date, Differs, Entry, SourceRef},
    i18n::Arg,
    sheet::{Block, Shape, Span, Target},
};

pub fn blocks(ctx: &Ctx, entry: &Entry) -> Vec<Block> {
    let mut out = not_sure(ctx, entry);
    out.extend(differs(ctx, entry));
    out.extend(links(ctx, entry));
    out.extend(related(ctx, entry));
    out.extend(sources(ctx, entry));
    out.extend(honesty(ctx, entry));
    out
}

fn not_sure(ctx: &Ctx, entry: &Entry) -> Vec<Block> {
    if entry.not_sure.is_empty() {
        return Vec::new();
    }
    let mut out = vec![Block::heading("not-sure", ctx.ui("section-not_sure"))];
    for (number, open) in entry.not_sure.iter().enumerate() {
        let key = format!("not-sure.{number}");
        let mut blocks = prose::blocks(ctx, &key, &open.text);
        if let (Some(last), Some(_)) = (blocks.last_mut(), ctx.book.head(&open.ask)) {
            last.spans.push(Span::plain(format!(" {} ", ctx.ui("entry-ask"))));
            last.spans.push(Span::link(prose::title(ctx, &open.ask, ctx.lang), Target::Entry(open.ask.clone())));
        }
        out.extend(blocks);
    }
    out
}

fn differs(ctx: &Ctx, entry: &Entry) -> Vec<Block> {
    // A reader who has chosen a region reads of that one alone.
    let own = |place: &&Differs| ctx.region.is_none_or(|region| region == place.region);
    let places: Vec<_> = entry.differs.iter().filter(own).collect();
    if places.is_empty() {
        return Vec::new();
    }
    let mut out = vec![Block::heading("differs", ctx.ui("section-differs"))];
    for place in places {
        let name = ctx.book.region(&place.region).map_or("", |region| ctx.book.plain(&region.name, ctx.lang));
        let mut blocks = prose::blocks(ctx, &format!("differs.{}", place.region), &place.text);
        if let Some(first) = blocks.first_mut() {
            first.spans.insert(0, Span::strong(format!("{name}: ")));
        }
        if let Some(last) = blocks.last_mut() {
            let date = ctx.i18n.date(ctx.lang, place.as_of);
            let as_of = ctx.i18n.text_with(ctx.lang, "source-as-of", &[("date", Arg::Text(&date))]);
            last.spans.push(Span::plain(format!(" ({as_of})")));
        }
        out.extend(blocks);
    }
    out
}

fn links(ctx: &Ctx, entry: &Entry) -> Vec<Block> {
    if entry.links.is_empty() {
        return Vec::new();
    }
    let mut out = vec![Block::heading("links", ctx.ui("section-links"))];
    for (number, link) in entry.links.iter().enumerate() {
        let what = ctx.book.plain(&link.what, ctx.lang);
        out.push(Block::new(
            format!("links.{number}"),
            Shape::Item(String::from("-")),
            vec![Span::plain(format!("{what}:"))],
        ));
        out.push(Block::new(format!("links.{number}.url"), Shape::Verbatim, vec![Span::plain(link.url.clone())]));
    }
    out
}

fn related(ctx: &Ctx, entry: &Entry) -> Vec<Block> {
    let ids: Vec<_> = entry.related.iter().filter(|id| ctx.book.head(id).is_some()).collect();
    if ids.is_empty() {
        return Vec::new();
    }
    let mut out = vec![Block::heading("related", ctx.ui("section-related"))];
    for id in ids {
        let link = Span::link(prose::title(ctx, id, ctx.lang), Target::Entry(id.clone()));
        out.push(Block::new(format!("related.{id}"), Shape::Item(String::from("-")), vec![link]));
    }
    out
}

fn sources(ctx: &Ctx, entry: &Entry) -> Vec<Block> {
    if entry.sources.is_empty() {
        return Vec::new();
    }
    let mut out = vec![Block::heading("sources", ctx.ui("section-sources"))];
    for (number, used) in entry.sources.iter().enumerate() {
        out.extend(source(ctx, &format!("sources.{number}"), used));
    }
    out
}

fn source(ctx: &Ctx, key: &str, used: &SourceRef) -> Vec<Block> {
    let Some(source) = ctx.book.source(&used.id) else { return Vec::new() };
    let mut source = source.clone();
    source.as_of = used.as_of.unwrap_or(source.as_of);
    let mut words = about::name(ctx, &source);
    if let Some(at) = &used.at {
        words.push_str("; ");
        words.push_str(&about::part(ctx, &source, at));
    }
    let mut out = vec![Block::new(key, Shape::Item(String::from("-")), vec![Span::plain(words)])];
    if let Some(url) = source.url {
        out.push(Block::new(format!("{key}.url"), Shape::Verbatim, vec![Span::plain(url)]));
    }
    out
}

/// When the page was compared with its sources, for which day they are true, who has signed it, and what it is not.
fn honesty(ctx: &Ctx, entry: &Entry) -> Vec<Block> {
    let oldest = entry.sources.iter().filter_map(|used| as_of(ctx, used)).min();
    let date = |date| ctx.i18n.date(ctx.lang, date);
    let mut text = ctx.i18n.text_with(ctx.lang, "entry-checked", &[("date", Arg::Text(&date(entry.checked)))]);
    if let Some(oldest) = oldest {
        text.push(' ');
        text.push_str(&ctx.i18n.text_with(ctx.lang, "entry-true-as-of", &[("date", Arg::Text(&date(oldest)))]));
    }
    let id = if ctx.linear.is_some() { "plain-entry-number" } else { "entry-number" };
    let number = ctx.i18n.text_with(ctx.lang, id, &[("number", Arg::Text(&entry.number.to_string()))]);
    vec![
        Block::heading("checked", ctx.ui("entry-about-page")),
        Block::text("checked.dates", text),
        Block::text("checked.reviewed", reviewed(ctx, entry)),
        Block::text("checked.number", number),
        Block::text("checked.disclaimer", ctx.ui("entry-disclaimer")),
    ]
}

/// The day for which a source is true, as this page uses it.
fn as_of(ctx: &Ctx, used: &SourceRef) -> Option<Date> {
    used.as_of.or_else(|| ctx.book.source(&used.id).map(|source| source.as_of))
}

/// Who read this page and stands for it. Until a native reader of this language and a lawyer do, the page says so.
fn reviewed(ctx: &Ctx, entry: &Entry) -> String {
    let tag = ctx.book.languages.get(ctx.lang.index()).map_or("", |language| &language.tag);
    let open = match (entry.reviewed.contains_key(tag), entry.reviewed.contains_key("law")) {
        (true, true) => None,
        (true, false) => Some("entry-law-not-reviewed"),
        (false, true) => Some("entry-language-not-reviewed"),
        (false, false) => Some("entry-not-reviewed"),
    };
    let mut words: Vec<String> = open.map(|message| ctx.ui(message)).into_iter().collect();
    let signed: Vec<_> = entry
        .reviewed
        .iter()
        .map(|(part, review)| {
            let name = match ctx.book.lang(part).and_then(|lang| ctx.book.languages.get(lang.index())) {
                Some(language) => language.name.clone(),
                None => ctx.ui("review-law"),
            };
            format!("{name}: {}, {}", review.by, ctx.i18n.date(ctx.lang, review.on))
        })
        .collect();
    if !signed.is_empty() {
        words.push(format!("{} {}", ctx.ui("entry-reviewed"), signed.join("; ")));
    }
    words.join(" ")
}

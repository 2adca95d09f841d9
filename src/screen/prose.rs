//! Small Markdown turned into blocks: links get their titles, sums and deadlines their words.
//!
//! Knows nothing of pages; keys are built from the prefix it is given.

use super::Ctx;
use crate::{
    book::{
        markup::{self, Inline},
        model::{Lang, LocalText},
    },
    i18n::Arg,
    sheet::{Block, Look, Shape, Span, Target},
};

/// The blocks of `text` in the reader's language, or in another one behind a notice. Nothing when no language has it.
#[must_use]
pub fn blocks(ctx: &Ctx, key: &str, text: &LocalText) -> Vec<Block> {
    let Some(shown) = ctx.book.text(text, ctx.lang) else { return Vec::new() };
    let mut out = Vec::new();
    if shown.lang != ctx.lang {
        out.push(fallback_notice(ctx, key, shown.lang));
    }
    out.extend(in_language(ctx, key, shown.text, shown.lang));
    out
}

/// The blocks of a text that is in `lang`.
#[must_use]
pub fn in_language(ctx: &Ctx, key: &str, text: &str, lang: Lang) -> Vec<Block> {
    let mut out = Vec::new();
    for (number, block) in markup::blocks(text).into_iter().enumerate() {
        match block {
            markup::Block::Paragraph(inlines) => {
                out.push(Block::new(format!("{key}.{number}"), Shape::Text, spans(ctx, &inlines, lang)));
            }
            markup::Block::List { ordered, items } => {
                for (item, inlines) in items.iter().enumerate() {
                    let marker = if ordered { format!("{}.", item + 1) } else { String::from("-") };
                    let spans = spans(ctx, inlines, lang);
                    out.push(Block::new(format!("{key}.{number}.{item}"), Shape::Item(marker), spans));
                }
            }
        }
    }
    out
}

/// Says in which language the following text is.
#[must_use]
pub fn fallback_notice(ctx: &Ctx, key: &str, shown: Lang) -> Block {
    let name = ctx.book.languages.get(shown.index()).map_or("", |language| &language.name);
    let text = ctx.i18n.text_with(ctx.lang, "fallback-notice", &[("language", Arg::Text(name))]);
    Block::new(format!("{key}.fallback"), Shape::Notice, vec![Span::plain(text)])
}

/// The runs of a paragraph written in `lang`.
#[must_use]
pub fn spans(ctx: &Ctx, inlines: &[Inline], lang: Lang) -> Vec<Span> {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text { text, strong } => Span { text: text.clone(), look: look(*strong), target: None },
            Inline::Link { id, label, strong } => Span {
                text: label.clone().unwrap_or_else(|| title(ctx, id, lang)),
                look: look(*strong),
                target: ctx.book.head(id).map(|_| Target::Entry(id.clone())),
            },
            Inline::Rate { id, form, on, strong } => {
                let text = ctx.i18n.rate(lang, ctx.book, id, *form, on.unwrap_or(ctx.today));
                Span { text, look: look(*strong), target: None }
            }
            Inline::Limit { id, form, strong } => {
                let text = ctx.book.limit(id).map_or_else(String::new, |limit| ctx.i18n.limit(lang, limit, *form));
                Span { text, look: look(*strong), target: None }
            }
            // The number leads to what happens when one calls it.
            Inline::Phone { id, .. } => Span {
                text: ctx.book.phone(id).unwrap_or_else(|| ctx.i18n.text(lang, "phone-unknown")),
                look: Look::Strong,
                target: ctx.book.head(id).map(|_| Target::Entry(id.clone())),
            },
        })
        .collect()
}

fn look(strong: bool) -> Look {
    if strong { Look::Strong } else { Look::Plain }
}

/// The title of a page; its id while the page is missing.
#[must_use]
pub fn title(ctx: &Ctx, id: &str, lang: Lang) -> String {
    ctx.book.head(id).map_or_else(|| id.to_owned(), |head| ctx.book.plain_title(&head, lang).to_owned())
}

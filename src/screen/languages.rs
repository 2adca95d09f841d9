//! The choice of language, each by its own name.

use super::Ctx;
use crate::sheet::{Block, Reading, Shape, Sheet, Span, Target};

#[must_use]
pub fn sheet(ctx: &Ctx) -> Sheet {
    let title = ctx.ui("languages-title");
    let mut blocks = vec![Block::new("title", Shape::Title, vec![Span::plain(title.clone())])];
    for (lang, language) in ctx.book.langs() {
        let mut row = Block::row(format!("lang:{}", language.tag), &language.name, Target::Language(lang));
        if lang == ctx.lang {
            row.spans.push(Span::plain(format!(" ({})", ctx.ui("languages-current"))));
        }
        blocks.push(row);
    }
    Sheet { title, reading: Reading::Rows, blocks }
}

//! What is special about a promise: its status, the facts for and against, and sums compared as bars.
//!
//! Everything said by a mark or a bar is also said in words.

use super::super::{Ctx, about, prose, row};
use crate::{
    book::{
        markup::RateForm,
        model::{Bar, Entry, Evidence, Says},
    },
    i18n::Arg,
    sheet::{Block, Look, Shape, Span},
};

/// Cells of the longest bar; with an amount behind it the line fits the smallest window.
const LONGEST_BAR: u64 = 18;

/// What became of it.
pub fn status(ctx: &Ctx, entry: &Entry) -> Vec<Block> {
    let Some(status) = entry.status else { return Vec::new() };
    let words = row::status(ctx, status);
    let spans = vec![Span::plain(format!("{}: ", ctx.ui("entry-status"))), row::sign(status), Span::strong(words)];
    vec![Block::new("status", Shape::Text, spans)]
}

/// Sums and facts.
pub fn blocks(ctx: &Ctx, entry: &Entry) -> Vec<Block> {
    let mut out = chart(ctx, entry);
    if !entry.evidence.is_empty() {
        out.push(Block::heading("evidence", ctx.i18n.section(ctx.lang, entry.kind, "evidence")));
        let mut facts: Vec<_> = entry.evidence.iter().enumerate().collect();
        facts.sort_by_key(|(_, fact)| fact.date);
        out.extend(facts.into_iter().flat_map(|(number, fact)| self::fact(ctx, number, fact)));
    }
    out
}

/// When, what it shows, what happened, and who says so.
fn fact(ctx: &Ctx, number: usize, fact: &Evidence) -> Vec<Block> {
    let mark = match fact.says {
        Says::For => "+",
        Says::Against => "-",
    };
    let mut blocks = prose::blocks(ctx, &format!("evidence.{number}"), &fact.text);
    let date = ctx.i18n.moment(ctx.lang, fact.date);
    let says = ctx.ui(&format!("says-{}", fact.says.name()));
    if let Some(first) = blocks.iter_mut().find(|block| block.shape == Shape::Text) {
        first.shape = Shape::Item(mark.to_owned());
        first.spans.insert(0, Span::strong(format!("{date}, {says}: ")));
    }
    if let (Some(last), Some(source)) = (blocks.last_mut(), ctx.book.source(&fact.source.id)) {
        let mut words = ctx.book.plain(&source.title, ctx.lang).to_owned();
        if let Some(at) = &fact.source.at {
            words.extend(["; ", &about::part(ctx, source, at)]);
        }
        let words = ctx.i18n.text_with(ctx.lang, "entry-evidence-source", &[("source", Arg::Text(&words))]);
        last.spans.push(Span::plain(format!(" {words}")));
    }
    blocks
}

/// Bars of text cells; sums that are not known have none.
fn chart(ctx: &Ctx, entry: &Entry) -> Vec<Block> {
    let sum = |bar: &Bar| ctx.book.rates.on(&bar.rate, bar.on).unwrap_or(0);
    let most = entry.chart.iter().map(sum).max().unwrap_or(0);
    if most == 0 {
        return Vec::new();
    }
    let mut out = vec![Block::heading("chart", ctx.ui("section-chart"))];
    for (number, bar) in entry.chart.iter().enumerate() {
        let (key, amount) = (format!("chart.{number}"), sum(bar));
        let (label, year) = (ctx.book.plain(&bar.label, ctx.lang), bar.on.year.to_string());
        let label = if label.contains(&year) { format!("{label}:") } else { format!("{label} ({year}):") };
        out.push(Block::new(key.clone(), Shape::Item(String::from("-")), vec![Span::plain(label)]));
        // The smallest sum still shows.
        let cells = amount.saturating_mul(LONGEST_BAR).div_ceil(most);
        let cells = usize::try_from(cells).unwrap_or(0);
        let words = if amount == 0 { ctx.ui("rate-unknown") } else { ctx.i18n.amount(ctx.lang, amount, RateForm::Sum) };
        let bar = Span { text: format!("{}\u{a0}", "█".repeat(cells)), look: Look::Bar, target: None };
        out.push(Block::new(format!("{key}.bar"), Shape::Detail, vec![bar, Span::strong(words)]));
    }
    out
}

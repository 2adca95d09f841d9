//! A sheet in lines: every sentence begins a line, and whatever can be opened has a number.
//!
//! Lines are short. A braille line has 40 cells and shows one line at a time, so a line that fits is read at a touch;
//! and a voice stops at the end of a line, so lines end where sentences do, and only long sentences are broken. What
//! the full screen says by place or look (headings, steps, links) is said in words here; bars and signs that repeat
//! words are left out.

use super::sentences::sentences;
use crate::{
    i18n::Arg,
    screen::Ctx,
    sheet::{Block, Look, Shape, Sheet, Span, Target, gap},
    text,
};

/// What stands before the key of a step's heading.
const STEP: &str = "step.";

/// A sheet as it is said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// The lines of each block; an empty line before it belongs to it.
    pub blocks: Vec<Vec<String>>,
    /// What the numbers open, from 1.
    pub targets: Vec<Target>,
    /// The block in which each number stands.
    pub owners: Vec<usize>,
}

/// Says a sheet in lines of at most `width` cells; only addresses may be longer.
#[must_use]
pub fn said(ctx: &Ctx, sheet: &Sheet, width: usize) -> Said {
    let mut out = Said::default();
    let mut before: Option<&Shape> = None;
    for (place, block) in sheet.blocks.iter().enumerate() {
        let mut lines = Vec::new();
        if before.is_some_and(|before| gap(before, &block.shape, sheet.reading)) {
            lines.push(String::new());
        }
        before = Some(&block.shape);
        let number = block.target.as_ref().map(|target| {
            out.targets.push(target.clone());
            out.targets.len()
        });
        let words = words(ctx, block, &mut out.targets);
        lines.extend(self::lines(ctx, block, &words, number).iter().flat_map(|line| wrapped(block, line, width)));
        out.blocks.push(lines);
        out.owners.resize(out.targets.len(), place);
    }
    out
}

/// What a title or heading is called where it is named: a step with its number.
#[must_use]
pub fn name(ctx: &Ctx, block: &Block) -> String {
    step(ctx, block, &heard(block)).unwrap_or_else(|| heard(block))
}

/// The heading of a step; nothing for any other block.
fn step(ctx: &Ctx, block: &Block, words: &str) -> Option<String> {
    let is_step = block.shape == Shape::Heading && block.key.starts_with(STEP);
    let (number, title) = words.split_once(". ").filter(|_| is_step)?;
    Some(ctx.i18n.text_with(ctx.lang, "plain-step", &[("number", number.into()), ("title", title.into())]))
}

/// A message in lines.
#[must_use]
pub fn message(words: &str, width: usize) -> Vec<String> {
    sentences(words).into_iter().flat_map(|sentence| text::wrap(sentence, width)).collect()
}

/// The words of a block as they are heard, without numbers.
#[must_use]
pub fn heard(block: &Block) -> String {
    let spans = block.spans.iter().filter(|span| said_at_all(span));
    audible(&spans.map(|span| span.text.as_str()).collect::<String>())
}

/// A block before it is wrapped.
fn lines(ctx: &Ctx, block: &Block, words: &str, number: Option<usize>) -> Vec<String> {
    let numbered = |words: &str| number.map_or_else(|| words.to_owned(), |number| format!("{number}. {words}"));
    match &block.shape {
        Shape::Heading => {
            let section = || ctx.i18n.text_with(ctx.lang, "plain-heading", &[("title", words.into())]);
            vec![step(ctx, block, words).unwrap_or_else(section)]
        }
        // What a label is about follows.
        Shape::Label if words.ends_with(|c: char| c.is_alphanumeric()) => vec![format!("{words}:")],
        Shape::Title | Shape::Label | Shape::Row | Shape::Verbatim => vec![numbered(words)],
        Shape::Text | Shape::Detail | Shape::Notice => first_with(sentences(words), numbered),
        Shape::Item(marker) => {
            // Other markers repeat what the words say, by a sign.
            let counts = marker.ends_with('.') && marker.starts_with(|c: char| c.is_ascii_digit());
            let marker = if counts { marker.as_str() } else { "-" };
            first_with(sentences(words), |words| format!("{marker} {}", numbered(words)))
        }
    }
}

/// Sentences, the first of them with what stands before it.
fn first_with(sentences: Vec<&str>, first: impl Fn(&str) -> String) -> Vec<String> {
    let mut out: Vec<String> = sentences.into_iter().map(str::to_owned).collect();
    match out.first_mut() {
        Some(sentence) => *sentence = first(sentence),
        None => out.push(first("")),
    }
    out
}

fn wrapped(block: &Block, line: &str, width: usize) -> Vec<String> {
    // Addresses of letters have blanks; others can only be copied as a whole.
    let whole = block.shape == Shape::Verbatim && !line.contains(' ');
    if whole { vec![line.to_owned()] } else { text::wrap(line, width) }
}

/// The words of a block; every link is followed by its number.
fn words(ctx: &Ctx, block: &Block, targets: &mut Vec<Target>) -> String {
    let mut out = String::new();
    for span in block.spans.iter().filter(|span| said_at_all(span)) {
        out.push_str(&span.text);
        if let Some(target) = &span.target {
            targets.push(target.clone());
            let link = ctx.i18n.text_with(ctx.lang, "plain-link", &[("number", Arg::from(targets.len()))]);
            // No break: the number stays with its link.
            out.push('\u{a0}');
            out.push_str(&link.replace(' ', "\u{a0}"));
        }
    }
    if block.shape == Shape::Verbatim { out } else { audible(&out) }
}

fn said_at_all(span: &Span) -> bool {
    match span.look {
        Look::Plain | Look::Strong | Look::Mark => true,
        Look::Bar | Look::Sign => false,
    }
}

/// Signs that divide words for the eye, as signs that voices know.
fn audible(words: &str) -> String {
    words.replace(" | ", ", ").replace('|', ",").replace('[', "(").replace(']', ")")
}

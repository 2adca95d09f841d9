//! Places of a sheet that can be gone to by number: its sections, and sentences with words that were asked for.
//!
//! Finds and names them; prints nothing and goes nowhere.

use super::{lines, sentences::sentences};
use crate::{
    screen::Ctx,
    search::fold,
    sheet::{Block, Shape, Sheet},
};

/// A place and what stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub block: usize,
    pub words: String,
}

/// The places of these blocks: headings by their names, others by the sentence with `words` in it.
#[must_use]
pub fn places(ctx: &Ctx, sheet: &Sheet, blocks: &[usize], words: &str) -> Vec<Place> {
    let named = |block: &usize| {
        let words = sheet.blocks.get(*block).map_or_else(String::new, |shown| name(ctx, shown, words));
        Place { block: *block, words }
    };
    blocks.iter().map(named).collect()
}

fn name(ctx: &Ctx, block: &Block, words: &str) -> String {
    if matches!(block.shape, Shape::Title | Shape::Heading) {
        return lines::name(ctx, block);
    }
    let said = lines::heard(block);
    let all = sentences(&said);
    let wanted = compared(words);
    let found = all.iter().find(|sentence| compared(sentence).contains(&wanted));
    found.or(all.first()).map_or_else(String::new, |sentence| (*sentence).to_owned())
}

fn compared(words: &str) -> String {
    let folded = words.split_whitespace().map(|word| fold::folded(&fold::normal(word)));
    folded.collect::<Vec<_>>().join(" ")
}

//! The languages of a text against each other: the same links, sums, deadlines, digits, paragraphs and items.
//!
//! The language that stands alone is named, not the first one.

use super::texts::lines;
use super::{Checker, words};
use crate::book::markup::{Block, Inline};
use crate::book::model::{Lang, LocalText};
use crate::book::place::{Spot, Way};
use crate::book::problem::Rule;

/// What one language carries, in an order of its own.
type Carried = Vec<String>;

impl Checker<'_> {
    /// All comparisons of a text with marks.
    pub(super) fn compare(&mut self, parsed: &[(Lang, Vec<Block>)], way: &Way) {
        let each = |carried: fn(&[Block]) -> Carried| -> Vec<(Lang, Carried)> {
            parsed.iter().map(|(lang, blocks)| (*lang, carried(blocks))).collect()
        };
        self.differ(Rule::LinksDiffer, &each(links), way);
        self.differ(Rule::RatesDiffer, &each(rates), way);
        self.differ(Rule::LimitsDiffer, &each(limits), way);
        self.differ_blocks(&each(blocks), way);
        let texts: Vec<(Lang, String)> = parsed.iter().map(|(lang, blocks)| (*lang, own_words(blocks))).collect();
        let texts: Vec<(Lang, &str)> = texts.iter().map(|(lang, text)| (*lang, text.as_str())).collect();
        self.differ_digits(&texts, way);
    }

    /// The only comparison of a text without marks.
    pub(super) fn compare_digits(&mut self, text: &LocalText, way: &Way) {
        let texts: Vec<(Lang, &str)> = text.iter().collect();
        self.differ_digits(&texts, way);
    }

    /// Grouped numbers are written differently by language ("81 871", "81,871", "81871"), and a blank between two
    /// numbers is not always a group: texts agree when they do so with or without joining groups.
    fn differ_digits(&mut self, texts: &[(Lang, &str)], way: &Way) {
        let apart: Vec<_> = texts.iter().map(|(lang, text)| (*lang, words::digits(text, false))).collect();
        let joined: Vec<_> = texts.iter().map(|(lang, text)| (*lang, words::digits(text, true))).collect();
        if !agree(&apart) && !agree(&joined) {
            self.differ(Rule::DigitsDiffer, &joined, way);
        }
    }

    fn differ(&mut self, rule: Rule, each: &[(Lang, Carried)], way: &Way) {
        let Some((other, common)) = majority(each) else { return };
        for (lang, carried) in each.iter().filter(|(_, carried)| carried != common) {
            let (here, there) = (without(carried, common), without(common, carried));
            let (tag, other) = (self.tag(*lang), self.tag(other));
            let args = [("language", tag), ("other", other), ("here", &*here), ("there", &*there)];
            self.report(rule, &way.key(tag), Spot::Value, &args);
        }
    }

    fn differ_blocks(&mut self, each: &[(Lang, Carried)], way: &Way) {
        let Some((other, common)) = majority(each) else { return };
        for (lang, carried) in each.iter().filter(|(_, carried)| carried != common) {
            let (tag, other) = (self.tag(*lang), self.tag(other));
            let shown = |carried: &Carried| shortened(&carried.iter().map(String::as_str).collect::<Vec<_>>(), " ");
            let (here, there) = (shown(carried), shown(common));
            let args = [("language", tag), ("other", other), ("here", &*here), ("there", &*there)];
            self.report(Rule::BlocksDiffer, &way.key(tag), Spot::Value, &args);
        }
    }
}

fn agree(each: &[(Lang, Carried)]) -> bool {
    each.windows(2).all(|pair| matches!(pair, [(_, a), (_, b)] if a == b))
}

/// What most languages carry (of equals the first), and the first language that does.
fn majority(each: &[(Lang, Carried)]) -> Option<(Lang, &Carried)> {
    let votes = |carried: &Carried| each.iter().filter(|(_, other)| other == carried).count();
    let best = each.iter().map(|(_, carried)| votes(carried)).max()?;
    each.iter().find(|(_, carried)| votes(carried) == best).map(|(lang, carried)| (*lang, carried))
}

/// What `from` has more often than `other`, both sorted; a dash for nothing.
fn without(from: &Carried, other: &Carried) -> String {
    let mut other = other.iter().peekable();
    let mut more = Vec::new();
    for item in from {
        while other.next_if(|other| *other < item).is_some() {}
        if other.next_if_eq(&item).is_none() {
            more.push(item.as_str());
        }
    }
    if more.is_empty() { "–".to_owned() } else { shortened(&more, ", ") }
}

/// The first of many: enough to find the fault.
fn shortened(items: &[&str], between: &str) -> String {
    const AT_MOST: usize = 12;
    let shown = items.iter().take(AT_MOST).copied().collect::<Vec<_>>().join(between);
    if items.len() > AT_MOST { format!("{shown}{between}…") } else { shown }
}

fn collect(blocks: &[Block], take: impl Fn(&Inline) -> Option<String>) -> Carried {
    let mut carried: Carried = lines(blocks).into_iter().flatten().filter_map(take).collect();
    carried.sort();
    carried
}

fn links(blocks: &[Block]) -> Carried {
    collect(blocks, |part| match part {
        Inline::Link { id, .. } => Some(id.clone()),
        Inline::Phone { id, .. } => Some(format!("phone:{id}")),
        Inline::Text { .. } | Inline::Rate { .. } | Inline::Limit { .. } => None,
    })
}

/// The form may differ: one language says the sum where another needs the bare number.
fn rates(blocks: &[Block]) -> Carried {
    collect(blocks, |part| match part {
        Inline::Rate { id, on: None, .. } => Some(id.clone()),
        Inline::Rate { id, on: Some(day), .. } => Some(format!("{id}@{day}")),
        Inline::Text { .. } | Inline::Link { .. } | Inline::Limit { .. } | Inline::Phone { .. } => None,
    })
}

fn limits(blocks: &[Block]) -> Carried {
    collect(blocks, |part| match part {
        Inline::Limit { id, .. } => Some(id.clone()),
        Inline::Text { .. } | Inline::Link { .. } | Inline::Rate { .. } | Inline::Phone { .. } => None,
    })
}

/// `¶` a paragraph, `3×-` a list of three, `2×1.` a numbered list of two.
fn blocks(blocks: &[Block]) -> Carried {
    let name = |block: &Block| match block {
        Block::Paragraph(_) => "¶".to_owned(),
        Block::List { ordered, items } => format!("{}×{}", items.len(), if *ordered { "1." } else { "-" }),
    };
    blocks.iter().map(name).collect()
}

/// The words of the text itself; the label of a link belongs to its title, which may hold digits of its own.
fn own_words(blocks: &[Block]) -> String {
    let word = |part: &Inline| match part {
        Inline::Text { text, .. } => text.clone(),
        Inline::Link { .. } | Inline::Rate { .. } | Inline::Limit { .. } | Inline::Phone { .. } => "\n".to_owned(),
    };
    lines(blocks).iter().map(|parts| parts.iter().map(word).collect::<String>()).collect::<Vec<_>>().join("\n")
}

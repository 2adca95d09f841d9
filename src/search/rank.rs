//! Ranks the pages that hold the words of a query.
//!
//! Works on numbers of units and pages only; texts are not read here.

use crate::book::model::{Book, Kind, Lang};

use super::{Field, Index, ask::Asked, index::Part, word::as_f32};

/// Every word of a query of so many words must be on a page, when the best page has them all. A longer query is a
/// question: its own words (how, where, my) must not beat a page that answers it.
const SHORT_QUERY: usize = 3;
/// All the weight of a query, but for rounding.
const WHOLE: f32 = 0.999;
/// A partial match is shown when its score is at least this share of the best one.
const PARTIAL: f32 = 0.4;
/// Pages that hold less than this share of the query answer something else.
const TOO_LITTLE: f32 = 0.2;
/// A word that stands in more texts than this is looked for in names only, and in many more in titles only: it says
/// little, and those are enough.
const EVERYWHERE: usize = 15_000;
const EVERYWHERE_IN_NAMES: usize = 150_000;
/// A beginning of so few letters is looked for in names only.
const FEW: usize = 2;
/// A word is counted where it is met at least so well, compared with where it is met best.
const COUNTED: f32 = 0.7;
/// How much more an abbreviation says that is typed as officials write it.
const ABBREVIATION: f32 = 1.3;
/// What the best text of a page is worth beside what all its texts hold.
const SPREAD: f32 = 0.5;

/// Room to work in, empty between searches.
#[derive(Debug, Default)]
pub struct Scratch {
    pub(super) alike: Vec<u8>,
    pub(super) alike_touched: Vec<u32>,
    /// Of one word, by unit.
    quality: Vec<f32>,
    touched: Vec<u32>,
    /// Of all words, by unit.
    said: Vec<f32>,
    met: Vec<u8>,
    all_touched: Vec<u32>,
    /// By page and word.
    words: Vec<f32>,
    /// By page: whether a word was counted there, in any text (1) and in a name (2).
    pages: Vec<u8>,
    pages_touched: Vec<u32>,
    /// By page: its best text.
    best: Vec<(f32, u32)>,
}

/// A page found.
#[derive(Debug, Clone)]
pub(super) struct Page {
    pub entry: usize,
    pub score: f32,
    pub lang: Lang,
    pub part: Part,
    /// The score of its best text.
    pub best: f32,
    /// The share of the query it holds, by weight.
    pub share: f32,
    /// For each word of the query, the best of quality and field over all its texts.
    pub words: Vec<f32>,
}

/// What is wanted of the pages.
#[derive(Clone, Copy)]
pub(super) struct Wanted {
    pub lang: Lang,
    pub kind: Option<Kind>,
}

impl Index {
    /// The pages found, best first. Gives each word its weight: rarer words weigh more.
    pub(super) fn rank(&self, book: &Book, wanted: Wanted, asked: &mut [Asked]) -> Vec<Page> {
        let scratch = &mut *self.scratch.borrow_mut();
        // Made at once and never written: of a long book most of this memory is never touched.
        if scratch.quality.len() != self.units() {
            scratch.quality = vec![0.0; self.units()];
            scratch.said = vec![0.0; self.units()];
            scratch.met = vec![0; self.units()];
        }
        scratch.pages.resize(self.entries, 0);
        scratch.best.resize(self.entries, (0.0, 0));
        let width = asked.len();
        let needed = width.saturating_mul(self.entries);
        if scratch.words.len() < needed {
            scratch.words = vec![0.0; needed];
        }
        for (n, word) in asked.iter_mut().enumerate().filter(|(_, word)| !word.left_out) {
            let end = self.end(word);
            self.gather(scratch, word, end);
            self.weigh(scratch, word);
            self.add(scratch, wanted.lang, word, (n, width));
        }
        let mut pages = self.pages(scratch, book, wanted, asked);
        let counted = asked.iter().filter(|word| !word.left_out).count();
        let first = pages.iter().max_by(|a, b| a.score.total_cmp(&b.score));
        let all_needed = counted <= SHORT_QUERY && first.is_some_and(|page| page.share > WHOLE);
        let best = first.map_or(0.0, |page| page.score);
        let least = if all_needed { WHOLE } else { TOO_LITTLE };
        pages.retain(|page| page.share >= least && (all_needed || page.score >= best * PARTIAL));
        // Entries stand by kind, then number: the rest of the order.
        pages.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.entry.cmp(&b.entry)));
        pages
    }

    /// Before which unit a word is looked for.
    fn end(&self, word: &Asked) -> u32 {
        let short = word.letters <= FEW && word.forms.len() > FEW;
        match word.forms.iter().map(|form| self.frequency(form.word)).sum::<usize>() {
            EVERYWHERE_IN_NAMES.. => self.titles,
            EVERYWHERE.. => self.names,
            _ if short => self.names,
            _ => u32::MAX,
        }
    }

    /// Notes in which units a word is met, and how well.
    fn gather(&self, scratch: &mut Scratch, word: &Asked, end: u32) {
        for form in &word.forms {
            for unit in self.postings(form.word) {
                if unit >= end {
                    break;
                }
                let Some(quality) = usize::try_from(unit).ok().and_then(|unit| scratch.quality.get_mut(unit)) else {
                    break;
                };
                if *quality == 0.0 {
                    scratch.touched.push(unit);
                }
                *quality = quality.max(form.quality);
            }
        }
    }

    /// How much a word says: the fewer pages hold it, the more; and the same among names, where a word that stands in
    /// every text may be rare.
    fn weigh(&self, scratch: &mut Scratch, word: &mut Asked) {
        let least = COUNTED * word.forms.iter().map(|form| form.quality).fold(0.0, f32::max);
        let (mut all, mut names) = (0, 0);
        for &unit in &scratch.touched {
            let met = usize::try_from(unit).ok().and_then(|unit| scratch.quality.get(unit)).copied().unwrap_or(0.0);
            if met < least {
                continue;
            }
            let Some(entry) = self.unit(unit).map(|unit| unit.entry) else { continue };
            let Some(seen) = usize::try_from(entry).ok().and_then(|entry| scratch.pages.get_mut(entry)) else {
                continue;
            };
            if *seen == 0 {
                all += 1;
                scratch.pages_touched.push(entry);
            }
            if unit < self.names && *seen & 2 == 0 {
                names += 1;
                *seen |= 2;
            }
            *seen |= 1;
        }
        for entry in scratch.pages_touched.drain(..) {
            if let Some(seen) = usize::try_from(entry).ok().and_then(|entry| scratch.pages.get_mut(entry)) {
                *seen = 0;
            }
        }
        (word.pages, word.names) = (all, names);
        word.weight = self.rarity(all);
        word.name_weight = word.weight.max(self.rarity(names));
    }

    pub(super) fn rarity(&self, pages: usize) -> f32 {
        let all = as_f32_large(self.entries);
        // A word no page has may be an answer's name or a slip of the tongue: it counts as one of middling weight.
        let with = if pages == 0 { (all / 8.0).max(1.0) } else { as_f32_large(pages) };
        (1.0 + (all - with + 0.5) / (with + 0.5)).ln().max(0.05)
    }

    /// Adds what a word says to the units that hold it, and forgets where it was met.
    fn add(&self, scratch: &mut Scratch, lang: Lang, word: &Asked, (n, width): (usize, usize)) {
        for unit_number in scratch.touched.drain(..) {
            let Ok(place) = usize::try_from(unit_number) else { continue };
            let quality = scratch.quality.get_mut(place).map(std::mem::take).unwrap_or_default();
            let (Some(unit), Some(said), Some(met)) =
                (self.unit(unit_number), scratch.said.get_mut(place), scratch.met.get_mut(place))
            else {
                continue;
            };
            if *met == 0 {
                scratch.all_touched.push(unit_number);
            }
            *met = met.saturating_add(1);
            let name = unit.part.field() < Field::Summary;
            *said += quality * if name { word.name_weight } else { word.weight };
            let field = field_weight(unit.part.field()) * language_weight(unit.lang, lang);
            let place = usize::try_from(unit.entry).unwrap_or(usize::MAX).saturating_mul(width).saturating_add(n);
            if let Some(best) = scratch.words.get_mut(place) {
                *best = best.max(quality * field);
            }
        }
    }

    /// Brings the units together by page, and leaves the room to work in empty.
    fn pages(&self, scratch: &mut Scratch, book: &Book, wanted: Wanted, asked: &[Asked]) -> Vec<Page> {
        let counted = asked.iter().filter(|word| !word.left_out).count();
        for unit_number in scratch.all_touched.drain(..) {
            let Ok(place) = usize::try_from(unit_number) else { continue };
            let said = scratch.said.get_mut(place).map(std::mem::take).unwrap_or_default();
            let met = scratch.met.get_mut(place).map(std::mem::take).unwrap_or_default();
            let Some(unit) = self.unit(unit_number) else { continue };
            let field = unit.part.field();
            let mut score = field_weight(field) * language_weight(unit.lang, wanted.lang) * said;
            score *= density(field, usize::from(met), usize::from(unit.words));
            if unit.short && counted == 1 {
                score *= ABBREVIATION;
            }
            let Some(best) = usize::try_from(unit.entry).ok().and_then(|entry| scratch.best.get_mut(entry)) else {
                continue;
            };
            if best.0 <= 0.0 {
                scratch.pages_touched.push(unit.entry);
            }
            if score > best.0 {
                *best = (score, unit_number);
            }
        }
        scratch.pages_touched.sort_unstable();
        scratch.pages_touched.dedup();
        let all: f32 = asked.iter().filter(|word| !word.left_out).map(|word| word.weight).sum();
        let mut pages = Vec::with_capacity(scratch.pages_touched.len());
        let mut first: f32 = 0.0;
        for entry in scratch.pages_touched.drain(..) {
            let Ok(entry) = usize::try_from(entry) else { continue };
            let Some((best, unit)) = scratch.best.get_mut(entry).map(std::mem::take) else { continue };
            let Some(unit) = self.unit(unit) else { continue };
            let from = entry.saturating_mul(asked.len());
            let Some(words) = scratch.words.get_mut(from..from + asked.len()) else { continue };
            let weighed = words.iter().zip(asked);
            let held: f32 = weighed.clone().filter(|(met, _)| **met > 0.0).map(|(_, word)| word.weight).sum();
            let spread: f32 = weighed.map(|(met, word)| met * word.weight).sum();
            let share = held / all.max(f32::MIN_POSITIVE);
            let kind = book.entries.kind(entry);
            let score = (best + SPREAD * spread) * share.sqrt() * kind.map_or(1.0, kind_weight);
            let wanted = kind.is_some() && wanted.kind.is_none_or(|wanted| kind == Some(wanted));
            // Most pages of a long book are far behind; they are not even noted.
            let near = share > WHOLE || (share >= TOO_LITTLE && score >= first * PARTIAL);
            let met = (wanted && near).then(|| words.to_vec());
            words.fill(0.0);
            let Some(met) = met else { continue };
            first = first.max(score);
            pages.push(Page { entry, score, lang: unit.lang, part: unit.part, best, share, words: met });
        }
        pages
    }
}

pub(super) fn field_weight(field: Field) -> f32 {
    match field {
        Field::Id | Field::Title => 5.0,
        Field::AlsoCalled => 4.5,
        Field::Summary => 2.0,
        Field::Heading => 1.5,
        Field::Body | Field::Steps => 1.0,
        Field::Documents => 0.6,
    }
}

/// What somebody must do comes a little before what a word means.
fn kind_weight(kind: Kind) -> f32 {
    match kind.name() {
        "situation" => 1.04,
        "program" => 1.02,
        "term" | "promise" | "lesson" | "letter" => 0.95,
        _ => 1.0,
    }
}

/// The reader's own language orders what is otherwise equal.
fn language_weight(lang: Lang, wanted: Lang) -> f32 {
    if lang == wanted { 1.01 } else { 1.0 }
}

/// A short name that is wholly asked for says more than a long text that also holds the words.
fn density(field: Field, met: usize, words: usize) -> f32 {
    let words = as_f32(words.max(1));
    match field {
        Field::Id | Field::Title | Field::AlsoCalled => 0.5 + 0.5 * (as_f32(met) / words).min(1.0),
        Field::Summary | Field::Heading => 1.0,
        Field::Body | Field::Steps | Field::Documents => 1.0 / (0.75 + words / 160.0),
    }
}

/// Counts of pages and texts: an `f32` is exact enough to weigh them.
#[allow(clippy::cast_precision_loss, reason = "weights need no more than 24 bits")]
fn as_f32_large(count: usize) -> f32 {
    count as f32
}

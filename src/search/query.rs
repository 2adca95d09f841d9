//! Ranks pages for a query.
//!
//! A page must hold all words of the query; when none does, the pages that hold its weightiest words are shown.

use std::collections::BTreeMap;

use crate::book::model::{Book, Lang};

use super::{
    Field, Hit, Index, Query, Results, Understood,
    index::Part,
    layout, little,
    reading::Word,
    snippet,
    word::{Found, How, as_f32},
};

/// Every word of a query of so many words must be on a page, when some page has them all. A longer query is a
/// question: its own words (how, where, my) must not beat a page that answers it.
const SHORT_QUERY: usize = 3;
/// All the weight of a query, but for rounding.
const WHOLE: f32 = 0.999;
/// A partial match is shown when its score is at least this share of the best one.
const PARTIAL: f32 = 0.4;
/// Pages that hold less than this share of the query answer something else.
const TOO_LITTLE: f32 = 0.2;

/// With words that no page has, another that says something must stand in a name or, as it was typed, in a summary of
/// some page. A word in a text reaches 1.05, in a summary 2, in a name 4.5 and more, times the quality of its match.
const TELLING: f32 = 1.5;

/// A word of the query and the units it meets.
struct Asked {
    text: String,
    how: How,
    /// Rarer words weigh more.
    weight: f32,
    /// The same among titles and other names, where a word that stands in every text may be rare.
    name_weight: f32,
    /// Unit and quality of the match (0 to 1), by unit.
    units: Vec<(u32, f32)>,
}

impl Index {
    /// Looks through `book`, which must be the one the index was built from.
    #[must_use]
    pub fn search(&self, book: &Book, query: &Query) -> Results {
        let named = named(book, query);
        let asked = self.ask(self.read(query.text));
        let mut found = self.rank(book, query, &asked);
        if let Some((entry, _)) = named {
            let best = found.first().map_or(0.0, |page| page.score);
            found.retain(|page| page.entry != entry);
            found.insert(0, Page { entry, score: best + 1.0, field: Field::Id, lang: query.lang, part: Part::Title });
        }
        let understood = match named {
            Some((entry, how)) => {
                let number = book.entries.get(entry).filter(|_| how == "number").map(|entry| entry.number.to_string());
                vec![Understood { text: number.unwrap_or_else(|| query.text.trim().to_owned()), how }]
            }
            None => asked.iter().map(|word| Understood { text: word.text.clone(), how: word.how.name() }).collect(),
        };
        let total = found.len();
        let asked: Vec<_> = asked.into_iter().map(|word| word.text).collect();
        let hits = found.into_iter().take(query.limit).filter_map(|page| {
            let snippet = snippet::of(book, book.entries.get(page.entry)?, &page.place(), &asked);
            Some(Hit { entry: page.entry, score: page.score, field: page.field, lang: page.lang, snippet })
        });
        Results { understood, total, hits: hits.collect() }
    }

    /// Finds the units that hold the words of a query.
    fn ask(&self, words: Vec<Word>) -> Vec<Asked> {
        let last = words.len().saturating_sub(1);
        let met: Vec<_> = words.iter().enumerate().map(|(n, word)| self.meet(&word.text, n == last)).collect();
        let sounds = |(n, (word, found)): (usize, (&Word, &Found))| {
            let unknown = !word.layout && found.how > How::Beginning;
            if unknown { self.sounds_like(&word.text, n == last) } else { None }
        };
        let sounding: Vec<_> = words.iter().zip(&met).enumerate().map(sounds).collect();
        // A query is written in one alphabet: when the words nobody else knows are Kazakh or Russian in Latin letters,
        // those that are also English may be too.
        let letters = |n: usize| words.get(n).map_or(0, |word| word.text.chars().count());
        let latin: usize = sounding.iter().enumerate().filter(|(_, s)| s.is_some()).map(|(n, _)| letters(n)).sum();
        let other = |(n, found): (usize, &Found)| if found.how <= How::Beginning { letters(n) } else { 0 };
        let mostly_latin = latin > 0 && latin >= met.iter().enumerate().map(other).sum();
        let mut asked = Vec::new();
        for (n, ((word, mut found), sounding)) in words.into_iter().zip(met).zip(sounding).enumerate() {
            let mut text = word.text;
            if word.layout && found.how != How::Nothing {
                found.how = How::Layout;
            } else if let Some(sounding) = sounding {
                Self::add_sounding(&mut found, &sounding, false);
                sounding.word.clone_into(&mut text);
            } else if mostly_latin {
                let sounding = self.sounds_like(&text, n == last).filter(|sounding| sounding.how == How::Exact);
                if let Some(sounding) = sounding {
                    Self::add_sounding(&mut found, &sounding, true);
                    sounding.word.clone_into(&mut text);
                }
            }
            asked.push(self.weighed(text, found));
        }
        asked
    }

    fn weighed(&self, text: String, found: Found) -> Asked {
        let units: Vec<_> = found.units.into_iter().collect();
        let all = self.weight(&units, |_| true);
        let names = self.weight(&units, |field| field < Field::Summary);
        Asked { weight: all, name_weight: all.max(names), text, how: found.how, units }
    }

    /// How much a word says: the fewer pages hold it, the more.
    fn weight(&self, units: &[(u32, f32)], counts: impl Fn(Field) -> bool) -> f32 {
        let units = units.iter().filter_map(|(unit, _)| self.unit(*unit)).filter(|unit| counts(unit.field()));
        let mut pages: Vec<_> = units.map(|unit| unit.entry).collect();
        pages.dedup();
        let (all, with) = (as_f32(self.entries), as_f32(pages.len()));
        // A word no page has may be an answer's name or a slip of the tongue: it counts as one of middling weight.
        let with = if pages.is_empty() { (all / 8.0).max(1.0) } else { with };
        (1.0 + (all - with + 0.5) / (with + 0.5)).ln().max(0.05)
    }

    fn unit(&self, unit: u32) -> Option<&super::index::Unit> {
        self.units.get(usize::try_from(unit).ok()?)
    }

    /// The pages found, best first.
    fn rank(&self, book: &Book, query: &Query, asked: &[Asked]) -> Vec<Page> {
        let mut by_unit: BTreeMap<u32, Vec<(usize, f32)>> = BTreeMap::new();
        for (n, word) in asked.iter().enumerate() {
            for &(unit, quality) in &word.units {
                by_unit.entry(unit).or_default().push((n, quality));
            }
        }
        let mut tallies: BTreeMap<u32, Tally> = BTreeMap::new();
        for (n, met) in by_unit {
            let Some(unit) = self.unit(n) else { continue };
            let tally = tallies.entry(unit.entry).or_insert_with(|| Tally::new(asked.len()));
            let name = unit.field() < Field::Summary;
            let weight = |word: &Asked| if name { word.name_weight } else { word.weight };
            let said: f32 = met.iter().filter_map(|&(n, quality)| Some(weight(asked.get(n)?) * quality)).sum();
            let field = field_weight(unit.field()) * language_weight(unit.lang, query.lang);
            let score = field * said * density(unit.field(), met.len(), usize::from(unit.words));
            tally.meet(&met, field);
            if score > tally.best {
                tally.best = score;
                tally.place = Some((unit.field(), unit.lang, unit.part));
            }
        }
        if nonsense(tallies.values(), asked) {
            return Vec::new();
        }
        let mut pages: Vec<_> = tallies
            .into_iter()
            .filter_map(|(entry, tally)| tally.page(usize::try_from(entry).ok()?, asked))
            .filter(|(page, _)| {
                let kind = book.entries.get(page.entry).map(|entry| entry.kind);
                query.kind.is_none_or(|wanted| kind == Some(wanted))
            })
            .collect();
        let most = pages.iter().map(|(_, share)| *share).fold(0.0, f32::max);
        let all_needed = most > WHOLE && asked.len() <= SHORT_QUERY;
        let best = pages.iter().map(|(page, _)| page.score).fold(0.0, f32::max);
        let least = if all_needed { WHOLE } else { TOO_LITTLE };
        pages.retain(|(page, share)| *share >= least && (all_needed || page.score >= best * PARTIAL));
        let mut pages: Vec<_> = pages.into_iter().map(|(page, _)| page).collect();
        // Entries stand by kind, then number: the rest of the order.
        pages.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.entry.cmp(&b.entry)));
        pages
    }
}

/// Do pages only happen to hold some words of a query about something else?
fn nonsense<'a>(mut pages: impl Iterator<Item = &'a Tally>, asked: &[Asked]) -> bool {
    if asked.iter().all(|word| word.how != How::Nothing) {
        return false;
    }
    let telling: Vec<_> = asked.iter().map(|word| !little::is_little(&word.text)).collect();
    !pages.any(|page| page.words.iter().zip(&telling).any(|(met, telling)| *telling && *met >= TELLING))
}

/// The page whose id or printed number is the whole query.
fn named(book: &Book, query: &Query) -> Option<(usize, &'static str)> {
    let text = query.text.trim();
    let number = text.parse().ok().or_else(|| layout::number(text));
    let (n, entry) = book
        .entries
        .iter()
        .enumerate()
        .find(|(_, entry)| Some(entry.number) == number || entry.id.eq_ignore_ascii_case(text))?;
    let how = if Some(entry.number) == number { "number" } else { "id" };
    query.kind.is_none_or(|kind| kind == entry.kind).then_some((n, how))
}

/// What a page gathers while units are read.
struct Tally {
    best: f32,
    place: Option<(Field, Lang, Part)>,
    /// For each word of the query, the best of quality and field over all units.
    words: Vec<f32>,
}

impl Tally {
    fn new(words: usize) -> Self {
        Self { best: 0.0, place: None, words: vec![0.0; words] }
    }

    fn meet(&mut self, met: &[(usize, f32)], field: f32) {
        for &(n, quality) in met {
            if let Some(word) = self.words.get_mut(n) {
                *word = word.max(quality * field);
            }
        }
    }

    /// The page with its score, and the share of the query it holds.
    fn page(self, entry: usize, asked: &[Asked]) -> Option<(Page, f32)> {
        let (field, lang, part) = self.place?;
        let all: f32 = asked.iter().map(|word| word.weight).sum();
        let with = self.words.iter().zip(asked).filter(|(met, _)| **met > 0.0);
        let share = with.map(|(_, word)| word.weight).sum::<f32>() / all.max(f32::MIN_POSITIVE);
        let spread: f32 = self.words.iter().zip(asked).map(|(met, word)| met * word.weight).sum();
        let score = (self.best + 0.5 * spread) * share.sqrt();
        Some((Page { entry, score, field, lang, part }, share))
    }
}

/// A page found, before its snippet is made.
struct Page {
    entry: usize,
    score: f32,
    field: Field,
    lang: Lang,
    part: Part,
}

impl Page {
    fn place(&self) -> snippet::Place {
        snippet::Place { lang: self.lang, part: self.part, field: self.field }
    }
}

fn field_weight(field: Field) -> f32 {
    match field {
        Field::Id | Field::Title => 5.0,
        Field::AlsoCalled => 4.5,
        Field::Summary => 2.0,
        Field::Body => 1.0,
    }
}

fn language_weight(lang: Lang, wanted: Lang) -> f32 {
    if lang == wanted { 1.05 } else { 1.0 }
}

/// A short name that is wholly asked for says more than a long text that also holds the words.
fn density(field: Field, met: usize, words: usize) -> f32 {
    let words = as_f32(words.max(1));
    match field {
        Field::Id | Field::Title | Field::AlsoCalled => 0.5 + 0.5 * (as_f32(met) / words).min(1.0),
        Field::Summary => 1.0,
        Field::Body => 1.0 / (0.75 + words / 160.0),
    }
}

//! Answers a query: reads it, ranks the pages, and says so when none answers.

use crate::book::model::Book;

use super::{
    Hit, Index, Query, Results, Understood,
    ask::Asked,
    layout,
    mark::Marker,
    rank::{Page, Wanted},
    word::{How, as_f32},
};

/// So many pages are offered when nothing was found.
const NEAREST: usize = 3;
/// Skeletons that share less of their groups of letters have nothing to do with each other.
const FAR: f32 = 0.3;

/// Pages that answer less surely only happen to hold some of the words. Measured: see `tests/search/README.md`.
const SURE_ENOUGH: f32 = 0.425;
const SURE_ENOUGH_IN_DANGER: f32 = 0.3;
/// So many of the best pages are asked how sure they are.
const LOOKED_AT: usize = 5;
/// A word that no page has weighs so much more than one that a single page has.
const UNKNOWN: f32 = 1.25;
/// By so many pages a thing is named that the book is about.
const ABOUT: f32 = 10.0;
/// How well a word with one slip of the finger meets the right one.
const SLIP: f32 = 0.6;
/// What a word is worth that is met as it is in a name.
const NAME: f32 = 4.5;

impl Index {
    /// Looks through `book`, which must be the one the index was built from.
    #[must_use]
    pub fn search(&self, book: &Book, query: &Query) -> Results {
        if let Some(other) = self.undamaged(book) {
            return other.search(book, query);
        }
        let results = self.answer(book, query);
        // Only what was touched is known to be right.
        match self.undamaged(book) {
            Some(other) => other.search(book, query),
            None => results,
        }
    }

    fn answer(&self, book: &Book, query: &Query) -> Results {
        let named = named(book, query);
        let mut asked = self.ask(self.read(query.text));
        let mut found = self.rank(book, Wanted { lang: query.lang, kind: query.kind }, &mut asked);
        let mut nearest = Vec::new();
        let unknown = UNKNOWN * self.rarity(1);
        let sure = |page: &Page| {
            // Nobody in danger is sent away for an odd choice of words.
            let sensitive = book.entries.head(page.entry).is_some_and(|head| head.sensitive);
            certainty(page, &asked, unknown) >= if sensitive { SURE_ENOUGH_IN_DANGER } else { SURE_ENOUGH }
        };
        if !found.iter().take(LOOKED_AT).any(sure) {
            nearest = if named.is_none() { self.nearest(&found, &asked) } else { Vec::new() };
            found.clear();
        }
        let marker = Marker::new(self, &asked);
        let mut hits: Vec<Hit> = found.iter().map(|page| hit(page, query.explain.then_some(&asked[..]))).collect();
        let mut understood: Vec<_> = asked.iter().map(|word| self.understood(word, query.explain)).collect();
        if let Some((entry, how)) = named {
            let best = hits.first().map_or(0.0, |hit| hit.score);
            hits.retain(|hit| hit.entry != entry);
            hits.insert(0, Hit { score: best + 1.0, ..Hit::named(entry, query.lang) });
            let number = book.entries.head(entry).filter(|_| how == "number").map(|head| head.number.to_string());
            let text = number.unwrap_or_else(|| query.text.trim().to_owned());
            understood = vec![Understood { text, how, forms: Vec::new(), weight: 0.0, pages: 1 }];
        }
        let total = hits.len();
        hits.truncate(query.limit);
        Results { understood, total, hits, nearest, marker }
    }

    fn understood(&self, word: &Asked, explain: bool) -> Understood {
        let mut forms = Vec::new();
        if explain {
            let mut best = word.forms.clone();
            best.sort_by(|a, b| {
                b.quality.total_cmp(&a.quality).then(self.frequency(b.word).cmp(&self.frequency(a.word)))
            });
            forms = best.iter().take(8).map(|form| (self.spelled(form.word), form.how.name(), form.quality)).collect();
        }
        Understood { text: word.text.clone(), how: word.how.name(), forms, weight: word.weight, pages: word.pages }
    }

    /// The pages nearest to a query that no page answers: those that hold some of it, then those whose names sound like it.
    fn nearest(&self, partly: &[Page], asked: &[Asked]) -> Vec<usize> {
        let mut nearest: Vec<usize> = partly.iter().take(NEAREST).map(|page| page.entry).collect();
        let mut sounding: Vec<(f32, usize)> = Vec::new();
        for word in asked.iter().filter(|word| !word.left_out) {
            let key = super::latin::key(&word.read).into_bytes();
            for (place, share) in self.alike(&key, FAR) {
                for unit in
                    self.words_of_key(place).flat_map(|word| self.postings(word).take_while(|unit| *unit < self.names))
                {
                    let entry = self.unit(unit).and_then(|unit| usize::try_from(unit.entry).ok());
                    sounding.extend(entry.map(|entry| (share, entry)));
                }
            }
        }
        sounding.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        for (_, entry) in sounding {
            if nearest.len() < NEAREST && !nearest.contains(&entry) {
                nearest.push(entry);
            }
        }
        nearest
    }
}

fn hit(page: &Page, explain: Option<&[Asked]>) -> Hit {
    let word = |(word, met): (&Asked, &f32)| (word.text.clone(), *met, word.weight);
    let words =
        explain.map(|asked| asked.iter().zip(&page.words).filter(|(word, _)| !word.left_out).map(word).collect());
    Hit {
        entry: page.entry,
        score: page.score,
        field: page.part.field(),
        lang: page.lang,
        part: page.part,
        best: page.best,
        share: page.share,
        words: words.unwrap_or_default(),
    }
}

/// How surely a page answers a query (0 to 1): which share of its telling words, by weight, stands there, how well each is
/// met, and how prominently.
fn certainty(page: &Page, asked: &[Asked], unknown: f32) -> f32 {
    let telling = |word: &Asked| !word.left_out && !is_number(word);
    let any = asked.iter().any(telling);
    let (mut all, mut met) = (0.0, 0.0);
    for (word, value) in asked.iter().zip(&page.words).filter(|(word, _)| !word.left_out && (!any || telling(word))) {
        let known =
            word.forms.iter().any(|form| form.how <= How::Beginning || form.how == How::Old || form.how == How::Latin);
        // A word that many pages are named by is what the book is about: beside it a strange word matters less.
        let about = unknown * (as_f32(word.names) / ABOUT).min(1.0);
        let weight = if known { word.name_weight.max(about) } else { unknown };
        let place = (value / NAME).min(1.0);
        // A word that certainly is the one meant says much wherever it stands.
        let slip = word.forms.iter().any(|form| form.how == How::Typo && form.quality >= SLIP);
        let least = match (known, slip && word.letters > 5) {
            _ if *value <= 0.0 => 0.0,
            (true, _) => 0.5,
            (_, true) => 0.3,
            _ => 0.0,
        };
        let sure = least + (1.0 - least) * place;
        all += weight;
        met += weight * sure;
    }
    met / all.max(f32::MIN_POSITIVE)
}

fn is_number(word: &Asked) -> bool {
    word.read.chars().all(char::is_numeric)
}

/// The page whose id or printed number is the whole query.
fn named(book: &Book, query: &Query) -> Option<(usize, &'static str)> {
    let text = query.text.trim().trim_start_matches(['№', '#']).trim_start();
    let number = text.parse().ok().or_else(|| layout::number(text));
    let by_number = number.and_then(|number| book.entries.place_of_number(number));
    let (place, how) = match by_number {
        Some(place) => (place, "number"),
        None => (book.entries.place(&text.to_ascii_lowercase())?, "id"),
    };
    query.kind.is_none_or(|kind| book.entries.kind(place) == Some(kind)).then_some((place, how))
}

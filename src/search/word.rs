//! How a word of the query meets the words of the book: as it is, in another form, with a mistake, in Latin letters.
//!
//! Looks at one word at a time; what pages that makes is not its business.

use super::{Index, code, latin, near, old_words, stem, table::Rising};

/// Other words than the last also match as a beginning from this many letters.
const SHORTEST_BEGINNING: usize = 4;
/// So many letters may follow the common beginning of two words that are akin.
const LONGEST_ENDING: usize = 4;
/// A word of at least so many letters may hold one typing mistake, of so many two.
const ONE_MISTAKE: usize = 4;
const TWO_MISTAKES: usize = 7;
/// Words that share so much of their groups of three letters are compared letter by letter.
const COMPARED: f32 = 0.24;
/// Words that share so much of them are taken for one when nothing else was found.
const ALIKE: f32 = 0.62;
/// Longer words are nothing anybody typed.
const LONGEST: usize = 60;

/// How well a word meets another: as it is 1, and less for every freedom taken.
const LETTERS: f32 = 0.93;
const ENDING: f32 = 0.92;
const BEGINNING: f32 = 0.8;
const AKIN: f32 = 0.55;
const OLD: f32 = 0.75;
const TYPO: f32 = 0.62;
/// Other words may sound the same.
const LATIN: f32 = 0.9;

/// How a word of the query meets a word of the book, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    Exact,
    Letters,
    Ending,
    Beginning,
    Akin,
    Old,
    Typo,
    Similar,
    Latin,
    Layout,
    Little,
    Nothing,
}

impl How {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Letters => "letters",
            Self::Ending => "ending",
            Self::Beginning => "beginning",
            Self::Akin => "akin",
            Self::Old => "old",
            Self::Typo => "typo",
            Self::Similar => "similar",
            Self::Latin => "latin",
            Self::Layout => "layout",
            Self::Little => "little",
            Self::Nothing => "nothing",
        }
    }
}

/// A word of the book that a word of the query may mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Form {
    pub word: u32,
    pub how: How,
    /// 0 to 1.
    pub quality: f32,
}

/// What a word of the query met.
pub(super) struct Met {
    /// The best way in which a word was met.
    pub how: How,
    /// Each word of the book once.
    pub forms: Vec<Form>,
}

impl Default for Met {
    fn default() -> Self {
        Self { how: How::Nothing, forms: Vec::new() }
    }
}

impl Met {
    fn of(forms: Vec<Form>) -> Self {
        Self::new(forms.iter().map(|form| form.how).min().unwrap_or(How::Nothing), forms)
    }

    pub fn new(how: How, mut forms: Vec<Form>) -> Self {
        forms.sort_by(|a, b| a.word.cmp(&b.word).then(b.quality.total_cmp(&a.quality)));
        forms.dedup_by_key(|form| form.word);
        Self { how, forms }
    }

    /// The word of the book that is nearest; among equals the most frequent.
    pub fn best(&self, index: &Index) -> Option<Form> {
        let rank = |form: &Form| (form.quality, index.frequency(form.word));
        let better = |a: &&Form, b: &&Form| rank(a).partial_cmp(&rank(b)).unwrap_or(std::cmp::Ordering::Equal);
        self.forms.iter().max_by(better).copied()
    }
}

/// A word of the query in the forms in which it is compared.
struct Asked<'a> {
    normal: &'a str,
    code: Vec<u8>,
    folded: Vec<u8>,
    last: bool,
}

impl<'a> Asked<'a> {
    fn new(normal: &'a str, last: bool) -> Self {
        let code = code::encode(normal);
        Self { normal, folded: code::folded(&code), code, last }
    }
}

impl Index {
    /// The word of the book in [`super::fold::normal`] form.
    pub(super) fn spelled(&self, word: u32) -> String {
        code::decode(self.words().get(usize::try_from(word).unwrap_or(usize::MAX)))
    }

    /// Finds the words of the book a word may mean, as it is, in another form, or with a mistake.
    pub(super) fn meet(&self, normal: &str, last: bool) -> Met {
        let asked = Asked::new(normal, last);
        if asked.code.len() > LONGEST {
            return Met::default();
        }
        let mut forms = self.forms(&asked);
        let best = |forms: &[Form]| forms.iter().map(|form| form.how).min().unwrap_or(How::Nothing);
        for other in old_words::today(normal) {
            let meant = self.forms(&Asked::new(other, false)).into_iter().filter(|form| form.how <= How::Ending);
            forms.extend(meant.map(|form| Form { how: How::Old, quality: form.quality * OLD, ..form }));
        }
        if best(&forms) > How::Beginning {
            forms.extend(self.mistyped(&asked));
        }
        Met::of(forms)
    }

    /// How well the book knows a word: 1 as it is, less in another form, 0 not at all. Mistakes are not looked for.
    pub(super) fn knows(&self, normal: &str, last: bool) -> f32 {
        let asked = Asked::new(normal, last);
        if asked.code.len() > LONGEST {
            return 0.0;
        }
        let how = self.forms(&asked).into_iter().map(|form| form.how).min().unwrap_or(How::Nothing);
        let typed = worth(how, asked.code.len());
        if typed > 0.0 || !latin::is_latin(normal) {
            return typed;
        }
        let sounding = self.sounds_like(normal, last);
        // Below the Latin letters lies the form in which the word was met.
        let how = sounding.forms.iter().map(|form| form.how).min().unwrap_or(How::Nothing);
        0.7 * worth(how, asked.code.len())
    }

    /// The words of the book that may be forms of a word.
    fn forms(&self, asked: &Asked) -> Vec<Form> {
        let mut out = Vec::new();
        let words = self.words();
        let kept = kept(&asked.folded);
        let first = words.partition(|word| folded_before(word, kept));
        // One letter begins thousands of words: they share one place to be folded in.
        let mut folded = Vec::new();
        for (place, number) in (first..words.len()).zip(u32::try_from(first).unwrap_or(u32::MAX)..) {
            let word = words.get(place);
            if !folded_begins(word, kept) {
                break;
            }
            folded.clear();
            folded.extend(word.iter().map(|byte| code::fold(*byte)));
            out.extend(compare(asked, word, &folded).map(|(how, quality)| Form { word: number, how, quality }));
        }
        if asked.code.len() > 2 {
            self.of_one_stem(asked, &mut out);
        }
        out
    }

    /// Adds other forms of the same word.
    fn of_one_stem(&self, asked: &Asked, out: &mut Vec<Form>) {
        let stems = self.stems();
        for key in stem::keys_of_any(asked.normal) {
            let key = stem::written(&key);
            let place = stems.partition(|stem| stem < &key[..]);
            if stems.get(place) != key {
                continue;
            }
            for word in self.words_of_stem(place) {
                let code = self.words().get(usize::try_from(word).unwrap_or(usize::MAX));
                let quality = if same_letters(&asked.code, code) { ENDING } else { ENDING * LETTERS };
                out.push(Form { word, how: How::Ending, quality });
            }
        }
    }

    /// The words nearest to one that the book does not have.
    fn mistyped(&self, asked: &Asked) -> Vec<Form> {
        let letters = asked.folded.len();
        let key = latin::key(asked.normal).into_bytes();
        if letters < ONE_MISTAKE || key.len() < 2 || !asked.normal.chars().all(char::is_alphabetic) {
            return Vec::new();
        }
        let near = self.alike(&key, COMPARED);
        let keys = self.keys();
        let cyrillic = code::is_cyrillic(&asked.code);
        let stems: Vec<_> = stem::keys_of_any(asked.normal).iter().map(|(_, key)| code::encode(key)).collect();
        for most in [1, 2] {
            if most == 2 && letters < TWO_MISTAKES {
                break;
            }
            let mut found = Vec::new();
            for (place, _) in &near {
                for word in self.words_of_key(*place) {
                    let code = code::folded(self.words().get(usize::try_from(word).unwrap_or(usize::MAX)));
                    let quality = match (code::is_cyrillic(&code), cyrillic) {
                        (true, true) | (false, false) => mistaken(asked, &stems, &code, most),
                        // Of a word in Latin letters the sounds are compared.
                        (true, false) => near::distance(&key, keys.get(*place), most)
                            .map(|_| 0.8)
                            .filter(|_| key.len() > ONE_MISTAKE),
                        (false, true) => None,
                    };
                    let worth = if most == 1 { TYPO } else { TYPO * 0.75 };
                    found.extend(quality.map(|quality| Form { word, how: How::Typo, quality: quality * worth }));
                }
            }
            if !found.is_empty() {
                return found;
            }
        }
        let alike = near.into_iter().filter(|(_, share)| *share >= ALIKE);
        let form = |word: u32, share: f32| Form { word, how: How::Similar, quality: 0.5 * share };
        let same = |word: &u32| {
            let code = self.words().get(usize::try_from(*word).unwrap_or(usize::MAX));
            !cyrillic || code::is_cyrillic(code)
        };
        alike
            .flat_map(|(place, share)| self.words_of_key(place).filter(same).map(move |word| form(word, share)))
            .collect()
    }

    /// The Cyrillic words a word in Latin letters sounds like; `how` is the form in which each was met.
    pub(super) fn sounds_like(&self, normal: &str, last: bool) -> Met {
        let key = latin::key(normal);
        // Repeated letters leave a key of one sign, which begins half of all words.
        if !latin::is_latin(normal) || key.chars().count() < 2 || normal.len() > LONGEST {
            return Met::default();
        }
        let mut forms = self.sounding(kept(key.as_bytes()), key.as_bytes(), last, 1.0);
        if let Some(shorter) = latin::open_end(&key).filter(|_| last) {
            let other = |form: &Form| forms.iter().all(|known| known.word != form.word);
            let more = self.sounding(shorter.as_bytes(), shorter.as_bytes(), last, 0.9);
            let more: Vec<_> = more.into_iter().filter(other).collect();
            forms.extend(more.into_iter().map(|form| Form { how: form.how.max(How::Beginning), ..form }));
        }
        Met::of(forms)
    }

    fn sounding(&self, kept: &[u8], key: &[u8], last: bool, times: f32) -> Vec<Form> {
        let keys = self.keys();
        let first = keys.partition(|other| other < kept);
        let mut out = Vec::new();
        for place in first..keys.len() {
            let other = keys.get(place);
            if !other.starts_with(kept) {
                break;
            }
            let Some((how, quality)) = shape(key, other, last) else { continue };
            let cyrillic =
                |word: &u32| code::is_cyrillic(self.words().get(usize::try_from(*word).unwrap_or(usize::MAX)));
            let words: Rising = self.words_of_key(place);
            out.extend(words.filter(cyrillic).map(|word| Form { word, how, quality: quality * LATIN * times }));
        }
        out
    }
}

/// What forms of a word have in common: the longer the word, the more of it may be an ending.
fn kept(word: &[u8]) -> &[u8] {
    let kept = match word.len() {
        letters @ 0..=3 => letters,
        letters => (letters * 3).div_ceil(5).max(SHORTEST_BEGINNING),
    };
    word.get(..kept).unwrap_or(word)
}

fn folded_before(word: &[u8], folded: &[u8]) -> bool {
    word.iter().map(|byte| code::fold(*byte)).lt(folded.iter().copied())
}

/// Does a word, as [`code`] writes it, begin with these folded letters?
pub(super) fn folded_begins(word: &[u8], folded: &[u8]) -> bool {
    word.len() >= folded.len() && word.iter().zip(folded).all(|(byte, folded)| code::fold(*byte) == *folded)
}

/// How much it says for a word that the book has it in this form.
fn worth(how: How, letters: usize) -> f32 {
    match how {
        How::Exact => 1.0,
        How::Letters => 0.95,
        How::Ending if letters > 3 => 0.9,
        // One or two letters begin some word on any keyboard.
        How::Beginning if letters < 3 => 0.55,
        How::Beginning | How::Ending => 0.75,
        How::Akin => 0.6,
        How::Old | How::Typo | How::Similar | How::Latin | How::Layout | How::Little | How::Nothing => 0.0,
    }
}

/// How a query word meets a word of the book, given as it is and folded, and how well (0 to 1).
fn compare(asked: &Asked, word: &[u8], folded: &[u8]) -> Option<(How, f32)> {
    if *word == *asked.code {
        return Some((How::Exact, 1.0));
    }
    if folded == asked.folded {
        return Some((How::Letters, LETTERS));
    }
    let (how, quality) = shape(&asked.folded, folded, asked.last)?;
    Some((how, if same_letters(&asked.code, word) { quality } else { quality * LETTERS }))
}

/// Have two words as many letters in common at their beginning with the Kazakh letters as without?
fn same_letters(a: &[u8], b: &[u8]) -> bool {
    let folded = a.iter().zip(b).take_while(|(a, b)| code::fold(**a) == code::fold(**b)).count();
    common(a, b) == folded
}

/// How a word meets another in the same kind of writing, and how well.
fn shape(word: &[u8], other: &[u8], last: bool) -> Option<(How, f32)> {
    if word == other {
        return Some((How::Exact, 1.0));
    }
    let shared = common(other, word);
    let (rest, rest_other) = (word.len() - shared, other.len() - shared);
    if rest == 0 {
        if !last && word.len() < SHORTEST_BEGINNING {
            return None;
        }
        let complete = (1.0 - 0.05 * as_f32(rest_other)).max(0.5);
        return Some((How::Beginning, BEGINNING * complete));
    }
    if shared < SHORTEST_BEGINNING || rest_other > LONGEST_ENDING {
        return None;
    }
    let apart = as_f32(rest + rest_other);
    Some((How::Akin, (AKIN - 0.05 * apart).max(0.15)))
}

/// How well a word with so many mistakes at most meets another, both folded: as a whole, in its stem, or unfinished.
fn mistaken(asked: &Asked, stems: &[Vec<u8>], other: &[u8], most: usize) -> Option<f32> {
    // The first letter is rarely wrong.
    let sure = if asked.folded.first() == other.first() { 1.0 } else { 0.8 };
    if most > 1 && sure < 1.0 {
        return None;
    }
    if near::distance(&asked.folded, other, most).is_some() {
        return Some(sure);
    }
    let begins = |stem: &[u8]| {
        let beginning = other.get(..stem.len().min(other.len())).unwrap_or_default();
        near::distance(stem, beginning, most).is_some() && other.len() <= stem.len() + LONGEST_ENDING
    };
    let long = |stem: &&Vec<u8>| stem.len() > ONE_MISTAKE + most - 1;
    let stem = stems.iter().filter(long).any(|stem| begins(stem));
    let unfinished = asked.last && asked.folded.len() > ONE_MISTAKE + most - 1 && begins(&asked.folded);
    // One freedom at a time: another first letter and another ending together are another word.
    ((stem || unfinished) && sure >= 1.0).then_some(0.8)
}

/// How many letters two words have in common at their beginning.
fn common(a: &[u8], b: &[u8]) -> usize {
    a.iter().zip(b).take_while(|(a, b)| a == b).count()
}

/// Counts here are small; a `f32` holds them.
pub(super) fn as_f32(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}

//! Writes the bytes of an index.
//!
//! Runs when the program is built and for books in a directory; searching never comes here.

use std::collections::{BTreeMap, HashMap};

use crate::book::model::{Book, Entry, Lang};

use super::{Part, Unit, raw_text, store};
use crate::search::{
    Field, code, fold, latin, little, near,
    snippet::plain,
    stem,
    table::{PiecesWriter, write_rising},
};

/// A text of the book before the order of all texts is known.
struct Text {
    unit: Unit,
    /// Places in the list of all words.
    words: Vec<u32>,
}

/// The words of the book in the order in which they were first read.
#[derive(Default)]
struct Vocabulary {
    places: HashMap<String, u32>,
}

impl Vocabulary {
    fn place(&mut self, word: String) -> u32 {
        let next = u32::try_from(self.places.len()).unwrap_or(u32::MAX);
        *self.places.entry(word).or_insert(next)
    }
}

/// What is known of a word while the index is built.
#[derive(Default)]
struct Word {
    units: Vec<u32>,
    /// In which languages it stands, one bit each.
    languages: u32,
}

/// The bytes of the index of a book.
pub fn bytes(book: &Book) -> Vec<u8> {
    let mut texts = Vec::new();
    let mut vocabulary = Vocabulary::default();
    for (n, entry) in (0u32..).zip(&book.entries) {
        for (lang, _) in book.langs() {
            let parts = parts(entry, lang).into_iter();
            texts.extend(parts.filter_map(|part| text(book, &mut vocabulary, (n, entry), (lang, part))));
        }
    }
    // Searching may stop behind the titles or the names. The sort is stable, so the rest stands by page.
    texts.sort_by_key(|text| match text.unit.part.field() {
        Field::Id | Field::Title => 0,
        Field::AlsoCalled => 1,
        Field::Summary | Field::Heading => 2,
        Field::Steps | Field::Body | Field::Documents => 3,
    });
    let titles = texts.iter().take_while(|text| text.unit.part.field() < Field::AlsoCalled).count();
    let names = texts.iter().take_while(|text| text.unit.part.field() < Field::Summary).count();
    let mut units = Vec::with_capacity(texts.len() * super::UNIT);
    let mut known: Vec<Word> = Vec::new();
    known.resize_with(vocabulary.places.len(), Word::default);
    for (n, text) in (0u32..).zip(texts) {
        write_unit(&mut units, &text.unit);
        for word in text.words {
            let Some(word) = usize::try_from(word).ok().and_then(|word| known.get_mut(word)) else { continue };
            word.languages |= 1u32.checked_shl(u32::from(text.unit.lang.0)).unwrap_or(0);
            if word.units.last() != Some(&n) {
                word.units.push(n);
            }
        }
    }
    let words = vocabulary.places.into_iter().filter_map(|(normal, place)| {
        let word = known.get_mut(usize::try_from(place).ok()?).map(std::mem::take)?;
        Some((code::encode(&normal), normal, word))
    });
    let mut words: Vec<_> = words.map(|(code, normal, word)| (normal, code, word)).collect();
    words.sort_by_cached_key(|(_, code, _)| (code::folded(code), code.clone()));

    let mut sections = Vec::with_capacity(store::SECTIONS);
    let (mut spelled, mut postings) = (PiecesWriter::new(), PiecesWriter::new());
    for (_, code, word) in &words {
        spelled.bytes.extend(code);
        spelled.end();
        write_rising(&mut postings.bytes, &word.units);
        postings.end();
    }
    sections.extend([spelled.ends, spelled.bytes, postings.ends, postings.bytes, units]);
    sections.extend(listed(stems(book, &words)));
    let keys = skeletons(&words);
    let grams = grams(keys.keys());
    sections.extend(listed(keys));
    let mut lists = PiecesWriter::new();
    let mut codes = Vec::new();
    for (gram, keys) in grams {
        codes.extend(gram.to_le_bytes());
        write_rising(&mut lists.bytes, &keys);
        lists.end();
    }
    sections.extend([codes, lists.ends, lists.bytes]);
    let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    store::put_together([small(book.entries.len()), small(titles), small(names)], &sections)
}

fn write_unit(out: &mut Vec<u8>, unit: &Unit) {
    let (kind, n, m) = unit.part.numbers();
    out.extend(unit.entry.to_le_bytes());
    out.extend([kind, unit.lang.0]);
    out.extend(n.to_le_bytes());
    out.extend(m.to_le_bytes());
    out.extend([unit.words, u8::from(unit.short)]);
}

/// Keys and the words of each, as sections.
fn listed(keys: BTreeMap<Vec<u8>, Vec<u32>>) -> [Vec<u8>; 4] {
    let (mut names, mut lists) = (PiecesWriter::new(), PiecesWriter::new());
    for (key, mut words) in keys {
        names.bytes.extend(key);
        names.end();
        words.sort_unstable();
        words.dedup();
        write_rising(&mut lists.bytes, &words);
        lists.end();
    }
    [names.ends, names.bytes, lists.ends, lists.bytes]
}

fn stems(book: &Book, words: &[(String, Vec<u8>, Word)]) -> BTreeMap<Vec<u8>, Vec<u32>> {
    let languages: Vec<_> = book.langs().map(|(_, language)| stem::Language::of(&language.tag)).collect();
    let mut out: BTreeMap<Vec<u8>, Vec<u32>> = BTreeMap::new();
    for (n, (normal, _, word)) in (0u32..).zip(words) {
        let spoken =
            (0u32..).zip(&languages).filter(|(bit, _)| word.languages & 1u32.checked_shl(*bit).unwrap_or(0) != 0);
        for (_, language) in spoken {
            for key in stem::keys(*language, normal) {
                out.entry(stem::written(&(*language, key))).or_default().push(n);
            }
        }
    }
    out
}

fn skeletons(words: &[(String, Vec<u8>, Word)]) -> BTreeMap<Vec<u8>, Vec<u32>> {
    let mut out: BTreeMap<Vec<u8>, Vec<u32>> = BTreeMap::new();
    for (n, (normal, ..)) in (0u32..).zip(words) {
        let key = latin::key(normal);
        if !key.is_empty() {
            out.entry(key.into_bytes()).or_default().push(n);
        }
    }
    out
}

fn grams<'a>(keys: impl Iterator<Item = &'a Vec<u8>>) -> BTreeMap<u32, Vec<u32>> {
    let mut out: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for (n, key) in (0u32..).zip(keys) {
        for gram in near::grams(key) {
            let keys = out.entry(gram).or_default();
            if keys.last() != Some(&n) {
                keys.push(n);
            }
        }
    }
    out
}

fn text(
    book: &Book,
    vocabulary: &mut Vocabulary,
    (n, entry): (u32, &Entry),
    (lang, part): (Lang, Part),
) -> Option<Text> {
    let raw = raw_text(book, entry, lang, part)?;
    let words = match part.field() {
        Field::Id | Field::Title | Field::AlsoCalled | Field::Summary | Field::Heading => fold::words(raw),
        Field::Steps | Field::Body | Field::Documents => fold::words(&plain(book, raw, lang)),
    };
    // What stands behind a colon or in brackets explains the name that stands before it.
    let head = raw.find([':', '(']).filter(|_| part.field() < Field::Summary).unwrap_or(raw.len());
    let telling = |word: &&fold::Word| word.range.start < head && !little::is_little(&word.normal);
    // A name of little words only says something as a whole.
    let count = match words.iter().filter(telling).count() {
        0 => words.len(),
        count => count,
    };
    let short = part.field() == Field::AlsoCalled && is_abbreviation(raw);
    let unit = Unit { entry: n, lang, part, words: u8::try_from(count).unwrap_or(u8::MAX), short };
    Some(Text { unit, words: words.into_iter().map(|word| vocabulary.place(word.normal)).collect() })
}

/// A few capitals, as officials write: МСЭ, ПМПК.
fn is_abbreviation(text: &str) -> bool {
    (2..=6).contains(&text.chars().count()) && text.chars().all(char::is_uppercase)
}

/// Every part an entry may have in a language; some have no text there.
fn parts(entry: &Entry, lang: Lang) -> Vec<Part> {
    let many = |len: usize, part: fn(u16) -> Part| (0u16..).take(len).map(part);
    let also = entry.also_called.get(lang.index()).map_or(0, Vec::len);
    let steps = (0u16..).zip(&entry.steps);
    let step_parts = steps.flat_map(|(n, step)| (0u16..).take(step.parts.len()).map(move |m| Part::InStep(n, m)));
    [Part::Title, Part::OfficialName]
        .into_iter()
        .chain(many(also, Part::AlsoCalled))
        .chain([Part::Summary])
        .chain(many(entry.steps.len(), Part::StepTitle))
        .chain(many(entry.sections.len(), Part::Section))
        .chain(step_parts)
        .chain(many(entry.documents.len(), Part::Document))
        .chain(many(entry.documents.len(), Part::DocumentNote))
        .chain(many(entry.not_sure.len(), Part::NotSure))
        .chain(many(entry.differs.len(), Part::Differs))
        .chain(many(entry.phones.len(), Part::Phone))
        .collect()
}

//! Decides how the letters of a query are read: as typed, or as the keys of another keyboard layout.
//!
//! A reading counts when the book has its words and has not, or clearly less, what was typed.

use super::{Index, fold, layout, word::as_f32};

/// Longer queries are read up to here; nobody types them.
const MOST_WORDS: usize = 24;
/// Longer pieces without a blank are nothing anybody typed.
const LONGEST_PIECE: usize = 60;
/// So much better than what was typed must the reading of a piece be known.
const CLEARLY: f32 = 0.25;
/// Less than this of a reading is known by chance.
const HALF: f32 = 0.5;
/// A piece that is known so well is taken as it is, unless the rest of the query tells that a layout was wrong.
const KNOWN: f32 = 0.75;
/// Of a piece of fewer letters nothing must be known as typed: by chance it means something on any layout.
const FEW: usize = 3;

/// A word of the query as it is looked for.
pub(super) struct Word {
    /// In [`fold::normal`] form.
    pub text: String,
    /// Read as the keys of another layout.
    pub layout: bool,
}

/// Words, and how well the book knows them (0 to 1).
#[derive(Default)]
struct Reading {
    words: Vec<String>,
    known: f32,
}

/// What stands between two blanks.
struct Piece {
    letters: usize,
    latin: bool,
    typed: Reading,
    /// The reading on another layout that the book knows best.
    other: Option<Reading>,
}

impl Piece {
    fn tells(&self) -> bool {
        let enough = self.letters >= FEW || self.typed.known <= 0.0;
        let clearly = |other: &Reading| other.known >= HALF && other.known > self.typed.known + CLEARLY;
        (enough && self.other.as_ref().is_some_and(clearly)) || self.is_joined()
    }

    /// Does the reading make one known word of a letter, a sign and more letters? `к-мек` is көмек: the Kazakh layout has
    /// ө and һ on the keys of - and =, and both halves may begin words by chance.
    fn is_joined(&self) -> bool {
        let letter = |word: &String| word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
        let halves = self.typed.words.len() > 1 && self.typed.words.iter().any(letter);
        let whole = |other: &Reading| {
            other.words.len() == 1 && letters_only(other) && other.known >= HALF.max(self.typed.known)
        };
        halves && !self.latin && self.other.as_ref().is_some_and(whole)
    }

    /// Is it read otherwise in a query whose other pieces tell that a layout was wrong? Latin letters are none of the
    /// meant ones; of the Russian layout only the row of digits differs, so Cyrillic words stand as they are known.
    fn follows(&self) -> bool {
        let follows = |other: &Reading| {
            if self.latin { other.known >= self.typed.known } else { other.known > self.typed.known }
        };
        self.other.as_ref().is_some_and(follows)
    }
}

impl Index {
    /// The words of a query as they are looked for.
    pub(super) fn read(&self, text: &str) -> Vec<Word> {
        let mut pieces: Vec<_> = text.split_whitespace().take(MOST_WORDS).collect();
        // The last is unfinished; when the text ends in signs only, the word before them is.
        while pieces.last().is_some_and(|piece| !piece.chars().any(char::is_alphanumeric)) {
            pieces.pop();
        }
        let last = pieces.len().saturating_sub(1);
        let pieces: Vec<_> = pieces.iter().enumerate().map(|(n, piece)| self.piece(piece, n == last)).collect();
        let letters = |latin: bool, counts: &dyn Fn(&Piece) -> bool| {
            let counted = pieces.iter().filter(|piece| piece.latin == latin && counts(piece));
            counted.map(|piece| piece.letters).sum::<usize>()
        };
        let wrong = |latin: bool| {
            let told = letters(latin, &Piece::tells);
            // In one query people mix Kazakh and Russian words, but not layouts.
            let against = letters(latin, &|piece| latin && !piece.tells() && piece.typed.known >= KNOWN);
            told > 0 && told >= against
        };
        let (latin, cyrillic) = (wrong(true), wrong(false));
        let mut words = Vec::new();
        for piece in pieces {
            let wrong = if piece.latin { latin } else { cyrillic };
            let layout = piece.tells() || (wrong && piece.follows());
            let reading = piece.other.filter(|_| layout).unwrap_or(piece.typed);
            words.extend(reading.words.into_iter().map(|text| Word { text, layout }));
        }
        words.truncate(MOST_WORDS);
        words
    }

    fn piece(&self, text: &str, last: bool) -> Piece {
        let typed = self.reading(text, last);
        let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
        let latin = text.chars().any(|c| c.is_ascii_alphabetic());
        let mut other: Option<Reading> = None;
        // With nothing but known words there is nothing to read, but one letter is known on any layout.
        if letters <= LONGEST_PIECE && (typed.known < 1.0 || (latin && letters < FEW)) {
            for text in layout::readings(text) {
                let reading = self.reading(&text, last);
                if reading.words.is_empty() {
                    continue;
                }
                let better = other.as_ref().is_none_or(|best| {
                    let rank = |reading: &Reading| (reading.known, reading.words.len() == 1 && letters_only(reading));
                    rank(&reading) > rank(best)
                });
                if better {
                    other = Some(reading);
                }
            }
        }
        Piece { letters, latin, typed, other }
    }

    fn reading(&self, text: &str, last: bool) -> Reading {
        let words: Vec<_> = fold::words(text).into_iter().map(|word| word.normal).take(MOST_WORDS).collect();
        let end = words.len().saturating_sub(1);
        let (mut known, mut letters) = (0.0, 0.0);
        for (n, word) in words.iter().enumerate() {
            let length = as_f32(word.chars().count());
            letters += length;
            known += length * self.knows(word, last && n == end);
        }
        if words.is_empty() {
            return Reading::default();
        }
        Reading { words, known: known / letters }
    }
}

fn letters_only(reading: &Reading) -> bool {
    reading.words.iter().all(|word| word.chars().all(char::is_alphabetic))
}

//! Alphabetical order of a language.
//!
//! Letters come in the order of the language's alphabet from `guide.yaml`; knows no language by name.

use std::cmp::Ordering;

/// The order of letters of one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alphabet(Vec<char>);

/// Where a character stands: blanks and signs, digits, letters of the alphabet, everything else by code point.
type Rank = (u8, u32);

impl Alphabet {
    /// Takes the letters in order (`Language::alphabet`); a letter named twice counts where it stands first.
    #[must_use]
    pub fn new(letters: &str) -> Self {
        Self(letters.chars().flat_map(char::to_lowercase).collect())
    }

    /// Compares without regard to case; texts that differ only in case or signs keep a fixed order.
    #[must_use]
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        let letters = |text| self.ranks(text, true);
        letters(a).cmp(letters(b)).then_with(|| self.ranks(a, false).cmp(self.ranks(b, false))).then_with(|| a.cmp(b))
    }

    fn ranks(&self, text: &str, letters_only: bool) -> impl Iterator<Item = Rank> {
        let lower: Vec<char> = text.chars().flat_map(char::to_lowercase).collect();
        let ranks: Vec<Rank> = lower.into_iter().map(|c| self.rank(c)).collect();
        ranks.into_iter().filter(move |rank| !letters_only || rank.0 != 1)
    }

    fn rank(&self, c: char) -> Rank {
        let place = self.0.iter().position(|letter| *letter == c).and_then(|place| u32::try_from(place).ok());
        match place {
            Some(place) => (3, place),
            None if c.is_whitespace() => (0, 0),
            None if c.is_numeric() => (2, u32::from(c)),
            None if c.is_alphabetic() => (4, u32::from(c)),
            None => (1, u32::from(c)),
        }
    }
}

#[cfg(test)]
mod tests;

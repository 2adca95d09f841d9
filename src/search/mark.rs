//! Which words of a text a reader sees as found.

use std::{collections::HashSet, ops::Range};

use super::{
    Index,
    ask::Asked,
    code, fold,
    word::{How, folded_begins},
};

/// The words that were looked for, in the forms that were found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Marker {
    /// Words of the book, as [`code`] writes them.
    words: HashSet<Vec<u8>>,
    /// Beginnings, folded.
    beginnings: Vec<Vec<u8>>,
}

impl Marker {
    pub(super) fn new(index: &Index, asked: &[Asked]) -> Self {
        let mut marker = Self::default();
        let telling = asked.iter().any(|word| !word.left_out);
        for word in asked.iter().filter(|word| !telling || !word.left_out) {
            let begins = word.forms.iter().any(|form| form.how == How::Beginning);
            if begins {
                marker.beginnings.push(code::encode(&fold::folded(&word.read)));
            }
            for form in word.forms.iter().filter(|form| !(begins && form.how == How::Beginning)) {
                let place = usize::try_from(form.word).unwrap_or(usize::MAX);
                marker.words.insert(index.words().get(place).to_vec());
            }
        }
        marker
    }

    /// Would a reader say that this word, in [`fold::normal`] form, was looked for?
    pub(super) fn meets(&self, normal: &str) -> bool {
        self.meets_code(&code::encode(normal))
    }

    fn meets_code(&self, word: &[u8]) -> bool {
        self.beginnings.iter().any(|begins| folded_begins(word, begins)) || self.words.contains(word)
    }

    /// The places of the words found: byte ranges on character boundaries, rising.
    #[must_use]
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let (mut marks, mut word) = (Vec::new(), Vec::new());
        fold::each_word(text, |range, normal| {
            word.clear();
            code::write(normal, &mut word);
            if self.meets_code(&word) {
                marks.push(range);
            }
        });
        marks
    }
}

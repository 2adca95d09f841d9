//! Which words of a text a reader sees as found.

use std::{collections::HashSet, ops::Range};

use super::{
    Index,
    ask::Asked,
    code, fold,
    word::{How, begins_folded},
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
        self.words.contains(&code::encode(normal)) || self.beginnings.iter().any(|begins| begins_folded(normal, begins))
    }

    /// The places of the words found: byte ranges on character boundaries, rising.
    #[must_use]
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        fold::words(text).into_iter().filter(|word| self.meets(&word.normal)).map(|word| word.range).collect()
    }
}

//! Reads a query: which words of the book each of its words may mean, and which of them say something.
//!
//! Pages are not looked at here.

use super::{
    Index, latin, little,
    reading::Word,
    word::{Form, How, Met},
};

/// A word of the query and the words of the book it may mean.
pub(super) struct Asked {
    /// In [`super::fold::normal`] form, as it was read.
    pub read: String,
    /// The word of the book that is meant, where it is another.
    pub text: String,
    pub letters: usize,
    pub how: How,
    pub forms: Vec<Form>,
    /// A little word beside others that say something.
    pub left_out: bool,
    /// Set when pages are ranked: rarer words weigh more.
    pub weight: f32,
    pub name_weight: f32,
    /// How many pages hold it, and how many in a name.
    pub pages: usize,
    pub names: usize,
}

impl Index {
    /// Finds the words of the book that the words of a query may mean.
    pub(super) fn ask(&self, words: Vec<Word>) -> Vec<Asked> {
        let last = words.len().saturating_sub(1);
        let met: Vec<_> = words.iter().enumerate().map(|(n, word)| self.meet(&word.text, n == last)).collect();
        let sounds = |(n, (word, met)): (usize, (&Word, &Met))| {
            let unknown = !word.layout && met.how > How::Beginning && latin::is_latin(&word.text);
            Some(self.sounds_like(&word.text, n == last)).filter(|sounding| unknown && sounding.how != How::Nothing)
        };
        let sounding: Vec<_> = words.iter().zip(&met).enumerate().map(sounds).collect();
        // A query is written in one alphabet: when the words nobody else knows are Kazakh or Russian in Latin letters,
        // those that are also English may be too.
        let letters = |n: usize| words.get(n).map_or(0, |word| word.text.chars().count());
        let latin: usize = sounding.iter().enumerate().filter(|(_, s)| s.is_some()).map(|(n, _)| letters(n)).sum();
        let other = |(n, met): (usize, &Met)| if met.how <= How::Beginning { letters(n) } else { 0 };
        let mostly_latin = latin > 0 && latin >= met.iter().enumerate().map(other).sum();
        let mut asked = Vec::new();
        for (n, ((word, met), sounding)) in words.into_iter().zip(met).zip(sounding).enumerate() {
            asked.push(self.asked(word, met, sounding, (n == last, mostly_latin)));
        }
        let telling = |word: &Asked| !little::is_little(&word.read);
        if asked.iter().any(telling) {
            for word in asked.iter_mut().filter(|word| little::is_little(&word.read)) {
                word.left_out = true;
                word.how = How::Little;
            }
        }
        asked
    }

    fn asked(&self, word: Word, mut met: Met, sounding: Option<Met>, (last, mostly_latin): (bool, bool)) -> Asked {
        let mut text = None;
        let spelled = |met: &Met| met.best(self).map(|form| self.spelled(form.word));
        let heard = |met: Met| met.forms.into_iter().map(|form| Form { how: How::Latin, ..form });
        if word.layout && met.how != How::Nothing {
            met.how = How::Layout;
        } else if let Some(sounding) = sounding {
            text = spelled(&sounding);
            met = Met { how: How::Latin, forms: heard(sounding).collect() };
        } else if mostly_latin && latin::is_latin(&word.text) {
            let mut sounding = self.sounds_like(&word.text, last);
            sounding.forms.retain(|form| form.how == How::Exact);
            if !sounding.forms.is_empty() {
                text = spelled(&sounding);
                met.how = How::Latin;
                met.forms.extend(heard(sounding));
                met = Met::new(met.how, met.forms);
            }
        } else if matches!(met.how, How::Typo | How::Similar | How::Old) {
            text = spelled(&met);
        }
        let letters = word.text.chars().count();
        Asked {
            text: text.unwrap_or_else(|| word.text.clone()),
            read: word.text,
            letters,
            how: met.how,
            forms: met.forms,
            left_out: false,
            weight: 0.0,
            name_weight: 0.0,
            pages: 0,
            names: 0,
        }
    }
}

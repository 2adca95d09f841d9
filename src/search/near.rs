//! Words that are nearly the same: mistakes of typing, and words that share most groups of three letters.
//!
//! Looks through the vocabulary, never through texts.

use super::Index;

/// The groups of three letters of a skeleton, with its beginning and end.
pub(super) fn grams(key: &[u8]) -> Vec<u32> {
    let mut grams = Vec::with_capacity(key.len());
    let framed = [b'^'].into_iter().chain(key.iter().copied()).chain([b'$']);
    let (mut a, mut b) = (0, 0);
    for (n, c) in framed.enumerate() {
        if n >= 2 {
            grams.push(u32::from(a) << 16 | u32::from(b) << 8 | u32::from(c));
        }
        (a, b) = (b, c);
    }
    grams
}

impl Index {
    /// Skeletons that share groups of letters with `key`, each with the share of groups in common (0 to 1), at least
    /// `least`.
    pub(super) fn alike(&self, key: &[u8], least: f32) -> Vec<(usize, f32)> {
        let mut asked = grams(key);
        asked.sort_unstable();
        asked.dedup();
        let scratch = &mut *self.scratch.borrow_mut();
        let keys = self.keys();
        scratch.alike.resize(keys.len(), 0);
        for gram in &asked {
            for place in self.keys_with(*gram) {
                let Some(count) = usize::try_from(place).ok().and_then(|place| scratch.alike.get_mut(place)) else {
                    continue;
                };
                if *count == 0 {
                    scratch.alike_touched.push(place);
                }
                *count = count.saturating_add(1);
            }
        }
        let mut out = Vec::new();
        for place in scratch.alike_touched.drain(..) {
            let Ok(place) = usize::try_from(place) else { continue };
            let Some(count) = scratch.alike.get_mut(place) else { continue };
            let shared = super::word::as_f32(usize::from(std::mem::take(count)));
            let all = super::word::as_f32(asked.len() + keys.get(place).len());
            let share = 2.0 * shared / all.max(1.0);
            if share >= least {
                out.push((place, share));
            }
        }
        out
    }
}

/// How many mistakes lie between two words: a letter too many, too few or wrong, or two letters swapped; more than
/// `most` are not counted out.
pub(super) fn distance(a: &[u8], b: &[u8], most: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (a.get(same..)?, b.get(same..)?);
    let same = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    let (a, b) = (a.get(..a.len() - same)?, b.get(..b.len() - same)?);
    if a.is_empty() || b.is_empty() {
        return Some(a.len().max(b.len())).filter(|mistakes| *mistakes <= most);
    }
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut next = Vec::with_capacity(b.len() + 1);
        next.push(i + 1);
        for (j, y) in b.iter().enumerate() {
            let at = |row: &[usize], place: usize| row.get(place).copied().unwrap_or(usize::MAX / 2);
            let mut best = (at(&row, j) + usize::from(x != y)).min(at(&row, j + 1) + 1).min(at(&next, j) + 1);
            let swapped = i > 0 && j > 0 && a.get(i - 1) == Some(y) && b.get(j - 1) == Some(x);
            if swapped {
                best = best.min(at(&before, j - 1) + 1);
            }
            next.push(best);
        }
        if next.iter().min().is_some_and(|least| *least > most) {
            return None;
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().copied().filter(|mistakes| *mistakes <= most)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn apart(a: &str, b: &str) -> Option<usize> {
        distance(&crate::search::code::encode(a), &crate::search::code::encode(b), 2)
    }

    #[test]
    fn mistakes_are_counted_and_a_swap_is_one() {
        assert_eq!(apart("програма", "программа"), Some(1));
        assert_eq!(apart("интрнат", "интернат"), Some(1));
        assert_eq!(apart("шагим", "шагым"), Some(1));
        assert_eq!(apart("пособеи", "пособие"), Some(1));
        assert_eq!(apart("пособие", "пособие"), Some(0));
        assert_eq!(apart("прграма", "программа"), Some(2));
        assert_eq!(apart("", "аб"), Some(2));
        assert_eq!(apart("суд", "пособие"), None);
    }

    proptest! {
        #[test]
        fn it_does_not_matter_which_word_comes_first(a in "[абв]{0,6}", b in "[абв]{0,6}") {
            prop_assert_eq!(apart(&a, &b), apart(&b, &a));
        }

        #[test]
        fn a_letter_left_out_is_one_mistake(word in "[а-я]{2,9}", at in 0usize..9) {
            let less: String = word.chars().enumerate().filter(|(n, _)| *n != at).map(|(_, c)| c).collect();
            prop_assert_eq!(apart(&word, &less), Some(usize::from(word != less)));
        }
    }
}

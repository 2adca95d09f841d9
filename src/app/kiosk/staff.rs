//! The keys of the staff: noticed when they were pressed one after another.
//!
//! Keeps no key that was pressed, only how many of its own have just come in their order.

use crate::{action::Action, search::layout::latin_key};

/// A sequence of keys that is waited for.
#[derive(Debug, Clone)]
pub struct Sequence {
    keys: Vec<Action>,
    /// For each key: how many keys at the beginning are also the last ones up to it (Knuth, Morris, Pratt).
    again: Vec<usize>,
    matched: usize,
}

impl Sequence {
    /// Waits for these keys; for none it waits in vain.
    #[must_use]
    pub fn new(keys: Vec<Action>) -> Self {
        let keys: Vec<Action> = keys.into_iter().map(|key| plain(&key)).collect();
        let mut sequence = Self { again: Vec::with_capacity(keys.len()), keys, matched: 0 };
        for place in 0..sequence.keys.len() {
            let key = sequence.keys.get(place).cloned().filter(|_| place > 0);
            let again = key.map_or(0, |key| {
                sequence.step(&key);
                sequence.matched
            });
            sequence.again.push(again);
        }
        sequence.matched = 0;
        sequence
    }

    /// Takes a key; true when it was the last of the sequence.
    pub fn press(&mut self, key: &Action) -> bool {
        self.step(&plain(key));
        self.matched > 0 && self.matched == self.keys.len()
    }

    /// Waits for the first key again.
    pub fn forget(&mut self) {
        self.matched = 0;
    }

    fn step(&mut self, key: &Action) {
        loop {
            if self.keys.get(self.matched) == Some(key) {
                self.matched += 1;
                return;
            }
            let Some(last) = self.matched.checked_sub(1) else { return };
            self.matched = self.again.get(last).copied().unwrap_or(0);
        }
    }
}

/// The same key in every layout and with Shift.
fn plain(key: &Action) -> Action {
    match key {
        Action::Type(c) => Action::Type(latin_key(c.to_lowercase().next().unwrap_or(*c))),
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn keys(letters: &str) -> Vec<Action> {
        letters.chars().map(Action::Type).collect()
    }

    #[test]
    fn the_keys_are_noticed_wherever_they_begin() {
        let mut sequence = Sequence::new(keys("aabaac"));
        let pressed: Vec<bool> = keys("aabaabaacaabaac").iter().map(|key| sequence.press(key)).collect();
        assert_eq!(pressed.iter().filter(|last| **last).count(), 2);
        assert!(pressed[8] && pressed[14]);
    }

    #[test]
    fn a_layout_and_shift_make_no_difference() {
        let mut sequence = Sequence::new(keys("qwerty"));
        let pressed: Vec<bool> = keys("ЙЦуКен").iter().map(|key| sequence.press(key)).collect();
        assert_eq!(pressed.last(), Some(&true));
    }

    #[test]
    fn no_keys_are_never_pressed() {
        let mut sequence = Sequence::new(Vec::new());
        assert!(keys("abc").iter().all(|key| !sequence.press(key)));
    }

    proptest! {
        #[test]
        fn what_is_noticed_is_what_was_pressed_last(wanted in "[ab]{1,6}", pressed in "[ab]{0,40}") {
            let mut sequence = Sequence::new(keys(&wanted));
            let mut so_far = String::new();
            for c in pressed.chars() {
                so_far.push(c);
                prop_assert_eq!(sequence.press(&Action::Type(c)), so_far.ends_with(&wanted));
            }
        }
    }
}

//! One typing mistake: a letter too many, too few, wrong, or two letters swapped.
//!
//! Two mistakes are not forgiven: among short words that finds anything.

use std::str::Chars;

/// Do two different words differ by exactly one mistake? Both in the same form.
pub(super) fn one_edit(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.chars(), b.chars());
    // What is the same at both ends is left out; what remains must be one mistake.
    drop_while_equal(&mut a, &mut b, Iterator::next);
    drop_while_equal(&mut a, &mut b, DoubleEndedIterator::next_back);
    let rest = |mut word: Chars| (word.next(), word.next(), word.next());
    match (rest(a), rest(b)) {
        // One letter too many or too few, or one wrong.
        ((Some(_), None, _), (Some(_) | None, None, _)) | ((None, ..), (Some(_), None, _)) => true,
        // Two swapped.
        ((Some(a1), Some(a2), None), (Some(b1), Some(b2), None)) => a1 == b2 && a2 == b1,
        _ => false,
    }
}

fn drop_while_equal<'a>(a: &mut Chars<'a>, b: &mut Chars<'a>, take: fn(&mut Chars<'a>) -> Option<char>) {
    loop {
        let (mut a_next, mut b_next) = (a.clone(), b.clone());
        match (take(&mut a_next), take(&mut b_next)) {
            (Some(x), Some(y)) if x == y => (*a, *b) = (a_next, b_next),
            _ => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::one_edit;

    #[test]
    fn one_mistake_is_forgiven_and_two_are_not() {
        assert!(one_edit("програма", "программа"));
        assert!(one_edit("интрнат", "интернат"));
        assert!(one_edit("шагим", "шагым"));
        assert!(one_edit("пособеи", "пособие"));
        assert!(!one_edit("пособие", "пособие"), "the same word is no mistake");
        assert!(!one_edit("прграма", "программа"));
        assert!(!one_edit("", "аб"));
    }

    proptest! {
        #[test]
        fn it_does_not_matter_which_word_comes_first(a in "[абв]{0,6}", b in "[абв]{0,6}") {
            prop_assert_eq!(one_edit(&a, &b), one_edit(&b, &a));
        }

        #[test]
        fn a_letter_left_out_is_one_mistake(word in "[а-я]{2,9}", at in 0usize..9) {
            let less: String = word.chars().enumerate().filter(|(n, _)| *n != at).map(|(_, c)| c).collect();
            prop_assert_eq!(one_edit(&word, &less), word != less);
        }
    }
}

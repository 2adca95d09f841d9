//! The order against the collation of Unicode (CLDR), for the letters of each language.

use super::*;
use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::Locale;
use proptest::prelude::*;

const KK: &str = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";
const RU: &str = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";

fn oracle(tag: &str) -> CollatorBorrowed<'static> {
    let locale: Locale = tag.parse().unwrap();
    Collator::try_new(locale.into(), CollatorOptions::default()).unwrap()
}

#[test]
fn kazakh_words_stand_as_in_a_kazakh_dictionary() {
    let mut words = [
        "ізбасар",
        "ықпал",
        "өтініш",
        "оңалту",
        "құқық",
        "көмек",
        "қамқор",
        "әке",
        "бала",
        "ана",
        "үй",
        "ұл",
        "ғимарат",
        "гүл",
    ];
    let alphabet = Alphabet::new(KK);
    words.sort_by(|a, b| alphabet.compare(a, b));
    let expected = [
        "ана",
        "әке",
        "бала",
        "гүл",
        "ғимарат",
        "көмек",
        "қамқор",
        "құқық",
        "оңалту",
        "өтініш",
        "ұл",
        "үй",
        "ықпал",
        "ізбасар",
    ];
    assert_eq!(words, expected);
}

#[test]
fn case_and_signs_do_not_part_words() {
    let alphabet = Alphabet::new(RU);
    assert!(alphabet.compare("МСЭ", "мсэ").is_ne());
    assert!(alphabet.compare("Ёлка", "ель").is_gt());
    assert!(alphabet.compare("«Дом»", "дома").is_lt());
    assert!(alphabet.compare("дом", "дом отдыха").is_lt());
    assert!(alphabet.compare("111", "Анкета").is_lt());
    assert!(alphabet.compare("zebra", "яблоко").is_gt());
}

fn agree(alphabet: &Alphabet, oracle: &CollatorBorrowed<'_>, a: &str, b: &str) -> Result<(), TestCaseError> {
    prop_assert_eq!(alphabet.compare(a, b), oracle.compare(a, b), "{} {}", a, b);
    Ok(())
}

proptest! {
    #[test]
    fn kazakh_order_is_that_of_unicode(a in "[абвгғдежзийкқлмнңоөпрстуұүфхһцчшщыіэюя]{1,6}", b in "[абвгғдежзийкқлмнңоөпрстуұүфхһцчшщыіэюя]{1,6}") {
        agree(&Alphabet::new(KK), &oracle("kk"), &a, &b)?;
    }

    #[test]
    fn russian_order_is_that_of_unicode(a in "[а-я]{1,6}( [а-я]{1,4})?", b in "[а-я]{1,6}( [а-я]{1,4})?") {
        agree(&Alphabet::new(RU), &oracle("ru"), &a, &b)?;
    }

    #[test]
    fn english_order_is_that_of_unicode(a in "[a-z]{1,6}( [a-z]{1,4})?", b in "[a-z]{1,6}( [a-z]{1,4})?") {
        agree(&Alphabet::new("abcdefghijklmnopqrstuvwxyz"), &oracle("en"), &a, &b)?;
    }

    #[test]
    fn the_order_is_an_order(a in any::<String>(), b in any::<String>(), c in any::<String>()) {
        let alphabet = Alphabet::new(KK);
        prop_assert_eq!(alphabet.compare(&a, &b), alphabet.compare(&b, &a).reverse());
        if alphabet.compare(&a, &b).is_le() && alphabet.compare(&b, &c).is_le() {
            prop_assert!(alphabet.compare(&a, &c).is_le());
        }
    }
}

//! Makes words comparable: what a person types on any keyboard meets what an editor wrote.
//!
//! Marks are never stripped in general: that would destroy й, and it does nothing for the Kazakh letters.

use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark, is_nfc};

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Where it stands, in bytes, on character boundaries.
    pub range: Range<usize>,
    /// [`normal`] form.
    pub normal: String,
}

/// The words of a text in order. Letters and digits make words; hyphens part them, apostrophes do not.
#[must_use]
pub fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    each_word(text, |range, normal| words.push(Word { range, normal: normal.to_owned() }));
    words
}

/// Gives the words of a text in order, as [`words`] does, and keeps none of them.
pub fn each_word(text: &str, mut give: impl FnMut(Range<usize>, &str)) {
    let mut spelled = String::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let letter = plain(c).is_some() || c.is_alphanumeric();
        match start {
            None if letter => start = Some(at),
            Some(from) if !(letter || continues_word(c)) => {
                start = None;
                spelled.clear();
                write_normal(text.get(from..at).unwrap_or_default(), &mut spelled);
                if !spelled.is_empty() {
                    give(from..at, &spelled);
                }
            }
            _ => {}
        }
    }
}

fn continues_word(c: char) -> bool {
    is_apostrophe(c) || is_ignorable(c) || is_combining_mark(c)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '`')
}

/// Characters that are not seen: soft hyphen, zero-width and direction marks.
fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// The form in which words are equal "exactly": composed, lower case, ё as е, without apostrophes. In a word with
/// Cyrillic letters, Latin letters of the same look count as Cyrillic (on many keyboards і is typed as the Latin i).
#[must_use]
pub fn normal(word: &str) -> String {
    let mut out = String::new();
    write_normal(word, &mut out);
    out
}

/// Adds the normal form of a word to what is there.
fn write_normal(word: &str, out: &mut String) {
    let before = out.len();
    let (mut cyrillic, mut latin) = (false, false);
    for c in word.chars() {
        let Some(plain) = plain(c).filter(|plain| !(plain.is_ascii_alphabetic() && cyrillic)) else {
            out.truncate(before);
            return out.push_str(&composed(word));
        };
        cyrillic |= is_cyrillic(plain);
        latin |= plain.is_ascii_alphabetic();
        out.push(plain);
    }
    if cyrillic && latin {
        out.truncate(before);
        out.push_str(&composed(word));
    }
}

/// The normal form of a letter that stands for itself whatever stands beside it; nearly all letters of a book do.
fn plain(c: char) -> Option<char> {
    Some(match c {
        'a'..='z' | '0'..='9' | 'а'..='я' | 'ә' | 'ғ' | 'қ' | 'ң' | 'ө' | 'ұ' | 'ү' | 'һ' | 'і' => c,
        'A'..='Z' => c.to_ascii_lowercase(),
        'А'..='Я' => char::from_u32(u32::from(c) + 32).unwrap_or(c),
        'ё' | 'Ё' => 'е',
        'Ә' => 'ә',
        'Ғ' => 'ғ',
        'Қ' => 'қ',
        'Ң' => 'ң',
        'Ө' => 'ө',
        'Ұ' => 'ұ',
        'Ү' => 'ү',
        'Һ' => 'һ',
        'І' => 'і',
        _ => return None,
    })
}

/// The normal form of any word.
fn composed(word: &str) -> String {
    let seen = word.chars().filter(|&c| !is_apostrophe(c) && !is_ignorable(c));
    let lower: String = seen.flat_map(char::to_lowercase).collect();
    let composed = if is_nfc(&lower) { lower } else { lower.nfc().collect() };
    let cyrillic = composed.chars().any(is_cyrillic);
    composed
        .chars()
        .map(|c| match c {
            'ё' => 'е',
            c if cyrillic => cyrillic_twin(c),
            c => c,
        })
        .collect()
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52f}')
}

fn cyrillic_twin(c: char) -> char {
    match c {
        'a' => 'а',
        'c' => 'с',
        'e' => 'е',
        'h' => 'һ',
        'i' => 'і',
        'k' => 'к',
        'o' => 'о',
        'p' => 'р',
        'x' => 'х',
        'y' => 'у',
        'ə' => 'ә',
        c => c,
    }
}

/// A [`normal`] word as somebody types it who has no Kazakh letters.
#[must_use]
pub fn folded(normal: &str) -> String {
    normal
        .chars()
        .map(|c| match c {
            'ә' => 'а',
            'ғ' => 'г',
            'қ' => 'к',
            'ң' => 'н',
            'ө' => 'о',
            'ұ' | 'ү' => 'у',
            'һ' => 'х',
            'і' => 'и',
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn normals(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.normal).collect()
    }

    #[test]
    fn words_are_split_at_hyphens_and_blanks_but_not_at_apostrophes() {
        assert_eq!(normals("Педагог-ассистент, carer’s (ЦОН)!"), ["педагог", "ассистент", "carers", "цон"]);
    }

    #[test]
    fn case_yo_and_composition_do_not_matter() {
        assert_eq!(normal("ЁЛКА"), "елка");
        assert_eq!(normal("и\u{306}од"), "йод");
        assert_eq!(normal("е\u{308}ж"), "еж");
        assert_eq!(normal("ҚҰҚЫҚ"), "құқық");
    }

    #[test]
    fn the_short_i_is_never_folded_to_i() {
        assert_eq!(folded(&normal("Йод")), "йод");
    }

    #[test]
    fn kazakh_letters_fold_to_those_of_the_russian_keyboard() {
        assert_eq!(folded(&normal("Мүгедектігі әңгімеге һәм өтінішке")), "мугедектиги ангимеге хам отинишке");
    }

    #[test]
    fn latin_lookalikes_in_a_cyrillic_word_count_as_cyrillic() {
        assert_eq!(normal("мүгeдeктiк"), "мүгедектік");
        assert_eq!(normal("iep"), "iep");
    }

    proptest! {
        #[test]
        fn any_text_splits_on_character_boundaries(text in "\\PC*|[а-яёәіңғүұқөһA-Z\u{300}-\u{30f}\u{200b}\u{ad}' -]{0,40}") {
            for word in words(&text) {
                prop_assert!(text.get(word.range).is_some());
                prop_assert!(!word.normal.is_empty());
            }
        }

        #[test]
        fn the_short_way_to_the_normal_form_agrees_with_the_long_one(
            word in "[a-zA-Z0-9а-яА-ЯёЁәіңғүұқөһӘІҢҒҮҰҚӨҺ]{0,9}|[а-яk\u{300}-\u{30f}'Ѣ]{0,6}|\\PC*",
        ) {
            prop_assert_eq!(normal(&word), composed(&word));
        }

        #[test]
        fn folding_twice_changes_nothing(word in "[a-zA-Zа-яА-ЯёЁәӘіІңғүұқөһ]{1,20}") {
            let once = normal(&word);
            prop_assert_eq!(normal(&once), once.clone());
            prop_assert_eq!(folded(&folded(&once)), folded(&once));
        }
    }
}

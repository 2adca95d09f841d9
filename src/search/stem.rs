//! Keys under which the forms of a word meet, by language.
//!
//! A key is compared and never shown; a language that is not known here keeps its words as they are.

pub mod kazakh;

use std::cell::OnceCell;

use rust_stemmers::{Algorithm, Stemmer};

use super::{code, fold};
use kazakh::Letters;

/// How words of a language are taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    Kazakh,
    Russian,
    English,
    Other,
}

impl Language {
    /// The language with this tag.
    #[must_use]
    pub fn of(tag: &str) -> Self {
        match tag.split(['-', '_']).next() {
            Some("kk") => Self::Kazakh,
            Some("ru") => Self::Russian,
            Some("en") => Self::English,
            _ => Self::Other,
        }
    }
}

/// The stem of a word in [`fold::normal`] form, with the letters it is written with.
#[must_use]
pub fn stem(language: Language, normal: &str) -> String {
    thread_local! {
        static RUSSIAN: OnceCell<Stemmer> = const { OnceCell::new() };
        static ENGLISH: OnceCell<Stemmer> = const { OnceCell::new() };
    }
    match language {
        Language::Kazakh => kazakh::stem(normal, Letters::Kazakh),
        Language::Russian => {
            RUSSIAN.with(|cell| cell.get_or_init(|| Stemmer::create(Algorithm::Russian)).stem(normal).into_owned())
        }
        Language::English => {
            ENGLISH.with(|cell| cell.get_or_init(|| Stemmer::create(Algorithm::English)).stem(normal).into_owned())
        }
        Language::Other => normal.to_owned(),
    }
}

/// The keys of a word in a language, without Kazakh letters: the folded stem, and, where Kazakh letters may be missing,
/// the stem of the folded word.
#[must_use]
pub fn keys(language: Language, normal: &str) -> Vec<String> {
    let mut keys = vec![fold::folded(&stem(language, normal))];
    if language == Language::Kazakh {
        let second = kazakh::stem(&fold::folded(normal), Letters::Folded);
        if !keys.contains(&second) {
            keys.push(second);
        }
    }
    keys
}

/// The keys of a word typed by somebody whose language is not known, each with its language: words of two languages that
/// look alike are different words.
#[must_use]
pub fn keys_of_any(normal: &str) -> Vec<(Language, String)> {
    let languages: &[Language] =
        if normal.is_ascii() { &[Language::English] } else { &[Language::Kazakh, Language::Russian] };
    let of = |language: &Language| {
        let language = *language;
        keys(language, normal).into_iter().map(move |key| (language, key))
    };
    languages.iter().flat_map(of).collect()
}

/// A key as the index holds it.
pub(super) fn written((language, key): &(Language, String)) -> Vec<u8> {
    let letter = match language {
        Language::Kazakh => b'k',
        Language::Russian => b'r',
        Language::English => b'e',
        Language::Other => b'o',
    };
    [&[letter][..], &code::encode(key)].concat()
}

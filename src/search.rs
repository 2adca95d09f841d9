//! Finds pages by what a person types: all languages at once, half-remembered words, any keyboard.
//!
//! Pure: knows no terminal and no interface language, keeps nothing of what was asked, and never fails on any text.

pub mod fold;
mod index;
mod latin;
pub mod layout;
mod little;
mod query;
mod reading;
mod snippet;
pub mod stem;
mod typo;
mod word;

use crate::book::model::{Kind, Lang};

pub use index::Index;
pub use snippet::Snippet;

/// What is looked for.
#[derive(Debug, Clone, Copy)]
pub struct Query<'a> {
    /// As typed.
    pub text: &'a str,
    /// The reader's language: preferred where a page was found in several.
    pub lang: Lang,
    /// Only pages of this kind.
    pub kind: Option<Kind>,
    /// Most hits to return; snippets are made only for these.
    pub limit: usize,
}

/// How a word of the query was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Understood {
    /// The word, in the form that was compared.
    pub text: String,
    /// `exact`, `letters` (without the Kazakh letters), `beginning`, `ending` (another ending of the same word), `typo`
    /// (one letter wrong), `layout` (the keys of another keyboard layout), `latin` (a Kazakh or Russian word in Latin
    /// letters), `nothing` (no page has it), `number` or `id`.
    pub how: &'static str,
}

/// Where a page was found, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Its id or printed number was typed.
    Id,
    Title,
    AlsoCalled,
    Summary,
    Body,
}

impl Field {
    /// The name in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Title => "title",
            Self::AlsoCalled => "also_called",
            Self::Summary => "summary",
            Self::Body => "body",
        }
    }
}

/// A page found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Index into [`crate::book::model::Book::entries`].
    pub entry: usize,
    /// Falls from hit to hit; comparable only within one search.
    pub score: f32,
    pub field: Field,
    /// The language in which it was found.
    pub lang: Lang,
    pub snippet: Snippet,
}

/// What a search brought.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Results {
    pub understood: Vec<Understood>,
    /// How many pages were found, before the limit.
    pub total: usize,
    pub hits: Vec<Hit>,
}

impl Results {
    /// The words that were looked for, when they are not those typed: keys of another layout, or Latin letters.
    #[must_use]
    pub fn read_as(&self) -> Option<String> {
        let other = |word: &Understood| matches!(word.how, "layout" | "latin");
        let words: Vec<_> = self.understood.iter().map(|word| word.text.as_str()).collect();
        self.understood.iter().any(other).then(|| words.join(" "))
    }
}

#[cfg(test)]
mod tests;

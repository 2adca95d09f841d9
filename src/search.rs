//! Finds pages by what a person types: all languages at once, half-remembered words, any keyboard.
//!
//! Pure: knows no terminal and no interface language, keeps nothing of what was asked, and never fails on any text.
//!
//! ```text
//! what is typed    reading: as typed, or the keys of another layout (layout)
//! each word        word, ask: as it is, without Kazakh letters (fold), another ending (stem), an older word (old_words),
//!                  a beginning, a mistake (near), Latin letters (latin); little words are left out (little)
//! pages            rank: what the words say in names, summaries and texts; query: sure enough, or nothing and the nearest
//! what is shown    snippet, mark: the words around what was found
//! index            index, index/build: one run of bytes, read where it lies (table, code)
//! ```

mod ask;
pub mod code;
pub mod fold;
mod index;
mod latin;
pub mod layout;
mod little;
mod mark;
mod near;
mod old_words;
mod query;
mod rank;
mod reading;
mod snippet;
pub mod stem;
mod table;
mod word;

use crate::book::model::{Kind, Lang};

pub use index::Index;
pub use mark::Marker;
pub use snippet::{Say, Snippet};

/// What is looked for.
#[derive(Debug, Clone, Copy)]
pub struct Query<'a> {
    /// As typed.
    pub text: &'a str,
    /// The reader's language: preferred where a page was found in several.
    pub lang: Lang,
    /// Only pages of this kind.
    pub kind: Option<Kind>,
    /// Most hits to return.
    pub limit: usize,
    /// Also say how each word was read and why each hit stands where it stands.
    pub explain: bool,
}

/// How a word of the query was taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Understood {
    /// The word, in the form that was compared.
    pub text: String,
    /// `exact`, `letters` (without the Kazakh letters), `ending` (another ending of the same word), `beginning`, `akin` (a
    /// long common beginning), `old` (an older word for it), `typo`, `similar` (most of its letters), `layout` (the keys
    /// of another keyboard layout), `latin` (a Kazakh or Russian word in Latin letters), `little` (says nothing and was
    /// left out), `nothing` (no page has it), `number` or `id`.
    pub how: &'static str,
    /// Words of the book it may mean, best first, each with `how` and quality (0 to 1); only when asked to explain.
    pub forms: Vec<(String, &'static str, f32)>,
    /// Rarer words weigh more.
    pub weight: f32,
    /// How many pages hold it.
    pub pages: usize,
}

/// Where a page was found, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Its id or printed number was typed.
    Id,
    Title,
    AlsoCalled,
    Summary,
    /// The title of a step.
    Heading,
    Steps,
    Body,
    /// A paper to bring.
    Documents,
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
            Self::Heading => "heading",
            Self::Steps => "steps",
            Self::Body => "body",
            Self::Documents => "documents",
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
    part: index::Part,
    /// The score of its best text, before what its other texts hold.
    pub best: f32,
    /// The share of the query the page holds, by weight.
    pub share: f32,
    /// For each word what it is worth on this page, and its weight; only when asked to explain.
    pub words: Vec<(String, f32, f32)>,
}

impl Hit {
    /// A page whose number or id was typed.
    fn named(entry: usize, lang: Lang) -> Self {
        let (field, part) = (Field::Id, index::Part::Title);
        Self { entry, score: 0.0, field, lang, part, best: 0.0, share: 1.0, words: Vec::new() }
    }
}

/// What a search brought.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Results {
    pub understood: Vec<Understood>,
    /// How many pages were found, before the limit.
    pub total: usize,
    pub hits: Vec<Hit>,
    /// When nothing was found: the pages nearest to it, at most three.
    pub nearest: Vec<usize>,
    /// Marks the words found in a text.
    pub marker: Marker,
}

impl Results {
    /// The words that were looked for, when they are not those typed: keys of another layout, Latin letters, mistakes.
    #[must_use]
    pub fn read_as(&self) -> Option<String> {
        let other = |word: &Understood| matches!(word.how, "layout" | "latin" | "typo" | "similar");
        let words: Vec<_> = self.understood.iter().map(|word| word.text.as_str()).collect();
        self.understood.iter().any(other).then(|| words.join(" "))
    }
}

#[cfg(test)]
mod tests;

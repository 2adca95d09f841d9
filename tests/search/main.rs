//! Whole queries against the real book: nothing a change to the search may lose.
//!
//! The book inside the program is searched; pages may be corrected, so only where pages stand is judged, not scores.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

mod gate;
mod golden;
mod layouts;

use tirek::{
    book::{
        edition::{self, Bytes, Part},
        model::Book,
        model::Lang,
    },
    search::{Index, Query, Results},
};

/// The book and its index.
struct Searched {
    book: Book,
    index: Index,
}

impl Searched {
    fn open() -> Self {
        let book = edition::open(Bytes::Inside(tirek::embedded::BOOK)).expect("the book inside the program");
        let bytes = book.stored.as_ref().and_then(|stored| stored.take(Part::Search)).expect("its index");
        let index = Index::from_bytes(bytes, book.entries.len()).expect("its index");
        Self { book, index }
    }

    fn ask(&self, text: &str, lang: u8) -> Results {
        self.index.search(&self.book, &Query { text, lang: Lang(lang), kind: None, limit: 10, explain: false })
    }

    fn ask_for_all(&self, text: &str, lang: u8) -> Results {
        self.index.search(&self.book, &Query { text, lang: Lang(lang), kind: None, limit: usize::MAX, explain: false })
    }

    /// The ids found, best first.
    fn found(&self, text: &str, lang: u8) -> Vec<&str> {
        let ids =
            self.ask(text, lang).hits.into_iter().map(|hit| self.book.entries.get(hit.entry).unwrap().id.as_str());
        ids.collect()
    }
}

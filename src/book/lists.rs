//! The pages of a kind or topic, in the order in which every list shows them.
//!
//! Order of need comes from `guide.yaml` and is the same in all languages; only kinds in which people look for a word
//! stand by alphabet.

use std::collections::BTreeMap;

use super::{
    kinds,
    model::{Book, Entry, Kind, Lang},
    order::Alphabet,
};

impl Book {
    /// The pages of a kind: by need, or by the alphabet of `lang`.
    #[must_use]
    pub fn of_kind(&self, kind: Kind, lang: Lang) -> Vec<&Entry> {
        let mut pages: Vec<_> = self.entries.iter().filter(|entry| entry.kind == kind).collect();
        if kinds::row(kind).by_alphabet {
            let alphabet = Alphabet::new(self.languages.get(lang.index()).map_or("", |language| &language.alphabet));
            pages.sort_by(|a, b| alphabet.compare(self.plain(&a.title, lang), self.plain(&b.title, lang)));
        } else {
            by_need(&mut pages, &self.order);
        }
        pages
    }

    /// The pages of a topic, kind after kind. The kind of the page needed most comes first, and so on.
    #[must_use]
    pub fn of_topic(&self, id: &str) -> Vec<&Entry> {
        let order = self.topic(id).map_or(&[][..], |topic| &topic.order);
        let mut pages: Vec<_> =
            self.entries.iter().filter(|entry| entry.topics.iter().any(|topic| topic == id)).collect();
        by_need(&mut pages, order);
        let mut kinds: Vec<Kind> = Vec::new();
        for page in &pages {
            if !kinds.contains(&page.kind) {
                kinds.push(page.kind);
            }
        }
        // A stable sort keeps the order of need within a kind.
        pages.sort_by_key(|page| kinds.iter().position(|kind| *kind == page.kind));
        pages
    }

    /// The pages for which just these ages matter (months, the second not included): those for all of childhood are
    /// found by topic. Kind after kind.
    #[must_use]
    pub fn of_age(&self, (from, to): (u16, u16)) -> Vec<&Entry> {
        let just = |(first, last): (u16, u16)| first < to && last > from && !(first == 0 && last >= CHILDHOOD);
        let mut pages: Vec<_> = self.entries.iter().filter(|entry| entry.audience.age.is_some_and(just)).collect();
        by_need(&mut pages, &self.order);
        pages.sort_by_key(|page| page.kind);
        pages
    }
}

/// Months up to the eighteenth birthday.
const CHILDHOOD: u16 = 18 * 12;

/// Sorts by place in `order`; what it does not name follows by number.
fn by_need(pages: &mut [&Entry], order: &[String]) {
    pages.sort_by_key(|page| (order.iter().position(|id| *id == page.id).unwrap_or(usize::MAX), page.number));
}

/// What people type that several pages claim: the words, their language, and the pages' ids.
#[must_use]
pub fn shared_names(book: &Book) -> Vec<(&str, Lang, Vec<&str>)> {
    let mut pages: BTreeMap<(Lang, String), (&str, Vec<&str>)> = BTreeMap::new();
    for entry in &book.entries {
        for ((lang, _), names) in book.langs().zip(&entry.also_called) {
            for name in names {
                let (_, ids) = pages.entry((lang, name.to_lowercase())).or_insert((name, Vec::new()));
                if !ids.contains(&entry.id.as_str()) {
                    ids.push(&entry.id);
                }
            }
        }
    }
    pages.into_iter().filter(|(_, (_, ids))| ids.len() > 1).map(|((lang, _), (name, ids))| (name, lang, ids)).collect()
}

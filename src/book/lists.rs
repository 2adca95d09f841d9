//! The pages of a kind or topic, in the order in which every list shows them.
//!
//! Order of need comes from `guide.yaml` and is the same in all languages; only kinds in which people look for a word
//! stand by alphabet.

use std::collections::{BTreeMap, HashMap};

use super::{
    edition::List,
    kinds,
    model::{Book, Entry, Head, Kind, Lang},
    order::Alphabet,
};

impl Book {
    /// The pages of a kind: by need, or by the alphabet of `lang`.
    #[must_use]
    pub fn of_kind(&self, kind: Kind, lang: Lang) -> Vec<Head<'_>> {
        self.heads_of(List::Kind(kind, lang))
    }

    /// The pages of a topic, kind after kind. The kind of the page needed most comes first, and so on.
    #[must_use]
    pub fn of_topic(&self, id: &str) -> Vec<Head<'_>> {
        let place = self.topics.iter().position(|topic| topic.id == id);
        place.map_or_else(Vec::new, |place| self.heads_of(List::Topic(place)))
    }

    /// The pages for which just the ages of this group matter: those for all of childhood are found by topic. Kind after
    /// kind.
    #[must_use]
    pub fn of_age(&self, group: usize) -> Vec<Head<'_>> {
        self.heads_of(List::Age(group))
    }

    fn heads_of(&self, list: List) -> Vec<Head<'_>> {
        self.list(list).into_iter().filter_map(|place| self.entries.head(place)).collect()
    }

    /// The places of the pages of a list, in its order.
    #[must_use]
    pub fn list(&self, list: List) -> Vec<usize> {
        // An edition holds its lists ready made.
        let ready = self.stored.as_ref().and_then(|stored| stored.list(list));
        ready.unwrap_or_else(|| self.made_list(list))
    }

    /// [`Book::list`], made from the pages themselves.
    pub(super) fn made_list(&self, list: List) -> Vec<usize> {
        let all = (0..self.entries.len()).filter_map(|place| Some((place, self.entries.get(place)?)));
        let pages = match list {
            List::Kind(kind, lang) => self.made_of_kind(all, kind, lang),
            List::Topic(place) => self.made_of_topic(all, place),
            List::Age(group) => self.made_of_age(all, group),
        };
        pages.into_iter().map(|(place, _)| place).collect()
    }

    fn made_of_kind<'a>(&self, all: impl Iterator<Item = Page<'a>>, kind: Kind, lang: Lang) -> Vec<Page<'a>> {
        let mut pages: Vec<_> = all.filter(|(_, entry)| entry.kind == kind).collect();
        if kinds::row(kind).by_alphabet {
            let alphabet = Alphabet::new(self.languages.get(lang.index()).map_or("", |language| &language.alphabet));
            pages.sort_by(|a, b| alphabet.compare(self.plain(&a.1.title, lang), self.plain(&b.1.title, lang)));
        } else {
            by_need(&mut pages, &self.order);
        }
        pages
    }

    fn made_of_topic<'a>(&self, all: impl Iterator<Item = Page<'a>>, place: usize) -> Vec<Page<'a>> {
        let Some(topic) = self.topics.get(place) else { return Vec::new() };
        let mut pages: Vec<_> = all.filter(|(_, entry)| entry.topics.contains(&topic.id)).collect();
        by_need(&mut pages, &topic.order);
        let mut kinds: Vec<Kind> = Vec::new();
        for (_, page) in &pages {
            if !kinds.contains(&page.kind) {
                kinds.push(page.kind);
            }
        }
        // A stable sort keeps the order of need within a kind.
        pages.sort_by_key(|(_, page)| kinds.iter().position(|kind| *kind == page.kind));
        pages
    }

    fn made_of_age<'a>(&self, all: impl Iterator<Item = Page<'a>>, group: usize) -> Vec<Page<'a>> {
        let Some((from, to)) = self.ages.get(group).copied() else { return Vec::new() };
        let just = |(first, last): (u16, u16)| first < to && last > from && !(first == 0 && last >= CHILDHOOD);
        let mut pages: Vec<_> = all.filter(|(_, entry)| entry.audience.age.is_some_and(just)).collect();
        by_need(&mut pages, &self.order);
        pages.sort_by_key(|(_, page)| page.kind);
        pages
    }
}

/// A page and its place.
type Page<'a> = (usize, &'a Entry);

/// Months up to the eighteenth birthday.
const CHILDHOOD: u16 = 18 * 12;

/// Sorts by place in `order`; what it does not name follows by number.
fn by_need(pages: &mut [Page], order: &[String]) {
    let places: HashMap<_, _> = order.iter().map(String::as_str).zip(0usize..).collect();
    pages.sort_by_key(|(_, page)| (places.get(page.id.as_str()).copied().unwrap_or(usize::MAX), page.number));
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

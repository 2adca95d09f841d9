//! What changed between two books.
//!
//! Finds differences and says nothing about them; `tirek diff` puts them into words.

use std::collections::{BTreeMap, BTreeSet};

use super::model::{Book, Date, Entry, Limit, LocalText};

/// Everything that differs.
#[derive(Debug, Default, PartialEq)]
pub struct Difference {
    /// Ids of pages that only the new book has.
    pub added: Vec<String>,
    /// Ids of pages that only the old book has.
    pub removed: Vec<String>,
    pub changed: Vec<ChangedPage>,
    pub sums: Vec<ChangedSum>,
    pub values: Vec<ChangedSum>,
    pub limits: Vec<ChangedLimit>,
    /// Ids of sources that were added, changed or removed.
    pub sources: Vec<String>,
}

/// A page that both books have.
#[derive(Debug, PartialEq, Eq)]
pub struct ChangedPage {
    pub id: String,
    /// What changed, as in the files (`title`, `how`, `steps.ask`, `sources`), and the tags of the languages; no tags for
    /// what is the same in all languages.
    pub parts: Vec<(String, Vec<String>)>,
}

/// A sum or base value that differs from `from` on.
#[derive(Debug, PartialEq, Eq)]
pub struct ChangedSum {
    /// Of the rate or indicator.
    pub id: String,
    pub from: Date,
    /// Whole tenge; nothing where the book has none for that day.
    pub old: Option<u64>,
    pub new: Option<u64>,
}

/// A deadline.
#[derive(Debug, PartialEq, Eq)]
pub struct ChangedLimit {
    pub id: String,
    pub old: Option<Limit>,
    pub new: Option<Limit>,
}

/// Compares two books. Pages in the order of the new book, those removed in the order of the old one.
#[must_use]
pub fn diff(old: &Book, new: &Book) -> Difference {
    let only = |one: &Book, other: &Book| {
        let heads = one.entries.heads().filter(|head| other.entries.place(head.id).is_none());
        heads.map(|head| head.id.to_owned()).collect()
    };
    let changed = new.entries.iter().filter_map(|page| {
        let parts = changed_parts((old, old.entry(&page.id)?), (new, page));
        (!parts.is_empty()).then(|| ChangedPage { id: page.id.clone(), parts })
    });
    Difference {
        added: only(new, old),
        removed: only(old, new),
        changed: changed.collect(),
        sums: sums(old, new),
        values: values(old, new),
        limits: limits(old, new),
        sources: sources(old, new),
    }
}

/// The text of each part of a page, by name and tag of the language; an empty tag for what all languages share.
fn parts(book: &Book, page: &Entry) -> BTreeMap<(String, String), String> {
    let mut out = BTreeMap::new();
    let tag = |n: usize| book.languages.get(n).map(|language| language.tag.clone()).unwrap_or_default();
    let mut local = |name: String, text: &LocalText| {
        for (lang, text) in text.iter() {
            let so_far: &mut String = out.entry((name.clone(), tag(lang.index()))).or_default();
            so_far.push_str(text);
        }
    };
    for (name, text) in [
        ("title", &page.title),
        ("official_name", &page.official_name),
        ("summary", &page.summary),
        ("address", &page.address),
    ] {
        local(name.to_owned(), text);
    }
    for section in &page.sections {
        local(section.name.to_owned(), &section.text);
    }
    for step in &page.steps {
        let name = format!("steps.{}", step.id);
        local(name.clone(), &step.title);
        for part in &step.parts {
            local(name.clone(), &part.text);
        }
    }
    for (n, names) in page.also_called.iter().enumerate() {
        out.insert(("also_called".to_owned(), tag(n)), names.join("\n"));
    }
    // Everything else as it is written down, so that a field of tomorrow is compared too.
    if let Ok(serde_json::Value::Object(fields)) = serde_json::to_value(page) {
        const ABOVE: [&str; 7] = ["title", "official_name", "summary", "address", "sections", "steps", "also_called"];
        for (name, value) in fields.into_iter().filter(|(name, _)| !ABOVE.contains(&name.as_str())) {
            let name = if name == "audience" { "for".to_owned() } else { name };
            out.insert((name, String::new()), value.to_string());
        }
    }
    let steps: Vec<_> = page.steps.iter().map(|step| (&step.id, &step.see)).collect();
    out.insert(("steps".to_owned(), String::new()), format!("{steps:?}"));
    out
}

fn changed_parts(old: (&Book, &Entry), new: (&Book, &Entry)) -> Vec<(String, Vec<String>)> {
    let (old, new) = (parts(old.0, old.1), parts(new.0, new.1));
    let keys: BTreeSet<_> = old.keys().chain(new.keys()).collect();
    let mut out: Vec<(String, Vec<String>)> = Vec::new();
    for (name, tag) in keys.into_iter().filter(|key| old.get(*key) != new.get(*key)) {
        let tag = (!tag.is_empty()).then(|| tag.clone());
        match out.last_mut().filter(|(last, _)| last == name) {
            Some((_, tags)) => tags.extend(tag),
            None => out.push((name.clone(), tag.into_iter().collect())),
        }
    }
    out
}

/// Sums on every day on which a rule or base value of either book begins, where they differ.
fn sums(old: &Book, new: &Book) -> Vec<ChangedSum> {
    let ids: BTreeSet<_> = [old, new].iter().flat_map(|book| &book.rates.rates).map(|rate| rate.id.as_str()).collect();
    let mut out = Vec::new();
    for id in ids {
        let days: BTreeSet<_> =
            [old, new].iter().filter_map(|book| Some(book.rates.starts(book.rates.rate(id)?))).flatten().collect();
        let on = |day| (old.rates.on(id, day), new.rates.on(id, day));
        out.extend(differing(id, &days, on));
    }
    out
}

/// Base values on every day on which one of either book begins, where they differ.
fn values(old: &Book, new: &Book) -> Vec<ChangedSum> {
    let both = [old, new];
    let ids: BTreeSet<_> = both.iter().flat_map(|book| &book.rates.indicators).map(|one| one.id.as_str()).collect();
    let mut out = Vec::new();
    for id in ids {
        let of = |book: &Book| book.rates.indicator(id).map(|one| one.values.clone()).unwrap_or_default();
        let (before, after) = (of(old), of(new));
        for purpose in before.iter().chain(&after).map(|value| value.only_for.clone()).collect::<BTreeSet<_>>() {
            let mine = |values: &[super::rates::Value], day: Date| {
                let covers = |value: &&super::rates::Value| {
                    value.only_for == purpose && value.from <= day && value.to.is_none_or(|to| day <= to)
                };
                values.iter().find(covers).map(|value| value.value)
            };
            let all = before.iter().chain(&after).filter(|value| value.only_for == purpose);
            let days = all.flat_map(|value| [Some(value.from), value.to.map(Date::next_day)]).flatten().collect();
            out.extend(differing(id, &days, |day| (mine(&before, day), mine(&after, day))));
        }
    }
    out
}

fn differing(id: &str, days: &BTreeSet<Date>, on: impl Fn(Date) -> (Option<u64>, Option<u64>)) -> Vec<ChangedSum> {
    let mut out: Vec<ChangedSum> = Vec::new();
    let mut last = None;
    for from in days {
        let (old, new) = on(*from);
        if old != new && last != Some((old, new)) {
            out.push(ChangedSum { id: id.to_owned(), from: *from, old, new });
        }
        last = Some((old, new));
    }
    out
}

fn limits(old: &Book, new: &Book) -> Vec<ChangedLimit> {
    let ids: BTreeSet<_> = old.limits.iter().chain(new.limits.iter()).map(|limit| limit.id.as_str()).collect();
    let changed = ids.into_iter().filter_map(|id| {
        let (old, new) = (old.limit(id), new.limit(id));
        let key = |limit: &Limit| (limit.amount, limit.unit);
        let differs = old.map(key) != new.map(key);
        differs.then(|| ChangedLimit { id: id.to_owned(), old: old.cloned(), new: new.cloned() })
    });
    changed.collect()
}

fn sources(old: &Book, new: &Book) -> Vec<String> {
    let ids: BTreeSet<_> = old.sources.iter().chain(new.sources.iter()).map(|source| source.id.as_str()).collect();
    ids.into_iter().filter(|id| old.source(id) != new.source(id)).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::load::{SourceFile, load, read_dir};

    fn files() -> Vec<SourceFile> {
        read_dir("tests/book".as_ref()).unwrap().0
    }

    fn edited(path: &str, from: &str, to: &str) -> Book {
        let mut files = files();
        let file = files.iter_mut().find(|file| file.path == path).unwrap();
        let text = String::from_utf8(file.bytes.clone()).unwrap();
        assert!(text.contains(from), "{path} holds {from}");
        file.bytes = text.replacen(from, to, 1).into_bytes();
        load(&files).book
    }

    #[test]
    fn a_book_does_not_differ_from_itself() {
        let book = load(&files()).book;
        assert_eq!(diff(&book, &book), Difference::default());
    }

    #[test]
    fn pages_that_came_and_went_are_named() {
        let all = load(&files()).book;
        let without: Vec<_> = files().into_iter().filter(|file| !file.path.ends_with("/help-line.yaml")).collect();
        let fewer = load(&without).book;
        assert_eq!(diff(&fewer, &all).added, ["help-line"]);
        assert_eq!(diff(&all, &fewer).removed, ["help-line"]);
    }

    #[test]
    fn a_change_is_named_with_its_part_and_language() {
        let book = load(&files()).book;
        let changed = edited("contacts/help-line.yaml", "checked: 20", "checked: 19");
        let parts = vec![("phones".to_owned(), Vec::new())];
        assert_eq!(diff(&book, &changed).changed, [ChangedPage { id: "help-line".to_owned(), parts }]);
        let ru = book.lang("ru").unwrap();
        let title = book.entry("care-money").unwrap().title.get(ru).unwrap();
        let changed = edited("programs/care-money.yaml", title, &format!("{title}!"));
        let parts = vec![("title".to_owned(), vec!["ru".to_owned()])];
        assert_eq!(diff(&book, &changed).changed, [ChangedPage { id: "care-money".to_owned(), parts }]);
    }

    #[test]
    fn sums_and_deadlines_that_changed_are_named_with_their_day() {
        let old = load(&files()).book;
        let value = old.rates.indicators[0].values[0].clone();
        let new = edited("rates.yaml", &format!("value: {}", value.value), "value: 1000");
        let found = diff(&old, &new);
        let first = found.values.first().unwrap();
        assert_eq!((first.from, first.old, first.new), (value.from, Some(value.value), Some(1000)));
        assert!(found.sums.iter().all(|sum| sum.old != sum.new) && !found.sums.is_empty());
        let limit = old.limits[0].clone();
        let amount = format!("amount: {}", limit.amount);
        let found = diff(&old, &edited("limits.yaml", &amount, "amount: 77"));
        assert_eq!(found.limits[0].new.as_ref().map(|limit| limit.amount), Some(77));
    }
}

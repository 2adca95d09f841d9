//! The files that all pages share: guide, rates, limits, documents, sources and regions.
//!
//! Each is read on its own; one that is broken leaves its part of the book empty.

use super::convert::Scribe;
use super::{Loaded, SourceFile, shape};
use crate::book::model::{
    Book, Change, Document, Edition, Hotline, Lang, Language, Limit, Region, Source, SourceRef, Topic,
};
use crate::book::place::{Spot, Way};
use crate::book::problem::{Problem, Rule};
use crate::book::rates::{self, Factor, How, Indicator, Rate, Rates, Value};
use crate::book::raw::{self, Text, Unique};
use serde::de::DeserializeOwned;

fn read<T: DeserializeOwned>(files: &[SourceFile], path: &str, problems: &mut Vec<Problem>) -> Option<T> {
    let file = files.iter().find(|file| file.path == path)?;
    shape::read(file).map_err(|problem| problems.push(*problem)).ok()
}

/// Reads `guide.yaml`, with the languages that everything else needs.
pub(super) fn guide(files: &[SourceFile], loaded: &mut Loaded) {
    let path = "guide.yaml";
    let Some(raw) = read::<raw::Guide>(files, path, &mut loaded.problems) else {
        if loaded.problems.is_empty() {
            loaded.problems.push(Problem::new(path, Rule::MissingGuide));
        }
        return;
    };
    let problems = &mut loaded.problems;
    let languages = languages(&raw.languages, path, problems);
    let mut scribe = Scribe::new(path, None, &languages, problems);
    let root = Way::Root;
    let book = &mut loaded.book;
    let default = scribe.lang(&raw.default_language.text, &root.key("default_language"), Spot::Value);
    book.default_language = default.map_or(0, Lang::index);
    let edition = root.key("edition");
    book.edition = Edition { name: scribe.local(raw.edition.name, &edition.key("name")), date: raw.edition.date.0 };
    book.hotlines = scribe.each(raw.hotlines, &root.key("hotlines"), |scribe, item, way| {
        if item.contact.is_none() && item.number.is_none() {
            scribe.report(Rule::MissingField, &way.key("contact"), Spot::Key, &[("field", "contact".to_owned())]);
        }
        Hotline {
            contact: scribe.maybe(item.contact, &way.key("contact")),
            number: scribe.maybe(item.number, &way.key("number")).unwrap_or_default(),
            label: scribe.local(item.label, &way.key("label")),
        }
    });
    book.home = scribe.words(raw.home, &root.key("home"));
    book.ages = raw.ages.into_iter().map(|(from, to)| (from.0, to.0)).collect();
    book.topics = scribe.each(raw.topics, &root.key("topics"), |scribe, item, way| Topic {
        id: scribe.word(item.id, &way.key("id")),
        title: scribe.local(item.title, &way.key("title")),
        order: scribe.words(item.order, &way.key("order")),
    });
    book.order = scribe.words(raw.order, &root.key("order"));
    let changes = scribe.each(raw.changes, &root.key("changes"), |scribe, item, way| Change {
        date: item.date.0,
        text: scribe.local(item.text, &way.key("text")),
    });
    book.changes = changes.into();
    book.languages = languages;
}

/// The rows of languages that can be used; the others, and fallbacks to a language without a row, are named and left
/// out.
fn languages(raw: &[raw::Language], path: &str, problems: &mut Vec<Problem>) -> Vec<Language> {
    let root = Way::Root;
    let way = root.key("languages");
    let mut scribe = Scribe::new(path, None, &[], problems);
    if raw.is_empty() {
        scribe.report(Rule::MissingField, &way, Spot::Key, &[("field", "languages".to_owned())]);
        return super::built_in_languages();
    }
    let mut rows: Vec<(usize, Language)> = Vec::new();
    for (n, language) in raw.iter().enumerate() {
        let (way, tag) = (way.index(n), &language.tag.text);
        let mut refuse = |rule, name, value| scribe.report(rule, &way.key("tag"), Spot::Value, &[(name, value)]);
        if rows.len() >= super::LANGUAGES_LIMIT {
            refuse(Rule::TooManyLanguages, "limit", super::LANGUAGES_LIMIT.to_string());
            break;
        } else if rows.iter().any(|(_, row)| row.tag == *tag) {
            refuse(Rule::DuplicateKey, "field", tag.clone());
        } else if language.tag.unsafe_char.is_some() || !tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') {
            refuse(Rule::BadId, "id", tag.clone());
        } else {
            let (name, alphabet) = (language.name.text.clone(), language.alphabet.text.clone());
            rows.push((n, Language { tag: tag.clone(), name, fallback: Vec::new(), alphabet }));
        }
    }
    let known: Vec<Language> = rows.iter().map(|(_, row)| row.clone()).collect();
    let mut scribe = Scribe::new(path, None, &known, problems);
    let fallback = |(n, row): (usize, Language)| {
        let texts: Vec<Text> = raw.get(n).map(|language| language.fallback.clone()).unwrap_or_default();
        let way = way.index(n);
        Language { fallback: scribe.langs(texts, &way.key("fallback")), ..row }
    };
    rows.into_iter().map(fallback).collect()
}

/// Gives the strip its numbers, once the contacts are read. A contact that could not be read must not take its number
/// with it: then the number written beside it stands in, or the one its id ends in. A row without any stays empty.
pub(super) fn hotlines(book: &mut Book) {
    let mut hotlines = std::mem::take(&mut book.hotlines);
    for hotline in &mut hotlines {
        let Some(id) = &hotline.contact else { continue };
        let digits = id.rsplit('-').next().filter(|end| end.bytes().all(|b| b.is_ascii_digit()));
        let spare = if hotline.number.is_empty() { digits.unwrap_or_default() } else { &hotline.number };
        hotline.number = book.phone(id).unwrap_or_else(|| spare.to_owned());
    }
    book.hotlines = hotlines;
}

/// Reads the other shared files.
pub(super) fn rest(files: &[SourceFile], languages: &[Language], loaded: &mut Loaded) {
    let Loaded { book, problems } = loaded;
    let root = Way::Root;
    if let Some(raw) = read::<raw::RatesFile>(files, "rates.yaml", problems) {
        book.rates = rates(raw, &mut Scribe::new("rates.yaml", None, languages, problems)).into();
    }
    if let Some(Unique(raw)) = read::<Unique<raw::Limit>>(files, "limits.yaml", problems) {
        let mut scribe = Scribe::new("limits.yaml", None, languages, problems);
        let limit = |(id, raw): (String, raw::Limit)| {
            let way = root.key(&id);
            let source = SourceRef {
                id: scribe.word(raw.source, &way.key("source")),
                at: scribe.maybe(raw.at, &way.key("at")),
                as_of: None,
            };
            let event = scribe.local(raw.event, &way.key("event"));
            Limit { id, amount: raw.amount, unit: raw.unit.0, event, source }
        };
        book.limits = raw.into_iter().map(limit).collect::<Vec<_>>().into();
    }
    if let Some(Unique(raw)) = read::<Unique<raw::Document>>(files, "documents.yaml", problems) {
        let mut scribe = Scribe::new("documents.yaml", None, languages, problems);
        let document = |(id, raw): (String, raw::Document)| {
            let way = root.key(&id);
            let name = scribe.local(raw.name, &way.key("name"));
            let issued_by = scribe.maybe_local(raw.issued_by, &way.key("issued_by"));
            Document { name, issued_by, digital: raw.digital.and_then(|word| word.0), id }
        };
        book.documents = raw.into_iter().map(document).collect::<Vec<_>>().into();
    }
    if let Some(Unique(raw)) = read::<Unique<raw::Source>>(files, "sources.yaml", problems) {
        let mut scribe = Scribe::new("sources.yaml", None, languages, problems);
        book.sources = raw.into_iter().map(|(id, raw)| source(id, raw, &mut scribe)).collect::<Vec<_>>().into();
    }
    if let Some(Unique(raw)) = read::<Unique<raw::Region>>(files, "regions.yaml", problems) {
        let mut scribe = Scribe::new("regions.yaml", None, languages, problems);
        let region = |(id, raw): (String, raw::Region)| {
            let way = root.key(&id);
            let name = scribe.local(raw.name, &way.key("name"));
            let districts = scribe.each(raw.districts, &way.key("districts"), Scribe::local);
            Region { name, city: raw.kind.0, districts, id }
        };
        book.regions = raw.into_iter().map(region).collect::<Vec<_>>().into();
    }
}

fn source(id: String, raw: raw::Source, scribe: &mut Scribe) -> Source {
    let root = Way::Root;
    let way = root.key(&id);
    Source {
        title: scribe.local(raw.title, &way.key("title")),
        kind: raw.kind.0,
        number: scribe.maybe(raw.number, &way.key("number")),
        date: raw.date.map(|day| day.0),
        status: raw.status.0,
        url: scribe.maybe(raw.url, &way.key("url")),
        read: raw.read.0,
        as_of: raw.as_of.0,
        id,
    }
}

fn rates(raw: raw::RatesFile, scribe: &mut Scribe) -> Rates {
    let root = Way::Root;
    let way = root.key("indicators");
    let indicator = |(id, raw): (String, raw::Indicator)| {
        let way = way.key(&id);
        let name = scribe.local(raw.name, &way.key("name"));
        let values = scribe.each(raw.values, &way.key("values"), |scribe, value, way| Value {
            from: value.from.0,
            to: value.to.map(|day| day.0),
            value: value.value,
            only_for: scribe.maybe(value.only_for, &way.key("for")),
            source: scribe.word(value.source, &way.key("source")),
        });
        Indicator { id, name, values }
    };
    let indicators = raw.indicators.0.into_iter().map(indicator).collect();
    let way = root.key("rates");
    let rate = |(id, raw): (String, raw::Rate)| {
        let way = way.key(&id);
        let name = scribe.local(raw.name, &way.key("name"));
        let purpose = scribe.maybe(raw.purpose, &way.key("use"));
        let rules = scribe.each(raw.rules, &way.key("rules"), rule).into_iter().flatten().collect();
        Rate { name, per: raw.per.0, purpose, rules, id }
    };
    Rates { indicators, rates: raw.rates.0.into_iter().map(rate).collect() }
}

/// A rule, unless it does not say how the sum is made.
fn rule(scribe: &mut Scribe, raw: raw::Rule, way: &Way) -> Option<rates::Rule> {
    let how = match (raw.indicator, raw.factor, raw.amount, raw.sum.is_empty()) {
        (Some(indicator), Some(factor), None, true) => {
            let indicator = scribe.word(indicator, &way.key("indicator"));
            let way = way.key("factor");
            let text = scribe.word(factor, &way);
            let Some(factor) = Factor::parse(&text) else {
                scribe.report(Rule::BadFactor, &way, Spot::Value, &[("word", text)]);
                return None;
            };
            How::Times { indicator, factor }
        }
        (None, None, Some(amount), true) => How::Amount(amount),
        (None, None, None, false) => How::Sum(scribe.words(raw.sum, &way.key("sum"))),
        _ => {
            scribe.report(Rule::BadRule, way, Spot::Value, &[]);
            return None;
        }
    };
    Some(rates::Rule {
        from: raw.from.0,
        to: raw.to.map(|day| day.0),
        how,
        source: scribe.word(raw.source, &way.key("source")),
        at: scribe.maybe(raw.at, &way.key("at")),
    })
}

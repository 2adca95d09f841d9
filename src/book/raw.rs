//! The shape of the YAML files, exactly as `content/README.md` describes it.
//!
//! Only `load` reads these types, and only `schema` lists their fields; unknown and doubled fields are refused.

mod scalar;

pub(super) use scalar::{Age, BETWEEN, Day, Hours, Instant, Local, Text, Unique, Word, Words, budget, rule_in, words};

use super::model::{Available, Says, SourceKind, SourceStatus, Status, Unit};
use super::rates::Per;
use scalar::present;
use serde::Deserialize;

/// One page.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    pub number: u32,
    pub title: Local,
    #[serde(default, deserialize_with = "present")]
    pub official_name: Option<Local>,
    #[serde(default)]
    pub also_called: Unique<Vec<Text>>,
    pub summary: Local,
    #[serde(default)]
    pub topics: Vec<Text>,
    #[serde(default, rename = "for", deserialize_with = "present")]
    pub audience: Option<Audience>,
    #[serde(default, deserialize_with = "present")]
    pub available: Option<Word<Available>>,
    #[serde(default)]
    pub sections: Unique<Local>,
    #[serde(default)]
    pub steps: Vec<Step>,
    #[serde(default)]
    pub documents: Vec<Paper>,
    #[serde(default)]
    pub not_needed: Vec<NotNeeded>,
    #[serde(default)]
    pub pays: Vec<Pay>,
    #[serde(default)]
    pub apply: Vec<Text>,
    #[serde(default)]
    pub links: Vec<WebLink>,
    #[serde(default)]
    pub not_sure: Vec<NotSure>,
    #[serde(default)]
    pub differs: Vec<Differs>,
    #[serde(default)]
    pub phones: Vec<Phone>,
    #[serde(default, deserialize_with = "present")]
    pub web: Option<Text>,
    #[serde(default, deserialize_with = "present")]
    pub address: Option<Local>,
    #[serde(default, deserialize_with = "present")]
    pub region: Option<Text>,
    #[serde(default, deserialize_with = "present")]
    pub status: Option<Word<Status>>,
    #[serde(default)]
    pub evidence: Vec<Evidence>,
    #[serde(default)]
    pub chart: Vec<Bar>,
    #[serde(default)]
    pub sources: Vec<SourceRef>,
    #[serde(default)]
    pub related: Vec<Text>,
    #[serde(default)]
    pub sensitive: bool,
    pub checked: Day,
    pub review_by: Day,
    #[serde(default)]
    pub reviewed: Unique<Review>,
    #[serde(default)]
    pub stale: Vec<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Audience {
    #[serde(default, deserialize_with = "present")]
    pub age: Option<(Age, Age)>,
    #[serde(default)]
    pub needs: Vec<Text>,
    #[serde(default)]
    pub groups: Vec<u8>,
    #[serde(default, deserialize_with = "present")]
    pub carer_works: Option<Text>,
    #[serde(default, deserialize_with = "present")]
    pub income: Option<Text>,
    #[serde(default, deserialize_with = "present")]
    pub citizenship: Option<Text>,
    #[serde(default)]
    pub region: Vec<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Step {
    pub id: Text,
    pub title: Local,
    #[serde(rename = "do")]
    pub act: Local,
    #[serde(default, rename = "where", deserialize_with = "present")]
    pub place: Option<Local>,
    #[serde(default, deserialize_with = "present")]
    pub bring: Option<Local>,
    #[serde(default, deserialize_with = "present")]
    pub say_this: Option<Local>,
    #[serde(default, deserialize_with = "present")]
    pub takes: Option<Local>,
    #[serde(default, deserialize_with = "present")]
    pub deadline: Option<Local>,
    #[serde(default, deserialize_with = "present")]
    pub if_problem: Option<Local>,
    #[serde(default)]
    pub see: Vec<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Paper {
    pub id: Text,
    #[serde(default, deserialize_with = "present")]
    pub note: Option<Local>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NotNeeded {
    pub id: Text,
    #[serde(default, deserialize_with = "present")]
    pub because: Option<Local>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Pay {
    pub rate: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WebLink {
    pub what: Local,
    pub url: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NotSure {
    pub text: Local,
    pub ask: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Differs {
    pub region: Text,
    pub text: Local,
    pub source: Text,
    pub as_of: Day,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Phone {
    pub number: Text,
    #[serde(default, deserialize_with = "present")]
    pub hours: Option<scalar::Hours>,
    #[serde(default, deserialize_with = "present")]
    pub free: Option<Word<Option<bool>>>,
    #[serde(default)]
    pub languages: Vec<Text>,
    pub checked: Day,
    #[serde(default, deserialize_with = "present")]
    pub source: Option<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Evidence {
    pub date: Instant,
    pub says: Word<Says>,
    pub text: Local,
    pub source: Text,
    #[serde(default, deserialize_with = "present")]
    pub at: Option<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Bar {
    pub label: Local,
    pub rate: Text,
    pub on: Day,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Weekly {
    pub days: Vec<Word<u8>>,
    pub from: Text,
    pub to: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SourceRef {
    pub id: Text,
    #[serde(default, deserialize_with = "present")]
    pub at: Option<Text>,
    #[serde(default, deserialize_with = "present")]
    pub as_of: Option<Day>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Review {
    pub by: Text,
    pub on: Day,
}

/// `guide.yaml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Guide {
    pub edition: Edition,
    pub languages: Vec<Language>,
    pub default_language: Text,
    #[serde(default)]
    pub hotlines: Vec<Hotline>,
    #[serde(default)]
    pub home: Vec<Text>,
    #[serde(default)]
    pub ages: Vec<(Age, Age)>,
    #[serde(default)]
    pub topics: Vec<Topic>,
    #[serde(default)]
    pub order: Vec<Text>,
    #[serde(default)]
    pub changes: Vec<Change>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Change {
    pub date: Day,
    pub text: Local,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Edition {
    pub name: Local,
    pub date: Day,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Language {
    pub tag: Text,
    pub name: Text,
    #[serde(default)]
    pub fallback: Vec<Text>,
    pub alphabet: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Hotline {
    #[serde(default, deserialize_with = "present")]
    pub contact: Option<Text>,
    #[serde(default, deserialize_with = "present")]
    pub number: Option<Text>,
    pub label: Local,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Topic {
    pub id: Text,
    pub title: Local,
    #[serde(default)]
    pub order: Vec<Text>,
}

/// `rates.yaml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RatesFile {
    #[serde(default)]
    pub indicators: Unique<Indicator>,
    #[serde(default)]
    pub rates: Unique<Rate>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Indicator {
    pub name: Local,
    pub values: Vec<Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_field_names, reason = "the names of the file format")]
pub(super) struct Value {
    pub from: Day,
    #[serde(default, deserialize_with = "present")]
    pub to: Option<Day>,
    pub value: u64,
    #[serde(default, rename = "for", deserialize_with = "present")]
    pub only_for: Option<Text>,
    pub source: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rate {
    pub name: Local,
    pub per: Word<Per>,
    #[serde(default, rename = "use", deserialize_with = "present")]
    pub purpose: Option<Text>,
    pub rules: Vec<Rule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rule {
    pub from: Day,
    #[serde(default, deserialize_with = "present")]
    pub to: Option<Day>,
    #[serde(default, deserialize_with = "present")]
    pub indicator: Option<Text>,
    #[serde(default, deserialize_with = "present")]
    pub factor: Option<Text>,
    #[serde(default, deserialize_with = "present")]
    pub amount: Option<u64>,
    #[serde(default)]
    pub sum: Vec<Text>,
    pub source: Text,
    #[serde(default, deserialize_with = "present")]
    pub at: Option<Text>,
}

/// An item of `limits.yaml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Limit {
    pub amount: u32,
    pub unit: Word<Unit>,
    pub event: Local,
    pub source: Text,
    #[serde(default, deserialize_with = "present")]
    pub at: Option<Text>,
}

/// An item of `documents.yaml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Document {
    pub name: Local,
    #[serde(default, deserialize_with = "present")]
    pub issued_by: Option<Local>,
    #[serde(default, deserialize_with = "present")]
    pub digital: Option<Word<Option<bool>>>,
}

/// An item of `sources.yaml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Source {
    pub title: Local,
    #[serde(rename = "type")]
    pub kind: Word<SourceKind>,
    #[serde(default, deserialize_with = "present")]
    pub number: Option<Text>,
    #[serde(default, deserialize_with = "present")]
    pub date: Option<Day>,
    pub status: Word<SourceStatus>,
    #[serde(default, deserialize_with = "present")]
    pub url: Option<Text>,
    pub read: Day,
    pub as_of: Day,
}

/// An item of `regions.yaml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Region {
    pub name: Local,
    #[serde(rename = "type")]
    pub kind: Word<bool>,
    #[serde(default)]
    pub districts: Vec<Local>,
}

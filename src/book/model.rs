//! The checked book: everything loaded, in all languages, as owned strings.
//!
//! Other modules read these types; only `load` builds them. They hold no positions, no YAML and nothing that draws.

use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, sync::Arc};

pub use super::{
    edition::Stored,
    kinds::Kind,
    lazy::Lazy,
    pages::{Head, Pages},
};

/// A language of the book: its place in [`Book::languages`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Lang(pub u8);

impl Lang {
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// One row of `languages` in `guide.yaml`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Language {
    /// BCP 47 tag, also the name of the folder in `locales/`.
    pub tag: String,
    /// The language's own name: what the reader looks for.
    pub name: String,
    /// Languages to show when a text is missing, best first.
    pub fallback: Vec<Lang>,
    /// Letters in order, lower case; sorts lists of terms and contacts.
    pub alphabet: String,
}

/// The same text in several languages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocalText(pub Vec<Option<String>>);

impl LocalText {
    /// The text in exactly this language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> Option<&str> {
        self.0.get(lang.index())?.as_deref()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    /// Every language that has this text, with the text.
    pub fn iter(&self) -> impl Iterator<Item = (Lang, &str)> {
        (0u8..).zip(&self.0).filter_map(|(n, text)| Some((Lang(n), text.as_deref()?)))
    }
}

/// A calendar day (proleptic Gregorian). Ordered by time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Date {
    pub year: i32,
    pub month: u8,
    pub day: u8,
}

impl Default for Date {
    fn default() -> Self {
        Self { year: 1970, month: 1, day: 1 }
    }
}

/// Is the thing really there today? Said in words in lists and on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Available {
    #[default]
    Yes,
    /// Only in some places.
    Local,
    Unclear,
    No,
}

/// One page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Entry {
    pub id: String,
    pub number: u32,
    pub kind: Kind,
    pub title: LocalText,
    pub official_name: LocalText,
    /// What people type: for each language, in the order written. Search only, never shown.
    pub also_called: Vec<Vec<String>>,
    pub summary: LocalText,
    /// Topic ids.
    pub topics: Vec<String>,
    pub audience: Audience,
    pub available: Available,
    /// In the order in which the kind shows them.
    pub sections: Vec<Section>,
    pub steps: Vec<Step>,
    pub documents: Vec<DocumentRef>,
    pub not_needed: Vec<DocumentRef>,
    /// Rate ids.
    pub pays: Vec<String>,
    /// Names of ways to apply, from the closed list of the content format.
    pub apply: Vec<String>,
    pub links: Vec<WebLink>,
    pub not_sure: Vec<NotSure>,
    pub differs: Vec<Differs>,
    pub phones: Vec<Phone>,
    pub web: Option<String>,
    pub address: LocalText,
    pub region: Option<String>,
    /// What became of a promise; pages of other kinds have none.
    pub status: Option<Status>,
    /// As written: oldest first.
    pub evidence: Vec<Evidence>,
    /// Sums to compare, in the order of the bars.
    pub chart: Vec<Bar>,
    pub sources: Vec<SourceRef>,
    /// Entry ids.
    pub related: Vec<String>,
    pub sensitive: bool,
    pub checked: Date,
    pub review_by: Date,
    /// Who signed which part (a language tag, or `law`).
    pub reviewed: BTreeMap<String, Review>,
    /// Languages whose text a change has overtaken.
    pub stale: Vec<Lang>,
}

impl Entry {
    /// The ids of all sources that anything on this page rests on; some more than once.
    pub fn cited(&self) -> impl Iterator<Item = &str> {
        let of_page = self.sources.iter().chain(self.evidence.iter().map(|fact| &fact.source)).map(|used| &used.id);
        let of_parts = self.differs.iter().map(|place| &place.source);
        let of_phones = self.phones.iter().filter_map(|phone| phone.source.as_ref());
        of_page.chain(of_parts).chain(of_phones).map(String::as_str)
    }
}

/// What became of a promise. The order is that of the counts in the list of promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Status {
    Done,
    Partly,
    NotDone,
    /// Kept once, and taken back.
    Reversed,
    Unclear,
}

impl Status {
    /// All of them, in the order of their counts.
    pub const ALL: [Self; 5] = [Self::Done, Self::Partly, Self::NotDone, Self::Reversed, Self::Unclear];

    /// The word of the content format.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Partly => "partly",
            Self::NotDone => "not_done",
            Self::Reversed => "reversed",
            Self::Unclear => "unclear",
        }
    }
}

/// Something that shows whether a promise was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    pub date: Moment,
    pub says: Says,
    /// Small Markdown.
    pub text: LocalText,
    pub source: SourceRef,
}

/// Which way a piece of evidence points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Says {
    /// It was kept.
    For,
    /// It was not.
    Against,
}

impl Says {
    /// The word of the content format.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::For => "for",
            Self::Against => "against",
        }
    }
}

/// A year, a month or a day. Ordered by time; a year stands before its months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Moment {
    pub year: i32,
    pub month: Option<u8>,
    pub day: Option<u8>,
}

/// A bar of a chart: a sum on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bar {
    pub label: LocalText,
    /// Rate id.
    pub rate: String,
    pub on: Date,
}

/// For whom a page is (`for` in the files).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Audience {
    /// From, up to but not including, in months.
    pub age: Option<(u16, u16)>,
    pub needs: Vec<String>,
    pub groups: Vec<u8>,
    pub carer_works: Option<String>,
    pub income: Option<String>,
    pub citizenship: Option<String>,
    /// Region ids.
    pub region: Vec<String>,
}

/// A named part of a page. `name` is one of the fixed names of the kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    pub name: &'static str,
    /// Small Markdown.
    pub text: LocalText,
}

/// One step of a situation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Never changed: links and ticks use it.
    pub id: String,
    pub title: LocalText,
    /// Parts present, in the order `do, where, bring, say_this, takes, deadline, if_problem`; small Markdown.
    pub parts: Vec<Section>,
    /// Entry ids.
    pub see: Vec<String>,
}

/// A paper, with a note (`documents`) or the reason why it is not needed (`not_needed`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentRef {
    /// Document id.
    pub id: String,
    pub note: LocalText,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WebLink {
    pub what: LocalText,
    pub url: String,
}

/// A thing the facts leave open, and whom to ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotSure {
    pub text: LocalText,
    /// Entry id.
    pub ask: String,
}

/// How a region differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Differs {
    /// Region id.
    pub region: String,
    pub text: LocalText,
    /// Source id.
    pub source: String,
    pub as_of: Date,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phone {
    pub number: String,
    pub hours: Hours,
    /// `None`: not known.
    pub free: Option<bool>,
    pub languages: Vec<Lang>,
    pub checked: Date,
    /// Source id.
    pub source: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Hours {
    Always,
    /// Days Monday = 0 to Sunday = 6; times as `HH:MM`.
    Weekly {
        days: Vec<u8>,
        from: String,
        to: String,
    },
    Unknown,
}

/// A source as one page uses it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceRef {
    /// Source id.
    pub id: String,
    /// Articles or pages, as written.
    pub at: Option<String>,
    /// The day for which the part is true, where it differs from the source's own.
    pub as_of: Option<Date>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    pub by: String,
    pub on: Date,
}

/// A law, order or page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    pub id: String,
    pub title: LocalText,
    pub kind: SourceKind,
    pub number: Option<String>,
    pub date: Option<Date>,
    pub status: SourceStatus,
    pub url: Option<String>,
    /// The day somebody read it.
    pub read: Date,
    /// The day for which its text is true.
    pub as_of: Date,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SourceKind {
    Law,
    Order,
    Treaty,
    Page,
    Report,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SourceStatus {
    InForce,
    Repealed,
    Draft,
    Unclear,
}

/// A paper people must bring.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    pub id: String,
    pub name: LocalText,
    pub issued_by: LocalText,
    /// Can be shown on the telephone. `None`: not known.
    pub digital: Option<bool>,
}

/// A deadline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limit {
    pub id: String,
    pub amount: u32,
    pub unit: Unit,
    /// From which event it runs.
    pub event: LocalText,
    pub source: SourceRef,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Unit {
    Hours,
    WorkingDays,
    CalendarDays,
    Months,
    Years,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Region {
    pub id: String,
    pub name: LocalText,
    /// A city of republican status, otherwise a region.
    pub city: bool,
    pub districts: Vec<LocalText>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    pub id: String,
    pub title: LocalText,
    /// Entry ids in order of need; entries of the topic that are not named here follow by number.
    pub order: Vec<String>,
}

/// A number of the strip at the foot of every screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hotline {
    /// The contact whose first number this is.
    pub contact: Option<String>,
    /// Empty where none is known: then the row is not shown.
    pub number: String,
    pub label: LocalText,
}

/// What is new in an edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    pub date: Date,
    pub text: LocalText,
}

/// Everything loaded, in all languages. Of a compiled edition only the guide is in memory; the rest is read when it is
/// used.
#[derive(Debug, Clone, Default)]
pub struct Book {
    pub edition: Edition,
    pub languages: Vec<Language>,
    pub default_language: usize,
    pub hotlines: Vec<Hotline>,
    /// Situations shown on the first screen.
    pub home: Vec<String>,
    /// Groups of ages by which pages can be looked through: from, up to but not including, in months.
    pub ages: Vec<(u16, u16)>,
    pub topics: Vec<Topic>,
    /// Order of the list of situations.
    pub order: Vec<String>,
    /// By kind, then number.
    pub entries: Pages,
    pub sources: Lazy<Vec<Source>>,
    pub documents: Lazy<Vec<Document>>,
    pub limits: Lazy<Vec<Limit>>,
    pub regions: Lazy<Vec<Region>>,
    pub rates: Lazy<super::rates::Rates>,
    /// What is new in this edition, newest first.
    pub changes: Lazy<Vec<Change>>,
    /// The edition the book comes from.
    pub stored: Option<Arc<Stored>>,
}

/// Two books are the same when they say the same, wherever they come from.
impl PartialEq for Book {
    fn eq(&self, other: &Self) -> bool {
        let guide =
            |book: &Self| (book.default_language, book.languages.clone(), book.home.clone(), book.order.clone());
        self.edition == other.edition
            && guide(self) == guide(other)
            && self.hotlines == other.hotlines
            && self.ages == other.ages
            && self.topics == other.topics
            && self.sources == other.sources
            && self.documents == other.documents
            && self.limits == other.limits
            && self.regions == other.regions
            && self.rates == other.rates
            && self.changes == other.changes
            && self.entries.iter().eq(other.entries.iter())
    }
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Edition {
    pub name: LocalText,
    pub date: Date,
}

/// The text that is really shown, and in which language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown<'a> {
    pub lang: Lang,
    pub text: &'a str,
}

impl Book {
    /// The text in `lang`, else in the first fallback language that has it, else in any language.
    #[must_use]
    pub fn text<'a>(&self, text: &'a LocalText, lang: Lang) -> Option<Shown<'a>> {
        self.shown(lang, |lang| text.get(lang)).or_else(|| text.iter().next().map(|(lang, text)| Shown { lang, text }))
    }

    /// [`Book::text`] without its language; empty when no language has it.
    #[must_use]
    pub fn plain<'a>(&self, text: &'a LocalText, lang: Lang) -> &'a str {
        self.text(text, lang).map_or("", |shown| shown.text)
    }

    /// What `get` has for `lang`, else for the first fallback language, else for any language.
    fn shown<'a>(&self, lang: Lang, get: impl Fn(Lang) -> Option<&'a str>) -> Option<Shown<'a>> {
        let fallback = self.languages.get(lang.index()).map_or(&[][..], |language| &language.fallback);
        let any = self.langs().map(|(lang, _)| lang);
        let shown = |lang| Some(Shown { lang, text: get(lang)? });
        std::iter::once(lang).chain(fallback.iter().copied()).chain(any).find_map(shown)
    }

    /// The title of a page in a list, chosen like [`Book::text`].
    #[must_use]
    pub fn title<'a>(&self, head: &Head<'a>, lang: Lang) -> Option<Shown<'a>> {
        self.shown(lang, |lang| head.title(lang))
    }

    /// [`Book::title`] without its language; empty when no language has it.
    #[must_use]
    pub fn plain_title<'a>(&self, head: &Head<'a>, lang: Lang) -> &'a str {
        self.title(head, lang).map_or("", |shown| shown.text)
    }

    #[must_use]
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries.get(self.entries.place(id)?)
    }

    /// What a list says of the page with this id.
    #[must_use]
    pub fn head(&self, id: &str) -> Option<Head<'_>> {
        self.entries.head(self.entries.place(id)?)
    }

    /// An entry by its id or its printed number.
    #[must_use]
    pub fn entry_named(&self, name: &str) -> Option<&Entry> {
        self.entry(name).or_else(|| self.entries.get(self.entries.place_of_number(name.parse().ok()?)?))
    }

    /// The first number of a contact; it never breaks across lines.
    #[must_use]
    pub fn phone(&self, id: &str) -> Option<String> {
        Some(self.entry(id)?.phones.first()?.number.replace(' ', "\u{a0}"))
    }

    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    #[must_use]
    pub fn document(&self, id: &str) -> Option<&Document> {
        self.documents.iter().find(|document| document.id == id)
    }

    #[must_use]
    pub fn limit(&self, id: &str) -> Option<&Limit> {
        self.limits.iter().find(|limit| limit.id == id)
    }

    #[must_use]
    pub fn region(&self, id: &str) -> Option<&Region> {
        self.regions.iter().find(|region| region.id == id)
    }

    #[must_use]
    pub fn topic(&self, id: &str) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == id)
    }

    /// The language with this tag.
    #[must_use]
    pub fn lang(&self, tag: &str) -> Option<Lang> {
        (0u8..).zip(&self.languages).find(|(_, language)| language.tag == tag).map(|(n, _)| Lang(n))
    }

    /// All languages, in the order of `guide.yaml`.
    pub fn langs(&self) -> impl Iterator<Item = (Lang, &Language)> {
        (0u8..).map(Lang).zip(&self.languages)
    }
}

//! From the raw shape of a page to the model.
//!
//! Never fails: what cannot be kept (a text in a language that the book does not know) is left out and named.

use crate::book::kinds::row;
use crate::book::model::{
    Audience, Bar, Date, Differs, DocumentRef, Entry, Evidence, Hours, Kind, Lang, Language, LocalText, NotSure, Phone,
    Review, Section, SourceRef, Step, WebLink,
};
use crate::book::place::{Spot, Way};
use crate::book::problem::{Problem, Rule};
use crate::book::raw::{self, Local, Text};

/// Writes the values of one file over into the model.
pub(super) struct Scribe<'a> {
    file: &'a str,
    entry: Option<&'a str>,
    languages: &'a [Language],
    problems: &'a mut Vec<Problem>,
}

impl<'a> Scribe<'a> {
    pub fn new(
        file: &'a str,
        entry: Option<&'a str>,
        languages: &'a [Language],
        problems: &'a mut Vec<Problem>,
    ) -> Self {
        Self { file, entry, languages, problems }
    }

    pub fn report(&mut self, rule: Rule, way: &Way, spot: Spot, args: &[(&'static str, String)]) {
        let problem = Problem::new(self.file, rule).at(way.place(), spot).of(self.entry);
        self.problems.push(args.iter().fold(problem, |problem, (name, value)| problem.with(name, value)));
    }

    pub fn lang(&mut self, tag: &str, way: &Way, spot: Spot) -> Option<Lang> {
        let found = (0u8..).zip(self.languages).find(|(_, language)| language.tag == tag);
        if found.is_none() {
            let known: Vec<&str> = self.languages.iter().map(|language| language.tag.as_str()).collect();
            let args = [("language", tag.to_owned()), ("known", known.join(", "))];
            self.report(Rule::UnknownLanguage, way, spot, &args);
        }
        found.map(|(n, _)| Lang(n))
    }

    pub fn word(&mut self, text: Text, way: &Way) -> String {
        if let Some(c) = text.unsafe_char {
            let code = format!("U+{:04X}", u32::from(c));
            self.report(Rule::UnsafeCharacter, way, Spot::Value, &[("code", code)]);
        }
        text.text
    }

    pub fn words(&mut self, texts: Vec<Text>, way: &Way) -> Vec<String> {
        texts.into_iter().enumerate().map(|(n, text)| self.word(text, &way.index(n))).collect()
    }

    pub fn maybe(&mut self, text: Option<Text>, way: &Way) -> Option<String> {
        text.map(|text| self.word(text, way))
    }

    pub fn local(&mut self, raw: Local, way: &Way) -> LocalText {
        if raw.0.is_empty() {
            self.report(Rule::EmptyText, way, Spot::Value, &[]);
        }
        let mut texts = vec![None; self.languages.len()];
        for (tag, text) in raw.0 {
            let way = way.key(&tag);
            let Some(lang) = self.lang(&tag, &way, Spot::Key) else { continue };
            if let Some(place) = texts.get_mut(lang.index()) {
                *place = Some(self.word(text, &way));
            }
        }
        LocalText(texts)
    }

    pub fn maybe_local(&mut self, raw: Option<Local>, way: &Way) -> LocalText {
        raw.map_or_else(LocalText::default, |raw| self.local(raw, way))
    }

    pub fn entry(mut self, raw: raw::Entry, kind: Kind, id: &str) -> Entry {
        let root = Way::Root;
        let available = raw.available.map_or_else(Default::default, |word| word.0);
        Entry {
            id: id.to_owned(),
            number: raw.number,
            kind,
            title: self.title(raw.title, id, &root.key("title")),
            official_name: self.maybe_local(raw.official_name, &root.key("official_name")),
            also_called: self.also_called(raw.also_called.0, &root.key("also_called")),
            summary: self.local(raw.summary, &root.key("summary")),
            topics: self.words(raw.topics, &root.key("topics")),
            audience: self.audience(raw.audience, &root.key("for")),
            available,
            sections: self.sections(raw.sections.0, kind, &root.key("sections")),
            steps: self.each(raw.steps, &root.key("steps"), Self::step),
            documents: self.each(raw.documents, &root.key("documents"), |scribe, paper, way| DocumentRef {
                id: scribe.word(paper.id, &way.key("id")),
                note: scribe.maybe_local(paper.note, &way.key("note")),
            }),
            not_needed: self.each(raw.not_needed, &root.key("not_needed"), |scribe, paper, way| DocumentRef {
                id: scribe.word(paper.id, &way.key("id")),
                note: scribe.maybe_local(paper.because, &way.key("because")),
            }),
            pays: self.each(raw.pays, &root.key("pays"), |scribe, pay, way| scribe.word(pay.rate, &way.key("rate"))),
            apply: self.words(raw.apply, &root.key("apply")),
            links: self.each(raw.links, &root.key("links"), |scribe, link, way| WebLink {
                what: scribe.local(link.what, &way.key("what")),
                url: scribe.word(link.url, &way.key("url")),
            }),
            not_sure: self.each(raw.not_sure, &root.key("not_sure"), |scribe, item, way| NotSure {
                text: scribe.local(item.text, &way.key("text")),
                ask: scribe.word(item.ask, &way.key("ask")),
            }),
            differs: self.each(raw.differs, &root.key("differs"), |scribe, item, way| Differs {
                region: scribe.word(item.region, &way.key("region")),
                text: scribe.local(item.text, &way.key("text")),
                source: scribe.word(item.source, &way.key("source")),
                as_of: item.as_of.0,
            }),
            phones: self.each(raw.phones, &root.key("phones"), Self::phone),
            web: self.maybe(raw.web, &root.key("web")),
            address: self.maybe_local(raw.address, &root.key("address")),
            region: self.maybe(raw.region, &root.key("region")),
            status: raw.status.map(|word| word.0),
            evidence: self.each(raw.evidence, &root.key("evidence"), Self::evidence),
            chart: self.each(raw.chart, &root.key("chart"), |scribe, bar, way| Bar {
                label: scribe.local(bar.label, &way.key("label")),
                rate: scribe.word(bar.rate, &way.key("rate")),
                on: bar.on.0,
            }),
            sources: self.each(raw.sources, &root.key("sources"), |scribe, source, way| SourceRef {
                id: scribe.word(source.id, &way.key("id")),
                at: scribe.maybe(source.at, &way.key("at")),
                as_of: source.as_of.map(|day| day.0),
            }),
            related: self.words(raw.related, &root.key("related")),
            sensitive: raw.sensitive,
            checked: raw.checked.0,
            review_by: raw.review_by.0,
            reviewed: self.reviewed(raw.reviewed.0, &root.key("reviewed")),
            stale: self.langs(raw.stale, &root.key("stale")),
        }
    }

    /// The title; where no language has one, the id, for a row without words can neither be found nor chosen.
    fn title(&mut self, raw: Local, id: &str, way: &Way) -> LocalText {
        let title = self.local(raw, way);
        if title.is_empty() { LocalText(vec![Some(id.to_owned()); self.languages.len()]) } else { title }
    }

    pub fn each<R, M>(&mut self, raw: Vec<R>, way: &Way, mut write: impl FnMut(&mut Self, R, &Way) -> M) -> Vec<M> {
        raw.into_iter().enumerate().map(|(n, item)| write(self, item, &way.index(n))).collect()
    }

    pub fn langs(&mut self, raw: Vec<Text>, way: &Way) -> Vec<Lang> {
        let each = raw.into_iter().enumerate();
        each.filter_map(|(n, text)| self.lang(&text.text, &way.index(n), Spot::Value)).collect()
    }

    fn also_called(&mut self, raw: Vec<(String, Vec<Text>)>, way: &Way) -> Vec<Vec<String>> {
        let mut names = vec![Vec::new(); self.languages.len()];
        for (tag, texts) in raw {
            let way = way.key(&tag);
            let Some(lang) = self.lang(&tag, &way, Spot::Key) else { continue };
            if let Some(place) = names.get_mut(lang.index()) {
                *place = self.words(texts, &way);
            }
        }
        names
    }

    fn audience(&mut self, raw: Option<raw::Audience>, way: &Way) -> Audience {
        let Some(raw) = raw else { return Audience::default() };
        Audience {
            age: raw.age.map(|(from, to)| (from.0, to.0)),
            needs: self.words(raw.needs, &way.key("needs")),
            groups: raw.groups,
            carer_works: self.maybe(raw.carer_works, &way.key("carer_works")),
            income: self.maybe(raw.income, &way.key("income")),
            citizenship: self.maybe(raw.citizenship, &way.key("citizenship")),
            region: self.words(raw.region, &way.key("region")),
        }
    }

    fn sections(&mut self, raw: Vec<(String, Local)>, kind: Kind, way: &Way) -> Vec<Section> {
        let known = row(kind).sections;
        let mut sections = Vec::new();
        for (name, text) in raw {
            let way = way.key(&name);
            let found = known.iter().enumerate().find(|(_, section)| **section == name);
            if let Some((place, name)) = found {
                sections.push((place, Section { name, text: self.local(text, &way) }));
            } else {
                let args = [("section", name.clone()), ("known", known.join(", "))];
                self.report(Rule::UnknownSection, &way, Spot::Key, &args);
            }
        }
        sections.sort_by_key(|(place, _)| *place);
        sections.into_iter().map(|(_, section)| section).collect()
    }

    fn step(&mut self, raw: raw::Step, way: &Way) -> Step {
        let id = self.word(raw.id, &way.key("id"));
        let title = self.local(raw.title, &way.key("title"));
        let parts = [
            ("do", Some(raw.act)),
            ("where", raw.place),
            ("bring", raw.bring),
            ("say_this", raw.say_this),
            ("takes", raw.takes),
            ("deadline", raw.deadline),
            ("if_problem", raw.if_problem),
        ];
        let parts = parts.into_iter().filter_map(|(name, text)| Some((name, text?)));
        let parts = parts.map(|(name, text)| Section { name, text: self.local(text, &way.key(name)) }).collect();
        Step { id, title, parts, see: self.words(raw.see, &way.key("see")) }
    }

    fn evidence(&mut self, raw: raw::Evidence, way: &Way) -> Evidence {
        Evidence {
            date: raw.date.0,
            says: raw.says.0,
            text: self.local(raw.text, &way.key("text")),
            source: SourceRef {
                id: self.word(raw.source, &way.key("source")),
                at: self.maybe(raw.at, &way.key("at")),
                as_of: None,
            },
        }
    }

    fn phone(&mut self, raw: raw::Phone, way: &Way) -> Phone {
        Phone {
            number: self.word(raw.number, &way.key("number")),
            hours: match raw.hours {
                None | Some(raw::Hours::Unknown) => Hours::Unknown,
                Some(raw::Hours::Always) => Hours::Always,
                Some(raw::Hours::Weekly(weekly)) => {
                    let way = way.key("hours");
                    Hours::Weekly {
                        days: weekly.days.into_iter().map(|day| day.0).collect(),
                        from: self.word(weekly.from, &way.key("from")),
                        to: self.word(weekly.to, &way.key("to")),
                    }
                }
            },
            free: raw.free.and_then(|word| word.0),
            languages: self.langs(raw.languages, &way.key("languages")),
            checked: raw.checked.0,
            source: self.maybe(raw.source, &way.key("source")),
        }
    }

    fn reviewed(&mut self, raw: Vec<(String, raw::Review)>, way: &Way) -> std::collections::BTreeMap<String, Review> {
        let mut reviewed = std::collections::BTreeMap::new();
        for (part, review) in raw {
            let way = way.key(&part);
            if part != "law" && self.lang(&part, &way, Spot::Key).is_none() {
                continue;
            }
            let on: Date = review.on.0;
            let by = self.word(review.by, &way.key("by"));
            reviewed.insert(part, Review { by, on });
        }
        reviewed
    }
}

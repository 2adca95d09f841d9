//! The rules of one page, field by field.

use super::Checker;
use crate::book::kinds::{APPLY, CARER_WORKS, CITIZENSHIP, INCOME, NEEDS, Own, row};
use crate::book::markup::is_id;
use crate::book::model::{Available, Entry, Hours, Phone, SourceStatus};
use crate::book::place::{Spot, Way};
use crate::book::problem::Rule;

/// A telephone number not called for longer than this many days may be wrong.
const PHONE_DAYS: i64 = 183;
const STEPS_AT_MOST: usize = 9;

impl<'a> Checker<'a> {
    pub(super) fn page(&mut self, entry: &'a Entry) {
        self.fields(entry);
        self.sections(entry);
        self.steps(entry);
        self.sources(entry);
        self.audience(entry);
        self.texts(entry);
        self.lengths(entry);
        self.dates(entry);
        self.contact(entry);
        self.promise(entry);
    }

    fn fields(&mut self, entry: &'a Entry) {
        let root = Way::Root;
        let list = |name| root.key(name);
        for (n, id) in entry.topics.iter().enumerate() {
            self.known(Rule::DanglingTopic, id, &list("topics").index(n));
        }
        for (n, id) in entry.related.iter().enumerate() {
            self.page_id(id, &list("related").index(n));
        }
        for (n, item) in entry.not_sure.iter().enumerate() {
            self.page_id(&item.ask, &list("not_sure").index(n).key("ask"));
        }
        for (name, papers) in [("documents", &entry.documents), ("not_needed", &entry.not_needed)] {
            for (n, paper) in papers.iter().enumerate() {
                self.known(Rule::DanglingDocument, &paper.id, &list(name).index(n).key("id"));
            }
        }
        for (n, id) in entry.pays.iter().enumerate() {
            self.known(Rule::DanglingRate, id, &list("pays").index(n).key("rate"));
            self.rates_used.insert(id.clone());
        }
        for (n, word) in entry.apply.iter().enumerate() {
            self.word(word, APPLY, &list("apply").index(n));
        }
        for (n, link) in entry.links.iter().enumerate() {
            self.address(&link.url, &list("links").index(n).key("url"));
        }
        for (n, item) in entry.differs.iter().enumerate() {
            self.known(Rule::DanglingRegion, &item.region, &list("differs").index(n).key("region"));
            self.known(Rule::DanglingSource, &item.source, &list("differs").index(n).key("source"));
        }
    }

    fn word(&mut self, word: &str, known: &[&str], way: &Way) {
        if !known.contains(&word) {
            self.report(Rule::UnknownWord, way, Spot::Value, &[("word", word), ("known", &known.join(", "))]);
        }
    }

    fn sections(&mut self, entry: &Entry) {
        let kind = row(entry.kind);
        let root = Way::Root;
        let way = root.key("sections");
        let has = |name: &str| entry.sections.iter().any(|section| section.name == name);
        let gone = entry.available == Available::No;
        let required = match kind.unavailable {
            Some((_, required)) if gone => required,
            _ => kind.required,
        };
        for name in required.iter().filter(|name| !has(name)) {
            self.report(Rule::MissingSection, &way.key(name), Spot::Key, &[("section", name)]);
        }
        // What to do instead is no part of a page about something that is there.
        if let Some((_, instead)) = kind.unavailable.filter(|_| !gone) {
            for name in instead.iter().filter(|name| has(name)) {
                let known: Vec<&str> = kind.sections.iter().filter(|known| !instead.contains(known)).copied().collect();
                let args = [("section", *name), ("known", &known.join(", "))];
                self.report(Rule::UnknownSection, &way.key(name), Spot::Key, &args);
            }
        }
    }

    fn steps(&mut self, entry: &'a Entry) {
        let root = Way::Root;
        let way = root.key("steps");
        if row(entry.kind).own != Own::Steps {
            if !entry.steps.is_empty() {
                self.report(Rule::FieldNotForKind, &way, Spot::Key, &[("field", "steps")]);
            }
            return;
        }
        match entry.steps.len() {
            0 => self.report(Rule::MissingField, &way, Spot::Key, &[("field", "steps")]),
            count if count > STEPS_AT_MOST => {
                let args = [("count", &*count.to_string()), ("limit", &*STEPS_AT_MOST.to_string())];
                self.report(Rule::TooManySteps, &way, Spot::Key, &args);
            }
            _ => {}
        }
        for (n, step) in entry.steps.iter().enumerate() {
            let way = way.index(n);
            if !is_id(&step.id) {
                self.report(Rule::BadId, &way.key("id"), Spot::Value, &[("id", &step.id)]);
            }
            if entry.steps.iter().take(n).any(|other| other.id == step.id) {
                self.report(Rule::DuplicateStep, &way.key("id"), Spot::Value, &[("id", &step.id)]);
            }
            for (n, id) in step.see.iter().enumerate() {
                self.page_id(id, &way.key("see").index(n));
            }
            let leads = |part: &crate::book::model::Section| {
                matches!(part.name, "do" | "if_problem") && part.text.iter().any(|(_, text)| text.contains("[["))
            };
            if step.see.is_empty() && !step.parts.iter().any(leads) {
                self.report(Rule::StepLeadsNowhere, &way, Spot::Value, &[]);
            }
        }
    }

    fn sources(&mut self, entry: &Entry) {
        let root = Way::Root;
        let way = root.key("sources");
        // What a promise rests on stands with its evidence.
        if entry.sources.is_empty() && entry.evidence.is_empty() {
            self.report(Rule::NoSource, &way, Spot::Key, &[]);
            return;
        }
        let mut repealed = 0;
        for (n, source) in entry.sources.iter().enumerate() {
            self.known(Rule::DanglingSource, &source.id, &way.index(n).key("id"));
            let status = self.book.source(&source.id).map(|source| source.status);
            repealed += usize::from(status == Some(SourceStatus::Repealed));
        }
        if repealed > 0 && repealed == entry.sources.len() {
            self.report(Rule::RepealedAlone, &way, Spot::Key, &[]);
        }
    }

    fn audience(&mut self, entry: &Entry) {
        let root = Way::Root;
        let way = root.key("for");
        let audience = &entry.audience;
        if let Some((from, to)) = audience.age.filter(|(from, to)| from >= to) {
            let args = [("from", &*format!("{from}m")), ("to", &*format!("{to}m"))];
            self.report(Rule::BadPeriod, &way.key("age"), Spot::Value, &args);
        }
        for (n, word) in audience.needs.iter().enumerate() {
            self.word(word, NEEDS, &way.key("needs").index(n));
        }
        for (n, group) in audience.groups.iter().enumerate() {
            self.word(&group.to_string(), &["1", "2", "3"], &way.key("groups").index(n));
        }
        let words = [
            ("carer_works", &audience.carer_works, CARER_WORKS),
            ("income", &audience.income, INCOME),
            ("citizenship", &audience.citizenship, CITIZENSHIP),
        ];
        for (name, word, known) in words {
            if let Some(word) = word {
                self.word(word, known, &way.key(name));
            }
        }
        for (n, id) in audience.region.iter().enumerate() {
            self.known(Rule::DanglingRegion, id, &way.key("region").index(n));
        }
    }

    fn dates(&mut self, entry: &Entry) {
        let root = Way::Root;
        self.past(entry.checked, &root.key("checked"));
        for (part, review) in &entry.reviewed {
            self.past(review.on, &root.key("reviewed").key(part).key("on"));
        }
        for (n, source) in entry.sources.iter().enumerate() {
            if let Some(day) = source.as_of {
                self.past(day, &root.key("sources").index(n).key("as_of"));
            }
        }
        for (n, item) in entry.differs.iter().enumerate() {
            self.past(item.as_of, &root.key("differs").index(n).key("as_of"));
        }
        self.period(entry.checked, Some(entry.review_by), &root.key("review_by"));
        if entry.review_by < self.date {
            let args = [("date", &*entry.review_by.to_string())];
            self.report(Rule::ReviewOverdue, &root.key("review_by"), Spot::Value, &args);
        }
        for (n, lang) in entry.stale.iter().enumerate() {
            let tag = self.tag(*lang).to_owned();
            self.report(Rule::StaleTranslation, &root.key("stale").index(n), Spot::Value, &[("language", &tag)]);
        }
    }

    fn contact(&mut self, entry: &Entry) {
        let root = Way::Root;
        let fields = [
            ("phones", !entry.phones.is_empty()),
            ("web", entry.web.is_some()),
            ("address", !entry.address.is_empty()),
            ("region", entry.region.is_some()),
        ];
        for (field, there) in fields {
            if there && row(entry.kind).own != Own::Phones {
                self.report(Rule::FieldNotForKind, &root.key(field), Spot::Key, &[("field", field)]);
            }
        }
        for (n, phone) in entry.phones.iter().enumerate() {
            self.phone(phone, &root.key("phones").index(n));
        }
        if let Some(web) = &entry.web {
            self.address(web, &root.key("web"));
        }
        if let Some(region) = &entry.region {
            self.known(Rule::DanglingRegion, region, &root.key("region"));
        }
    }

    fn promise(&mut self, entry: &Entry) {
        let root = Way::Root;
        let fields = [
            ("status", entry.status.is_some(), true),
            ("evidence", !entry.evidence.is_empty(), true),
            ("chart", !entry.chart.is_empty(), false),
        ];
        let own = row(entry.kind).own == Own::Evidence;
        for (field, there, required) in fields {
            if there && !own {
                self.report(Rule::FieldNotForKind, &root.key(field), Spot::Key, &[("field", field)]);
            }
            if !there && own && required {
                self.report(Rule::MissingField, &root.key(field), Spot::Key, &[("field", field)]);
            }
        }
        for (n, evidence) in entry.evidence.iter().enumerate() {
            let list = root.key("evidence");
            let way = list.index(n);
            self.known(Rule::DanglingSource, &evidence.source.id, &way.key("source"));
            self.past(evidence.date.first_day(), &way.key("date"));
            let before = n.checked_sub(1).and_then(|n| entry.evidence.get(n));
            if let Some(before) = before.filter(|before| before.date > evidence.date) {
                let args = [("date", &*evidence.date.to_string()), ("before", &*before.date.to_string())];
                self.report(Rule::EvidenceOrder, &way.key("date"), Spot::Value, &args);
            }
        }
        for (n, bar) in entry.chart.iter().enumerate() {
            let list = root.key("chart");
            let way = list.index(n);
            self.known(Rule::DanglingRate, &bar.rate, &way.key("rate"));
            if self.book.rates.rate(&bar.rate).is_some() && self.book.rates.on(&bar.rate, bar.on).is_none() {
                let args = [("id", &*bar.rate), ("date", &*bar.on.to_string())];
                self.report(Rule::RateWithoutValue, &way.key("on"), Spot::Value, &args);
            }
        }
    }

    fn phone(&mut self, phone: &Phone, way: &Way) {
        if let Some(source) = &phone.source {
            self.known(Rule::DanglingSource, source, &way.key("source"));
        }
        if let Hours::Weekly { from, to, .. } = &phone.hours {
            for (name, time) in [("from", from), ("to", to)] {
                if !is_time(time) {
                    self.report(Rule::BadTime, &way.key("hours").key(name), Spot::Value, &[("word", time)]);
                }
            }
        }
        self.past(phone.checked, &way.key("checked"));
        if self.date.days() - phone.checked.days() > PHONE_DAYS {
            let args = [("number", &*phone.number), ("date", &*phone.checked.to_string())];
            self.report(Rule::PhoneNotChecked, &way.key("checked"), Spot::Value, &args);
        }
    }
}

/// `HH:MM` up to `24:00`.
fn is_time(time: &str) -> bool {
    let number = |text: &str| (text.len() == 2).then(|| text.parse::<u8>().ok()).flatten();
    match time.split_once(':').map(|(hours, minutes)| (number(hours), number(minutes))) {
        Some((Some(hours), Some(minutes))) => (hours < 24 && minutes < 60) || (hours, minutes) == (24, 0),
        _ => false,
    }
}

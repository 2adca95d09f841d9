//! The rules of the files that all pages share.

use super::Checker;
use super::texts::Form;
use crate::book::markup::is_id;
use crate::book::place::{Spot, Way};
use crate::book::problem::Rule;
use crate::book::rates::{How, Indicator, Rate};

impl<'a> Checker<'a> {
    pub(super) fn shared_files(&mut self) {
        self.guide();
        self.rates();
        self.limits();
        self.documents();
        self.sources_list();
        self.regions();
    }

    fn id(&mut self, id: &str, way: &Way) {
        if !is_id(id) {
            self.report(Rule::BadId, way, Spot::Key, &[("id", id)]);
        }
    }

    fn guide(&mut self) {
        let book = self.book;
        self.begin("guide.yaml", None);
        let root = Way::Root;
        self.text(&book.edition.name, &root.key("edition").key("name"), Form::Plain);
        for (name, ids) in [("home", &book.home), ("order", &book.order)] {
            for (n, id) in ids.iter().enumerate() {
                self.page_id(id, &root.key(name).index(n));
            }
        }
        for (n, hotline) in book.hotlines.iter().enumerate() {
            let hotlines = root.key("hotlines");
            let way = hotlines.index(n);
            self.text(&hotline.label, &way.key("label"), Form::Plain);
            if let Some(id) = &hotline.contact {
                self.phone_reference(id, &way.key("contact"), id);
            } else if let Some((number, id)) = self.short_numbers.iter().find(|(n, _)| *n == hotline.number).copied() {
                self.report(Rule::TypedShortNumber, &way.key("number"), Spot::Value, &[("text", number), ("id", id)]);
            }
        }
        for (n, change) in book.changes.iter().enumerate() {
            self.text(&change.text, &root.key("changes").index(n).key("text"), Form::Plain);
        }
        for (n, topic) in book.topics.iter().enumerate() {
            let topics = root.key("topics");
            let way = topics.index(n);
            if !is_id(&topic.id) {
                self.report(Rule::BadId, &way.key("id"), Spot::Value, &[("id", &topic.id)]);
            }
            if book.topics.iter().take(n).any(|other| other.id == topic.id) {
                let args = [("id", &*topic.id), ("other", "guide.yaml")];
                self.report(Rule::DuplicateId, &way.key("id"), Spot::Value, &args);
            }
            self.text(&topic.title, &way.key("title"), Form::Plain);
            for (n, id) in topic.order.iter().enumerate() {
                self.page_id(id, &way.key("order").index(n));
            }
        }
    }

    fn rates(&mut self) {
        self.begin("rates.yaml", None);
        let root = Way::Root;
        for indicator in &self.book.rates.indicators {
            let indicators = root.key("indicators");
            self.indicator(indicator, &indicators.key(&indicator.id));
        }
        let circular = self.book.rates.circular();
        for rate in &self.book.rates.rates {
            let rates = root.key("rates");
            let way = rates.key(&rate.id);
            self.rate(rate, &way);
            if circular.contains(rate.id.as_str()) {
                self.report(Rule::CircularSum, &way, Spot::Key, &[("id", &rate.id)]);
            }
        }
    }

    fn indicator(&mut self, indicator: &'a Indicator, way: &Way) {
        self.id(&indicator.id, way);
        self.text(&indicator.name, &way.key("name"), Form::Plain);
        for (n, value) in indicator.values.iter().enumerate() {
            let values = way.key("values");
            let way = values.index(n);
            self.period(value.from, value.to, &way);
            self.known(Rule::DanglingSource, &value.source, &way.key("source"));
        }
    }

    fn rate(&mut self, rate: &'a Rate, way: &Way) {
        self.id(&rate.id, way);
        self.text(&rate.name, &way.key("name"), Form::Plain);
        for (n, rule) in rate.rules.iter().enumerate() {
            let rules = way.key("rules");
            let way = rules.index(n);
            self.period(rule.from, rule.to, &way);
            self.known(Rule::DanglingSource, &rule.source, &way.key("source"));
            match &rule.how {
                How::Amount(_) => {}
                How::Times { indicator, .. } => self.known(Rule::DanglingIndicator, indicator, &way.key("indicator")),
                How::Sum(parts) => {
                    for (n, id) in parts.iter().enumerate() {
                        self.known(Rule::DanglingRate, id, &way.key("sum").index(n));
                    }
                }
            }
        }
    }

    fn limits(&mut self) {
        self.begin("limits.yaml", None);
        for limit in &self.book.limits {
            let way = Way::Root;
            let way = way.key(&limit.id);
            self.id(&limit.id, &way);
            self.text(&limit.event, &way.key("event"), Form::Plain);
            self.known(Rule::DanglingSource, &limit.source.id, &way.key("source"));
        }
    }

    fn documents(&mut self) {
        self.begin("documents.yaml", None);
        for document in &self.book.documents {
            let way = Way::Root;
            let way = way.key(&document.id);
            self.id(&document.id, &way);
            self.text(&document.name, &way.key("name"), Form::Plain);
            self.text(&document.issued_by, &way.key("issued_by"), Form::Plain);
        }
    }

    fn sources_list(&mut self) {
        self.begin("sources.yaml", None);
        for source in &self.book.sources {
            let way = Way::Root;
            let way = way.key(&source.id);
            self.id(&source.id, &way);
            self.text(&source.title, &way.key("title"), Form::Foreign);
            self.past(source.read, &way.key("read"));
            self.past(source.as_of, &way.key("as_of"));
            if let Some(url) = &source.url {
                self.address(url, &way.key("url"));
            }
        }
    }

    fn regions(&mut self) {
        self.begin("regions.yaml", None);
        for region in &self.book.regions {
            let way = Way::Root;
            let way = way.key(&region.id);
            self.id(&region.id, &way);
            self.text(&region.name, &way.key("name"), Form::Plain);
            for (n, district) in region.districts.iter().enumerate() {
                self.text(district, &way.key("districts").index(n), Form::Plain);
            }
        }
    }
}

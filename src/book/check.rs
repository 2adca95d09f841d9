//! Whether a book may be published: every rule of `content/README.md`, all problems at once.
//!
//! Changes nothing and decides nothing for the reader; a book with problems still opens.

mod compare;
mod length;
mod page;
mod quotes;
mod shared;
mod telephones;
mod texts;
mod ways;
mod words;

use super::kinds::row;
use super::load::{self, Loaded, SourceFile};
use super::model::{Book, Date, Entry, Limit};
use super::place::{Spot, Way, locate};
use super::problem::{Problem, Rule, Severity};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// More problems than this in one file are counted, not shown.
const AT_MOST: usize = 100;

/// All problems of a loaded book on a day, by file and line; those of loading included.
#[must_use]
pub fn check(loaded: &Loaded, files: &[SourceFile], date: Date) -> Vec<Problem> {
    let book = &loaded.book;
    let mut checker = Checker {
        book,
        date,
        pages: pages(loaded, files),
        linked: HashSet::new(),
        rates_used: BTreeSet::new(),
        limits_near: Vec::new(),
        short_numbers: Checker::short_numbers(book),
        problems: loaded.problems.clone(),
        file: String::new(),
        entry: None,
    };
    checker.shared_files();
    for entry in &book.entries {
        checker.begin(&path(entry), Some(&entry.id));
        let near = |limit: &&Limit| entry.sources.iter().any(|source| source.id == limit.source.id);
        checker.limits_near = book.limits.iter().filter(near).collect();
        checker.page(entry);
    }
    checker.numbers();
    checker.links_to_pages();
    checker.ways_on();
    checker.rates_without_value();
    let mut problems = checker.problems;
    quotes::check(book, files, &mut problems);
    locate(&mut problems, files);
    sorted(problems)
}

/// Ids of all pages; also of those that are broken or could not be read, for a link to them is not at fault.
fn pages<'a>(loaded: &'a Loaded, files: &'a [SourceFile]) -> HashSet<&'a str> {
    let files = files.iter().map(|file| file.path.as_str());
    let unread = loaded.problems.iter().map(|problem| problem.file.as_str());
    let broken = files.chain(unread).filter_map(load::page).map(|(_, id)| id);
    loaded.book.entries.iter().map(|entry| entry.id.as_str()).chain(broken).collect()
}

/// The file of a page.
fn path(entry: &Entry) -> String {
    format!("{}/{}.yaml", row(entry.kind).folder, entry.id)
}

fn sorted(mut problems: Vec<Problem>) -> Vec<Problem> {
    // What could not be located stands behind what could; what is wrong with the whole file stands first.
    let lost = |p: &Problem| p.line.is_none() && !p.path.is_empty();
    let key = |p: &Problem| (p.file.clone(), lost(p), p.line, p.column, p.severity, p.rule);
    problems.sort_by_key(key);
    problems.dedup();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    problems.retain(|problem| {
        let count = counts.entry(problem.file.clone()).or_default();
        *count += 1;
        *count <= AT_MOST
    });
    for (file, count) in counts.into_iter().filter(|(_, count)| *count > AT_MOST) {
        let more = count.saturating_sub(AT_MOST).to_string();
        problems.push(Problem::new(&file, Rule::TooManyProblems).with("count", more));
    }
    problems
}

/// Is there anything that keeps the book from being published?
#[must_use]
pub fn has_errors(problems: &[Problem]) -> bool {
    problems.iter().any(|problem| problem.severity == Severity::Error)
}

struct Checker<'a> {
    book: &'a Book,
    date: Date,
    /// Ids of all pages.
    pages: HashSet<&'a str>,
    /// Pages that another page or the guide leads to.
    linked: HashSet<&'a str>,
    /// Rates shown for the day of reading.
    rates_used: BTreeSet<String>,
    /// Deadlines that rest on a source of the page being checked: a time typed there is one of them.
    limits_near: Vec<&'a Limit>,
    /// Short telephone numbers, and the contact that has each.
    short_numbers: Vec<(&'a str, &'a str)>,
    problems: Vec<Problem>,
    /// The file whose values are being checked.
    file: String,
    entry: Option<String>,
}

impl<'a> Checker<'a> {
    fn begin(&mut self, file: &str, entry: Option<&str>) {
        file.clone_into(&mut self.file);
        self.entry = entry.map(str::to_owned);
    }

    fn report(&mut self, rule: Rule, way: &Way, spot: Spot, args: &[(&'static str, &str)]) {
        let problem = Problem::new(&self.file, rule).at(way.place(), spot).of(self.entry.as_deref());
        self.problems.push(args.iter().fold(problem, |problem, (name, value)| problem.with(name, value)));
    }

    /// The id of a page, in a field of its own.
    fn page_id(&mut self, id: &'a str, way: &Way) {
        if self.pages.contains(id) {
            self.link(id);
        } else {
            self.report(Rule::DanglingLink, way, Spot::Value, &[("id", id)]);
        }
    }

    /// A page does not count as linked from itself.
    fn link(&mut self, id: &str) {
        if let Some(id) = self.pages.get(id).filter(|_| self.entry.as_deref() != Some(id)) {
            self.linked.insert(id);
        }
    }

    fn known(&mut self, rule: Rule, id: &str, way: &Way) {
        let known = match rule {
            Rule::DanglingSource => self.book.source(id).is_some(),
            Rule::DanglingDocument => self.book.document(id).is_some(),
            Rule::DanglingRegion => self.book.region(id).is_some(),
            Rule::DanglingTopic => self.book.topic(id).is_some(),
            Rule::DanglingLimit => self.book.limit(id).is_some(),
            Rule::DanglingRate => self.book.rates.rate(id).is_some(),
            Rule::DanglingIndicator => self.book.rates.indicator(id).is_some(),
            _ => true,
        };
        if !known && !self.is_broken(rule) {
            self.report(rule, way, Spot::Value, &[("id", id)]);
        }
    }

    /// Could the file be read that the rule looks ids up in? Otherwise every id would seem wrong.
    fn is_broken(&self, rule: Rule) -> bool {
        let (file, empty) = match rule {
            Rule::DanglingSource => ("sources.yaml", self.book.sources.is_empty()),
            Rule::DanglingDocument => ("documents.yaml", self.book.documents.is_empty()),
            Rule::DanglingRegion => ("regions.yaml", self.book.regions.is_empty()),
            Rule::DanglingTopic => ("guide.yaml", self.book.topics.is_empty()),
            Rule::DanglingLimit => ("limits.yaml", self.book.limits.is_empty()),
            Rule::DanglingRate | Rule::DanglingIndicator => ("rates.yaml", self.book.rates.rates.is_empty()),
            _ => return false,
        };
        empty && self.problems.iter().any(|problem| problem.file == file)
    }

    fn period(&mut self, from: Date, to: Option<Date>, way: &Way) {
        if let Some(to) = to.filter(|to| *to < from) {
            self.report(Rule::BadPeriod, way, Spot::Value, &[("from", &from.to_string()), ("to", &to.to_string())]);
        }
    }

    /// A day on which something was done; one that lies ahead would keep a page fresh for ever.
    fn past(&mut self, day: Date, way: &Way) {
        if day > self.date {
            self.report(Rule::FutureDate, way, Spot::Value, &[("date", &day.to_string())]);
        }
    }

    fn address(&mut self, url: &str, way: &Way) {
        let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
        if !rest.is_some_and(|rest| rest.contains('.') && !rest.contains(char::is_whitespace)) {
            self.report(Rule::BadAddress, way, Spot::Value, &[("word", url)]);
        }
    }

    fn numbers(&mut self) {
        let mut seen: BTreeMap<u32, &str> = BTreeMap::new();
        for entry in &self.book.entries {
            if let Some(other) = seen.get(&entry.number).copied() {
                self.begin(&path(entry), Some(&entry.id));
                let args = [("number", &*entry.number.to_string()), ("other", other)];
                self.report(Rule::DuplicateNumber, &Way::Root.key("number"), Spot::Value, &args);
            } else {
                seen.insert(entry.number, &entry.id);
            }
        }
    }

    fn links_to_pages(&mut self) {
        for entry in &self.book.entries {
            if !self.linked.contains(entry.id.as_str()) {
                self.begin(&path(entry), Some(&entry.id));
                self.report(Rule::NothingLinksHere, &Way::Root.key("title"), Spot::Key, &[]);
            }
        }
    }

    /// A sum that readers see must have a value today and, from December on, on the coming 1 January: the values of a
    /// year are published in its last weeks, and until then nobody can do anything about a warning.
    fn rates_without_value(&mut self) {
        self.begin("rates.yaml", None);
        let mut days = vec![self.date];
        if self.date.month == 12 {
            days.push(self.date.next_new_year());
        }
        for id in std::mem::take(&mut self.rates_used) {
            for day in &days {
                if self.book.rates.rate(&id).is_some() && self.book.rates.on(&id, *day).is_none() {
                    let rates = Way::Root.key("rates");
                    let args = [("id", &*id), ("date", &*day.to_string())];
                    self.report(Rule::RateWithoutValue, &rates.key(&id), Spot::Key, &args);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;

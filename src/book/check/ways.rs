//! The way on: from every right to a mechanism, and from every mechanism to somebody who can be reached, in one step.

use super::{Checker, path};
use crate::book::markup::{self, Inline};
use crate::book::model::{Entry, Kind, LocalText};
use crate::book::place::{Spot, Way};
use crate::book::problem::Rule;
use std::collections::HashSet;

impl Checker<'_> {
    /// A book without mechanisms or contacts asks for none.
    pub(super) fn ways_on(&mut self) {
        let book = self.book;
        let has = |kind| book.entries.iter().any(|entry| entry.kind == kind);
        let rules = [
            (Kind::Right, Kind::Mechanism, Rule::RightWithoutMechanism),
            (Kind::Mechanism, Kind::Contact, Rule::MechanismWithoutContact),
        ];
        for (from, to, rule) in rules.into_iter().filter(|(_, to, _)| has(*to)) {
            for entry in book.entries.iter().filter(|entry| entry.kind == from) {
                // A page that could not be read may be the one that is needed.
                let leads = |id: &String| match book.entry(id) {
                    Some(page) => page.kind == to,
                    None => self.pages.contains(id.as_str()),
                };
                let address = rule == Rule::MechanismWithoutContact && !entry.links.is_empty();
                if !address && !linked(entry).iter().any(leads) {
                    self.begin(&path(entry), Some(&entry.id));
                    self.report(rule, &Way::Root.key("sections"), Spot::Key, &[]);
                }
            }
        }
    }
}

/// Every page that a page leads to.
fn linked(entry: &Entry) -> HashSet<String> {
    let mut ids: HashSet<String> = entry.related.iter().cloned().collect();
    ids.extend(entry.not_sure.iter().map(|open| open.ask.clone()));
    ids.extend(entry.steps.iter().flat_map(|step| step.see.iter().cloned()));
    let steps = entry.steps.iter().flat_map(|step| &step.parts);
    for text in entry.sections.iter().chain(steps).map(|section| &section.text) {
        ids.extend(in_text(text));
    }
    ids
}

fn in_text(text: &LocalText) -> Vec<String> {
    let id = |part: &Inline| match part {
        Inline::Link { id, .. } | Inline::Phone { id, .. } => Some(id.clone()),
        Inline::Text { .. } | Inline::Rate { .. } | Inline::Limit { .. } => None,
    };
    let blocks: Vec<_> = text.iter().flat_map(|(_, words)| markup::blocks(words)).collect();
    super::texts::lines(&blocks).into_iter().flatten().filter_map(id).collect()
}

//! How long a page and its steps are, and whether a language says much less than the others.
//!
//! A page is printed on one side of a hand-out; what does not fit there is not read at a counter either.

use super::Checker;
use crate::book::kinds;
use crate::book::markup;
use crate::book::model::{Entry, Lang, LocalText, Step};
use crate::book::place::{Spot, Way};
use crate::book::problem::Rule;

/// Words a language may have on a page, and on a page of steps.
const PAGE: usize = 450;
const PAGE_OF_STEPS: usize = 700;
/// Words a language may have in all parts of a step.
const STEP: usize = 60;
/// A language with fewer words than this part of the longest one has probably lost something; Kazakh needs about three
/// quarters of the words of English.
const LOST: (usize, usize) = (1, 2);
/// Shorter pages differ by chance.
const TOO_SHORT_TO_TELL: usize = 60;

impl<'a> Checker<'a> {
    pub(super) fn lengths(&mut self, entry: &'a Entry) {
        let way = Way::Root.key("title");
        let limit = if kinds::row(entry.kind).own == kinds::Own::Steps { PAGE_OF_STEPS } else { PAGE };
        let counts: Vec<(Lang, usize)> =
            self.book.langs().map(|(lang, _)| (lang, texts(entry).map(|text| words(text, lang)).sum())).collect();
        let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
        for (lang, count) in counts {
            let tag = self.tag(lang);
            if count > limit {
                let args = [("language", tag), ("count", &*count.to_string()), ("limit", &*limit.to_string())];
                self.report(Rule::PageTooLong, &way, Spot::Key, &args);
            }
            // A page that is not translated at all is a gap, and the page shows it as one.
            if count > 0 && most > TOO_SHORT_TO_TELL && count * LOST.1 < most * LOST.0 {
                let args = [("language", tag), ("count", &*count.to_string()), ("most", &*most.to_string())];
                self.report(Rule::MuchShorter, &way, Spot::Key, &args);
            }
        }
        for (n, step) in entry.steps.iter().enumerate() {
            self.step_length(&Way::Root.key("steps").index(n), step);
        }
    }

    fn step_length(&mut self, way: &Way, step: &'a Step) {
        for (lang, language) in self.book.langs() {
            let count: usize = step.parts.iter().map(|part| words(&part.text, lang)).sum();
            if count > STEP {
                let args =
                    [("language", &*language.tag), ("count", &*count.to_string()), ("limit", &*STEP.to_string())];
                self.report(Rule::StepTooLong, &way.key("title"), Spot::Key, &args);
            }
        }
    }
}

/// Every text of a page that is read from top to bottom; names, addresses and sources are not.
fn texts(entry: &Entry) -> impl Iterator<Item = &LocalText> {
    let steps = entry
        .steps
        .iter()
        .flat_map(|step| std::iter::once(&step.title).chain(step.parts.iter().map(|part| &part.text)));
    [&entry.title, &entry.summary]
        .into_iter()
        .chain(entry.sections.iter().map(|section| &section.text))
        .chain(steps)
        .chain(entry.documents.iter().chain(&entry.not_needed).map(|paper| &paper.note))
        .chain(entry.not_sure.iter().map(|open| &open.text))
        .chain(entry.differs.iter().map(|place| &place.text))
        .chain(entry.evidence.iter().map(|evidence| &evidence.text))
}

/// Words of a text in a language; a sum, a deadline and a link without words count as one.
fn words(text: &LocalText, lang: Lang) -> usize {
    let plain = markup::plain_with(text.get(lang).unwrap_or_default(), |_| String::from("x"));
    plain.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

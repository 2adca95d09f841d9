//! What is wrong with a file of the book, where, and what to do about it.
//!
//! The English wording for the build script and for editors; commands print the Fluent message `check-<rule>` instead.

mod wording;

use super::place::{Place, Spot};
use crate::text::{clean_line, cut};

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The book must not be published so.
    Error,
    /// Somebody should look at it.
    Warning,
}

/// One problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Relative to the folder of the book, `/` between folders.
    pub file: String,
    /// Counted from 1.
    pub line: Option<usize>,
    /// In characters, counted from 1.
    pub column: Option<usize>,
    /// The way to the value inside the file: `steps[2].do.ru`.
    pub path: String,
    /// Id of the page.
    pub entry: Option<String>,
    pub rule: Rule,
    /// What the wording names.
    pub args: Vec<(&'static str, String)>,
    pub severity: Severity,
    /// Where `locate` looks for line and column.
    pub(super) place: Place,
    pub(super) spot: Spot,
}

impl Problem {
    /// A problem with a whole file, at its rule's severity.
    #[must_use]
    pub fn new(file: &str, rule: Rule) -> Self {
        Self {
            file: clean_line(file),
            line: None,
            column: None,
            path: String::new(),
            entry: None,
            rule,
            args: Vec::new(),
            severity: rule.severity(),
            place: Place::default(),
            spot: Spot::Value,
        }
    }

    /// Adds what the wording names. Cleaned and cut, because it often is a piece of the faulty file.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl AsRef<str>) -> Self {
        self.args.push((name, short(value.as_ref())));
        self
    }

    pub(super) fn at(mut self, place: Place, spot: Spot) -> Self {
        self.path = short(&place.to_string());
        self.place = place;
        self.spot = spot;
        self
    }

    pub(super) fn of(mut self, entry: Option<&str>) -> Self {
        self.entry = entry.map(str::to_owned);
        self
    }

    /// What is wrong, in English.
    #[must_use]
    pub fn message(&self) -> String {
        self.fill(wording::of(self.rule).0)
    }

    /// What to do about it, in English.
    #[must_use]
    pub fn advice(&self) -> String {
        self.fill(wording::of(self.rule).1)
    }

    fn fill(&self, template: &str) -> String {
        let put = |text: String, (name, value): &(&str, String)| text.replace(&format!("{{{name}}}"), value);
        self.args.iter().fold(template.to_owned(), put)
    }
}

/// A piece of a file as it may be shown.
fn short(text: &str) -> String {
    /// The longest list of known words has 400.
    const CELLS: usize = 600;
    cut(&clean_line(text), CELLS)
}

macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident $name:literal $severity:ident,)*) => {
        /// What a problem breaks. The names are part of the JSON contract and of the message ids.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule { $($(#[$doc])* $rule,)* }

        impl Rule {
            /// Every rule.
            pub const ALL: &'static [Self] = &[$(Self::$rule,)*];

            /// The rule's name in kebab case.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$rule => $name,)* }
            }

            /// How bad a breach is.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$rule => Severity::$severity,)* }
            }
        }
    };
}

rules! {
    // Files and folders.
    UnreadableFile "unreadable-file" Error,
    NotUtf8 "not-utf8" Error,
    ByteOrderMark "byte-order-mark" Error,
    TooLarge "too-large" Error,
    BookTooLarge "book-too-large" Error,
    TooManyFiles "too-many-files" Error,
    LinkOutside "link-outside" Error,
    NotAFile "not-a-file" Error,
    TooDeep "too-deep" Error,
    UnknownFile "unknown-file" Error,
    BadId "bad-id" Error,
    MissingGuide "missing-guide" Error,
    // The shape of a file.
    BadYaml "bad-yaml" Error,
    NestedTooDeep "nested-too-deep" Error,
    UnknownField "unknown-field" Error,
    MissingField "missing-field" Error,
    DuplicateKey "duplicate-key" Error,
    WrongType "wrong-type" Error,
    UnknownWord "unknown-word" Error,
    EmptyText "empty-text" Error,
    NeedsQuotes "needs-quotes" Error,
    PlainText "plain-text" Error,
    BadDate "bad-date" Error,
    BadAge "bad-age" Error,
    BadFactor "bad-factor" Error,
    BadRule "bad-rule" Error,
    BadPeriod "bad-period" Error,
    BadAddress "bad-address" Error,
    BadTime "bad-time" Error,
    UnsafeCharacter "unsafe-character" Error,
    TooManyProblems "too-many-problems" Error,
    // What a page must have.
    UnknownLanguage "unknown-language" Error,
    TooManyLanguages "too-many-languages" Error,
    UnknownSection "unknown-section" Error,
    MissingLanguage "missing-language" Error,
    MissingSection "missing-section" Error,
    FieldNotForKind "field-not-for-kind" Error,
    TooManySteps "too-many-steps" Error,
    StepLeadsNowhere "step-leads-nowhere" Error,
    NoSource "no-source" Error,
    RepealedAlone "repealed-alone" Error,
    EvidenceOrder "evidence-order" Error,
    RightWithoutMechanism "right-without-mechanism" Error,
    MechanismWithoutContact "mechanism-without-contact" Error,
    TitleTooLong "title-too-long" Error,
    SummaryTooLong "summary-too-long" Error,
    // Ids and numbers.
    DuplicateId "duplicate-id" Error,
    DuplicateNumber "duplicate-number" Error,
    DuplicateStep "duplicate-step" Error,
    DanglingLink "dangling-link" Error,
    DanglingRate "dangling-rate" Error,
    DanglingLimit "dangling-limit" Error,
    DanglingPhone "dangling-phone" Error,
    PhoneWithoutNumber "phone-without-number" Error,
    DanglingSource "dangling-source" Error,
    DanglingDocument "dangling-document" Error,
    DanglingRegion "dangling-region" Error,
    DanglingTopic "dangling-topic" Error,
    DanglingIndicator "dangling-indicator" Error,
    CircularSum "circular-sum" Error,
    // Small Markdown.
    MarkUnknown "mark-unknown" Error,
    MarkNotClosed "mark-not-closed" Error,
    MarkReference "mark-reference" Error,
    MarkList "mark-list" Error,
    MarksNotHere "marks-not-here" Error,
    // The languages against each other.
    LinksDiffer "links-differ" Error,
    RatesDiffer "rates-differ" Error,
    LimitsDiffer "limits-differ" Error,
    DigitsDiffer "digits-differ" Error,
    BlocksDiffer "blocks-differ" Error,
    // What must not be typed.
    TypedAmount "typed-amount" Error,
    TypedDeadline "typed-deadline" Error,
    TypedPhone "typed-phone" Error,
    TypedShortNumber "typed-short-number" Error,
    // Warnings.
    ReviewOverdue "review-overdue" Warning,
    FutureDate "future-date" Warning,
    RateWithoutValue "rate-without-value" Warning,
    LongSentence "long-sentence" Warning,
    PageTooLong "page-too-long" Warning,
    StepTooLong "step-too-long" Warning,
    MuchShorter "much-shorter" Warning,
    AvoidedWord "avoided-word" Warning,
    NothingLinksHere "nothing-links-here" Warning,
    PhoneNotChecked "phone-not-checked" Warning,
    StaleTranslation "stale-translation" Warning,
}

impl Rule {
    /// The rule with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_its_own_name_and_wording() {
        let mut names: Vec<_> = Rule::ALL.iter().map(|rule| rule.name()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Rule::ALL.len());
        for rule in Rule::ALL {
            assert_eq!(Rule::named(rule.name()), Some(*rule));
            let (message, advice) = wording::of(*rule);
            assert!(!message.is_empty() && !advice.is_empty(), "{rule:?}");
        }
    }
    /// The names in braces, each once.
    fn names(text: &str, open: &str, close: &str) -> std::collections::BTreeSet<String> {
        let names = text.split(open).skip(1).filter_map(|rest| rest.split(close).next());
        let is_name = |name: &&str| !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase());
        names.filter(is_name).map(str::to_owned).collect()
    }

    #[test]
    fn every_rule_is_worded_in_every_language_with_the_same_arguments() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
        for folder in std::fs::read_dir(root).unwrap() {
            let file = folder.unwrap().path().join("check.ftl");
            let text = std::fs::read_to_string(&file).unwrap();
            let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
            assert_eq!(lines.len(), Rule::ALL.len() * 2, "{}", file.display());
            for (rule, pair) in Rule::ALL.iter().zip(lines.chunks(2)) {
                let (message, advice) = wording::of(*rule);
                for (start, line, english) in [
                    (format!("check-{} = ", rule.name()), pair[0], message),
                    ("    .advice = ".to_owned(), pair[1], advice),
                ] {
                    let words = line.strip_prefix(&start).unwrap_or_else(|| panic!("{line} is not {start}"));
                    let plain = english.replace("{{", "").replace("}}}", "}").replace("limit:{", "{");
                    assert_eq!(names(words, "{ $", " }"), names(&plain, "{", "}"), "{line}");
                }
            }
        }
    }
}

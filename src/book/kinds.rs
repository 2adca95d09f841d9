//! The kinds of pages: adding one is a variant of [`Kind`] and a row in [`KINDS`], both here.
//!
//! Holds what differs between kinds as data; how a kind is drawn is not decided here.

/// What kind of page an entry is. The order is the order of lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Kind {
    #[default]
    Situation,
    Program,
    Condition,
    Right,
    Mechanism,
    Promise,
    Term,
    Contact,
}

/// Parts that only one kind of page has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Own {
    Nothing,
    Steps,
    /// Telephones, web page, address and region.
    Phones,
    /// A status, dated evidence and a chart of sums.
    Evidence,
}

/// What one kind of page looks like in the files.
#[derive(Debug, PartialEq, Eq)]
pub struct KindRow {
    pub kind: Kind,
    /// The word for it in commands and JSON.
    pub name: &'static str,
    /// Its folder.
    pub folder: &'static str,
    /// Names of its sections, in the order shown.
    pub sections: &'static [&'static str],
    /// Sections that every page of the kind has.
    pub required: &'static [&'static str],
    /// Instead of the above for a page with `available: no`.
    pub unavailable: Option<(&'static [&'static str], &'static [&'static str])>,
    /// Parts that no other kind has.
    pub own: Own,
    /// People look for a word in its list, so it is sorted by alphabet and not by need.
    pub by_alphabet: bool,
}

const ROW: KindRow = KindRow {
    kind: Kind::Situation,
    name: "situation",
    folder: "situations",
    sections: &["today", "careful"],
    required: &["today"],
    unavailable: None,
    own: Own::Nothing,
    by_alphabet: false,
};

/// All kinds, in the order of lists.
pub static KINDS: [KindRow; 8] = [
    KindRow { own: Own::Steps, ..ROW },
    KindRow {
        kind: Kind::Program,
        name: "program",
        folder: "programs",
        sections: &[
            "what",
            "instead",
            "who",
            "not_required",
            "how",
            "how_long",
            "stops",
            "if_refused",
            "careful",
            "say_this",
        ],
        required: &["how", "if_refused"],
        unavailable: Some((&["what", "instead"], &["instead"])),
        ..ROW
    },
    KindRow {
        kind: Kind::Condition,
        name: "condition",
        folder: "conditions",
        sections: &["what", "signs", "whom_to_see", "first_aid", "helps", "school", "myths", "careful"],
        required: &["what", "whom_to_see"],
        by_alphabet: true,
        ..ROW
    },
    KindRow {
        kind: Kind::Right,
        name: "right",
        folder: "rights",
        sections: &["means", "who_must", "in_practice", "if_denied", "careful", "say_this"],
        required: &["means", "if_denied"],
        ..ROW
    },
    KindRow {
        kind: Kind::Mechanism,
        name: "mechanism",
        folder: "mechanisms",
        sections: &["can_do", "when", "who", "how", "time_limits", "cost", "evidence", "careful", "next", "say_this"],
        required: &["can_do", "how"],
        ..ROW
    },
    KindRow {
        kind: Kind::Promise,
        name: "promise",
        folder: "promises",
        sections: &["asked", "ask_next", "careful"],
        required: &["asked", "ask_next"],
        own: Own::Evidence,
        ..ROW
    },
    KindRow {
        kind: Kind::Term,
        name: "term",
        by_alphabet: true,
        folder: "terms",
        sections: &["means", "avoid", "in_papers"],
        required: &["means"],
        ..ROW
    },
    KindRow {
        kind: Kind::Contact,
        name: "contact",
        by_alphabet: true,
        folder: "contacts",
        sections: &["what_happens", "landmark", "booking", "access", "serves"],
        required: &["what_happens"],
        own: Own::Phones,
        ..ROW
    },
];

/// Sections that must be there in every language wherever they are there at all.
pub const IN_ALL_LANGUAGES: &[&str] = &["today", "how", "if_refused", "careful", "what_happens", "asked", "ask_next"];

/// Parts of a step, in the order shown.
pub const STEP_PARTS: &[&str] = &["do", "where", "bring", "say_this", "takes", "deadline", "if_problem"];

/// Closed lists of words.
pub const NEEDS: &[&str] =
    &["disability", "developmental-risk", "special-educational-needs", "limited-mobility", "any"];
pub const CARER_WORKS: &[&str] = &["any", "yes", "no"];
pub const INCOME: &[&str] = &["any", "low"];
pub const CITIZENSHIP: &[&str] = &["any", "citizen", "resident"];
pub const APPLY: &[&str] = &[
    "sms",
    "egov",
    "egov-mobile",
    "service-centre",
    "social-department",
    "social-portal",
    "clinic",
    "mse-office",
    "school",
    "pmpc",
    "phone",
    "e-otinish",
    "court",
    "letter",
    "in-person",
];

/// The row of a kind.
#[must_use]
pub fn row(kind: Kind) -> &'static KindRow {
    KINDS.iter().find(|row| row.kind == kind).unwrap_or(&KINDS[0])
}

impl Kind {
    /// The word for it in commands and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        row(self).name
    }

    /// The kind with this word.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        KINDS.iter().find(|row| row.name == name).map(|row| row.kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_row_in_the_order_of_lists() {
        assert!(KINDS.is_sorted_by_key(|row| row.kind));
        for row in &KINDS {
            assert_eq!(super::row(row.kind), row);
            assert_eq!(Kind::named(row.name), Some(row.kind));
            assert!(row.required.iter().all(|name| row.sections.contains(name)), "{}", row.name);
        }
    }
}

//! The kiosk: visitors come and go, and nothing of the one is left for the next.
//!
//! It knows the time only as it is told, and the world outside only as its [`World`] says; it draws nothing and writes
//! nothing.

mod keypad;
mod staff;
mod visit;

use std::time::Duration;

use crate::{
    book::{
        edition::Notice,
        model::{Book, Date, Lang},
        problem::Problem,
    },
    i18n::I18n,
    settings,
    theme::Theme,
};
use staff::Sequence;

/// What a kiosk asks of the world whenever nobody is there.
pub trait World {
    /// The day, and the book if it was replaced.
    fn look(&mut self) -> News;
}

/// What has changed in the world.
#[derive(Default)]
pub struct News {
    pub today: Option<Date>,
    pub book: Option<Box<NewBook>>,
}

/// A book that takes the place of the one that was shown.
pub struct NewBook {
    pub book: Book,
    pub i18n: I18n,
    pub lang: Lang,
    pub problems: Vec<Problem>,
    pub notices: Vec<Notice>,
}

/// A guide that strangers use.
pub struct Kiosk {
    rules: settings::Kiosk,
    world: Box<dyn World>,
    /// What every visit begins with.
    start: Start,
    /// The time since the program began, as it was last told.
    now: Duration,
    presence: Presence,
    staff: Sequence,
    /// Digits of a number that is being typed on a keypad.
    digits: String,
}

#[derive(Debug, Clone, Copy)]
struct Start {
    lang: Lang,
    theme: Theme,
}

/// Whether somebody is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Presence {
    /// Everything was wiped, and nothing happened since.
    Nobody,
    /// Something happened last at this time.
    Somebody(Duration),
    /// Since this time the screen asks whether somebody is still there.
    Asked(Duration),
}

/// What is due at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Due {
    Nothing,
    Question,
    Wipe,
}

impl Kiosk {
    /// A kiosk with these settings.
    #[must_use]
    pub fn new(rules: settings::Kiosk, world: Box<dyn World>) -> Self {
        let staff = Sequence::new(rules.staff_keys.clone());
        let start = Start { lang: Lang(0), theme: Theme::default() };
        let (now, presence) = (Duration::ZERO, Presence::Nobody);
        Self { rules, world, start, now, presence, staff, digits: String::new() }
    }

    /// How long nothing may happen before the question, and how long that stands.
    fn limits(&self, sensitive: bool) -> (Duration, Duration) {
        let rules = &self.rules;
        if sensitive { (rules.sensitive_idle, rules.sensitive_question) } else { (rules.idle, rules.question) }
    }

    /// When something is due; never while nobody is there.
    fn deadline(&self, sensitive: bool) -> Option<Duration> {
        let (idle, question) = self.limits(sensitive);
        match self.presence {
            Presence::Nobody => None,
            Presence::Somebody(since) => Some(since.saturating_add(idle)),
            Presence::Asked(since) => Some(since.saturating_add(question)),
        }
    }

    /// What is due now. A machine that slept may have missed the question altogether.
    fn due(&self, sensitive: bool) -> Due {
        let (idle, question) = self.limits(sensitive);
        let over = |since: Duration, limit: Duration| self.now >= since.saturating_add(limit);
        match self.presence {
            Presence::Somebody(since) if over(since, idle + question) => Due::Wipe,
            Presence::Somebody(since) if over(since, idle) => Due::Question,
            Presence::Asked(since) if over(since, question) => Due::Wipe,
            Presence::Nobody | Presence::Somebody(_) | Presence::Asked(_) => Due::Nothing,
        }
    }
}

//! Numbers, dates, deadlines, sums and hours as each language writes them.
//!
//! Every word and separator is a message; this file knows only how they are put together.

use crate::book::{
    markup::{LimitForm, RateForm},
    model::{Book, Date, Hours, Kind, Lang, Limit, Moment, Unit},
};

use super::{Arg, I18n, LocaleProblem};

impl I18n {
    /// A whole number, its digits in groups of three with the message `number-group` between them. Not for years and
    /// telephone numbers.
    #[must_use]
    pub fn number(&self, lang: Lang, number: u64) -> String {
        let digits = number.to_string();
        if digits.len() <= 3 {
            return digits;
        }
        let group = self.text(lang, "number-group");
        let mut grouped = String::new();
        for (n, digit) in digits.chars().enumerate() {
            if n > 0 && (digits.len() - n).is_multiple_of(3) {
                grouped.push_str(&group);
            }
            grouped.push(digit);
        }
        grouped
    }

    /// A day in full: "22 November 2026".
    #[must_use]
    pub fn date(&self, lang: Lang, date: Date) -> String {
        let month = self.text(lang, &format!("month-{}", date.month));
        let (day, year) = (date.day.to_string(), date.year.to_string());
        let args = [("day", Arg::Text(&day)), ("month", Arg::Text(&month)), ("year", Arg::Text(&year))];
        self.text_with(lang, "date", &args)
    }

    /// A year, a month or a day: "2015", "February 2015", "20 February 2015".
    #[must_use]
    pub fn moment(&self, lang: Lang, moment: Moment) -> String {
        let year = moment.year.to_string();
        match (moment.month, moment.day) {
            (Some(_), Some(_)) => self.date(lang, moment.first_day()),
            (Some(month), None) => {
                let month = self.text(lang, &format!("month-{month}-alone"));
                let args = [("month", Arg::Text(&month)), ("year", Arg::Text(&year))];
                self.text_with(lang, "moment-month", &args)
            }
            (None, _) => self.text_with(lang, "moment-year", &[("year", Arg::Text(&year))]),
        }
    }

    /// A day of any year: "1 January".
    #[must_use]
    pub fn day_of_year(&self, lang: Lang, date: Date) -> String {
        let month = self.text(lang, &format!("month-{}", date.month));
        let day = date.day.to_string();
        self.text_with(lang, "date-no-year", &[("day", Arg::Text(&day)), ("month", Arg::Text(&month))])
    }

    /// A deadline in words: "20 working days".
    #[must_use]
    pub fn limit(&self, lang: Lang, limit: &Limit, form: LimitForm) -> String {
        let unit = match limit.unit {
            Unit::Hours => "limit-hours",
            Unit::WorkingDays => "limit-working-days",
            Unit::CalendarDays => "limit-calendar-days",
            Unit::Months => "limit-months",
            Unit::Years => "limit-years",
        };
        let count = [("count", Arg::Number(limit.amount.into()))];
        match form {
            LimitForm::Number => self.number(lang, limit.amount.into()),
            LimitForm::Nominative => self.text_with(lang, unit, &count),
            LimitForm::Genitive => self.text_with(lang, &format!("{unit}-gen"), &count),
        }
    }

    /// A sum on a day, with its currency or as a bare number. For a day without a value: the last known sum with its
    /// year, and the advice to ask; never another year's sum in silence.
    #[must_use]
    pub fn rate(&self, lang: Lang, book: &Book, id: &str, form: RateForm, on: Date) -> String {
        self.sum(lang, book, (id, on), |amount| self.amount(lang, amount, form))
    }

    /// The sum of a rate on a day as `write` writes it, or what is known instead.
    pub(super) fn sum(&self, lang: Lang, book: &Book, (id, on): (&str, Date), write: impl Fn(u64) -> String) -> String {
        if let Some(amount) = book.rates.on(id, on) {
            return write(amount);
        }
        let Some(known) = book.rates.latest(id, on) else { return self.text(lang, "rate-unknown") };
        let amount = write(known.amount);
        let year = known.to.unwrap_or(known.from).year.to_string();
        let change = known.to.map(|last| self.day_of_year(lang, last.next_day()));
        let mut args = vec![("amount", Arg::Text(&amount)), ("year", Arg::Text(&year))];
        args.extend(change.as_deref().map(|day| ("day", Arg::Text(day))));
        self.text_with(lang, if change.is_some() { "rate-outdated" } else { "rate-of-year" }, &args)
    }

    /// Whole tenge, with the currency word or without.
    #[must_use]
    pub fn amount(&self, lang: Lang, amount: u64, form: RateForm) -> String {
        match form {
            RateForm::Number => self.number(lang, amount),
            RateForm::Sum => self.text_with(lang, "rate-sum", &[("count", Arg::Number(amount))]),
        }
    }

    /// When a telephone is answered: "Mon–Fri 09:00–18:00".
    #[must_use]
    pub fn hours(&self, lang: Lang, hours: &Hours) -> String {
        match hours {
            Hours::Always => self.text(lang, "hours-always"),
            Hours::Unknown => self.text(lang, "hours-unknown"),
            Hours::Weekly { days, from, to } => {
                let days = self.days(lang, days);
                let args = [("days", Arg::Text(&days)), ("from", Arg::Text(from)), ("to", Arg::Text(to))];
                self.text_with(lang, "hours-weekly", &args)
            }
        }
    }

    /// Days of the week, neighbours joined: "Mon–Wed, Fri".
    fn days(&self, lang: Lang, days: &[u8]) -> String {
        let mut runs: Vec<(u8, u8)> = Vec::new();
        for &day in days {
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == day => *last = day,
                _ => runs.push((day, day)),
            }
        }
        let name = |day: u8| self.text(lang, &format!("weekday-{}", u32::from(day) + 1));
        let words: Vec<_> = runs
            .into_iter()
            .map(|(first, last)| match last - first {
                0 => name(first),
                1 => format!("{}, {}", name(first), name(last)),
                _ => format!("{}–{}", name(first), name(last)),
            })
            .collect();
        words.join(", ")
    }

    /// One page of this kind: "Situation".
    #[must_use]
    pub fn kind(&self, lang: Lang, kind: Kind) -> String {
        self.text(lang, &format!("kind-{}", kind.name()))
    }

    /// Pages of this kind, as the heading of a list: "Situations".
    #[must_use]
    pub fn kinds(&self, lang: Lang, kind: Kind) -> String {
        self.text(lang, &format!("kinds-{}", kind.name()))
    }

    /// The heading of a section, in the words that fit the kind of page (`section-<kind>-<name>`, else
    /// `section-<name>`). Parts of steps are named by `part-<name>`.
    #[must_use]
    pub fn section(&self, lang: Lang, kind: Kind, name: &str) -> String {
        let own = format!("section-{}-{name}", kind.name());
        if self.has(lang, &own) { self.text(lang, &own) } else { self.text(lang, &format!("section-{name}")) }
    }

    /// A fault in a file of messages, for the reader: file, line, column, what, and what to do.
    #[must_use]
    pub fn locale_problem(&self, lang: Lang, problem: &LocaleProblem) -> String {
        let place = problem.place();
        let message = problem.fault.message();
        format!("{place}: {} {}", self.text(lang, message), self.text(lang, &format!("{message}.advice")))
    }
}

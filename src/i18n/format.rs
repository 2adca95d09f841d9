//! Numbers, dates, deadlines, sums and hours as each language writes them.
//!
//! Every word and separator is a message; this file knows only how they are put together.

use crate::book::{
    markup::{LimitForm, RateForm},
    model::{Book, Date, Hours, Kind, Lang, Limit, Unit},
    problem::Problem,
    rates::Per,
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
        self.sum(lang, book, id, on, |amount| self.amount(lang, amount, form))
    }

    /// A sum with how often it is paid: "81 871 tenge a month".
    #[must_use]
    pub fn rate_line(&self, lang: Lang, book: &Book, id: &str, on: Date) -> String {
        let per = book.rates.rate(id).map_or("per-once", |rate| match rate.per {
            Per::Month => "per-month",
            Per::Year => "per-year",
            Per::Once => "per-once",
        });
        let per = self.text(lang, per);
        self.sum(lang, book, id, on, |amount| {
            let amount = self.amount(lang, amount, RateForm::Sum);
            self.text_with(lang, "rate-line", &[("amount", Arg::Text(&amount)), ("per", Arg::Text(&per))])
        })
    }

    /// The sum of a day in words, or what is known instead; `write` writes an amount.
    fn sum(&self, lang: Lang, book: &Book, id: &str, on: Date, write: impl Fn(u64) -> String) -> String {
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

    /// How a sum is computed: "subsistence minimum 50 851 × 1.61". `None` for a fixed sum or a day without a value.
    #[must_use]
    pub fn formula(&self, lang: Lang, book: &Book, id: &str, on: Date) -> Option<String> {
        let formula = book.rates.formula(id, on)?;
        let indicator = book.rates.indicator(&formula.indicator)?;
        let name = book.plain(&indicator.name, lang);
        let value = self.number(lang, formula.value);
        let factor = formula.factor.replace('.', &self.text(lang, "number-decimal"));
        let args = [("indicator", Arg::Text(name)), ("value", Arg::Text(&value)), ("factor", Arg::Text(&factor))];
        Some(self.text_with(lang, "rate-formula", &args))
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
        self.text(lang, &format!("kind-one-{}", kind.name()))
    }

    /// Pages of this kind, as the heading of a list: "Situations".
    #[must_use]
    pub fn kinds(&self, lang: Lang, kind: Kind) -> String {
        self.text(lang, &format!("kind-{}", kind.name()))
    }

    /// The heading of a section, in the words that fit the kind of page (`section-<kind>-<name>`, else
    /// `section-<name>`, with `-` for `_`).
    #[must_use]
    pub fn section(&self, lang: Lang, kind: Kind, name: &str) -> String {
        let name = name.replace('_', "-");
        let own = format!("section-{}-{name}", kind.name());
        if self.has(lang, &own) { self.text(lang, &own) } else { self.text(lang, &format!("section-{name}")) }
    }

    /// The label of a part of a step: "Where".
    #[must_use]
    pub fn step_part(&self, lang: Lang, name: &str) -> String {
        self.text(lang, &format!("step-{}", name.replace('_', "-")))
    }

    /// A fault in a file of messages, for the reader: file, line, what, and what to do.
    #[must_use]
    pub fn locale_problem(&self, lang: Lang, problem: &LocaleProblem) -> String {
        let place = match problem.line {
            Some(line) => format!("{}:{line}", problem.file),
            None => problem.file.clone(),
        };
        self.text_with(lang, problem.fault.message(), &[("place", Arg::Text(&place))])
    }

    /// A problem of the book's files, for the reader: what is wrong, and what to do.
    #[must_use]
    pub fn problem(&self, lang: Lang, problem: &Problem) -> (String, String) {
        let args: Vec<_> = problem.args.iter().map(|(name, value)| (*name, number_or_text(value))).collect();
        let message = format!("check-{}", problem.rule.name());
        let advice = format!("{message}.advice");
        let wording = |id: &str, english: String| {
            if self.knows(id) { self.text_with(lang, id, &args) } else { english }
        };
        (wording(&message, problem.message()), wording(&advice, problem.advice()))
    }
}

/// Counts choose plural branches; everything else is text.
fn number_or_text(value: &str) -> Arg<'_> {
    match value.parse::<u64>() {
        Ok(number) if number.to_string() == value => Arg::Number(number),
        _ => Arg::Text(value),
    }
}

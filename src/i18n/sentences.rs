//! Sentences about parts of a book: a sum with its period, how it is worked out, and what is wrong with a file.
//!
//! Knows which message says what; numbers and dates are written by `format`.

use super::{Arg, I18n};
use crate::book::edition::{Fault, Notice};
use crate::book::{
    markup::{Inline, RateForm},
    model::{Book, Date, Lang},
    problem::Problem,
    rates::Per,
};

impl I18n {
    /// A sum with its period: "81 871 tenge a month".
    #[must_use]
    pub fn rate_line(&self, lang: Lang, book: &Book, id: &str, on: Date) -> String {
        let per = match book.rates.rate(id).map(|rate| rate.per) {
            Some(Per::Month) => Some("per-month"),
            Some(Per::Year) => Some("per-year"),
            Some(Per::Once) | None => None,
        };
        self.sum(lang, book, (id, on), |amount| {
            let amount = self.amount(lang, amount, RateForm::Sum);
            let Some(per) = per else { return amount };
            let per = self.text(lang, per);
            self.text_with(lang, "rate-line", &[("amount", Arg::Text(&amount)), ("per", Arg::Text(&per))])
        })
    }

    /// A sum or a deadline of a text as words, on a day; nothing for other pieces.
    #[must_use]
    pub fn value(&self, lang: Lang, book: &Book, inline: &Inline, today: Date) -> String {
        match inline {
            Inline::Rate { id, form, on, .. } => self.rate(lang, book, id, *form, on.unwrap_or(today)),
            Inline::Limit { id, form, .. } => {
                book.limit(id).map_or_else(String::new, |limit| self.limit(lang, limit, *form))
            }
            Inline::Phone { id, .. } => book.phone(id).unwrap_or_else(|| self.text(lang, "phone-unknown")),
            Inline::Text { .. } | Inline::Link { .. } => String::new(),
        }
    }

    /// How a sum is worked out on a day, or on the last day that has one; nothing for fixed sums.
    #[must_use]
    pub fn formula(&self, lang: Lang, book: &Book, id: &str, on: Date) -> Option<String> {
        let day = match book.rates.on(id, on) {
            Some(_) => on,
            None => book.rates.latest(id, on)?.from,
        };
        let formula = book.rates.formula(id, day)?;
        if formula.factor == "1" {
            return None;
        }
        let name = &book.rates.indicator(&formula.indicator)?.name;
        let factor = formula.factor.replace('.', &self.text(lang, "number-decimal"));
        let value = self.amount(lang, formula.value, RateForm::Sum);
        let year = day.year.to_string();
        let args = [
            ("factor", Arg::Text(&factor)),
            ("indicator", Arg::Text(book.plain(name, lang))),
            ("value", Arg::Text(&value)),
            ("year", Arg::Text(&year)),
        ];
        Some(self.text_with(lang, "entry-formula", &args))
    }

    /// What is wrong with an edition, and what to do.
    #[must_use]
    pub fn edition_fault(&self, lang: Lang, fault: &Fault) -> (String, String) {
        let args = fault.args();
        let args: Vec<_> = args.iter().map(|(name, value)| (*name, Arg::Text(value))).collect();
        let message = fault.message();
        (self.text_with(lang, message, &args), self.text_with(lang, &format!("{message}.advice"), &args))
    }

    /// What the reader should know of a book before using it.
    #[must_use]
    pub fn notice(&self, lang: Lang, notice: &Notice) -> String {
        let (message, first, second) = match *notice {
            Notice::OlderEdition { date, inside } => ("notice-older-edition", date, inside),
            Notice::ClockBehind { clock, edition } => ("notice-clock-behind", clock, edition),
        };
        let (first, second) = (self.date(lang, first), self.date(lang, second));
        self.text_with(lang, message, &[("first", Arg::Text(&first)), ("second", Arg::Text(&second))])
    }

    /// What is wrong, and what to do.
    #[must_use]
    pub fn problem(&self, lang: Lang, problem: &Problem) -> (String, String) {
        let args: Vec<_> = problem.args.iter().map(|(name, value)| (*name, Arg::Text(value))).collect();
        let message = format!("check-{}", problem.rule.name());
        (self.text_with(lang, &message, &args), self.text_with(lang, &format!("{message}.advice"), &args))
    }
}

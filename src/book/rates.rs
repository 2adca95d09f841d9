//! Sums of money: dated base values and the rules that make sums of them.
//!
//! Exact decimal arithmetic, rounded up to whole tenge. A day that no rule or value covers has no sum; another day's is
//! never taken in its place without saying so.

use super::model::{Date, LocalText};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashMap, HashSet};

/// All base values and all rules.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rates {
    pub indicators: Vec<Indicator>,
    pub rates: Vec<Rate>,
}

/// A dated base value, for example the subsistence minimum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Indicator {
    pub id: String,
    pub name: LocalText,
    pub values: Vec<Value>,
}

/// What an indicator is worth on the days `from..=to`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Value {
    pub from: Date,
    /// The last day; `None`: until further notice.
    pub to: Option<Date>,
    /// Whole tenge.
    pub value: u64,
    /// Only for rates with the same `use`.
    pub only_for: Option<String>,
    /// Source id.
    pub source: String,
}

/// A sum that people are paid or pay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rate {
    pub id: String,
    pub name: LocalText,
    pub per: Per,
    /// Takes values marked for this use before the others (`use` in the files).
    pub purpose: Option<String>,
    pub rules: Vec<Rule>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Per {
    Month,
    Year,
    Once,
}

/// How a sum is made on the days `from..=to`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    pub from: Date,
    /// The last day; `None`: until further notice.
    pub to: Option<Date>,
    pub how: How,
    /// Source id.
    pub source: String,
    /// Articles, as written.
    pub at: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum How {
    Times {
        indicator: String,
        factor: Factor,
    },
    /// Whole tenge.
    Amount(u64),
    /// Rate ids.
    Sum(Vec<String>),
}

/// A decimal number: `digits` / 10^`decimals`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Factor {
    /// As written in the file.
    pub text: String,
    digits: u64,
    decimals: u32,
}

impl Factor {
    /// Reads `2`, `1.61`; at most 12 digits, of them at most 6 behind the point.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, part) = text.split_once('.').map_or((text, None), |(whole, part)| (whole, Some(part)));
        let part = part.map_or(Some(""), |part| (!part.is_empty()).then_some(part))?;
        let number = format!("{whole}{part}");
        let fine = !whole.is_empty() && number.len() <= 12 && part.len() <= 6;
        if !fine || !number.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let digits = number.parse().ok()?;
        Some(Self { text: text.to_owned(), digits, decimals: u32::try_from(part.len()).ok()? })
    }

    /// `value` times the factor, rounded up to the whole.
    #[must_use]
    pub fn times(&self, value: u64) -> Option<u64> {
        let product = u128::from(value) * u128::from(self.digits);
        u64::try_from(product.div_ceil(10u128.pow(self.decimals))).ok()
    }
}

/// The last sum that is known, and for which days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// Whole tenge.
    pub amount: u64,
    pub from: Date,
    /// The last day; `None`: until further notice.
    pub to: Option<Date>,
}

/// How a sum of one day is made, for those who want to check it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Formula {
    /// Indicator id.
    pub indicator: String,
    pub factor: String,
    /// The indicator's value on that day, whole tenge.
    pub value: u64,
    /// Source id of the rule.
    pub source: String,
    pub at: Option<String>,
}

/// Sums of sums end here, whatever the file says.
const DEPTH: u8 = 8;

fn covers(from: Date, to: Option<Date>, day: Date) -> bool {
    from <= day && to.is_none_or(|to| day <= to)
}

impl Rates {
    #[must_use]
    pub fn rate(&self, id: &str) -> Option<&Rate> {
        self.rates.iter().find(|rate| rate.id == id)
    }

    #[must_use]
    pub fn indicator(&self, id: &str) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| indicator.id == id)
    }

    /// The sum on a day in whole tenge, or `None` when no rule or value covers the day.
    #[must_use]
    pub fn on(&self, id: &str, day: Date) -> Option<u64> {
        Sums { rates: self, day, done: HashMap::new() }.of(self.rate(id)?, DEPTH)
    }

    /// The sum of `day`, else of the last period before it that has one.
    #[must_use]
    pub fn latest(&self, id: &str, day: Date) -> Option<Known> {
        let rate = self.rate(id)?;
        let starts = self.starts(rate);
        let amounts: Vec<_> = starts.iter().map(|from| self.on(id, *from)).collect();
        let last = (0..starts.len()).rev().find(|n| starts[*n] <= day && amounts[*n].is_some())?;
        let first = (0..last).rev().take_while(|n| amounts[*n] == amounts[last]).last().unwrap_or(last);
        let after = (last..starts.len()).find(|n| amounts[*n] != amounts[last]);
        Some(Known { amount: amounts[last]?, from: starts[first], to: after.map(|n| starts[n].previous_day()) })
    }

    /// How the sum of a day is made, where it is an indicator times a factor.
    #[must_use]
    pub fn formula(&self, id: &str, day: Date) -> Option<Formula> {
        let rate = self.rate(id)?;
        let rule = rule_on(rate, day)?;
        let How::Times { indicator, factor } = &rule.how else { return None };
        let value = self.value_on(indicator, rate.purpose.as_deref(), day)?.value;
        Some(Formula {
            indicator: indicator.clone(),
            factor: factor.text.clone(),
            value,
            source: rule.source.clone(),
            at: rule.at.clone(),
        })
    }

    /// Ids of the sums that contain themselves, directly or through others.
    #[must_use]
    pub fn circular(&self) -> HashSet<&str> {
        let parts: HashMap<_, _> = self.rates.iter().map(|rate| (rate.id.as_str(), parts(rate))).collect();
        let contains_itself = |id: &&str| {
            let mut seen = HashSet::new();
            let mut waiting = parts.get(id).cloned().unwrap_or_default();
            while let Some(part) = waiting.pop() {
                if part == *id {
                    return true;
                }
                if seen.insert(part) {
                    waiting.extend(parts.get(part).into_iter().flatten());
                }
            }
            false
        };
        parts.keys().copied().filter(contains_itself).collect()
    }

    /// A value for this use goes before one for every use; of several the one that began last.
    fn value_on(&self, indicator: &str, purpose: Option<&str>, day: Date) -> Option<&Value> {
        let values = &self.indicator(indicator)?.values;
        let last = |only_for: Option<&str>| {
            let fits = |value: &&Value| value.only_for.as_deref() == only_for && covers(value.from, value.to, day);
            values.iter().filter(fits).max_by_key(|value| value.from)
        };
        purpose.and_then(|purpose| last(Some(purpose))).or_else(|| last(None))
    }

    /// Every day on which the sum may change, in order.
    pub(super) fn starts(&self, rate: &Rate) -> Vec<Date> {
        let mut starts = BTreeSet::new();
        let mut seen = HashSet::from([rate.id.as_str()]);
        let mut waiting = vec![rate];
        while let Some(rate) = waiting.pop() {
            for rule in &rate.rules {
                starts.insert(rule.from);
                starts.extend(rule.to.map(Date::next_day));
                match &rule.how {
                    How::Amount(_) => {}
                    How::Times { indicator, .. } => {
                        for value in self.indicator(indicator).iter().flat_map(|indicator| &indicator.values) {
                            starts.insert(value.from);
                            starts.extend(value.to.map(Date::next_day));
                        }
                    }
                    How::Sum(parts) => {
                        let new = parts.iter().filter(|id| seen.insert(id.as_str()));
                        waiting.extend(new.filter_map(|id| self.rate(id)));
                    }
                }
            }
        }
        starts.into_iter().collect()
    }
}

/// The sums of one day; each is made once, however often others name it.
struct Sums<'a> {
    rates: &'a Rates,
    day: Date,
    done: HashMap<&'a str, u64>,
}

impl<'a> Sums<'a> {
    fn of(&mut self, rate: &'a Rate, depth: u8) -> Option<u64> {
        if let Some(amount) = self.done.get(rate.id.as_str()) {
            return Some(*amount);
        }
        let amount = match &rule_on(rate, self.day)?.how {
            How::Amount(amount) => *amount,
            How::Times { indicator, factor } => {
                factor.times(self.rates.value_on(indicator, rate.purpose.as_deref(), self.day)?.value)?
            }
            How::Sum(parts) => {
                let deeper = depth.checked_sub(1)?;
                // The first part without a sum ends it all, so a ring costs no more than its depth.
                parts.iter().try_fold(0u64, |sum, id| sum.checked_add(self.of(self.rates.rate(id)?, deeper)?))?
            }
        };
        self.done.insert(&rate.id, amount);
        Some(amount)
    }
}

/// Ids of the rates that a sum adds up, on any day.
fn parts(rate: &Rate) -> Vec<&str> {
    let parts = rate.rules.iter().filter_map(|rule| match &rule.how {
        How::Sum(parts) => Some(parts),
        How::Times { .. } | How::Amount(_) => None,
    });
    parts.flatten().map(String::as_str).collect()
}

/// The rule of a day; of several the one that began last.
fn rule_on(rate: &Rate, day: Date) -> Option<&Rule> {
    rate.rules.iter().filter(|rule| covers(rule.from, rule.to, day)).max_by_key(|rule| rule.from)
}

#[cfg(test)]
mod tests;

//! Calendar days: reading, writing and counting them.
//!
//! Knows no clock: what day it is today, the caller says.

use super::model::{Date, Moment};
use std::fmt;

impl Date {
    /// A day that exists, or `None`. Years 1 to 9999.
    #[must_use]
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let exists = (1..=9999).contains(&year) && (1..=12).contains(&month) && day >= 1;
        (exists && day <= days_in(year, month)).then_some(Self { year, month, day })
    }

    /// Reads exactly `YYYY-MM-DD`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() || (year.len(), month.len(), day.len()) != (4, 2, 2) {
            return None;
        }
        if !text.bytes().all(|b| b == b'-' || b.is_ascii_digit()) {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// The day after; the last day of the year 9999 stays.
    #[must_use]
    pub fn next_day(self) -> Self {
        let Self { year, month, day } = self;
        Self::new(year, month, day.saturating_add(1))
            .or_else(|| Self::new(year, month.saturating_add(1), 1))
            .or_else(|| Self::new(year.saturating_add(1), 1, 1))
            .unwrap_or(self)
    }

    /// The day before; the first day of the year 1 stays.
    #[must_use]
    pub fn previous_day(self) -> Self {
        let Self { year, month, day } = self;
        let in_month = |year, month| Self::new(year, month, days_in(year, month));
        Self::new(year, month, day.saturating_sub(1))
            .or_else(|| in_month(year, month.saturating_sub(1)))
            .or_else(|| in_month(year.saturating_sub(1), 12))
            .unwrap_or(self)
    }

    /// Whole days since 1970-01-01 (negative before): differences of days are differences of these.
    #[must_use]
    pub fn days(self) -> i64 {
        // Counting years from March makes the leap day the last one (Hinnant, "chrono-compatible date algorithms").
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let month = (i64::from(self.month) + 9) % 12;
        let day_of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
    }

    /// 1 January of the next year.
    #[must_use]
    pub fn next_new_year(self) -> Self {
        Self { year: self.year.saturating_add(1), month: 1, day: 1 }
    }
}

impl Moment {
    /// Reads exactly `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.len() {
            4 => Date::parse(&format!("{text}-01-01")).map(|d| Self { year: d.year, month: None, day: None }),
            7 => Date::parse(&format!("{text}-01")).map(|d| Self { year: d.year, month: Some(d.month), day: None }),
            _ => Date::parse(text).map(|d| Self { year: d.year, month: Some(d.month), day: Some(d.day) }),
        }
    }

    /// Its first day.
    #[must_use]
    pub fn first_day(self) -> Date {
        Date { year: self.year, month: self.month.unwrap_or(1), day: self.day.unwrap_or(1) }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        let parts = [self.month, self.day];
        parts.into_iter().flatten().try_for_each(|part| write!(f, "-{part:02}"))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Days in a month; 0 for a month that does not exist.
fn days_in(year: i32, month: u8) -> u8 {
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_days_that_exist_are_read() {
        assert_eq!(Date::parse("2026-11-22"), Some(Date { year: 2026, month: 11, day: 22 }));
        assert!(Date::parse("2024-02-29").is_some());
        for wrong in
            ["2026-02-29", "2026-13-01", "2026-1-01", "2026-11-31", "22.11.2026", "2026-11-22x", "+026-11-22", ""]
        {
            assert_eq!(Date::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_moment_is_a_year_a_month_or_a_day_and_stands_in_time() {
        let read = |text| Moment::parse(text).unwrap();
        for text in ["2015", "2015-02", "2015-02-20"] {
            assert_eq!(read(text).to_string(), text);
        }
        assert!(read("2014-12-31") < read("2015") && read("2015") < read("2015-02"));
        assert!(read("2015-02") < read("2015-02-20") && read("2015-02-20") < read("2015-03"));
        for wrong in ["", "20", "2015-13", "2015-2", "2015-02-30", "2015-", "2015-02-", "abcd"] {
            assert_eq!(Moment::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_days_are_counted_from_1970() {
        assert_eq!(Date::parse("1970-01-01").unwrap().days(), 0);
        assert_eq!(Date::parse("2000-03-01").unwrap().days(), 11_017);
        assert_eq!(Date::parse("2026-11-22").unwrap().days(), 20_779);
    }

    proptest! {
        #[test]
        fn the_next_day_is_one_day_later_and_back(year in 1i32..9999, month in 1u8..=12, day in 1u8..=31) {
            if let Some(date) = Date::new(year, month, day) {
                let next = date.next_day();
                prop_assert_eq!(next.days(), date.days() + 1);
                prop_assert_eq!(next.previous_day(), date);
                prop_assert_eq!(Date::parse(&date.to_string()), Some(date));
            }
        }
    }
}

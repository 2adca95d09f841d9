//! Sums as the law makes them; the figures are those of the law-makers.

use super::*;
use proptest::prelude::*;

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn value(from: &str, to: Option<&str>, value: u64, only_for: Option<&str>) -> Value {
    let source = "budget".to_owned();
    Value { from: day(from), to: to.map(day), value, only_for: only_for.map(str::to_owned), source }
}

fn rule(from: &str, to: Option<&str>, how: How) -> Rule {
    Rule { from: day(from), to: to.map(day), how, source: "law".to_owned(), at: Some("184".to_owned()) }
}

fn times(factor: &str) -> How {
    How::Times { indicator: "minimum".to_owned(), factor: Factor::parse(factor).unwrap() }
}

fn rate(id: &str, purpose: Option<&str>, rules: Vec<Rule>) -> Rate {
    let name = LocalText::default();
    Rate { id: id.to_owned(), name, per: Per::Month, purpose: purpose.map(str::to_owned), rules }
}

fn rates() -> Rates {
    let values = vec![
        value("2022-01-01", Some("2022-12-31"), 36_018, None),
        value("2022-04-01", Some("2022-12-31"), 37_389, Some("benefits")),
        value("2025-01-01", Some("2025-12-31"), 46_228, None),
        value("2026-01-01", Some("2026-12-31"), 50_851, None),
    ];
    let since_2023 = |how| vec![rule("2023-07-01", None, how)];
    Rates {
        indicators: vec![Indicator { id: "minimum".to_owned(), name: LocalText::default(), values }],
        rates: vec![
            rate("care", Some("benefits"), since_2023(times("1.61"))),
            rate("group", None, since_2023(times("2.2"))),
            rate("both", None, since_2023(How::Sum(vec!["care".to_owned(), "group".to_owned()]))),
            rate("old", None, vec![rule("2014-01-01", Some("2014-12-31"), How::Amount(19_966))]),
            rate("for-benefits", Some("benefits"), vec![rule("2022-01-01", None, times("1"))]),
            rate("for-others", None, vec![rule("2022-01-01", None, times("1"))]),
            rate("ring", None, since_2023(How::Sum(vec!["ring-2".to_owned()]))),
            rate("ring-2", None, since_2023(How::Sum(vec!["ring".to_owned()]))),
        ],
    }
}

#[test]
fn sums_are_exact_and_rounded_up() {
    let rates = rates();
    assert_eq!(rates.on("care", day("2026-11-22")), Some(81_871));
    assert_eq!(rates.on("group", day("2026-11-22")), Some(111_873));
    assert_eq!(rates.on("both", day("2026-11-22")), Some(81_871 + 111_873));
    assert_eq!(Factor::parse("0.1").unwrap().times(30), Some(3));
    assert_eq!(Factor::parse("0.1").unwrap().times(31), Some(4));
}

#[test]
fn a_day_without_a_value_has_no_sum_and_says_which_was_the_last() {
    let rates = rates();
    let new_year = day("2027-01-01");
    assert_eq!(rates.on("care", new_year), None);
    let known = Known { amount: 81_871, from: day("2026-01-01"), to: Some(day("2026-12-31")) };
    assert_eq!(rates.latest("care", new_year), Some(known));
    assert_eq!(rates.latest("care", day("2026-05-01")), Some(known));
    assert_eq!(rates.on("care", day("2024-05-01")), None);
    assert_eq!(rates.latest("care", day("2024-05-01")), None);
    assert_eq!(rates.latest("old", new_year).unwrap().to, Some(day("2014-12-31")));
    assert_eq!(rates.on("nothing", new_year), None);
}

#[test]
fn a_value_for_a_use_goes_before_the_common_one() {
    let rates = rates();
    assert_eq!(rates.on("for-benefits", day("2022-03-31")), Some(36_018));
    assert_eq!(rates.on("for-benefits", day("2022-04-01")), Some(37_389));
    assert_eq!(rates.on("for-others", day("2022-04-01")), Some(36_018));
}

#[test]
fn the_way_a_sum_is_made_can_be_shown() {
    let formula = rates().formula("care", day("2026-11-22")).unwrap();
    assert_eq!((formula.factor.as_str(), formula.value, formula.at.as_deref()), ("1.61", 50_851, Some("184")));
    assert_eq!(rates().formula("both", day("2026-11-22")), None);
    assert_eq!(rates().formula("care", day("2027-11-22")), None);
}

#[test]
fn a_sum_of_itself_is_no_sum() {
    let rates = rates();
    assert_eq!(rates.on("ring", day("2026-11-22")), None);
    assert_eq!(rates.circular(), ["ring", "ring-2"].into());
}

#[test]
fn sums_of_many_sums_of_many_sums_are_made_at_once() {
    let since = |how| vec![rule("2020-01-01", None, how)];
    let many = |id: &str| How::Sum(vec![id.to_owned(); 40]);
    let mut rates = Rates::default();
    rates.rates.push(rate("p0", None, since(How::Amount(1))));
    for n in 1..=7 {
        rates.rates.push(rate(&format!("p{n}"), None, since(many(&format!("p{}", n - 1)))));
    }
    rates.rates.push(rate("ring", None, since(many("ring"))));
    let today = day("2026-11-22");
    assert_eq!(rates.on("p7", today), Some(40u64.pow(7)));
    assert_eq!(rates.latest("p7", today).map(|known| known.amount), Some(40u64.pow(7)));
    assert_eq!((rates.on("ring", today), rates.latest("ring", today)), (None, None));
}

#[test]
fn factors_are_plain_decimal_numbers() {
    for wrong in ["", ".5", "1.", "1,61", "-1", "1e3", "1.2345678", "1234567890123"] {
        assert_eq!(Factor::parse(wrong), None, "{wrong}");
    }
}

proptest! {
    #[test]
    fn the_latest_sum_holds_on_every_day_of_its_period(offset in 0i32..6_000) {
        let rates = rates();
        let mut date = day("2014-01-01");
        for _ in 0..offset {
            date = date.next_day();
        }
        for rate in &rates.rates {
            let latest = rates.latest(&rate.id, date);
            if let Some(known) = latest {
                prop_assert!(known.from <= date);
                prop_assert_eq!(rates.on(&rate.id, known.from), Some(known.amount));
                if let Some(to) = known.to {
                    prop_assert_eq!(rates.on(&rate.id, to), Some(known.amount));
                    prop_assert_ne!(rates.on(&rate.id, to.next_day()), Some(known.amount));
                }
            }
            if let Some(amount) = rates.on(&rate.id, date) {
                prop_assert_eq!(latest.map(|known| known.amount), Some(amount));
            }
        }
    }
}

//! Sums of money.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Rates;

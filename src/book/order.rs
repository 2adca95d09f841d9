//! stub
use super::model::Date;
#[must_use]
pub fn next_day(d: Date) -> Date {
    d
}

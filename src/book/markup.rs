//! stub
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RateForm {
    Sum,
    Number,
}
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LimitForm {
    Nominative,
    Genitive,
    Number,
}

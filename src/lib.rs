//! Tirek: a guide in the terminal for families of children with disabilities in Kazakhstan.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod action;
pub mod book;
pub mod embedded;
pub mod i18n;
pub mod search;
pub mod text;

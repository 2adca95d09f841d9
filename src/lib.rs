//! Tirek: a guide in the terminal for families of children with disabilities in Kazakhstan.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod action;
pub mod app;
pub mod book;
pub mod embedded;
pub mod event;
pub mod i18n;
pub mod keys;
pub mod layout;
pub mod plain;
pub mod screen;
pub mod search;
pub mod sheet;
#[cfg(unix)]
pub mod signal;
pub mod terminal;
pub mod text;
pub mod theme;
pub mod view;

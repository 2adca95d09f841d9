//! Journeys through the guide as people make them, and what holds on every screen.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

mod aloud;
mod cursor;
mod guide;
mod interface;
mod journeys;
mod keypad;
mod kiosk;
mod languages;
mod linear;
mod looks;
mod monkey;
mod part_two;
mod readers;
mod real_book;
mod sizes;
mod strangers;
mod touch;

//! Tirek: a guide in the terminal for families of children with disabilities in Kazakhstan.
//!
//! ```text
//!  Тірек | Мектеп                        Қазақша | Русский | English F2   header   view/header.rs
//!  Отбасыңызға не керек? Жаза беріңіз: ▏                                  line     view/header.rs, app/line.rs
//! ─────────────────────────────────────────────────────────────────────
//!   Не болды?                                                         █   heading  ┐ what it says: screen/*.rs
//! > Мектеп баламды алмайды                                            █   row      │ as blocks:    sheet.rs
//!   Балаға диагноз қойылды                                            │   row      │ in lines:     sheet/lay.rs
//!   Тақырыптар                                                        │   heading  │ drawn:        view/body.rs
//!   Ақша және жеңілдіктер                                             │   row      ┘ where one is: app/place.rs
//! ─────────────────────────────────────────────────────────────────────
//!  Қауіп төнсе: 112 | Отбасы, бала: 111 | Анықтама: 1414                  strip    view/footer.rs
//!  ↑↓ таңдау  Enter ашу  F1 көмек  F2 тіл  F9 мәзір                       keys     view/footer.rs
//! ```
//!
//! One way for everything: `event` (what the terminal sent) -> `keys` -> `action` (what is asked) -> `app` (the state
//! changes) -> `view` (cells). Where each part stands is computed by `layout`, for drawing and for clicks alike. Only
//! `terminal` and `signal` touch the terminal. The linear mode, `plain`, says the same sheets as
//! numbered lines and reads answers.
//!
//! Below the screens lie `i18n` (interface texts), `search` and `book` (the knowledge base), and `text` (width, wrapping,
//! cleaning). They know nothing of what is above them; `book`, `search` and `text` can also be compiled into a build
//! script. Commands of the command line are one file each under `commands/`.
//!
//! A new screen is one file under `screen/` and one row in [`screen::Screen`]. A new kind of page is one row in
//! [`book::kinds::KINDS`]. A new language is one row in `guide.yaml`, one folder under `locales/`, and the texts.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod action;
pub mod app;
pub mod book;
pub mod cli;
pub mod commands;
pub mod embedded;
pub mod event;
pub mod i18n;
pub mod keys;
pub mod layout;
pub mod plain;
pub mod screen;
pub mod search;
pub mod settings;
pub mod sheet;
#[cfg(unix)]
pub mod signal;
pub mod terminal;
pub mod text;
pub mod theme;
pub mod view;
pub mod voice;

//! The knowledge base: loading, checking and reading its pages.
//!
//! Pure: knows no terminal and no interface language, and is shared with the build script.

pub mod check;
pub mod date;
pub mod diff;
pub mod edition;
pub mod kinds;
pub mod lazy;
pub mod lists;
pub mod load;
pub mod markup;
pub mod model;
pub mod order;
pub mod pages;
mod place;
pub mod problem;
pub mod rates;
mod raw;
pub mod schema;
pub mod terms;

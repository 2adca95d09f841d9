//! The knowledge base: loading, checking and reading its pages.
//!
//! Pure: knows no terminal and no interface language, and is shared with the build script.

pub mod markup;
pub mod model;
pub mod order;
pub mod rates;

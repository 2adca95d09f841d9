//! What came with the program: the checked book, and the texts of content and interface as `(path, text)`.
//!
//! Written by `build.rs`; nothing here is parsed.

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The book as [`crate::book::edition`] writes it.
pub const BOOK: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/book.edition"));

/// The index of [`BOOK`] as [`crate::search::Index::to_bytes`] writes it.
pub const INDEX: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/book.index"));

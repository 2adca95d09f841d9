//! What came with the program: the checked book as an edition, and the texts of the interface as `(path, text)`.
//!
//! Written by `build.rs`; nothing here is parsed.

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The book as [`crate::book::edition::encode`] writes it, with its index.
pub const BOOK: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/book.edition"));

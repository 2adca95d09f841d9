//! The texts that came with the program: content and interface, as `(path, text)`.
//!
//! Written by `build.rs`; nothing here is parsed.

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

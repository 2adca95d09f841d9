//! Measuring, cutting, wrapping and cleaning text for a grid of cells.
//!
//! The only user of `unicode-width`. Knows nothing of screens, languages or the book.

mod clean;
mod cut;
mod width;
mod wrap;

pub use clean::{clean_block, clean_line, is_safe};
pub use cut::cut;
pub use width::width;
pub use wrap::wrap;

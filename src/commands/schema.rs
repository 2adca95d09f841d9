//! `tirek schema`: the JSON Schema of the content files, so that an editor completes and underlines while one types.
//!
//! Only prints; the schema stands beside the shapes it describes.

use std::io::Write;

use crate::book::schema;

use super::{FINE, Outcome, write_json};

/// Prints the schema of any file of a book, with a definition for each kind of file under `$defs`.
pub fn run(out: &mut dyn Write) -> Outcome {
    write_json(out, &schema::schema(), false)?;
    Ok(FINE)
}

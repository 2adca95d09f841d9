//! The checked book as bytes, so that a start need not read YAML.
//!
//! Written by the build script and read at every start; both sides are the same version of this program.

use super::{
    kinds::{KINDS, STEP_PARTS},
    model::{Book, LocalText, Section},
};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

/// What the bytes begin with: a name, and the version of the format.
const MAGIC: &[u8; 8] = b"tirek\0\0\x01";

/// The bytes of a book. `None` when it cannot be written, which no checked book can cause.
#[must_use]
pub fn encode(book: &Book) -> Option<Vec<u8>> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend(postcard::to_allocvec(book).ok()?);
    Some(bytes)
}

/// The book in `bytes`. `None` for anything that [`encode`] did not write.
#[must_use]
pub fn decode(bytes: &[u8]) -> Option<Book> {
    postcard::from_bytes(bytes.strip_prefix(MAGIC)?).ok()
}

/// A name is written as its word and read as one of the fixed names.
impl Serialize for Section {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        (self.name, &self.text).serialize(to)
    }
}

impl<'de> Deserialize<'de> for Section {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let (word, text) = <(&str, LocalText)>::deserialize(from)?;
        let known = KINDS.iter().flat_map(|row| row.sections).chain(STEP_PARTS);
        let name = known.copied().find(|name| *name == word).ok_or_else(|| D::Error::custom(word))?;
        Ok(Self { name, text })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::load::{load, read_dir};
    use proptest::prelude::*;

    fn small_book() -> Book {
        load(&read_dir("tests/book".as_ref()).unwrap().0).book
    }

    #[test]
    fn a_book_is_the_same_after_writing_and_reading() {
        let book = small_book();
        assert_eq!(decode(&encode(&book).unwrap()), Some(book));
    }

    #[test]
    fn the_embedded_book_is_the_one_in_the_texts() {
        let file = |(path, text): &(&str, &str)| crate::book::load::SourceFile {
            path: (*path).to_owned(),
            bytes: text.as_bytes().to_vec(),
        };
        let files: Vec<_> = crate::embedded::CONTENT.iter().map(file).collect();
        assert_eq!(decode(crate::embedded::BOOK), Some(load(&files).book));
    }

    proptest! {
        #[test]
        fn altered_bytes_never_end_the_guide(at in 0usize..20_000, byte in any::<u8>(), cut in 0usize..20_000) {
            let mut bytes = encode(&small_book()).unwrap();
            let length = bytes.len();
            bytes[at % length] = byte;
            bytes.truncate(length - cut % length);
            let _ = decode(&bytes);
        }
    }
}

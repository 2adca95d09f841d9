//! Fields written one by one with a tag, so that another version of the program can pass over those it does not know.
//!
//! A tag is never used again for something else. A field with its default value is not written.

use serde::{Serialize, de::DeserializeOwned};

/// What is written field by field.
pub(super) trait Tagged: Default {
    /// `None` when a field cannot be written, which no loaded book can cause.
    fn write(&self) -> Option<Vec<u8>>;
    /// Reads the fields with a wanted tag; the others have their default value. `None` when one is damaged.
    fn read_only(bytes: &[u8], wanted: impl Fn(u8) -> bool) -> Option<Self>;
}

/// Adds a field unless it has its default value.
pub(super) fn put<T: Serialize + Default + PartialEq>(out: &mut Vec<u8>, tag: u8, field: &T) -> Option<()> {
    if *field == T::default() {
        return Some(());
    }
    put_bytes(out, tag, &postcard::to_allocvec(field).ok()?)
}

/// Adds a field that is bytes already.
pub(super) fn put_bytes(out: &mut Vec<u8>, tag: u8, bytes: &[u8]) -> Option<()> {
    out.push(tag);
    out.extend(u32::try_from(bytes.len()).ok()?.to_le_bytes());
    out.extend(bytes);
    Some(())
}

/// A value that fills these bytes to the last.
pub(super) fn get<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    let (value, rest) = postcard::take_from_bytes(bytes).ok()?;
    rest.is_empty().then_some(value)
}

/// The fields in these bytes; nothing after one that is cut off.
pub(super) fn fields(bytes: &[u8]) -> impl Iterator<Item = Option<(u8, &[u8])>> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        let (tag, after) = rest.split_first()?;
        let field = super::bytes::u32_at(after, 0).and_then(|length| {
            let end = usize::try_from(length).ok()?.checked_add(4)?;
            let (field, next) = (after.get(4..end)?, after.get(end..)?);
            rest = next;
            Some((*tag, field))
        });
        if field.is_none() {
            rest = &[];
        }
        Some(field)
    })
}

macro_rules! tagged {
    ($type:ty { $($tag:literal $field:ident,)* }) => {
        impl $crate::book::edition::tagged::Tagged for $type {
            fn write(&self) -> Option<Vec<u8>> {
                let mut out = Vec::new();
                $($crate::book::edition::tagged::put(&mut out, $tag, &self.$field)?;)*
                Some(out)
            }

            fn read_only(bytes: &[u8], wanted: impl Fn(u8) -> bool) -> Option<Self> {
                let mut value = Self::default();
                for field in $crate::book::edition::tagged::fields(bytes) {
                    let (tag, bytes) = field?;
                    match tag {
                        tag if !wanted(tag) => {}
                        $($tag => value.$field = $crate::book::edition::tagged::get(bytes)?,)*
                        // Of a newer program.
                        _ => {}
                    }
                }
                Some(value)
            }
        }
    };
}

pub(super) use tagged;

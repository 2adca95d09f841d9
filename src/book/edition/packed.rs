//! Pages as they lie in an edition: what lists take from them as it is, the rest packed (LZ4).
//!
//! Knows fields and their tags, not what they mean. Unpacking foreign bytes gives something or nothing, and no more than
//! a page can have.

use std::borrow::Cow;

use super::tagged;

/// The tag of a field that holds other fields: how many bytes they have (4), and these packed.
const PACKED: u8 = 255;
/// Fields up to this tag are not packed: lists take them from many pages at once.
const LAST_PLAIN: u8 = 7;
/// No page is longer: all of it stands in one file of the book.
const MOST: usize = 4 * crate::book::load::FILE_LIMIT;

/// The fields of a page, packed where that makes them shorter. `None` when one of them is too long.
pub(super) fn pack(fields: Vec<u8>) -> Option<Vec<u8>> {
    let (mut plain, mut rest) = (Vec::new(), Vec::new());
    for field in tagged::fields(&fields) {
        let (tag, bytes) = field?;
        tagged::put_bytes(if tag <= LAST_PLAIN { &mut plain } else { &mut rest }, tag, bytes)?;
    }
    let mut packed = u32::try_from(rest.len()).ok()?.to_le_bytes().to_vec();
    packed.extend(lz4_flex::block::compress(&rest));
    tagged::put_bytes(&mut plain, PACKED, &packed)?;
    Some(if rest.len() <= MOST && plain.len() < fields.len() { plain } else { fields })
}

/// All fields of a page.
pub(super) fn unpack(bytes: &[u8]) -> Option<Cow<'_, [u8]>> {
    let mut out = Vec::new();
    let mut any = false;
    for field in tagged::fields(bytes) {
        let (tag, field) = field?;
        if tag == PACKED {
            let length = usize::try_from(super::bytes::u32_at(field, 0)?).ok().filter(|length| *length <= MOST)?;
            let rest = lz4_flex::block::decompress(field.get(4..)?, length).ok()?;
            out.extend((rest.len() == length).then_some(rest)?);
            any = true;
        } else {
            tagged::put_bytes(&mut out, tag, field)?;
        }
    }
    Some(if any { Cow::Owned(out) } else { Cow::Borrowed(bytes) })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn page(fields: &[(u8, Vec<u8>)]) -> Vec<u8> {
        let mut out = Vec::new();
        for (tag, bytes) in fields {
            tagged::put_bytes(&mut out, *tag, bytes).unwrap();
        }
        out
    }

    #[test]
    fn a_page_that_cannot_be_shorter_stays_as_it_is() {
        let fields = page(&[(1, b"id".to_vec()), (20, vec![1, 2, 3])]);
        assert_eq!(pack(fields.clone()), Some(fields.clone()));
        assert_eq!(unpack(&fields), Some(Cow::Borrowed(&fields[..])));
    }

    #[test]
    fn no_more_is_unpacked_than_a_page_can_have() {
        let mut field = u32::MAX.to_le_bytes().to_vec();
        field.extend([0; 20]);
        assert_eq!(unpack(&page(&[(PACKED, field)])), None);
        let mut field = 90u32.to_le_bytes().to_vec();
        field.extend(lz4_flex::block::compress(&[7; 80]));
        assert_eq!(unpack(&page(&[(PACKED, field)])), None, "shorter than it says");
    }

    proptest! {
        #[test]
        fn what_is_packed_comes_back(
            plain in prop::collection::vec((1u8..=LAST_PLAIN, "[а-яa ]{0,80}"), 0..4),
            rest in prop::collection::vec((LAST_PLAIN + 1..PACKED, "([а-яәa ]{0,9}баланың ){0,9}"), 0..6),
        ) {
            let fields: Vec<_> = plain.into_iter().chain(rest).map(|(tag, text)| (tag, text.into_bytes())).collect();
            let fields = page(&fields);
            let packed = pack(fields.clone()).unwrap();
            prop_assert!(packed.len() <= fields.len());
            prop_assert_eq!(unpack(&packed).unwrap(), fields);
        }

        #[test]
        fn any_bytes_unpack_to_something_or_nothing(bytes: Vec<u8>, packed: Vec<u8>, length in 0u32..300) {
            let _ = unpack(&bytes);
            let mut field = length.to_le_bytes().to_vec();
            field.extend(packed);
            let _ = unpack(&page(&[(PACKED, field)]));
        }
    }
}

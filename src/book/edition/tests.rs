//! Editions: the same book back, and every kind of damage.

use super::*;
use crate::book::load::{load, read_dir};
use crate::book::model::Lang;
use proptest::prelude::*;
use std::sync::OnceLock;

fn small_book() -> Book {
    load(&read_dir("tests/book".as_ref()).unwrap().0).book
}

fn real_book() -> &'static Book {
    static BOOK: OnceLock<Book> = OnceLock::new();
    BOOK.get_or_init(|| load(&read_dir("content".as_ref()).unwrap().0).book)
}

fn written(book: &Book) -> Vec<u8> {
    let locales = vec![("kk/ui.ftl".to_owned(), "home-more = Тағы\n".to_owned())];
    encode(book, Some(b"index".to_vec()), &locales).unwrap()
}

fn small_edition() -> &'static [u8] {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    BYTES.get_or_init(|| written(&small_book()))
}

fn opened(bytes: &[u8]) -> Result<Book, Fault> {
    open(Bytes::Memory(bytes.to_vec()))
}

/// Uses everything that a guide uses.
fn use_all(book: &Book) {
    for place in 0..=book.entries.len() {
        let head = book.entries.head(place);
        let _ = head.map(|head| (book.plain_title(&head, Lang(0)).len(), head.first_topic(book)));
        let _ = book.entries.get(place).map(|entry| book.entry(&entry.id));
    }
    for (lang, _) in book.langs() {
        let _ = crate::book::kinds::KINDS.iter().map(|row| book.of_kind(row.kind, lang).len()).sum::<usize>();
    }
    let _ = book.topics.iter().map(|topic| book.of_topic(&topic.id).len()).sum::<usize>();
    let _ = (0..=book.ages.len()).map(|group| book.of_age(group).len()).sum::<usize>();
    let day = crate::book::model::Date { year: 2026, month: 11, day: 22 };
    for rate in &book.rates.rates {
        let _ = (book.rates.on(&rate.id, day), book.rates.latest(&rate.id, day), book.rates.formula(&rate.id, day));
    }
    let _ = (book.entry_named("3010"), book.entry_named("no-such-page"), book.sources.len(), book.changes.len());
    if let Some(stored) = &book.stored {
        let _ = (stored.part(Part::Search), stored.locales(), stored.verify());
    }
}

#[test]
fn directory_edition_file_and_the_book_inside_the_program_are_the_same_book() {
    let directory = real_book();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book.tirek");
    std::fs::write(&path, encode(directory, None, &[]).unwrap()).unwrap();
    let file = open(Bytes::file(&path).unwrap()).unwrap();
    let inside = open(Bytes::Inside(crate::embedded::BOOK)).unwrap();
    for book in [&file, &inside] {
        assert_eq!(book, directory);
        assert_eq!(book.entries.len(), directory.entries.len());
        for (one, other) in book.entries.heads().zip(directory.entries.heads()) {
            let key = |head: &crate::book::model::Head, book: &Book| {
                (
                    head.place,
                    head.id.to_owned(),
                    head.number,
                    head.kind,
                    head.available,
                    head.sensitive,
                    head.first_topic(book),
                )
            };
            assert_eq!(key(&one, book), key(&other, directory));
            for (lang, _) in book.langs() {
                assert_eq!(one.title(lang), other.title(lang));
            }
            assert_eq!(book.entries.place(one.id), Some(one.place));
            assert_eq!(book.entries.place_of_number(one.number), Some(one.place));
        }
        for (lang, _) in book.langs() {
            for row in &crate::book::kinds::KINDS {
                let list = List::Kind(row.kind, lang);
                assert_eq!(book.list(list), directory.list(list));
            }
        }
        for list in (0..book.topics.len()).map(List::Topic).chain((0..book.ages.len()).map(List::Age)) {
            assert_eq!(book.list(list), directory.list(list));
        }
        assert_eq!(book.stored.as_ref().unwrap().verify(), []);
    }
}

#[test]
fn the_same_book_gives_the_same_bytes() {
    assert_eq!(written(&small_book()), written(&small_book()));
    assert_eq!(encode(real_book(), None, &[]), encode(&open(Bytes::Inside(crate::embedded::BOOK)).unwrap(), None, &[]));
}

#[test]
fn what_else_came_with_the_book_comes_back() {
    let book = opened(small_edition()).unwrap();
    let stored = book.stored.as_ref().unwrap();
    assert_eq!(stored.part(Part::Search), Some(&b"index"[..]));
    assert_eq!(stored.locales(), [("kk/ui.ftl".to_owned(), "home-more = Тағы\n".to_owned())]);
}

#[test]
fn what_is_no_edition_is_named() {
    assert_eq!(opened(b"").unwrap_err(), Fault::NotAnEdition);
    assert_eq!(opened(b"edition:\n  name: x\n").unwrap_err(), Fault::NotAnEdition);
    let text: Vec<u8> = small_edition().iter().copied().filter(|byte| *byte != b'\r').collect();
    assert_eq!(opened(&text).unwrap_err(), Fault::CopiedAsText);
    let mut newer = small_edition().to_vec();
    newer[8] = 9;
    assert_eq!(opened(&newer).unwrap_err(), Fault::Newer { format: 9, known: FORMAT });
    let length = small_edition().len();
    let cut = opened(&small_edition()[..length - 1]).unwrap_err();
    assert_eq!(cut, Fault::Length { expected: length as u64, found: length as u64 - 1 });
    assert!(matches!(opened(&small_edition()[..30]), Err(Fault::Length { .. })));
}

#[test]
fn a_damaged_page_is_named_and_takes_no_other_with_it() {
    let whole = opened(small_edition()).unwrap();
    let mut bytes = small_edition().to_vec();
    // Links name it too, so look for the summary of a page: it stands nowhere else.
    let summary = whole.entry("care-money").unwrap().summary.get(Lang(0)).unwrap().to_owned();
    let at = bytes.windows(summary.len()).position(|window| window == summary.as_bytes()).unwrap();
    bytes[at + 1] ^= 1;
    let book = opened(&bytes).unwrap();
    let lost: Vec<_> = (0..book.entries.len()).filter(|place| book.entries.get(*place).is_none()).collect();
    assert_eq!(lost.len(), 1, "{lost:?}");
    assert!(book.entries.head(lost[0]).is_some(), "lists still name it");
    assert_eq!(book.stored.as_ref().unwrap().verify(), [Fault::DamagedPage(lost[0] + 1)]);
    assert_eq!(book.entries.iter().count() + 1, whole.entries.iter().count());
}

#[test]
fn parts_of_a_newer_program_are_passed_over_unless_they_are_needed() {
    let parts = |needed: u32| {
        let mut bytes = small_edition().to_vec();
        // The row of the texts of the interface gets a name that nobody knows.
        let at = bytes.windows(7).position(|window| window == b"locales").unwrap();
        bytes[at..at + 7].copy_from_slice(b"musings");
        bytes[at + 16..at + 20].copy_from_slice(&needed.to_le_bytes());
        container::reseal(&mut bytes);
        opened(&bytes).map(|book| book.stored.unwrap().locales())
    };
    assert_eq!(parts(0), Ok(Vec::new()));
    assert_eq!(parts(1), Err(Fault::UnknownPart("musings".into())));
}

#[test]
fn fields_of_a_newer_program_are_passed_over() {
    use tagged::Tagged as _;
    let entry = small_book().entries.get(0).unwrap().clone();
    let mut bytes = entry.write().unwrap();
    bytes.extend([250, 3, 0, 0, 0, 1, 2, 3]);
    assert_eq!(crate::book::model::Entry::read_only(&bytes, |_| true), Some(entry));
}

#[test]
fn texts_that_must_not_reach_a_terminal_are_not_shown() {
    let mut book = small_book();
    let mut entry = book.entries.get(0).unwrap().clone();
    entry.summary.0[0] = Some("до\u{1b}[2Jсле".to_owned());
    book.entries = vec![entry].into();
    let book = opened(&written(&book)).unwrap();
    assert!(book.entries.get(0).is_none());
    assert_eq!(book.stored.unwrap().faults(), [Fault::DamagedPage(1)]);
}

#[test]
fn a_file_stays_readable_when_another_takes_its_name_and_is_noticed_when_it_is_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book.tirek");
    std::fs::write(&path, small_edition()).unwrap();
    let book = open(Bytes::file(&path).unwrap()).unwrap();
    let other = folder.path().join("other");
    std::fs::write(&other, b"something else").unwrap();
    std::fs::rename(&other, &path).unwrap();
    assert_eq!(book, small_book());

    std::fs::write(&path, small_edition()).unwrap();
    let book = open(Bytes::file(&path).unwrap()).unwrap();
    let mut file = std::fs::OpenOptions::new().write(true).open(&path).unwrap();
    std::io::Write::write_all(&mut file, &vec![0; small_edition().len()]).unwrap();
    file.set_len(100).unwrap();
    use_all(&book);
    assert!(!book.stored.unwrap().faults().is_empty());
}

#[test]
fn decoded_pages_are_given_up_when_there_are_many() {
    let mut book = open(Bytes::Inside(crate::embedded::BOOK)).unwrap();
    let count = book.entries.iter().count();
    book.entries.forget();
    assert_eq!(book.entries.iter().count(), count);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn altered_cut_or_grown_bytes_never_end_the_guide(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4),
        cut in prop::option::of(any::<prop::sample::Index>()),
        more in prop::collection::vec(any::<u8>(), 0..20),
        seal in any::<bool>(),
    ) {
        let mut bytes = small_edition().to_vec();
        for (at, byte) in &changes {
            let at = at.index(bytes.len());
            bytes[at] = *byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        bytes.extend(&more);
        let same = bytes == small_edition();
        // As somebody would alter it who also puts the checksums right.
        if seal {
            container::reseal(&mut bytes);
        }
        match opened(&bytes) {
            Ok(book) => {
                use_all(&book);
                prop_assert!(seal || same || !book.stored.unwrap().verify().is_empty());
            }
            Err(fault) => prop_assert!(!fault.args().iter().any(|(_, value)| value.is_empty())),
        }
    }

    #[test]
    fn records_and_lists_altered_with_right_checksums_never_end_the_guide(
        at in any::<prop::sample::Index>(), value in any::<u32>(), part in 1u8..8,
    ) {
        let mut bytes = small_edition().to_vec();
        let row = 24 + 40 * usize::from(part);
        let offset = usize::try_from(bytes::u64_at(&bytes, row + 24).unwrap()).unwrap();
        let length = usize::try_from(bytes::u64_at(&bytes, row + 32).unwrap()).unwrap();
        let place = offset + at.index(length.saturating_sub(4).max(1)) / 4 * 4;
        bytes[place..place + 4].copy_from_slice(&value.to_le_bytes());
        container::reseal(&mut bytes);
        if let Ok(book) = opened(&bytes) {
            use_all(&book);
        }
    }
}

#[test]
fn a_glance_at_a_page_has_its_id_its_kind_and_its_summary() {
    let book = open(Bytes::Inside(crate::embedded::BOOK)).unwrap();
    for place in 0..book.entries.len() {
        let glance = book.entries.glance(place).unwrap().into_owned();
        let page = book.entries.get(place).unwrap();
        let key = |page: &crate::book::model::Entry| (page.id.clone(), page.kind, page.summary.clone());
        assert_eq!(key(&glance), key(page));
        assert_eq!(book.entries.kind(place), Some(page.kind));
    }
    assert!(book.entries.glance(book.entries.len()).is_none());
}

//! The bytes of an index: all at hand, or read from an edition block by block and verified as they are touched.
//!
//! Knows where sections lie, not what they mean. What is damaged reads as nothing and is remembered.

use std::{
    borrow::Cow,
    cell::{Cell, OnceCell},
    ops::Range,
};

use crate::{
    book::edition::Piecemeal,
    search::table::{Numbers, Runs},
};

/// What the bytes begin with: a name, and the version of the format.
const MAGIC: &[u8; 8] = b"tirekix\x03";
/// How many sections there are.
pub(super) const SECTIONS: usize = 16;
/// Numbers before the lengths of the sections: checksum of the head, entries, titles, names.
const NUMBERS: usize = 4;
/// Bytes of the head before the checksums of the blocks.
const FIXED: usize = MAGIC.len() + 4 * (NUMBERS + SECTIONS);
/// Bytes of a block: each section is cut into blocks, the last of which is shorter. No unit lies in two of them.
pub(super) const BLOCK: usize = super::UNIT * 4096;

/// What stands before the sections.
#[derive(Debug, Clone, Default)]
pub(super) struct Head {
    pub entries: usize,
    pub titles: u32,
    pub names: u32,
    /// In all the bytes.
    sections: [Range<usize>; SECTIONS],
    /// Which of all blocks is the first of each section.
    blocks: [usize; SECTIONS],
    /// How many bytes there are in all.
    length: usize,
}

impl Head {
    /// Reads the head where the bytes begin; nothing where it is none.
    fn read(bytes: &[u8]) -> Option<Self> {
        let numbers = Numbers(bytes.get(..FIXED)?.strip_prefix(MAGIC)?);
        let at = |place: usize| usize::try_from(numbers.get(place)).ok();
        let mut head = Self { entries: at(1)?, titles: numbers.get(2), names: numbers.get(3), ..Self::default() };
        let mut blocks = 0usize;
        for (place, first) in head.blocks.iter_mut().enumerate() {
            *first = blocks;
            blocks = blocks.checked_add(at(NUMBERS + place)?.div_ceil(BLOCK))?;
        }
        let mut from = FIXED.checked_add(blocks.checked_mul(4)?)?;
        for (place, section) in head.sections.iter_mut().enumerate() {
            let to = from.checked_add(at(NUMBERS + place)?)?;
            *section = from..to;
            from = to;
        }
        head.length = from;
        Some(head)
    }

    /// Where the first section begins.
    fn end(&self) -> usize {
        self.sections.first().map_or(FIXED, |section| section.start)
    }

    fn first_block(&self, section: usize) -> usize {
        self.blocks.get(section).copied().unwrap_or_default()
    }

    /// How many bytes a section has.
    pub fn length_of(&self, section: usize) -> usize {
        self.sections.get(section).map_or(0, Range::len)
    }

    pub fn sizes(&self) -> Vec<usize> {
        self.sections.iter().map(Range::len).collect()
    }
}

/// The bytes of an index of these sections.
pub(super) fn put_together(counts: [u32; 3], sections: &[Vec<u8>]) -> Vec<u8> {
    let mut head: Vec<u8> = counts.iter().flat_map(|count| count.to_le_bytes()).collect();
    let length = |section: &Vec<u8>| u32::try_from(section.len()).unwrap_or(u32::MAX).to_le_bytes();
    head.extend(sections.iter().flat_map(length));
    let blocks = sections.iter().flat_map(|section| section.chunks(BLOCK));
    head.extend(blocks.flat_map(|block| crc32fast::hash(block).to_le_bytes()));
    let mut out = MAGIC.to_vec();
    out.extend(crc32fast::hash(&head).to_le_bytes());
    out.extend(head);
    out.extend(sections.concat());
    out
}

/// The bytes.
#[derive(Debug)]
pub(super) enum Store {
    /// Verified before, or made here.
    Whole(Cow<'static, [u8]>),
    Blocks(Box<Blocks>),
}

impl Default for Store {
    fn default() -> Self {
        Self::Whole(Cow::Borrowed(&[]))
    }
}

/// Sections and blocks that were read; nothing in those that are damaged.
#[derive(Debug)]
pub(super) struct Blocks {
    part: Piecemeal,
    /// Of each block, as they follow each other.
    sums: Cow<'static, [u8]>,
    sections: [OnceCell<Cow<'static, [u8]>>; SECTIONS],
    /// Of all sections; only those of long sections are ever filled.
    single: Vec<OnceCell<Cow<'static, [u8]>>>,
    damaged: Cell<bool>,
}

impl Store {
    /// All bytes of an index.
    pub fn whole(bytes: Cow<'static, [u8]>) -> Option<(Self, Head)> {
        let head = Head::read(&bytes).filter(|head| head.length == bytes.len())?;
        Some((Self::Whole(bytes), head))
    }

    /// The index in a part of an edition. Nothing is read but the head.
    pub fn piecemeal(part: Piecemeal) -> Option<(Self, Head)> {
        let opened = Self::opened(&part);
        if opened.is_none() {
            // Of another version of the program, or damaged: a new one is made, so reading all of it costs little.
            part.verify();
        }
        let (sums, head) = opened?;
        let blocks = sums.len() / 4;
        let single = (0..blocks).map(|_| OnceCell::new()).collect();
        let sections = [const { OnceCell::new() }; SECTIONS];
        Some((Self::Blocks(Box::new(Blocks { part, sums, sections, single, damaged: Cell::new(false) })), head))
    }

    fn opened(part: &Piecemeal) -> Option<(Cow<'static, [u8]>, Head)> {
        let start = part.read(0, FIXED)?;
        let head = Head::read(&start).filter(|head| u64::try_from(head.length) == Ok(part.len()))?;
        let sums = part.read(FIXED, head.end() - FIXED)?;
        let mut sum = crc32fast::Hasher::new();
        sum.update(start.get(MAGIC.len() + 4..)?);
        sum.update(&sums);
        let numbers = Numbers(start.get(MAGIC.len()..)?);
        (sum.finalize() == numbers.get(0)).then_some((sums, head))
    }

    /// Was something found damaged?
    pub fn is_damaged(&self) -> bool {
        matches!(self, Self::Blocks(blocks) if blocks.damaged.get())
    }

    /// All bytes; none of an index that is read block by block.
    pub fn bytes(&self) -> &[u8] {
        match self {
            Self::Whole(bytes) => bytes,
            Self::Blocks(_) => &[],
        }
    }

    /// A whole section.
    pub fn section(&self, head: &Head, section: usize) -> &[u8] {
        let Some(range) = head.sections.get(section) else { return &[] };
        match self {
            Self::Whole(bytes) => bytes.get(range.clone()).unwrap_or_default(),
            Self::Blocks(blocks) => blocks
                .sections
                .get(section)
                .map_or(&[], |cell| cell.get_or_init(|| blocks.read(range.clone(), head.first_block(section)))),
        }
    }

    /// The bytes of a section from `at` on, as far as they lie together.
    pub fn run(&self, head: &Head, section: usize, at: usize) -> &[u8] {
        let Some(range) = head.sections.get(section) else { return &[] };
        match self {
            Self::Whole(bytes) => bytes.get(range.clone()).and_then(|bytes| bytes.get(at..)).unwrap_or_default(),
            Self::Blocks(blocks) => {
                blocks.block(range, head.first_block(section), at / BLOCK).get(at % BLOCK..).unwrap_or_default()
            }
        }
    }
}

impl Blocks {
    fn block(&self, section: &Range<usize>, first: usize, nth: usize) -> &[u8] {
        let from = section.start.saturating_add(nth.saturating_mul(BLOCK));
        if from >= section.end {
            return &[];
        }
        let range = from..section.end.min(from + BLOCK);
        self.single.get(first + nth).map_or(&[], |cell| cell.get_or_init(|| self.read(range, first + nth)))
    }

    /// Reads blocks that follow each other; all of them or nothing.
    fn read(&self, range: Range<usize>, first: usize) -> Cow<'static, [u8]> {
        let sums = Numbers(&self.sums);
        let right = |bytes: &Cow<'static, [u8]>| {
            let mut blocks = (first..).zip(bytes.chunks(BLOCK));
            blocks.all(|(place, block)| place < sums.len() && crc32fast::hash(block) == sums.get(place))
        };
        self.part.read(range.start, range.len()).filter(right).unwrap_or_else(|| {
            self.damaged.set(true);
            self.part.damaged();
            Cow::Borrowed(&[])
        })
    }
}

/// A section whose bytes may lie in several runs.
#[derive(Debug, Clone, Copy)]
pub(in crate::search) struct Long<'a> {
    store: &'a Store,
    head: &'a Head,
    section: usize,
}

impl<'a> Long<'a> {
    pub(super) fn new(store: &'a Store, head: &'a Head, section: usize) -> Self {
        Self { store, head, section }
    }
}

impl<'a> Runs<'a> for Long<'a> {
    fn run(&self, at: usize) -> &'a [u8] {
        self.store.run(self.head, self.section, at)
    }
}

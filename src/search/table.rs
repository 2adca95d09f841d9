//! Numbers and lists in bytes, read where they lie.
//!
//! Nothing is decoded beforehand and nothing is trusted: what lies outside the bytes reads as nothing.

use std::ops::Range;

/// Numbers of four bytes each.
#[derive(Debug, Clone, Copy)]
pub(super) struct Numbers<'a>(pub &'a [u8]);

impl Numbers<'_> {
    pub fn len(self) -> usize {
        self.0.len() / 4
    }

    /// The number at a place; 0 outside.
    pub fn get(self, place: usize) -> u32 {
        let bytes = place.checked_mul(4).and_then(|at| self.0.get(at..)?.first_chunk());
        bytes.map_or(0, |bytes| u32::from_le_bytes(*bytes))
    }

    fn at(self, place: usize) -> usize {
        usize::try_from(self.get(place)).unwrap_or(usize::MAX)
    }

    /// Where the piece at a place lies, of pieces that end at these numbers.
    pub fn range(self, place: usize) -> Range<usize> {
        self.at(place)..self.at(place.saturating_add(1))
    }
}

/// Pieces of bytes one after another; `ends` holds where each begins, and where the last ends.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pieces<'a> {
    pub ends: Numbers<'a>,
    pub bytes: &'a [u8],
}

impl<'a> Pieces<'a> {
    pub fn len(self) -> usize {
        self.ends.len().saturating_sub(1)
    }

    /// A piece; empty outside.
    pub fn get(self, place: usize) -> &'a [u8] {
        self.bytes.get(self.ends.range(place)).unwrap_or_default()
    }

    /// The first piece for which `before` does not hold; pieces must be in an order that agrees with it.
    pub fn partition(self, before: impl Fn(&[u8]) -> bool) -> usize {
        let (mut from, mut to) = (0, self.len());
        while from < to {
            let middle = from + (to - from) / 2;
            if before(self.get(middle)) { from = middle + 1 } else { to = middle }
        }
        from
    }
}

/// Bytes that do not all lie together.
pub(super) trait Runs<'a> {
    /// The bytes from `at` on, as far as they lie together; none behind the end.
    fn run(&self, at: usize) -> &'a [u8];
}

/// Bytes that all lie together.
impl<'a> Runs<'a> for &'a [u8] {
    fn run(&self, at: usize) -> &'a [u8] {
        self.get(at..).unwrap_or_default()
    }
}

/// Rising numbers, each written as the distance from the one before in as few bytes as it needs.
#[derive(Debug, Clone)]
pub(super) struct Rising<'a, R = &'a [u8]> {
    rest: &'a [u8],
    last: u32,
    /// What follows behind `rest`.
    more: R,
    at: usize,
    end: usize,
}

impl<'a> Rising<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes, last: 0, more: &[], at: 0, end: 0 }
    }
}

impl<'a, R: Runs<'a>> Rising<'a, R> {
    /// The numbers in these of all the bytes.
    pub fn within(bytes: R, range: Range<usize>) -> Self {
        Self { rest: &[], last: 0, more: bytes, at: range.start, end: range.end }
    }

    #[cold]
    fn go_on(&mut self) -> Option<()> {
        let run = self.more.run(self.at);
        let run = run.get(..run.len().min(self.end.saturating_sub(self.at)))?;
        self.at += run.len();
        self.rest = run;
        (!run.is_empty()).then_some(())
    }
}

impl<'a, R: Runs<'a>> Iterator for Rising<'a, R> {
    type Item = u32;

    #[inline]
    fn next(&mut self) -> Option<u32> {
        let mut distance = 0u32;
        let mut shift = 0;
        loop {
            if self.rest.is_empty() {
                self.go_on()?;
            }
            let (&byte, rest) = self.rest.split_first()?;
            self.rest = rest;
            distance |= u32::from(byte & 0x7f).checked_shl(shift).unwrap_or(0);
            if byte < 0x80 {
                break;
            }
            shift += 7;
        }
        self.last = self.last.wrapping_add(distance);
        Some(self.last)
    }
}

/// Writes [`Rising`] numbers.
pub(super) fn write_rising(out: &mut Vec<u8>, numbers: &[u32]) {
    let mut last = 0;
    for &number in numbers {
        let mut distance = number.wrapping_sub(last);
        last = number;
        while distance >= 0x80 {
            out.push(u8::try_from(distance & 0x7f).unwrap_or(0) | 0x80);
            distance >>= 7;
        }
        out.push(u8::try_from(distance).unwrap_or(0));
    }
}

/// Writes [`Pieces`]: where they end, and their bytes.
#[derive(Default)]
pub(super) struct PiecesWriter {
    pub ends: Vec<u8>,
    pub bytes: Vec<u8>,
}

impl PiecesWriter {
    pub fn new() -> Self {
        Self { ends: vec![0; 4], bytes: Vec::new() }
    }

    /// Ends the piece that was written to `bytes`.
    pub fn end(&mut self) {
        self.ends.extend(u32::try_from(self.bytes.len()).unwrap_or(u32::MAX).to_le_bytes());
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn rising_numbers_are_read_as_they_were_written(mut numbers: Vec<u32>) {
            numbers.sort_unstable();
            let mut bytes = Vec::new();
            write_rising(&mut bytes, &numbers);
            prop_assert_eq!(Rising::new(&bytes).collect::<Vec<_>>(), numbers);
        }

        #[test]
        fn numbers_that_lie_in_several_runs_are_read_like_those_in_one(mut numbers: Vec<u32>, run in 1usize..9) {
            struct Cut<'a>(&'a [u8], usize);
            impl<'a> Runs<'a> for Cut<'a> {
                fn run(&self, at: usize) -> &'a [u8] {
                    let end = self.0.len().min((at / self.1 + 1) * self.1);
                    self.0.get(at..end).unwrap_or_default()
                }
            }
            numbers.sort_unstable();
            let mut bytes = vec![7; 5];
            write_rising(&mut bytes, &numbers);
            let range = 5..bytes.len();
            bytes.extend([1; 9]);
            prop_assert_eq!(Rising::within(Cut(&bytes, run), range).collect::<Vec<_>>(), numbers);
        }

        #[test]
        fn any_bytes_hold_some_numbers(bytes: Vec<u8>, place in 0usize..40) {
            let _ = Rising::new(&bytes).count();
            let pieces = Pieces { ends: Numbers(&bytes), bytes: &bytes };
            let _ = (pieces.get(place), pieces.partition(|piece| piece < &b"m"[..]));
        }
    }
}

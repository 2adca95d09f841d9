//! How much is said at once: a part of a sheet, whole sections where they are short.
//!
//! A voice reads everything that is new, and a braille line shows it line by line: nobody can take in 300 lines to
//! find out whether they are the right ones. So a screen begins with its first section, and an empty answer reads on.
//! Pure; prints nothing.

use std::ops::Range;

use crate::sheet::{Block, Shape};

/// From so many lines on a heading begins a new part.
const ENOUGH: usize = 8;
/// From so many lines on a block without a heading does, too.
const MOST: usize = 22;
/// A section is not divided for so few lines.
const REST: usize = 6;
/// Stands in the keys of what is read out at a counter.
const SPOKEN: &str = "say_this";

/// The blocks of the part that begins with block `start`; `lines` holds the lines of each block.
#[must_use]
pub fn part(blocks: &[Block], lines: &[Vec<String>], start: usize) -> Range<usize> {
    let start = start.min(blocks.len().saturating_sub(1));
    let size = |block: usize| lines.get(block).map_or(0, Vec::len);
    let mut said = 0;
    for (number, block) in blocks.iter().enumerate().skip(start) {
        if number > start {
            // What stands before the title of a page is heard with it.
            let heading = block.shape == Shape::Heading;
            let divided = said >= MOST
                && !belongs_to_the_one_before(blocks, number)
                && (number..section_end(blocks, number)).map(size).sum::<usize>() > REST;
            if (heading && said >= ENOUGH) || divided {
                return start..number;
            }
        }
        said += size(number);
    }
    start..blocks.len()
}

/// The sections: titles and headings.
#[must_use]
pub fn sections(blocks: &[Block]) -> Vec<usize> {
    blocks.iter().enumerate().filter(|(_, block)| is_heading(block)).map(|(number, _)| number).collect()
}

fn section_end(blocks: &[Block], from: usize) -> usize {
    let next = blocks.iter().enumerate().skip(from).find(|(_, block)| is_heading(block));
    next.map_or(blocks.len(), |(number, _)| number)
}

fn is_heading(block: &Block) -> bool {
    matches!(block.shape, Shape::Title | Shape::Heading)
}

fn belongs_to_the_one_before(blocks: &[Block], number: usize) -> bool {
    let shape = |number: usize| blocks.get(number).map(|block| &block.shape);
    let glued = matches!(shape(number), Some(Shape::Detail | Shape::Verbatim));
    let before = number.checked_sub(1).and_then(shape);
    // What is read out at a counter stands in several languages, one after the other.
    let spoken = |number: usize| blocks.get(number).is_some_and(|block| block.key.contains(SPOKEN));
    let spoken = spoken(number) && number.checked_sub(1).is_some_and(spoken);
    glued || spoken || matches!(before, Some(Shape::Title | Shape::Heading | Shape::Label))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Where every part begins, when one reads from the top.
    fn starts(blocks: &[Block], lines: &[Vec<String>]) -> Vec<usize> {
        let mut out = vec![0];
        loop {
            let next = part(blocks, lines, out.last().copied().unwrap_or(0)).end;
            if next >= blocks.len() {
                return out;
            }
            out.push(next);
        }
    }

    fn sheet(sizes: &[(bool, usize)]) -> (Vec<Block>, Vec<Vec<String>>) {
        let block = |(number, (heading, _)): (usize, &(bool, usize))| {
            if *heading { Block::heading(number.to_string(), "h") } else { Block::text(number.to_string(), "t") }
        };
        let lines = sizes.iter().map(|(_, lines)| vec![String::new(); *lines]).collect();
        (sizes.iter().enumerate().map(block).collect(), lines)
    }

    #[test]
    fn short_sections_are_read_together_and_long_ones_alone() {
        let (blocks, lines) = sheet(&[(true, 1), (false, 3), (true, 1), (false, 5), (true, 1), (false, 9), (true, 1)]);
        assert_eq!(part(&blocks, &lines, 0), 0..4);
        assert_eq!(starts(&blocks, &lines), [0, 4, 6]);
        assert_eq!(sections(&blocks), [0, 2, 4, 6]);
    }

    #[test]
    fn a_long_section_is_divided_between_blocks_but_not_for_a_little_rest() {
        let (blocks, lines) = sheet(&[(true, 1), (false, 21), (false, 4), (false, 4), (false, 4)]);
        assert_eq!(starts(&blocks, &lines), [0, 2]);
        let (blocks, lines) = sheet(&[(true, 1), (false, 21), (false, 6)]);
        assert_eq!(starts(&blocks, &lines), [0]);
    }

    #[test]
    fn an_empty_sheet_is_one_part() {
        assert_eq!(part(&[], &[], 3), 0..0);
        assert_eq!(starts(&[], &[]), [0]);
    }

    proptest! {
        #[test]
        fn the_parts_together_are_everything_once(sizes in proptest::collection::vec((any::<bool>(), 0..9usize), 0..60)) {
            let (blocks, lines) = sheet(&sizes);
            let parts = starts(&blocks, &lines);
            let read: Vec<usize> = parts.iter().flat_map(|start| part(&blocks, &lines, *start)).collect();
            prop_assert_eq!(read, (0..blocks.len()).collect::<Vec<_>>());
        }
    }
}

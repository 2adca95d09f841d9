//! Where a value stands in a file: the way to it, and the line and column.
//!
//! Ways are cheap to carry while loading; lines are looked up only for problems.

mod locate;

pub(super) use locate::locate;

use std::fmt;

/// One step of a way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    Key(String),
    Index(usize),
}

/// The way to a value, from the root of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Place(pub Vec<Part>);

/// What at that place is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spot {
    Value,
    /// The key of the value.
    Key,
    /// The second time this key is written.
    SecondKey,
    /// Behind so many characters of the text that are not blank.
    Inside(usize),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, part) in self.0.iter().enumerate() {
            match part {
                Part::Key(key) if n == 0 => write!(f, "{key}")?,
                Part::Key(key) => write!(f, ".{key}")?,
                Part::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

/// A way that grows on the stack while a file is walked.
#[derive(Clone, Copy)]
pub(super) enum Way<'a> {
    Root,
    Key(&'a Way<'a>, &'a str),
    Index(&'a Way<'a>, usize),
}

impl<'a> Way<'a> {
    pub fn key(&'a self, key: &'a str) -> Way<'a> {
        Way::Key(self, key)
    }

    pub fn index(&'a self, index: usize) -> Way<'a> {
        Way::Index(self, index)
    }

    pub fn place(&self) -> Place {
        let mut parts = Vec::new();
        let mut way = self;
        loop {
            way = match way {
                Way::Root => break,
                Way::Key(before, key) => {
                    parts.push(Part::Key((*key).to_owned()));
                    before
                }
                Way::Index(before, index) => {
                    parts.push(Part::Index(*index));
                    before
                }
            };
        }
        parts.reverse();
        Place(parts)
    }
}

//! Where the reader is on a screen: the selected row or the line being read, and how far it is scrolled.
//!
//! A place is noted by what is said there, so it is found again in another language, at another width, and when one
//! comes back.

use crate::{
    layout::follow,
    screen::Screen,
    search::fold,
    sheet::{Laid, Reading, Sheet, Stop},
};

/// A screen and the reader's place on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub screen: Screen,
    /// The selected row or link, as an index into the stops.
    pub stop: Option<usize>,
    /// The line being read; on a list the first line of the selected row.
    pub line: usize,
    /// The first line shown.
    pub offset: usize,
    /// Whether the reader has moved here; until then the best hit stays selected.
    moved: bool,
    anchor: Option<Anchor>,
}

/// Blocks before the one being read that are remembered.
const EARLIER: usize = 8;

/// A place in words that every language and width shares.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Anchor {
    /// The block's key.
    key: String,
    /// The keys of the blocks before it, nearest first: another language may lack the block itself.
    earlier: Vec<String>,
    /// Line within the block, and how many lines the block had.
    nth: usize,
    of: usize,
    /// Which link of the block is selected.
    link: Option<usize>,
    /// Lines between the top of the body and the line being read.
    below_top: usize,
}

impl Place {
    #[must_use]
    pub const fn new(screen: Screen) -> Self {
        Self { screen, stop: None, line: 0, offset: 0, moved: false, anchor: None }
    }

    #[must_use]
    pub const fn home() -> Self {
        Self::new(Screen::Home)
    }

    /// Shows other results in this place; the selected row stays if the reader chose it and it is still there.
    pub fn retype(&mut self, screen: Screen) {
        self.screen = screen;
        if !self.moved {
            self.anchor = None;
        }
    }

    /// The row or link that Enter opens.
    #[must_use]
    pub fn chosen<'a>(&self, laid: &'a Laid, reading: Reading) -> Option<&'a Stop> {
        match (self.stop, reading) {
            (Some(number), _) => laid.stops.get(number),
            (None, Reading::Rows) => laid.stops.first(),
            (None, Reading::Lines) => {
                let begins = laid.stops.iter().find(|stop| stop.first == self.line);
                begins.or_else(|| laid.stops.iter().find(|stop| (stop.first..=stop.last).contains(&self.line)))
            }
        }
    }

    /// Selects a row or link.
    pub fn choose(&mut self, laid: &Laid, number: usize) {
        if let Some(stop) = laid.stops.get(number) {
            (self.stop, self.line, self.moved) = (Some(number), stop.first, true);
        }
    }

    /// Reads from this line on.
    pub fn read(&mut self, laid: &Laid, line: usize) {
        self.stop = None;
        self.moved = true;
        self.line = line.min(laid.lines.len().saturating_sub(1));
        // Gaps between blocks are not read; each is followed by a line that is.
        while laid.lines.get(self.line).is_some_and(|line| line.nth.is_none()) {
            self.line += 1;
        }
    }

    /// One row or line on.
    pub fn step(&mut self, laid: &Laid, lines: bool, up: bool) {
        if !lines {
            return self.next_stop(laid, lines, up);
        }
        let written = |(number, line): (usize, &crate::sheet::Line)| line.nth.map(|_| number);
        let mut numbers = laid.lines.iter().enumerate().filter_map(written);
        let next = if up {
            numbers.take_while(|number| *number < self.line).last()
        } else {
            numbers.find(|number| *number > self.line)
        };
        if let Some(line) = next {
            self.read(laid, line);
        }
    }

    /// The next or previous row or link.
    pub fn next_stop(&mut self, laid: &Laid, lines: bool, back: bool) {
        let next = match (self.stop, lines) {
            (Some(number), _) if back => number.checked_sub(1),
            (Some(number), _) => Some(number + 1),
            (None, false) => Some(usize::from(!back)),
            (None, true) if back => laid.stops.iter().rposition(|stop| stop.first < self.line),
            (None, true) => laid.stops.iter().position(|stop| stop.first >= self.line),
        };
        if let Some(number) = next {
            self.choose(laid, number);
        }
    }

    pub fn first(&mut self, laid: &Laid, lines: bool) {
        if lines { self.read(laid, 0) } else { self.choose(laid, 0) }
    }

    pub fn last(&mut self, laid: &Laid, lines: bool) {
        if lines { self.read(laid, usize::MAX) } else { self.choose(laid, laid.stops.len().saturating_sub(1)) }
    }

    /// A screenful up or down; the line being read stays where it is on the screen.
    pub fn page(&mut self, laid: &Laid, reading: Reading, (height, up): (usize, bool)) {
        let far = height.saturating_sub(1).max(1);
        let end = laid.lines.len().saturating_sub(height);
        let offset = if up { self.offset.saturating_sub(far) } else { (self.offset + far).min(end) };
        let moved = offset.abs_diff(self.offset);
        let line = match (moved, up) {
            (0, true) => 0,
            (0, false) => laid.lines.len().saturating_sub(1),
            (_, true) => self.line.saturating_sub(moved),
            (_, false) => self.line + moved,
        };
        self.offset = offset;
        match reading {
            Reading::Lines => self.read(laid, line),
            Reading::Rows => {
                let number = if up {
                    laid.stops.iter().position(|stop| stop.last >= line).unwrap_or(0)
                } else {
                    laid.stops.iter().rposition(|stop| stop.first <= line).unwrap_or(0)
                };
                self.choose(laid, number);
            }
        }
    }

    /// Goes to the next line that holds `words`, beginning `skip` lines from here, and around the end.
    pub fn find(&mut self, laid: &Laid, words: &str, (skip, backwards): (usize, bool)) {
        let total = laid.lines.len();
        let wanted = plain(words);
        if wanted.is_empty() || total == 0 {
            return;
        }
        for distance in skip..=total {
            let number = if backwards { self.line + 2 * total - distance } else { self.line + distance } % total;
            if begins(laid, number, &wanted) {
                return self.read(laid, number);
            }
        }
    }

    /// Scrolls as little as is needed to show the reader's place.
    pub fn follow(&mut self, laid: &Laid, reading: Reading, height: usize) {
        let (range, spare) = match reading {
            Reading::Lines => {
                let last = self.stop.and_then(|number| laid.stops.get(number)).map_or(self.line, |stop| stop.last);
                ((self.line, last), height / 3)
            }
            Reading::Rows => {
                let stop = self.chosen(laid, reading);
                let (first, last) = stop.map_or((self.line, self.line), |stop| (stop.first, stop.last));
                // What stands above the first row is seen when it is selected.
                let first = if self.stop.unwrap_or(0) == 0 && last < height { 0 } else { first };
                ((first, last), 1)
            }
        };
        self.offset = follow(range, self.offset, height, laid.lines.len(), spare);
    }

    /// Notes the place by what is said there.
    pub fn remember(&mut self, sheet: &Sheet, laid: &Laid) {
        let Some(line) = laid.lines.get(self.line) else { return };
        let Some(block) = sheet.blocks.get(line.block) else { return };
        let of = laid.lines.iter().filter(|other| other.block == line.block && other.nth.is_some()).count();
        let first = laid.stops.iter().position(|stop| stop.block == line.block);
        let earlier = sheet.blocks.iter().take(line.block).rev().take(EARLIER);
        self.anchor = Some(Anchor {
            key: block.key.clone(),
            earlier: earlier.map(|block| block.key.clone()).collect(),
            nth: line.nth.unwrap_or(0),
            of,
            link: self.stop.and_then(|stop| stop.checked_sub(first?)),
            below_top: self.line.saturating_sub(self.offset),
        });
    }

    /// Finds the noted place in a sheet that was built or laid out anew; the start where it is gone.
    pub fn settle(&mut self, sheet: &Sheet, laid: &Laid) {
        let found = self.anchor.as_ref().and_then(|anchor| {
            let at = |key: &String| sheet.blocks.iter().position(|block| block.key == *key);
            let near = || anchor.earlier.iter().find_map(at).filter(|_| sheet.reading == Reading::Lines);
            let block = at(&anchor.key).or_else(near)?;
            let first = laid.lines.iter().position(|line| line.block == block && line.nth.is_some())?;
            Some((anchor, block, first))
        });
        let Some((anchor, block, first)) = found else {
            self.line = 0;
            self.offset = 0;
            self.moved = false;
            self.stop = match sheet.reading {
                Reading::Rows if !laid.stops.is_empty() => Some(0),
                Reading::Rows | Reading::Lines => None,
            };
            if let Some(stop) = self.stop.and_then(|number| laid.stops.get(number)) {
                self.line = stop.first;
            }
            return;
        };
        let of = laid.lines.iter().filter(|line| line.block == block && line.nth.is_some()).count();
        self.line = first + (anchor.nth * of / anchor.of.max(1)).min(of.saturating_sub(1));
        self.stop = anchor
            .link
            .and_then(|link| Some(laid.stops.iter().position(|stop| stop.block == block)? + link))
            .filter(|number| laid.stops.get(*number).is_some_and(|stop| stop.block == block))
            .filter(|_| sheet.blocks.get(block).is_some_and(|block| block.key == anchor.key));
        if let Some(stop) = self.stop.and_then(|number| laid.stops.get(number)) {
            self.line = stop.first;
        }
        self.offset = self.line.saturating_sub(anchor.below_top);
    }
}

/// Whether `words` stand anywhere; no words stand everywhere.
#[must_use]
pub fn holds(laid: &Laid, words: &str) -> bool {
    let wanted = plain(words);
    wanted.is_empty() || (0..laid.lines.len()).any(|number| begins(laid, number, &wanted))
}

/// Whether `wanted` begins in this line; it may end in the next line of the same block.
fn begins(laid: &Laid, number: usize, wanted: &str) -> bool {
    let Some(line) = laid.lines.get(number) else { return false };
    let here = plain(&line.words());
    let next = laid.lines.get(number + 1).filter(|next| next.block == line.block);
    let both = next.map_or_else(|| here.clone(), |next| format!("{here} {}", plain(&next.words())));
    both.find(wanted).is_some_and(|at| at < here.len())
}

/// What a reader means by the same words: without case, and without the letters that a keyboard may lack.
fn plain(words: &str) -> String {
    let word = |word| fold::folded(&fold::normal(word));
    words.split_whitespace().map(word).collect::<Vec<_>>().join(" ")
}

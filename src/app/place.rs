//! Where the reader is on a screen: the selected row or the line being read, and how far it is scrolled.
//!
//! A place is noted by what is said there, so it is found again in another language, at another width, and when one
//! comes back.

use crate::{
    layout::follow,
    screen::Screen,
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
    /// Whether a list shows no row as a whole, and the selected one is out of sight.
    astray: bool,
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
        Self { screen, stop: None, line: 0, offset: 0, moved: false, astray: false, anchor: None }
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

    /// Whether the reader has moved here.
    #[must_use]
    pub fn moved(&self) -> bool {
        self.moved
    }

    /// Whether the selected row of a list is out of sight, and no other is in sight.
    #[must_use]
    pub fn astray(&self) -> bool {
        self.astray
    }

    /// Selects a row or link.
    pub fn choose(&mut self, laid: &Laid, number: usize) {
        if let Some(stop) = laid.stops.get(number) {
            (self.stop, self.line, self.moved, self.astray) = (Some(number), stop.first, true, false);
        }
    }

    /// Reads from this line on.
    pub fn read(&mut self, laid: &Laid, line: usize) {
        self.stop = None;
        (self.moved, self.astray) = (true, false);
        self.line = line.min(laid.lines.len().saturating_sub(1));
        // Gaps between blocks are not read; each is followed by a line that is.
        while laid.lines.get(self.line).is_some_and(|line| line.nth.is_none()) {
            self.line += 1;
        }
    }

    /// One row or line on.
    pub fn step(&mut self, laid: &Laid, lines: bool, (height, up): (usize, bool)) {
        if !lines {
            return self.next_row(laid, (height, up));
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

    /// The next or previous row; what stands between the rows and is longer than a screenful is shown first.
    fn next_row(&mut self, laid: &Laid, (height, up): (usize, bool)) {
        let far = height.saturating_sub(1).max(1);
        let end = self.offset + far;
        let chosen = self.stop.unwrap_or(0);
        let next = match (self.astray, up) {
            (true, true) => laid.stops.iter().rposition(|stop| stop.first < self.offset),
            (true, false) => laid.stops.iter().position(|stop| stop.last > end),
            (false, true) => chosen.checked_sub(1),
            (false, false) => Some(chosen + 1),
        };
        let near = |stop: &Stop| if up { stop.first + far >= self.offset } else { stop.last <= end + far };
        match next.filter(|number| laid.stops.get(*number).is_some_and(near)) {
            Some(number) => self.choose(laid, number),
            None if up => self.scroll(laid, Reading::Rows, (self.offset.saturating_sub(far), height)),
            None => self.scroll(laid, Reading::Rows, (self.offset + far, height)),
        }
    }

    /// Shows the lines from `offset` on. The reader's place goes along where it would be out of sight.
    pub fn scroll(&mut self, laid: &Laid, reading: Reading, (offset, height): (usize, usize)) {
        let end = laid.lines.len().saturating_sub(height);
        self.offset = offset.min(end);
        let last = (self.offset + height).saturating_sub(1);
        match reading {
            Reading::Lines => {
                // So far from the edges that nothing has to move when the place is followed.
                let spare = (height / 3).min(height.saturating_sub(1) / 2);
                let from = if self.offset == 0 { 0 } else { self.offset + spare };
                let to = if self.offset == end { last } else { last.saturating_sub(spare) };
                let line = self.line.clamp(from, to.max(from));
                if line != self.line {
                    self.read(laid, line);
                }
            }
            Reading::Rows => {
                let seen = |stop: &Stop| in_sight(stop, self.offset, height);
                let chosen = self.chosen(laid, reading);
                let above = chosen.is_none_or(|stop| stop.first < self.offset);
                let next = match chosen.is_some_and(seen) {
                    true => self.stop,
                    false if above => laid.stops.iter().position(seen),
                    false => laid.stops.iter().rposition(seen),
                };
                match next {
                    Some(number) => self.choose(laid, number),
                    None => self.stray(laid),
                }
            }
        }
    }

    /// Nothing that can be selected is in sight: the first line that says something is where the reader is.
    fn stray(&mut self, laid: &Laid) {
        self.astray = true;
        let written = laid.lines.iter().skip(self.offset).position(|line| line.nth.is_some());
        self.line = self.offset + written.unwrap_or(0);
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
        if lines {
            return self.read(laid, 0);
        }
        self.choose(laid, 0);
        // What stands above the first row is the beginning, too.
        (self.offset, self.moved) = (0, false);
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
                match laid.stops.get(number) {
                    Some(stop) if in_sight(stop, offset, height) || moved == 0 => self.choose(laid, number),
                    _ => self.scroll(laid, reading, (offset, height)),
                }
            }
        }
    }

    /// Goes to the next of these lines, beginning `skip` lines from here, and around the end.
    pub fn next_of(&mut self, laid: &Laid, lines: &[usize], (skip, backwards): (usize, bool)) {
        let total = laid.lines.len();
        for distance in skip..=total {
            let number = if backwards { self.line + 2 * total - distance } else { self.line + distance };
            let number = number.checked_rem(total).unwrap_or(0);
            if lines.contains(&number) {
                return self.read(laid, number);
            }
        }
    }

    /// Scrolls as little as is needed to show the reader's place.
    pub fn follow(&mut self, laid: &Laid, reading: Reading, height: usize) {
        if reading == Reading::Rows && self.stays_astray(laid, height) {
            return;
        }
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

    /// Whether the selected row stays out of sight: the reader scrolled away from it, or has not come to it yet.
    fn stays_astray(&mut self, laid: &Laid, height: usize) -> bool {
        let Some(stop) = self.chosen(laid, Reading::Rows) else { return false };
        let (first, last) = (stop.first, stop.last);
        let ahead = !self.moved && self.stop.unwrap_or(0) == 0 && last >= height;
        if !self.astray && !ahead {
            return false;
        }
        self.offset = if self.astray { self.offset.min(laid.lines.len().saturating_sub(height)) } else { 0 };
        if in_sight(stop, self.offset, height) {
            (self.astray, self.line, self.stop) = (false, first, Some(self.stop.unwrap_or(0)));
            return false;
        }
        self.stray(laid);
        true
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
            (self.moved, self.astray) = (false, false);
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

/// Whether a row is shown as a whole, or from its beginning where it is higher than the body.
fn in_sight(stop: &Stop, offset: usize, height: usize) -> bool {
    stop.first >= offset && (stop.last < offset + height || stop.first == offset)
}

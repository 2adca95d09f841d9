//! What the linear mode asks of the app: the place where one reads, by blocks, and ways that have no key.
//!
//! The place is the same that the full screen keeps, so another language and the way back find it again. Prints nothing.

use super::{App, find};
use crate::screen::{Linear, Screen};

impl App {
    /// From now on answers are typed and nothing is drawn: screens speak of answers and not of keys.
    pub fn become_linear(&mut self, linear: Linear) {
        self.linear = Some(linear);
        self.refresh();
    }

    /// The block at which one reads.
    #[must_use]
    pub fn reading(&self) -> usize {
        let line = self.laid.lines.get(self.place().line);
        line.filter(|_| self.place().moved()).map_or(0, |line| line.block)
    }

    /// Reads from this block on.
    pub fn read_from(&mut self, block: usize) {
        let first = self.laid.lines.iter().position(|line| line.block == block && line.nth == Some(0));
        if let (Some(line), Some(place)) = (first, self.places.last_mut()) {
            place.read(&self.laid, line);
        }
        self.remember();
    }

    /// The blocks in which these words stand, from top to bottom.
    #[must_use]
    pub fn blocks_with(&self, words: &str) -> Vec<usize> {
        let lines = find::hits(&self.laid, words).into_iter().filter_map(|hit| self.laid.lines.get(hit.line()));
        let mut blocks: Vec<usize> = lines.map(|line| line.block).collect();
        blocks.dedup();
        blocks
    }

    /// A command chosen in the menu acts on the place behind it.
    pub fn leave_menu(&mut self) {
        if self.place().screen == Screen::Menu {
            self.back();
        }
    }

    /// Goes back to an earlier place on the way here, counted from the start.
    pub fn return_to(&mut self, place: usize) {
        self.back_to(place);
    }

    /// Is a page shown that others should not see or hear?
    #[must_use]
    pub fn shows_sensitive(&self) -> bool {
        matches!(&self.place().screen, Screen::Entry(id) if self.book.head(id).is_some_and(|head| head.sensitive))
    }
}

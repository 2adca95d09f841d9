//! Keypads of twelve keys: a number and `#` opens, `#` reads on, `0` goes back, `*` corrects or opens the menu.
//!
//! With arrows and Enter alone every link and line can be reached too. Digits typed into the search line stay text.

use super::super::{App, Focus};
use crate::{
    action::Action,
    screen::Screen,
    sheet::{Reading, Sheet},
};

/// Printed numbers of pages have so many digits at most.
const LONGEST: usize = 4;

impl App {
    /// The digits typed so far on a keypad.
    #[must_use]
    pub fn digits(&self) -> &str {
        self.kiosk.as_ref().map_or("", |kiosk| &kiosk.digits)
    }

    /// Whether the digits typed so far are the beginning of a page's number and no row's: then nothing is selected.
    #[must_use]
    pub fn types_number(&self) -> bool {
        !self.digits().is_empty() && self.row_of(self.digits()).is_none()
    }

    /// Do numbers stand before the rows?
    #[must_use]
    pub fn has_keypad(&self) -> bool {
        self.kiosk.as_ref().is_some_and(|kiosk| kiosk.rules.keypad)
    }

    /// The sheet with numbers before its rows and behind its links, where a keypad needs them.
    pub(in super::super) fn for_keypad(&self, sheet: Sheet) -> Sheet {
        if self.has_keypad() { sheet.numbered() } else { sheet }
    }

    /// Does what a key of a keypad, or an arrow, means in a kiosk; gives back what means the same everywhere.
    pub(super) fn on_keypad(&mut self, action: Action) -> Option<Action> {
        if let (Action::Type(c @ ('0'..='9' | '*' | '#')), true) = (&action, self.has_keypad()) {
            return match self.focus {
                Focus::Body => self.in_rows(*c),
                Focus::Line | Focus::Find => self.in_words(*c),
            };
        }
        self.forget_digits();
        match (&action, self.focus) {
            (Action::Up, Focus::Body) => self.walk(true),
            (Action::Down, Focus::Body) => self.walk(false),
            (Action::Left, Focus::Line | Focus::Find) if self.at_start() => self.escape(),
            _ => return Some(action),
        }
        None
    }

    fn forget_digits(&mut self) {
        if let Some(kiosk) = &mut self.kiosk {
            kiosk.digits.clear();
        }
    }

    /// A key of the keypad while words are typed. Digits are words.
    fn in_words(&mut self, c: char) -> Option<Action> {
        let empty = if self.focus == Focus::Find { self.find.is_empty() } else { self.line.is_empty() };
        match c {
            '#' | '*' if empty => {
                self.focus = Focus::Body;
                None
            }
            '#' => Some(Action::Open),
            '*' => Some(Action::Erase),
            digit => Some(Action::Type(digit)),
        }
    }

    /// A key of the keypad among rows or on a page.
    fn in_rows(&mut self, c: char) -> Option<Action> {
        match (c, self.digits().is_empty()) {
            ('0', true) => Some(Action::Left),
            ('*', true) => Some(Action::Menu),
            ('*', false) => {
                self.forget_digits();
                None
            }
            ('#', true) => {
                self.read_on();
                None
            }
            ('#', false) => self.open_number(),
            (digit, _) => {
                self.add_digit(digit);
                None
            }
        }
    }

    /// Adds a digit, and selects the row of the number. What can become neither a row nor a page begins anew.
    fn add_digit(&mut self, digit: char) {
        let longer = format!("{}{digit}", self.digits());
        let digits = if self.leads_somewhere(&longer) { longer } else { digit.to_string() };
        let row = self.row_of(&digits);
        // Zero goes back, so no number begins with it.
        let digits = if digits == "0" { String::new() } else { digits };
        if let Some(kiosk) = &mut self.kiosk {
            kiosk.digits = digits;
        }
        if let Some(row) = row {
            self.with_place(|place, laid, _| place.choose(laid, row));
        }
    }

    /// The row or link with this number, counted from 0.
    fn row_of(&self, digits: &str) -> Option<usize> {
        let number: usize = digits.parse().ok()?;
        number.checked_sub(1).filter(|row| *row < self.laid.stops.len())
    }

    /// Is this the number of a row, or the beginning of the number of a page?
    fn leads_somewhere(&self, digits: &str) -> bool {
        let page = |number: u32| number.to_string().starts_with(digits);
        self.row_of(digits).is_some()
            || (digits.len() <= LONGEST && self.book.entries.heads().any(|head| page(head.number)))
    }

    fn open_number(&mut self) -> Option<Action> {
        let digits = std::mem::take(&mut self.kiosk.as_mut()?.digits);
        if self.row_of(&digits).is_some() {
            return Some(Action::Open);
        }
        let place = self.book.entries.place_of_number(digits.parse().ok()?)?;
        let id = self.book.entries.head(place)?.id.to_owned();
        self.go(Screen::Entry(id));
        None
    }

    /// A screenful on, and from the end to the beginning.
    fn read_on(&mut self) {
        let reading = self.sheet.reading;
        let end = self.laid.lines.len().saturating_sub(self.body_height());
        if self.place().offset >= end {
            self.with_place(|place, laid, _| place.first(laid, reading == Reading::Lines));
            // Words before the first row may be longer than the window; now they are what is read.
            if let Some(place) = self.places.last_mut() {
                place.offset = 0;
            }
            return;
        }
        self.with_place(|place, laid, height| {
            place.offset = (place.offset + height.saturating_sub(1).max(1)).min(end);
            match reading {
                // The line that leaves as many lines above as are kept there when one reads.
                Reading::Lines => place.read(laid, place.offset + height / 3),
                // One line above a row is shown too, and above the first row everything.
                Reading::Rows => {
                    let after = laid.stops.iter().skip(1).position(|stop| stop.first > place.offset);
                    place.choose(laid, after.map_or(laid.stops.len().saturating_sub(1), |row| row + 1));
                }
            }
        });
    }

    /// One row, line or link on: of several links in a line each is met.
    fn walk(&mut self, up: bool) {
        if self.sheet.reading == Reading::Rows {
            return self.step(up);
        }
        let line = self.place().line;
        let here = self.links_of(line);
        let at = self.place().stop.and_then(|stop| here.iter().position(|link| *link == stop)).unwrap_or(0);
        let next = if up { at.checked_sub(1) } else { Some(at + 1) }.and_then(|next| here.get(next));
        if let Some(next) = next.copied() {
            return self.with_place(|place, laid, _| place.choose(laid, next));
        }
        self.step(up);
        if self.place().line != line {
            let links = self.links_of(self.place().line);
            if let Some(link) = if up { links.last() } else { links.first() }.copied() {
                self.with_place(|place, laid, _| place.choose(laid, link));
            }
        }
    }

    /// The links that begin in a line.
    fn links_of(&self, line: usize) -> Vec<usize> {
        let stops = self.laid.stops.iter().enumerate();
        stops.filter(|(_, stop)| stop.first == line).map(|(number, _)| number).collect()
    }

    /// Does the caret stand before all that was typed?
    fn at_start(&self) -> bool {
        let line = if self.focus == Focus::Find { &self.find } else { &self.line };
        line.halves().0.is_empty()
    }
}

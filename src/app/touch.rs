//! What presses, drags and the wheel mean, and the on-screen keyboard.
//!
//! Changes the state of the app only; what stands under a finger is asked of the view, which drew it.

use super::{App, Focus};
use crate::{
    action::{Action, Effect},
    keys::board::{Board, Key},
    layout,
    screen::Screen,
    view::{self, Spot},
};

/// Lines that a turn of the wheel scrolls.
const WHEEL: usize = 3;

impl App {
    pub(super) fn click(&mut self, (column, row): (u16, u16)) -> Effect {
        match view::spot(self, self.size, column, row) {
            Some(spot) => self.press(spot),
            None => Effect::None,
        }
    }

    /// A press that was let go in another row. Within one target it is a press; otherwise what was under the finger
    /// goes along with it.
    pub(super) fn drag(&mut self, from: (u16, u16), to: (u16, u16)) -> Effect {
        let spot = |(column, row)| view::spot(self, self.size, column, row);
        let (pressed, let_go) = (spot(from), spot(to));
        let in_body = self.layout(self.size).body.rows().any(|row| row.y == from.1);
        match pressed {
            Some(Spot::Bar(_)) => {
                let row = to.1.saturating_sub(self.layout(self.size).bar.y);
                return self.press(Spot::Bar(row));
            }
            Some(spot) if let_go.as_ref() == Some(&spot) => return self.press(spot),
            _ if in_body && !layout::too_small(self.size) && !self.hidden => {
                self.scroll(usize::from(from.1.abs_diff(to.1)), to.1 > from.1);
            }
            _ => {}
        }
        Effect::None
    }

    fn press(&mut self, spot: Spot) -> Effect {
        match spot {
            Spot::Language(lang) => self.set_language(lang),
            Spot::Line => self.type_in_line(),
            Spot::Place(number) => self.back_to(number),
            Spot::Bar(row) => self.scroll_to(row),
            Spot::Stop(number) => {
                let target = self.laid.stops.get(number).map(|stop| stop.target.clone());
                if let Some(place) = self.places.last_mut() {
                    place.choose(&self.laid, number);
                }
                if let Some(target) = target {
                    self.focus = Focus::Body;
                    return self.follow_target(&target);
                }
            }
            Spot::TextLine(line) => {
                self.focus = Focus::Body;
                self.with_place(|place, laid, _| place.read(laid, line));
            }
            // What is open already is not opened once more.
            Spot::Target(target) if Screen::of(&target).as_ref() != Some(&self.place().screen) => {
                return self.follow_target(&target);
            }
            Spot::Target(_) => {}
            Spot::Press(action) => return self.apply(action),
            Spot::Key(key) => return self.press_key(key),
        }
        Effect::None
    }

    /// Moves the focus to the search line, with a keyboard on the screen where there may be no other.
    pub(super) fn type_in_line(&mut self) {
        self.focus = Focus::Line;
        self.open_keyboard();
    }

    /// Opens the keyboard for the line that has the focus.
    pub(super) fn open_keyboard(&mut self) {
        if self.touch.keyboard && self.board.is_none() {
            let language = self.book.languages.get(self.lang.index());
            self.board = Some(Board::of(language.map_or("", |language| &language.tag)));
            self.refresh();
        }
    }

    /// Nothing is typed and nothing is found in the body.
    pub(super) fn close_unused_keyboard(&mut self) {
        if self.focus != Focus::Find {
            self.finding = None;
        }
        if self.board.is_some() && self.focus == Focus::Body {
            self.board = None;
            self.refresh();
        }
    }

    fn press_key(&mut self, key: Key) -> Effect {
        match key {
            Key::Letter(letter) => self.apply(Action::Type(letter)),
            Key::Space => self.apply(Action::Type(' ')),
            Key::Erase => self.apply(Action::Erase),
            Key::Layout(board) => {
                self.board = Some(board);
                Effect::None
            }
            Key::Done => {
                self.board = None;
                // The find line stays: its hits are gone through without letters.
                if self.focus == Focus::Line {
                    self.focus = Focus::Body;
                }
                self.refresh();
                Effect::None
            }
        }
    }

    pub(super) fn wheel(&mut self, up: bool) {
        self.scroll(WHEEL, up);
    }

    /// Scrolls by so many lines.
    fn scroll(&mut self, lines: usize, up: bool) {
        let offset = self.place().offset;
        self.show_from(if up { offset.saturating_sub(lines) } else { offset + lines });
    }

    /// Scrolls so that the middle of the scroll bar's block stands in this row of it.
    fn scroll_to(&mut self, row: u16) {
        let (height, total) = (self.body_height(), self.laid.lines.len());
        let (size, room) = layout::bar(height, total);
        let start = usize::from(row).saturating_sub(size / 2).min(room);
        self.show_from((start * total.saturating_sub(height)).div_ceil(room.max(1)));
    }

    /// Shows the lines from `offset` on; the reader's place goes along where it would be out of sight.
    fn show_from(&mut self, offset: usize) {
        let (height, reading) = (self.body_height(), self.sheet.reading);
        if let Some(place) = self.places.last_mut() {
            place.scroll(&self.laid, reading, (offset, height));
        }
    }
}

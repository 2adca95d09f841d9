//! What keys mean in the search line, in the body and in the find line.
//!
//! Changes the state of the app only; drawing follows from it.

use super::{App, Finding, Focus, Hit, Line, Place};
use crate::{
    action::{Action, Effect},
    screen::Screen,
    sheet::{Laid, Reading},
};

impl App {
    pub(super) fn in_line(&mut self, action: Action) -> Effect {
        match action {
            Action::Type(c) => self.edit(|line| line.insert(c)),
            Action::Paste(text) => self.edit(|line| line.paste(&text)),
            Action::Erase => self.edit(Line::erase),
            Action::Delete => self.edit(Line::delete),
            Action::Left => self.line.left(),
            Action::Right => self.line.right(),
            Action::Home => self.line.home(),
            Action::End => self.line.end(),
            Action::Up | Action::Down | Action::PageUp | Action::PageDown | Action::Next | Action::Previous => {
                self.focus = Focus::Body;
            }
            Action::Open => {
                let opens = self.line_opens();
                self.focus = Focus::Body;
                if opens {
                    return self.enter();
                }
            }
            _ => {}
        }
        Effect::None
    }

    pub(super) fn in_body(&mut self, action: Action) -> Effect {
        let lines = self.sheet.reading == Reading::Lines;
        match action {
            Action::Type(' ') if self.line.is_empty() => self.page(false),
            Action::Type(_) | Action::Paste(_) => {
                self.focus = Focus::Line;
                self.line.end();
                return self.in_line(action);
            }
            Action::Erase | Action::Delete if !self.line.is_empty() => {
                self.focus = Focus::Line;
                self.line.end();
                return self.in_line(Action::Erase);
            }
            Action::Up => self.step(true),
            Action::Down => self.step(false),
            Action::PageUp => self.page(true),
            Action::PageDown => self.page(false),
            Action::Home => self.with_place(|place, laid, _| place.first(laid, lines)),
            Action::End => self.with_place(|place, laid, _| place.last(laid, lines)),
            Action::Next => self.with_place(|place, laid, _| place.next_stop(laid, lines, false)),
            Action::Previous => self.with_place(|place, laid, _| place.next_stop(laid, lines, true)),
            Action::Left => self.back(),
            Action::Open | Action::Right => return self.enter(),
            _ => {}
        }
        Effect::None
    }

    pub(super) fn in_find(&mut self, action: Action) {
        self.stand_on_hit(false);
        match action {
            Action::Type(c) => self.find.insert(c),
            Action::Paste(text) => self.find.paste(&text),
            Action::Erase => self.find.erase(),
            Action::Delete => self.find.delete(),
            Action::Left => return self.find.left(),
            Action::Right => return self.find.right(),
            Action::Home => return self.find.home(),
            Action::End => return self.find.end(),
            Action::Open | Action::Down | Action::Find | Action::PageDown => return self.next_hit(false),
            Action::Up | Action::Previous | Action::PageUp => return self.next_hit(true),
            // The reader stays at what was found.
            Action::Next => {
                self.focus = Focus::Body;
                return;
            }
            _ => return,
        }
        // Other words are looked for from where the reader was, not from where the first of their letters led.
        if let (Some(finding), Some(place)) = (&self.finding, self.places.last_mut()) {
            place.read(&self.laid, finding.from.line);
        }
        self.found((0, false));
    }

    /// Whether the cursor goes to the hit or stays in the words.
    fn stand_on_hit(&mut self, hit: bool) {
        if let Some(finding) = &mut self.finding {
            finding.through_hits = hit;
        }
    }

    fn next_hit(&mut self, backwards: bool) {
        let any = !self.hits().is_empty();
        self.stand_on_hit(any);
        self.found((1, backwards));
    }

    /// Goes to the next line in which the words of the find line begin, `skip` lines from the reading line.
    fn found(&mut self, way: (usize, bool)) {
        let lines: Vec<usize> = self.hits().iter().map(Hit::line).collect();
        self.with_place(|place, laid, _| place.next_of(laid, &lines, way));
    }

    pub(super) fn open_find(&mut self) {
        if self.focus == Focus::Find {
            self.next_hit(false);
        } else if self.sheet.reading == Reading::Lines {
            self.find = Line::default();
            self.finding = Some(Finding { from: self.place().clone(), through_hits: false });
            self.focus = Focus::Find;
            self.open_keyboard();
        }
    }

    /// Goes back to where the reader was when the find line was opened.
    fn close_find(&mut self) {
        self.focus = Focus::Body;
        if let (Some(finding), Some(place)) = (self.finding.take(), self.places.last_mut()) {
            *place = finding.from;
            self.refresh();
        }
    }

    /// Changes the words in the search line; results open with the first letter and close with the last.
    pub(super) fn edit(&mut self, change: impl FnOnce(&mut Line)) {
        change(&mut self.line);
        let words = self.line.text().to_owned();
        let on_results = matches!(self.place().screen, Screen::Results(_));
        match (words.is_empty(), on_results) {
            (true, true) => {
                self.places.pop();
            }
            (true, false) => {}
            (false, true) => {
                if let Some(place) = self.places.last_mut() {
                    place.retype(Screen::Results(words));
                }
            }
            (false, false) => self.push(Screen::Results(words)),
        }
        self.typed = true;
    }

    pub(super) fn escape(&mut self) {
        match self.focus {
            Focus::Find => self.close_find(),
            // Nothing was typed: the way back leads to where the reader was before the line.
            Focus::Line if self.line.is_empty() => self.focus = Focus::Body,
            Focus::Line | Focus::Body => self.back(),
        }
    }

    pub(super) fn step(&mut self, up: bool) {
        let lines = self.sheet.reading == Reading::Lines;
        self.with_place(|place, laid, height| place.step(laid, lines, (height, up)));
    }

    pub(super) fn page(&mut self, up: bool) {
        let reading = self.sheet.reading;
        self.with_place(|place, laid, height| place.page(laid, reading, (height, up)));
    }

    pub(super) fn with_place(&mut self, change: impl FnOnce(&mut Place, &Laid, usize)) {
        let height = self.body_height();
        if let Some(place) = self.places.last_mut() {
            change(place, &self.laid, height);
            place.follow(&self.laid, self.sheet.reading, height);
        }
    }
}

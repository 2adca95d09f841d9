//! Going from place to place: rows, links, commands, languages and the way back.
//!
//! Changes the state of the app only.

use super::{App, Focus, Line, Place};
use crate::{
    action::Effect,
    book::model::Lang,
    screen::Screen,
    sheet::{Command, Target},
};

/// So many places can be gone back through; of more the oldest is forgotten, but never the start.
const WAY_BACK: usize = 500;

impl App {
    /// Goes back to exactly where one was.
    pub(super) fn back(&mut self) {
        self.focus = Focus::Body;
        if self.places.len() > 1 {
            self.places.pop();
        }
        self.line = match &self.place().screen {
            Screen::Results(words) => Line::new(words),
            _ => Line::default(),
        };
        self.refresh();
    }

    /// Goes back to an earlier place on the way here.
    pub(super) fn back_to(&mut self, number: usize) {
        if number + 1 < self.places.len() {
            self.places.truncate(number + 2);
            self.back();
        }
    }

    pub(super) fn go(&mut self, screen: Screen) {
        self.push(screen);
        self.line = Line::default();
        self.focus = Focus::Body;
        self.refresh();
    }

    pub(super) fn push(&mut self, screen: Screen) {
        if self.places.len() > WAY_BACK {
            self.places.remove(1);
        }
        self.places.push(Place::new(screen));
    }

    /// Opens a screen, or closes it where it is open.
    pub(super) fn toggle(&mut self, screen: Screen) {
        if self.place().screen == screen {
            self.back();
        } else {
            self.go(screen);
        }
    }

    pub(super) fn next_language(&mut self) {
        let count = u8::try_from(self.book.languages.len()).unwrap_or(u8::MAX).max(1);
        self.set_language(Lang((self.lang.0 + 1) % count));
    }

    pub(super) fn set_language(&mut self, lang: Lang) {
        self.lang = lang;
        self.refresh();
    }

    pub(super) fn enter(&mut self) -> Effect {
        // What is not in sight is shown first.
        if self.place().astray() {
            let stop = self.place().stop.unwrap_or(0);
            self.with_place(|place, laid, _| place.choose(laid, stop));
            return Effect::None;
        }
        let target = self.place().chosen(&self.laid, self.sheet.reading).map(|stop| stop.target.clone());
        match target {
            Some(target) => self.follow_target(&target),
            None => Effect::None,
        }
    }

    /// Goes where a row or link leads, and says what the loop must do.
    pub fn follow_target(&mut self, target: &Target) -> Effect {
        match target {
            Target::Language(lang) => {
                let screen = self.place().screen.clone();
                if screen == Screen::Languages {
                    self.back();
                }
                self.set_language(*lang);
                if screen == Screen::Welcome {
                    self.go(Screen::Home);
                }
            }
            Target::Region(place) => {
                let region = place.and_then(|place| self.book.regions.get(place));
                self.region = region.map(|region| region.id.clone());
                if self.place().screen == Screen::Regions {
                    self.back();
                }
                self.refresh();
            }
            Target::Command(command) => return self.run(*command),
            Target::Entry(_) | Target::Topic(_) | Target::Kind(_) | Target::Age(_) | Target::Source(_) => {
                if let Some(screen) = Screen::of(target) {
                    self.go(screen);
                }
            }
        }
        Effect::None
    }

    pub(super) fn run(&mut self, command: Command) -> Effect {
        // A command chosen in the menu acts on the place behind it.
        if self.place().screen == Screen::Menu {
            self.back();
        }
        match command {
            Command::Start => {
                self.places.truncate(1);
                if self.is_kiosk() {
                    self.places.push(Place::new(Screen::Home));
                }
                self.line = Line::default();
                self.focus = Focus::Body;
                self.refresh();
            }
            Command::Search => self.type_in_line(),
            Command::NextLanguage => self.next_language(),
            Command::Languages => {
                self.go(Screen::Languages);
                self.stand_on(&Target::Language(self.lang));
            }
            Command::Regions => {
                self.go(Screen::Regions);
                let place = self.region.as_ref().and_then(|id| self.book.regions.iter().position(|r| r.id == *id));
                self.stand_on(&Target::Region(place));
            }
            Command::Find => self.open_find(),
            Command::Hide => self.hide(),
            Command::ReadAloud => return self.read_aloud(),
            Command::ReadAloudNow => return self.read_aloud_now(),
            Command::Contrast => {
                self.theme = self.theme.next();
                self.refresh();
            }
            Command::Help => self.toggle(Screen::Help),
            Command::About => self.go(Screen::About),
            Command::Sources => self.go(Screen::Sources),
            Command::Problems => self.go(Screen::Problems),
            Command::Menu => self.toggle(Screen::Menu),
            Command::Back => self.escape(),
            Command::Quit => return Effect::Quit,
        }
        Effect::None
    }

    /// Selects the row of what is now chosen, so that the reader sees the others beside it.
    pub(super) fn stand_on(&mut self, target: &Target) {
        let current = self.laid.stops.iter().position(|stop| stop.target == *target);
        let (height, reading) = (self.body_height(), self.sheet.reading);
        if let (Some(place), Some(number)) = (self.places.last_mut(), current) {
            place.choose(&self.laid, number);
            place.follow(&self.laid, reading, height);
        }
    }
}

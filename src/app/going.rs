//! Going from place to place: rows, links, commands, languages, clicks and the way back.
//!
//! Changes the state of the app only; what stands under a click is asked of the view.

use super::{App, Focus, Line, Place};
use crate::{
    action::Effect,
    book::model::Lang,
    screen::Screen,
    sheet::{Command, Reading, Target},
    view::{self, Spot},
};

/// Lines a turn of the wheel moves on a page.
const WHEEL: usize = 3;
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
            Command::Search => self.focus = Focus::Line,
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

    pub(super) fn click(&mut self, column: u16, row: u16) -> Effect {
        match view::spot(self, self.size, column, row) {
            Some(Spot::Language(lang)) => self.set_language(lang),
            Some(Spot::Line) => self.focus = Focus::Line,
            Some(Spot::Stop(number)) => {
                let target = self.laid.stops.get(number).map(|stop| stop.target.clone());
                if let Some(place) = self.places.last_mut() {
                    place.choose(&self.laid, number);
                }
                if let Some(target) = target {
                    self.focus = Focus::Body;
                    return self.follow_target(&target);
                }
            }
            Some(Spot::TextLine(line)) => {
                self.focus = Focus::Body;
                let height = self.body_height();
                if let Some(place) = self.places.last_mut() {
                    place.read(&self.laid, line);
                    place.follow(&self.laid, self.sheet.reading, height);
                }
            }
            Some(Spot::Command(command)) => return self.run(command),
            None => {}
        }
        Effect::None
    }

    pub(super) fn wheel(&mut self, up: bool) {
        if self.focus == Focus::Line {
            self.focus = Focus::Body;
        }
        let turns = if self.sheet.reading == Reading::Lines { WHEEL } else { 1 };
        for _ in 0..turns {
            self.step(up);
        }
    }
}

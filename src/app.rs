//! The state of the guide and how actions change it.
//!
//! `update` never draws; what it needs to know of the screen it computes with the same pure functions as `view`.

mod line;
mod place;

pub use line::Line;
pub use place::Place;

use crate::{
    action::{Action, Effect},
    book::model::{Book, Date, Lang},
    book::problem::Problem,
    i18n::I18n,
    layout::{self, Layout},
    screen::{Ctx, Screen},
    search::Index,
    sheet::{Command, Laid, Reading, Sheet, Target, lay},
    theme::Theme,
    view::{self, Spot},
};
use ratatui::layout::Rect;

/// Lines a turn of the wheel moves on a page.
const WHEEL: usize = 3;

/// Which part has the focus and the terminal cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// The search line.
    Line,
    Body,
    /// The find line of a page.
    Find,
}

/// What the guide is opened with.
pub struct Opening {
    pub book: Book,
    pub i18n: I18n,
    pub lang: Lang,
    pub today: Date,
    pub problems: Vec<Problem>,
    pub theme: Theme,
}

/// The guide while it is open.
pub struct App {
    book: Book,
    i18n: I18n,
    index: Index,
    problems: Vec<Problem>,
    pub(crate) lang: Lang,
    pub(crate) theme: Theme,
    today: Date,
    size: Rect,
    focus: Focus,
    /// Where one is; the last place is the one shown. Never empty.
    places: Vec<Place>,
    /// The words in the search line; only results keep them.
    pub(crate) line: Line,
    pub(crate) find: Line,
    /// Something neutral covers the screen.
    pub(crate) hidden: bool,
    sheet: Sheet,
    laid: Laid,
}

impl App {
    #[must_use]
    pub fn new(opening: Opening) -> Self {
        let Opening { book, i18n, lang, today, problems, theme } = opening;
        let index = Index::build(&book);
        let mut app = Self {
            book,
            i18n,
            index,
            problems,
            lang,
            theme,
            today,
            size: Rect::new(0, 0, 80, 24),
            focus: Focus::Body,
            places: vec![Place::new(Screen::Home)],
            line: Line::default(),
            find: Line::default(),
            hidden: false,
            sheet: Sheet { title: String::new(), reading: Reading::Rows, blocks: Vec::new() },
            laid: Laid::default(),
        };
        app.refresh();
        app
    }

    /// Shows a page first, with the start screen behind it.
    pub fn open(&mut self, screen: Screen) {
        self.go(screen);
    }

    #[must_use]
    pub fn ctx(&self) -> Ctx<'_> {
        Ctx {
            book: &self.book,
            i18n: &self.i18n,
            index: &self.index,
            lang: self.lang,
            today: self.today,
            problems: &self.problems,
        }
    }

    /// Searches the whole book for these words.
    pub fn search(&mut self, words: &str) {
        self.line = Line::default();
        self.edit(|line| line.paste(words));
        self.focus = Focus::Body;
        self.remember();
    }

    /// The place shown now.
    #[must_use]
    pub fn place(&self) -> &Place {
        // `places` is never empty; the fallback keeps this free of panics.
        static HOME: Place = Place::home();
        self.places.last().unwrap_or(&HOME)
    }

    #[must_use]
    pub fn sheet(&self) -> &Sheet {
        &self.sheet
    }

    #[must_use]
    pub fn laid(&self) -> &Laid {
        &self.laid
    }

    /// The geometry of the place shown now, in a window of this size.
    #[must_use]
    pub fn layout(&self, area: Rect) -> Layout {
        layout::layout(area, matches!(self.place().screen, Screen::Entry(_)))
    }

    /// Which part has the focus.
    #[must_use]
    pub fn focus(&self) -> Focus {
        self.focus
    }

    /// Whether Esc leads anywhere.
    #[must_use]
    pub fn can_go_back(&self) -> bool {
        self.places.len() > 1
    }

    /// Changes the state as `action` asks, and says what the loop must do.
    pub fn update(&mut self, action: Action) -> Effect {
        let effect = self.apply(action);
        self.remember();
        effect
    }

    fn apply(&mut self, action: Action) -> Effect {
        if let Action::Resize { width, height } = action {
            self.size = Rect::new(0, 0, width, height);
            self.refresh();
            return Effect::None;
        }
        if self.hidden {
            return self.covered(&action);
        }
        match action {
            Action::Quit => return Effect::Quit,
            Action::Suspend => return Effect::Suspend,
            Action::Redraw | Action::Resize { .. } => {}
            Action::Help => self.toggle(Screen::Help),
            Action::Menu => self.toggle(Screen::Menu),
            Action::Language => self.next_language(),
            Action::Search => self.focus = Focus::Line,
            Action::Find => self.open_find(),
            Action::Hide => self.hidden = true,
            Action::Click { column, row } => return self.click(column, row),
            Action::WheelUp { .. } => self.wheel(true),
            Action::WheelDown { .. } => self.wheel(false),
            Action::Back => self.escape(),
            other => match self.focus {
                Focus::Line => return self.in_line(other),
                Focus::Body => return self.in_body(other),
                Focus::Find => self.in_find(other),
            },
        }
        Effect::None
    }

    /// While the screen is covered only uncovering, quitting and suspending do something.
    fn covered(&mut self, action: &Action) -> Effect {
        match action {
            Action::Hide => self.hidden = false,
            Action::Quit => return Effect::Quit,
            Action::Suspend => return Effect::Suspend,
            _ => {}
        }
        Effect::None
    }

    fn in_line(&mut self, action: Action) -> Effect {
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
                self.focus = Focus::Body;
                return self.enter();
            }
            _ => {}
        }
        Effect::None
    }

    fn in_body(&mut self, action: Action) -> Effect {
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

    fn in_find(&mut self, action: Action) {
        match action {
            Action::Type(c) => self.find.insert(c),
            Action::Paste(text) => self.find.paste(&text),
            Action::Erase => self.find.erase(),
            Action::Delete => self.find.delete(),
            Action::Left => return self.find.left(),
            Action::Right => return self.find.right(),
            Action::Home => return self.find.home(),
            Action::End => return self.find.end(),
            Action::Open | Action::Down | Action::Next | Action::Find | Action::PageDown => {
                return self.found(1, false);
            }
            Action::Up | Action::Previous | Action::PageUp => return self.found(1, true),
            _ => return,
        }
        self.found(0, false);
    }

    /// Goes to the next line that holds the words in the find line, starting `skip` lines from the reading line.
    fn found(&mut self, skip: usize, backwards: bool) {
        let words = self.find.text().to_owned();
        let height = self.body_height();
        if let Some(place) = self.places.last_mut() {
            place.find(&self.laid, &words, (skip, backwards));
            place.follow(&self.laid, self.sheet.reading, height);
        }
    }

    fn open_find(&mut self) {
        if self.focus == Focus::Find {
            self.found(1, false);
        } else if self.sheet.reading == Reading::Lines {
            self.find = Line::default();
            self.focus = Focus::Find;
        }
    }

    /// Changes the words in the search line; results open with the first letter and close with the last.
    fn edit(&mut self, change: impl FnOnce(&mut Line)) {
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
            (false, false) => self.places.push(Place::new(Screen::Results(words))),
        }
        self.refresh();
    }

    fn escape(&mut self) {
        match self.focus {
            Focus::Find => self.focus = Focus::Body,
            Focus::Line | Focus::Body => self.back(),
        }
    }

    /// Goes back to exactly where one was.
    fn back(&mut self) {
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

    fn go(&mut self, screen: Screen) {
        self.places.push(Place::new(screen));
        self.line = Line::default();
        self.focus = Focus::Body;
        self.refresh();
    }

    /// Opens a screen, or closes it where it is open.
    fn toggle(&mut self, screen: Screen) {
        if self.place().screen == screen {
            self.back();
        } else {
            self.go(screen);
        }
    }

    fn next_language(&mut self) {
        let count = u8::try_from(self.book.languages.len()).unwrap_or(u8::MAX).max(1);
        self.set_language(Lang((self.lang.0 + 1) % count));
    }

    fn set_language(&mut self, lang: Lang) {
        self.lang = lang;
        self.refresh();
    }

    fn enter(&mut self) -> Effect {
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
                if self.place().screen == Screen::Languages {
                    self.back();
                }
                self.set_language(*lang);
            }
            Target::Command(command) => return self.run(*command),
            Target::Entry(_) | Target::Topic(_) | Target::Kind(_) => {
                if let Some(screen) = Screen::of(target) {
                    self.go(screen);
                }
            }
        }
        Effect::None
    }

    fn run(&mut self, command: Command) -> Effect {
        // A command chosen in the menu acts on the place behind it.
        if self.place().screen == Screen::Menu {
            self.back();
        }
        match command {
            Command::Start => {
                self.places.truncate(1);
                self.line = Line::default();
                self.focus = Focus::Body;
                self.refresh();
            }
            Command::Search => self.focus = Focus::Line,
            Command::NextLanguage => self.next_language(),
            Command::Languages => self.go(Screen::Languages),
            Command::Find => self.open_find(),
            Command::Hide => self.hidden = true,
            Command::Help => self.toggle(Screen::Help),
            Command::About => self.go(Screen::About),
            Command::Problems => self.go(Screen::Problems),
            Command::Menu => self.toggle(Screen::Menu),
            Command::Back => self.escape(),
            Command::Quit => return Effect::Quit,
        }
        Effect::None
    }

    fn click(&mut self, column: u16, row: u16) -> Effect {
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

    fn wheel(&mut self, up: bool) {
        if self.focus == Focus::Line {
            self.focus = Focus::Body;
        }
        let turns = if self.sheet.reading == Reading::Lines { WHEEL } else { 1 };
        for _ in 0..turns {
            self.step(up);
        }
    }

    fn step(&mut self, up: bool) {
        let lines = self.sheet.reading == Reading::Lines;
        self.with_place(|place, laid, _| place.step(laid, lines, up));
    }

    fn page(&mut self, up: bool) {
        let reading = self.sheet.reading;
        self.with_place(|place, laid, height| place.page(laid, reading, (height, up)));
    }

    fn with_place(&mut self, change: impl FnOnce(&mut Place, &Laid, usize)) {
        let height = self.body_height();
        if let Some(place) = self.places.last_mut() {
            change(place, &self.laid, height);
            place.follow(&self.laid, self.sheet.reading, height);
        }
    }

    fn body_height(&self) -> usize {
        self.layout(self.size).body_height()
    }

    /// Notes the reader's place by what is said there, so that it is found again in another language or width.
    fn remember(&mut self) {
        if let Some(place) = self.places.last_mut() {
            place.remember(&self.sheet, &self.laid);
        }
    }

    /// Builds and lays out the sheet of the place shown, and finds the reader's place in it.
    fn refresh(&mut self) {
        let screen = self.place().screen.clone();
        self.sheet = screen.sheet(&self.ctx());
        let layout = self.layout(self.size);
        self.laid = lay(&self.sheet, layout.line_width());
        let height = layout.body_height();
        let reading = self.sheet.reading;
        if let Some(place) = self.places.last_mut() {
            place.settle(&self.sheet, &self.laid);
            place.follow(&self.laid, reading, height);
        }
    }
}

impl crate::terminal::Program for App {
    fn update(&mut self, action: Action) -> Effect {
        Self::update(self, action)
    }

    fn view(&self, area: Rect, buf: &mut ratatui::buffer::Buffer) -> ratatui::layout::Position {
        view::view(self, area, buf)
    }
}

//! The state of the guide and how actions change it.
//!
//! `update` never draws; what it needs to know of the screen it computes with the same pure functions as `view`.

mod aloud;
mod find;
mod going;
pub mod kiosk;
mod line;
mod linear;
mod place;
mod touch;
mod typing;

pub use crate::settings::Touch;
pub use find::Hit;
pub use line::Line;
pub use place::Place;

use std::{cell::OnceCell, time::Duration};

use crate::{
    action::{Action, Effect},
    book::edition::Notice,
    book::model::{Book, Date, Lang},
    book::problem::Problem,
    book::terms::Terms,
    i18n::I18n,
    keys::board::Board,
    layout::{self, Layout, Wanted},
    screen::{Ctx, Linear, Offers, Screen},
    search::Index,
    sheet::{Laid, Reading, Sheet, Target, lay},
    terminal::Lines,
    theme::{Colours, Theme},
    view,
    voice::Words,
};
use ratatui::layout::Rect;

/// Which part has the focus and the terminal cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// The search line.
    Line,
    Body,
    /// The find line of a page.
    Find,
}

/// The find line while it is open.
struct Finding {
    /// Where the reader was before.
    from: Place,
    /// The last key went to a hit.
    through_hits: bool,
}

/// What the guide is opened with.
pub struct Opening {
    pub book: Book,
    pub i18n: I18n,
    pub lang: Lang,
    pub today: Date,
    pub problems: Vec<Problem>,
    pub notices: Vec<Notice>,
    pub theme: Theme,
    /// Whether a program that speaks is there.
    pub reads_aloud: bool,
    /// How the index of the book comes about, when it is first needed.
    pub make_index: fn(&Book) -> Index,
}

/// The guide while it is open.
pub struct App {
    book: Book,
    i18n: I18n,
    index: OnceCell<Index>,
    make_index: fn(&Book) -> Index,
    terms: OnceCell<Terms>,
    problems: Vec<Problem>,
    notices: Vec<Notice>,
    pub(crate) lang: Lang,
    pub(crate) theme: Theme,
    reads_aloud: bool,
    /// The sensitive page that may be read aloud, until the reader leaves it.
    may_be_heard: Option<Screen>,
    today: Date,
    /// The id of the region chosen in this session; never written anywhere.
    region: Option<String>,
    size: Rect,
    focus: Focus,
    /// Where one is; the last place is the one shown. Never empty.
    places: Vec<Place>,
    /// The words in the search line; only results keep them.
    pub(crate) line: Line,
    pub(crate) find: Line,
    /// Something neutral covers the screen.
    pub(crate) hidden: bool,
    /// What is made easier for fingers; set before the first size is told.
    pub touch: Touch,
    /// The layout of the on-screen keyboard while it is open; only a line being typed in has one.
    board: Option<Board>,
    /// What the find line needs to know while it is open.
    finding: Option<Finding>,
    sheet: Sheet,
    laid: Laid,
    /// Words were typed since the results were last looked up.
    typed: bool,
    /// Strangers use the guide.
    kiosk: Option<kiosk::Kiosk>,
    /// Answers are typed, and nothing is drawn.
    linear: Option<Linear>,
}

impl App {
    #[must_use]
    pub fn new(opening: Opening) -> Self {
        let Opening { book, i18n, lang, today, problems, notices, theme, reads_aloud, make_index } = opening;
        let mut app = Self {
            book,
            i18n,
            index: OnceCell::new(),
            make_index,
            terms: OnceCell::new(),
            problems,
            notices,
            lang,
            theme,
            reads_aloud,
            may_be_heard: None,
            today,
            region: None,
            size: Rect::new(0, 0, 80, 24),
            focus: Focus::Body,
            places: vec![Place::new(Screen::Home)],
            line: Line::default(),
            find: Line::default(),
            hidden: false,
            touch: Touch::default(),
            board: None,
            finding: None,
            sheet: Sheet { title: String::new(), reading: Reading::Rows, blocks: Vec::new() },
            laid: Laid::default(),
            typed: false,
            kiosk: None,
            linear: None,
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
            terms: &self.terms,
            make_index: self.make_index,
            lang: self.lang,
            today: self.today,
            problems: &self.problems,
            notices: &self.notices,
            region: self.region.as_deref(),
            offers: self.offers(),
            kiosk: self.is_kiosk(),
            keypad: self.has_keypad(),
            linear: self.linear,
        }
    }

    /// Commands that this terminal and this machine have.
    fn offers(&self) -> Offers {
        Offers {
            contrast: self.theme.colours != Colours::Mono && self.linear.is_none(),
            aloud: self.linear.map_or(self.reads_aloud, |linear| linear.aloud),
        }
    }

    /// Searches the whole book for these words.
    pub fn search(&mut self, words: &str) {
        self.line = Line::default();
        self.edit(|line| line.paste(words));
        self.focus = Focus::Body;
        self.settle();
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
        // Beside the text, headings would be read into its lines.
        let contents = matches!(self.place().screen, Screen::Entry(_)) && !self.theme.access;
        layout::layout(area, Wanted { contents, roomy: self.touch.roomy, keyboard: self.board.is_some() })
    }

    /// The style of what is drawn nowhere else.
    #[must_use]
    pub fn ground(&self) -> ratatui::style::Style {
        self.theme.base()
    }

    /// Which part has the focus.
    #[must_use]
    pub fn focus(&self) -> Focus {
        self.focus
    }

    /// Whether something neutral covers the screen.
    #[must_use]
    pub fn is_covered(&self) -> bool {
        self.hidden
    }

    /// The line that is shown: the find line while it is open, else the search line.
    #[must_use]
    pub fn shown_line(&self) -> &Line {
        match self.focus {
            Focus::Find => &self.find,
            Focus::Line | Focus::Body => &self.line,
        }
    }

    /// Whether Enter in the search line opens a row. On a page it leads back to the text, and where nothing was found
    /// to the topics, which nobody asked for.
    #[must_use]
    pub fn line_opens(&self) -> bool {
        let chosen = self.place().chosen(&self.laid, self.sheet.reading).map(|stop| &stop.target);
        match self.place().screen {
            Screen::Results(_) => matches!(chosen, Some(Target::Entry(_))),
            _ => self.sheet.reading == Reading::Rows && chosen.is_some(),
        }
    }

    /// Where the words in the find line stand on the page.
    #[must_use]
    pub fn hits(&self) -> Vec<Hit> {
        if self.focus == Focus::Find { find::hits(&self.laid, self.find.text()) } else { Vec::new() }
    }

    /// Whether the words in the find line stand nowhere on the page.
    #[must_use]
    pub fn finds_nothing(&self) -> bool {
        self.focus == Focus::Find && !self.find.text().trim().is_empty() && self.hits().is_empty()
    }

    /// Whether the reader goes from hit to hit and types no words: then the cursor stands on them.
    #[must_use]
    pub fn goes_through_hits(&self) -> bool {
        self.focus == Focus::Find && self.finding.as_ref().is_some_and(|finding| finding.through_hits)
    }

    /// The layout of the on-screen keyboard while it is open.
    #[must_use]
    pub fn board(&self) -> Option<Board> {
        self.board
    }

    /// The places one can go back through, from the start to the one shown.
    #[must_use]
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// Whether Esc leads anywhere.
    #[must_use]
    pub fn can_go_back(&self) -> bool {
        self.places.len() > 1
    }

    /// Changes the state as `action` asks, and says what the loop must do.
    pub fn update(&mut self, action: Action) -> Effect {
        if self.is_kiosk() { self.visit(action) } else { self.act(action) }
    }

    fn act(&mut self, action: Action) -> Effect {
        let typing = matches!(action, Action::Type(_) | Action::Paste(_) | Action::Erase | Action::Delete);
        if !typing {
            self.settle();
        }
        let effect = self.apply(action);
        self.close_unused_keyboard();
        if !self.typed {
            self.remember();
        }
        effect
    }

    /// Looks up what was typed: once for all keys that waited.
    pub fn settle(&mut self) {
        if self.typed {
            self.refresh();
            self.remember();
        }
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
            Action::Hide => self.hide(),
            Action::ReadAloud => return self.read_aloud(),
            Action::Click { column, row } => return self.click((column, row)),
            Action::Drag { column, row, to_column, to_row } => return self.drag((column, row), (to_column, to_row)),
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
        self.typed = false;
        self.book.entries.forget();
        let screen = self.place().screen.clone();
        if self.may_be_heard.as_ref() != Some(&screen) {
            self.may_be_heard = None;
        }
        self.sheet = self.for_keypad(screen.shown(&self.ctx()));
        let layout = self.layout(self.size);
        let height = layout.body_height();
        self.laid = lay(&self.theme.dress(&self.sheet), layout.line_width());
        // Without rows there are lines to read.
        if self.laid.stops.is_empty() {
            self.sheet.reading = Reading::Lines;
        }
        let reading = self.sheet.reading;
        if self.touch.roomy && reading == Reading::Rows && self.board.is_none() {
            let doubled = self.laid.doubled();
            if layout.doubled || doubled.lines.len() <= height {
                self.laid = doubled;
            }
        }
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

    fn settle(&mut self) {
        Self::settle(self);
    }

    fn time(&mut self, now: Duration) -> Effect {
        Self::time(self, now)
    }

    fn wake(&self) -> Option<Duration> {
        Self::wake(self)
    }

    /// The index of a directory is built while the reader looks at the first screen. An edition brings its own, which is
    /// not read before somebody searches.
    fn rest(&mut self) {
        if self.book.stored.is_none() {
            let _ = self.ctx().index();
        }
    }

    fn words(&self) -> Option<Words> {
        self.words_here()
    }

    fn lines(&self) -> Option<Lines> {
        let body = self.layout(self.size).body;
        Some(Lines { rows: body.top()..body.bottom(), first: self.place().offset })
    }

    fn view(&self, area: Rect, buf: &mut ratatui::buffer::Buffer) -> ratatui::layout::Position {
        view::view(self, area, buf)
    }
}

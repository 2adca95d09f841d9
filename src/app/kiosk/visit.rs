//! A visit: somebody comes, does something, hides or leaves, and everything is wiped.
//!
//! Every action of a kiosk passes here first; none of them ends or stops the program except the keys of the staff.

use std::{cell::OnceCell, time::Duration};

use super::{
    super::{App, Opening, Place},
    Due, Kiosk, NewBook, Presence, Start,
};
use crate::{
    action::{Action, Effect},
    book::model::Book,
    i18n::I18n,
    screen::Screen,
    sheet::Target,
};

impl App {
    /// From now on strangers use the guide: they cannot leave it, and nothing of theirs stays.
    pub fn become_kiosk(&mut self, mut kiosk: Kiosk) {
        kiosk.start = Start { lang: self.lang, theme: self.theme };
        self.touch = kiosk.rules.touch;
        self.kiosk = Some(kiosk);
        self.places = vec![Place::new(Screen::Welcome)];
        self.refresh();
        self.stand_on(&Target::Language(self.lang));
        self.remember();
    }

    /// Is this a kiosk?
    #[must_use]
    pub fn is_kiosk(&self) -> bool {
        self.kiosk.is_some()
    }

    /// Tells the time since the program began; what is due is done.
    pub fn time(&mut self, now: Duration) {
        let sensitive = self.is_kiosk() && self.sensitive();
        let Some(kiosk) = &mut self.kiosk else { return };
        kiosk.now = now;
        match kiosk.due(sensitive) {
            Due::Nothing => {}
            Due::Question if self.has_something_to_lose() => self.ask(now),
            Due::Question | Due::Wipe => self.leave(),
        }
    }

    /// The time at which something will be due though nothing happens; never outside a kiosk and while nobody is there.
    #[must_use]
    pub fn wake(&self) -> Option<Duration> {
        self.kiosk.as_ref()?.deadline(self.sensitive())
    }

    /// How many seconds the question stands that the screen asks now.
    #[must_use]
    pub fn question(&self) -> Option<u64> {
        let kiosk = self.kiosk.as_ref()?;
        let asked = matches!(kiosk.presence, Presence::Asked(_));
        asked.then(|| kiosk.limits(self.sensitive()).1.as_secs())
    }

    /// Whoever was there has gone; a half-typed sequence of the staff goes along. (Keys that wipe may be part of it.)
    fn leave(&mut self) {
        if let Some(kiosk) = &mut self.kiosk {
            kiosk.staff.forget();
        }
        self.wipe();
    }

    fn ask(&mut self, now: Duration) {
        if let Some(kiosk) = &mut self.kiosk {
            kiosk.presence = Presence::Asked(now);
        }
    }

    /// An action in a kiosk.
    pub(in super::super) fn visit(&mut self, action: Action) -> Effect {
        // These come from the terminal and not from a visitor.
        if let Action::Resize { .. } | Action::Redraw = action {
            return self.act(action);
        }
        let Some(kiosk) = &mut self.kiosk else { return Effect::None };
        let before = kiosk.presence;
        kiosk.presence = Presence::Somebody(kiosk.now);
        if kiosk.staff.press(&action) {
            self.wipe();
            return Effect::Quit;
        }
        match before {
            // Whoever comes first finds the book of today.
            Presence::Nobody => self.look_around(),
            // Any key answers and does nothing else.
            Presence::Asked(_) if action != Action::Hide => return Effect::None,
            Presence::Asked(_) | Presence::Somebody(_) => {}
        }
        if self.hidden {
            // Whoever comes next does not know which key covered the screen.
            self.hidden = false;
            return Effect::None;
        }
        match action {
            Action::Quit | Action::Suspend => {}
            Action::Hide => self.hide(),
            other => self.pressed(other),
        }
        Effect::None
    }

    fn pressed(&mut self, action: Action) {
        if !matches!(action, Action::Type(_) | Action::Paste(_) | Action::Erase | Action::Delete) {
            self.settle();
        }
        match self.on_keypad(action) {
            // What a row or a key at the foot might ask of the loop is not done in a kiosk.
            Some(action) => drop(self.act(action)),
            None => self.remember(),
        }
    }

    /// Covers the screen; in a kiosk everything is wiped before.
    pub(in super::super) fn hide(&mut self) {
        if let Some(now) = self.kiosk.as_ref().map(|kiosk| kiosk.now) {
            self.wipe();
            if let Some(kiosk) = &mut self.kiosk {
                kiosk.presence = Presence::Somebody(now);
            }
        }
        self.hidden = true;
    }

    /// Is a sensitive page open, or one step of Esc away from being so?
    fn sensitive(&self) -> bool {
        let book = &self.book;
        let is = |place: &Place| match &place.screen {
            Screen::Entry(id) => book.head(id).is_some_and(|head| head.sensitive),
            _ => false,
        };
        self.places.iter().any(is)
    }

    /// Has the visitor gone anywhere or typed anything?
    fn has_something_to_lose(&self) -> bool {
        !self.hidden && (self.places.len() > 1 || !self.line.is_empty())
    }

    /// Forgets everything a visitor did. A new guide takes the place of the old one, so that nothing can be overlooked:
    /// only what stands here by name is handed over.
    fn wipe(&mut self) {
        let Self { book, i18n, index, make_index, terms, problems, notices, today, size, kiosk, .. } =
            std::mem::replace(self, Self::new(nothing(self.make_index)));
        let Some(mut kiosk) = kiosk else { return };
        kiosk.presence = Presence::Nobody;
        kiosk.digits = String::new();
        let Start { lang, theme } = kiosk.start;
        *self = Self::new(Opening { book, i18n, lang, today, problems, notices, theme, make_index });
        (self.index, self.terms, self.size) = (index, terms, size);
        self.become_kiosk(kiosk);
        self.look_around();
    }

    /// Takes over what has changed in the world: the day, and the book if it was replaced.
    fn look_around(&mut self) {
        let Some(kiosk) = &mut self.kiosk else { return };
        let news = kiosk.world.look();
        let changed = news.book.is_some() || news.today.is_some_and(|today| today != self.today);
        self.today = news.today.unwrap_or(self.today);
        if let Some(new) = news.book {
            let NewBook { book, i18n, lang, problems, notices } = *new;
            kiosk.start.lang = lang;
            self.lang = lang;
            (self.book, self.i18n, self.problems, self.notices) = (book, i18n, problems, notices);
            (self.index, self.terms) = (OnceCell::new(), OnceCell::new());
        }
        if changed {
            self.refresh();
        }
    }
}

/// What a guide without a book is opened with.
fn nothing(make_index: fn(&Book) -> crate::search::Index) -> Opening {
    Opening {
        book: Book::default(),
        i18n: I18n::default(),
        lang: crate::book::model::Lang(0),
        today: crate::book::model::Date::default(),
        problems: Vec::new(),
        notices: Vec::new(),
        theme: crate::theme::Theme::default(),
        make_index,
    }
}

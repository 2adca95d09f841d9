//! The world as a kiosk asks for it: the day, and whether the file of its book was replaced.
//!
//! Asked only when nobody is there, so that nothing wakes a guide that rests; a new book that is not whole is not taken.

use std::{fs, path::Path, time::SystemTime};

use crate::{
    app::kiosk::{NewBook, News, World},
    book::model::Date,
    cli::Shared,
};

use super::{Environment, Session};

/// Watches the file of a book.
pub struct Watch {
    shared: Shared,
    environment: Environment,
    today: fn() -> Date,
    /// The file that is open.
    open: Option<Stamp>,
    /// A file that could not be opened is not tried again until it changes.
    refused: Option<Stamp>,
    /// The date of the edition, before which no day is believed.
    edition: Option<Date>,
    clock_behind: bool,
}

/// What changes when a file is replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
    file: u64,
}

impl Stamp {
    /// Of an edition file; nothing for a directory and where there is no file.
    fn of(path: &Path) -> Option<Self> {
        let about = fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
        Some(Self { length: about.len(), modified: about.modified().ok(), file: number(&about) })
    }
}

#[cfg(unix)]
fn number(about: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(about)
}

#[cfg(not(unix))]
fn number(_about: &fs::Metadata) -> u64 {
    0
}

impl Watch {
    /// Watches the file of the book that will be opened with these options: made before it is opened, so that a file
    /// replaced meanwhile is noticed.
    pub fn new(shared: &Shared, environment: &Environment, today: fn() -> Date) -> Self {
        Self {
            shared: shared.clone(),
            environment: environment.clone(),
            today,
            open: shared.content.as_deref().and_then(Stamp::of),
            refused: None,
            edition: None,
            clock_behind: false,
        }
    }

    /// The book that was opened.
    pub fn opened(&mut self, session: &Session) {
        let book = &session.loaded.book;
        self.edition = book.stored.as_ref().map(|_| book.edition.date);
        self.clock_behind = self.is_clock_behind();
    }

    fn is_clock_behind(&self) -> bool {
        self.shared.date.is_none() && self.edition.is_some_and(|date| self.environment.today < date)
    }

    /// The book as it is in the file now; nothing when it is not whole.
    fn reopen(&self) -> Option<Session> {
        let session = || Session::open(&self.shared, &self.environment).ok();
        let checked = session()?;
        let whole = checked.loaded.book.stored.as_ref().is_some_and(|stored| stored.verify().is_empty());
        // Opened anew: what was only checked need not stay in memory.
        if whole { session() } else { None }
    }

    /// The file, when it is another than the one that is open.
    fn replaced(&self) -> Option<Stamp> {
        let stamp = self.shared.content.as_deref().and_then(Stamp::of);
        stamp.filter(|stamp| self.open.is_some() && self.open.as_ref() != Some(stamp))
    }
}

impl World for Watch {
    fn look(&mut self) -> News {
        self.environment.today = (self.today)();
        let replaced = self.replaced().filter(|stamp| self.refused.as_ref() != Some(stamp));
        // A clock that was set right takes its notice away.
        let clock = self.is_clock_behind() != self.clock_behind;
        if replaced.is_some() || clock {
            match self.reopen() {
                Some(session) => {
                    self.open = replaced.or(self.open.take());
                    self.opened(&session);
                    return News { today: Some(session.today), book: Some(Box::new(new_book(session))) };
                }
                None => self.refused = replaced,
            }
        }
        let today = self.edition.map_or(self.environment.today, |date| date.max(self.environment.today));
        News { today: Some(self.shared.date.unwrap_or(today)), book: None }
    }
}

fn new_book(session: Session) -> NewBook {
    let Session { loaded, i18n, lang, notices, .. } = session;
    NewBook { book: loaded.book, i18n, lang, problems: loaded.problems, notices }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::edition::Notice;

    fn day(year: i32, month: u8, day: u8) -> Date {
        Date { year, month, day }
    }

    /// A watch over the book inside the program, which was opened with the clock at `first` and finds it at `later`.
    fn watch(first: Date, later: fn() -> Date, asked: Option<Date>) -> Watch {
        let shared = Shared { lang: None, content: None, date: asked, format: None };
        let environment = Environment { lang: None, today: first, ..Environment::read() };
        let mut watch = Watch::new(&shared, &environment, later);
        let session = Session::open(&shared, &environment).ok().unwrap();
        watch.opened(&session);
        watch
    }

    #[test]
    fn a_kiosk_that_is_open_for_months_knows_the_day() {
        let news = watch(day(2097, 1, 1), || day(2097, 3, 2), None).look();
        assert_eq!(news.today, Some(day(2097, 3, 2)));
        assert!(news.book.is_none());
    }

    #[test]
    fn a_day_that_was_asked_for_stays() {
        let asked = Some(day(2026, 11, 22));
        assert_eq!(watch(day(2097, 1, 1), || day(2097, 3, 2), asked).look().today, asked);
    }

    #[test]
    fn a_clock_before_the_book_is_not_believed_and_one_that_was_set_right_is() {
        let mut behind = watch(day(2097, 1, 1), || day(1970, 1, 1), None);
        let news = behind.look();
        let book = news.book.unwrap();
        assert!(matches!(book.notices.as_slice(), [Notice::ClockBehind { .. }]));
        assert_eq!(news.today, Some(book.book.edition.date));
        assert!(behind.look().book.is_none(), "it is said once");
        behind.today = || day(2097, 3, 2);
        let news = behind.look();
        assert_eq!((news.today, news.book.unwrap().notices.len()), (Some(day(2097, 3, 2)), 0));
    }
}

//! What wakes the loop, and the thread that waits for keys.
//!
//! The thread only waits and sends; it decides nothing and never writes.

#[cfg(unix)]
mod decode;
mod pointer;
#[cfg(unix)]
mod tty;

use std::{
    io,
    sync::mpsc::{Receiver, RecvTimeoutError, Sender},
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use crossterm::event::{self as reader, KeyEvent, KeyEventKind};

use crate::{action::Action, keys, terminal::fault};
use pointer::Pointer;

/// Longest pasted text that is kept, in characters; the search line needs far less.
pub const PASTE_LIMIT: usize = 4096;
/// How long a burst may be gathered before it must be shown.
const GATHER_LIMIT: Duration = Duration::from_millis(500);
/// How long the rest of a burst is waited for.
const GATHER_PAUSE: Duration = Duration::from_millis(4);

/// What can wake the loop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The reader did something.
    Action(Action),
    /// The window has a new size.
    Resized,
    /// The process runs again after it was stopped.
    Resumed,
    /// The terminal has gone away.
    HangUp,
    /// Someone asked the process to end.
    Terminated,
    /// A thread that waits for the world has ended, so nothing more will come from there.
    Gone(Source),
}

/// The threads that send events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// Keys, mouse and paste.
    Input,
    /// Signals and the state of the terminal.
    Outside,
}

/// Says goodbye for a thread when it ends, also when it panics.
pub(crate) struct Farewell {
    source: Source,
    sender: Sender<Event>,
}

impl Farewell {
    pub(crate) fn new(source: Source, sender: Sender<Event>) -> Self {
        Self { source, sender }
    }

    /// Sends an event; false when nobody listens any more.
    pub(crate) fn send(&self, event: Event) -> bool {
        self.sender.send(event).is_ok()
    }
}

impl Drop for Farewell {
    fn drop(&mut self) {
        // Nobody listens any more when the program is ending; that is fine.
        let _ = self.sender.send(Event::Gone(self.source));
    }
}

/// Starts the thread that waits for keys, mouse and paste and sends them.
///
/// It ends when nobody listens or when the terminal cannot be read, then its result is the error.
pub fn listen(sender: Sender<Event>) -> io::Result<JoinHandle<io::Result<()>>> {
    thread::Builder::new().name("input".to_owned()).spawn(move || read(&Farewell::new(Source::Input, sender)))
}

#[cfg(unix)]
use tty::read;

#[cfg(not(unix))]
use read_by_library as read;

/// Reads through crossterm: on Windows, and where a terminal cannot be polled.
fn read_by_library(farewell: &Farewell) -> io::Result<()> {
    let mut pointer = Pointer::default();
    while deliver(reader::read()?, &mut pointer, farewell) {}
    Ok(())
}

/// Sends what a terminal event means; false when nobody listens any more.
fn deliver(event: reader::Event, pointer: &mut Pointer, farewell: &Farewell) -> bool {
    let event = translate(event, pointer);
    if event == Some(Event::Action(Action::Redraw)) {
        fault::strike("input");
    }
    event.is_none_or(|event| farewell.send(event))
}

fn translate(event: reader::Event, pointer: &mut Pointer) -> Option<Event> {
    match event {
        reader::Event::Key(key) => keys::action(&key).or_else(|| stir(&key)).map(Event::Action),
        reader::Event::Mouse(mouse) => pointer.action(mouse).map(Event::Action),
        reader::Event::Paste(text) => Some(Event::Action(Action::Paste(text.chars().take(PASTE_LIMIT).collect()))),
        // On Unix this comes as a signal.
        reader::Event::Resize(..) => cfg!(windows).then_some(Event::Resized),
        reader::Event::FocusGained | reader::Event::FocusLost => None,
    }
}

/// A key that was pressed, though it means nothing.
fn stir(key: &KeyEvent) -> Option<Action> {
    (key.kind != KeyEventKind::Release).then_some(Action::Stir)
}

/// Adds everything that waits to `batch`, which has begun, so that a burst is drawn once.
///
/// A single key is handed over at once. When more has come, or `waiting` says that the terminal holds more, the rest
/// is waited for a moment, because the input thread hands over a burst piece by piece.
pub fn gather(batch: &mut Vec<Event>, events: &Receiver<Event>, waiting: impl Fn() -> bool) {
    let started = Instant::now();
    while started.elapsed() < GATHER_LIMIT {
        if let Ok(event) = events.try_recv() {
            batch.push(event);
        } else if batch.len() > 1 || waiting() {
            match events.recv_timeout(GATHER_PAUSE) {
                Ok(event) => batch.push(event),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return,
            }
        } else {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    #[test]
    fn a_key_without_a_meaning_tells_that_somebody_is_there_but_its_release_does_not() {
        let mut key = KeyEvent::new(crossterm::event::KeyCode::F(12), crossterm::event::KeyModifiers::NONE);
        assert_eq!(translate(reader::Event::Key(key), &mut Pointer::default()), Some(Event::Action(Action::Stir)));
        key.kind = KeyEventKind::Release;
        assert_eq!(translate(reader::Event::Key(key), &mut Pointer::default()), None);
    }

    #[test]
    fn a_wide_paste_is_cut_between_characters() {
        let Some(Event::Action(Action::Paste(kept))) =
            translate(reader::Event::Paste("қ".repeat(1_000_000)), &mut Pointer::default())
        else {
            panic!("a paste stays a paste");
        };
        assert_eq!(kept, "қ".repeat(PASTE_LIMIT));
    }

    #[test]
    fn a_burst_is_gathered_at_once_and_in_order() {
        let (sender, events) = mpsc::channel();
        let keys: Vec<_> = ('a'..='z').cycle().take(3000).map(|c| Event::Action(Action::Type(c))).collect();
        for key in keys.iter().skip(1) {
            sender.send(key.clone()).unwrap();
        }
        let mut batch = vec![keys[0].clone()];
        gather(&mut batch, &events, || false);
        assert_eq!(batch, keys);
    }

    #[test]
    fn a_single_key_is_not_held_back() {
        let (_sender, events) = mpsc::channel();
        let mut batch = vec![Event::Resized];
        gather(&mut batch, &events, || false);
        assert_eq!(batch, [Event::Resized]);
    }

    #[test]
    fn what_the_terminal_still_holds_is_waited_for() {
        let (sender, events) = mpsc::channel();
        let late = thread::spawn(move || sender.send(Event::Resumed));
        let mut batch = vec![Event::Resized];
        gather(&mut batch, &events, || true);
        assert!(late.join().unwrap().is_ok());
        assert!(batch == [Event::Resized, Event::Resumed] || batch == [Event::Resized]);
    }

    #[test]
    fn a_thread_that_panics_says_goodbye() {
        let (sender, events) = mpsc::channel();
        let thread = thread::spawn(move || {
            let _farewell = Farewell::new(Source::Outside, sender);
            std::panic::resume_unwind(Box::new("as planned"));
        });
        assert_eq!(events.recv(), Ok(Event::Gone(Source::Outside)));
        assert!(thread.join().is_err());
    }
}

//! The loop of the full screen: waits for events, lets the program update itself, and shows what it draws.
//!
//! The only place that writes to the terminal (with `terminal/`). It knows no screen and no text, and the threads
//! behind it only wait and send.

mod device;
mod guard;
mod paint;

use std::{
    io, panic,
    sync::mpsc::{self, Receiver},
    thread::JoinHandle,
};

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect, Size},
};
use thiserror::Error;

use crate::{
    action::{Action, Effect},
    event::{self, Event, Source},
};
use guard::Guard;
use paint::Painter;

/// What runs in the full screen.
pub trait Program {
    /// Changes the state; never draws. The first action is always [`Action::Resize`].
    fn update(&mut self, action: Action) -> Effect;

    /// Draws the state into `buf`, whose area is `area`, and says in which cell the cursor stands.
    fn view(&self, area: Rect, buf: &mut Buffer) -> Position;
}

/// What the reader or the environment asked of the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// Take clicks and the wheel; without it the terminal's own selection works.
    pub mouse: bool,
    /// Write colours; without it (`NO_COLOR`) bold and reverse video remain.
    pub color: bool,
}

/// Why the full screen ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// The reader is done.
    Quit,
    /// The terminal has gone away.
    HangUp,
    /// Somebody asked the process to end.
    Terminated,
}

/// Why the full screen cannot go on; the terminal has been given back when this is returned.
///
/// Its text is the id of the message for the reader; the cause stands in `source()`.
#[derive(Debug, Error)]
pub enum TerminalError {
    /// The terminal does not let itself be prepared.
    #[error("terminal-cannot-start")]
    Start(#[source] io::Error),
    /// The terminal takes no output.
    #[error("terminal-cannot-write")]
    Write(#[source] io::Error),
    /// Keys or signals cannot be read any more.
    #[error("terminal-cannot-read")]
    Read(#[source] io::Error),
    /// A thread that waits for keys or signals ended without a reason.
    #[error("terminal-input-ended")]
    Gone,
}

/// Runs the program until it ends. Once in a process: the thread that reads keys stays behind.
pub fn run(program: &mut dyn Program, settings: &Settings) -> Result<Ended, TerminalError> {
    let (sender, events) = mpsc::channel();
    // Signals first: one that comes while the terminal is being prepared must find its handler.
    #[cfg(unix)]
    let outside = Some(crate::signal::watch(sender.clone()).map_err(TerminalError::Start)?);
    #[cfg(not(unix))]
    let outside = None;
    let guard = Guard::enter(settings.mouse).map_err(TerminalError::Start)?;
    let input = Some(event::listen(sender).map_err(TerminalError::Start)?);
    let mut session =
        Session { program, painter: Painter::new(settings.color), guard, size: device::size(), input, outside };
    session.run(&events)
}

type Thread = Option<JoinHandle<io::Result<()>>>;

/// One run of the full screen.
struct Session<'a> {
    program: &'a mut dyn Program,
    painter: Painter,
    guard: Guard,
    /// The window in cells.
    size: Size,
    input: Thread,
    outside: Thread,
}

impl Session<'_> {
    fn run(&mut self, events: &Receiver<Event>) -> Result<Ended, TerminalError> {
        let mut ended = self.resize();
        loop {
            if let Some(ended) = ended {
                return Ok(ended);
            }
            if let Some(ended) = self.draw()? {
                return Ok(ended);
            }
            let first = events.recv().map_err(|_| TerminalError::Gone)?;
            ended = self.take_all(event::gather(first, events, device::waiting))?;
        }
    }

    /// Handles a batch of events; the request to end goes before everything that waits in front of it.
    fn take_all(&mut self, batch: Vec<Event>) -> Result<Option<Ended>, TerminalError> {
        let end = batch.iter().find_map(|event| match event {
            Event::Terminated => Some(Ended::Terminated),
            Event::HangUp => Some(Ended::HangUp),
            _ => None,
        });
        if end.is_some() {
            return Ok(end);
        }
        for event in batch {
            if let Some(ended) = self.take(event)? {
                return Ok(Some(ended));
            }
        }
        Ok(None)
    }

    fn take(&mut self, event: Event) -> Result<Option<Ended>, TerminalError> {
        match event {
            Event::Action(action) => Ok(self.update(action)),
            Event::Resized => Ok(self.resize()),
            Event::Resumed => self.resume(),
            Event::HangUp => Ok(Some(Ended::HangUp)),
            Event::Terminated => Ok(Some(Ended::Terminated)),
            Event::Gone(source) => self.gone(source),
        }
    }

    fn update(&mut self, action: Action) -> Option<Ended> {
        if outside(&action, self.size) {
            return None;
        }
        if action == Action::Redraw {
            self.painter.forget();
        }
        match self.program.update(action) {
            Effect::None => {}
            Effect::Quit => return Some(Ended::Quit),
            Effect::Suspend => suspend(),
        }
        None
    }

    fn resize(&mut self) -> Option<Ended> {
        self.size = device::size();
        // What the terminal made of the old contents is its own affair: draw everything.
        self.painter.forget();
        self.update(Action::Resize { width: self.size.width, height: self.size.height })
    }

    /// The process runs again: others may have changed the terminal's modes, contents and size.
    fn resume(&mut self) -> Result<Option<Ended>, TerminalError> {
        if let Err(error) = self.guard.renew() {
            return lost(error, TerminalError::Start).map(Some);
        }
        let ended = self.resize();
        Ok(ended.or_else(|| self.update(Action::Redraw)))
    }

    fn gone(&mut self, source: Source) -> Result<Option<Ended>, TerminalError> {
        let thread = match source {
            Source::Input => self.input.take(),
            Source::Outside => self.outside.take(),
        };
        match thread.map(JoinHandle::join) {
            Some(Err(panic)) => panic::resume_unwind(panic),
            Some(Ok(Err(error))) => lost(error, TerminalError::Read).map(Some),
            Some(Ok(Ok(()))) | None => Err(TerminalError::Gone),
        }
    }

    /// Shows the program's state with one write, or none when the terminal shows it already.
    fn draw(&mut self) -> Result<Option<Ended>, TerminalError> {
        // Not ours while suspended, and after another thread's panic.
        if !guard::entered() {
            return Ok(None);
        }
        let area = Rect::new(0, 0, self.size.width, self.size.height);
        let mut next = Buffer::empty(area);
        let cursor = self.program.view(area, &mut next);
        let cursor =
            Position { x: cursor.x.min(area.width.saturating_sub(1)), y: cursor.y.min(area.height.saturating_sub(1)) };
        let Some(frame) = self.painter.frame(next, cursor) else { return Ok(None) };
        match device::write(frame.as_bytes()) {
            Ok(()) => Ok(None),
            Err(error) => lost(error, TerminalError::Write).map(Some),
        }
    }
}

/// A failure of the terminal: a hang-up when it has gone away, otherwise an error.
fn lost(error: io::Error, kind: fn(io::Error) -> TerminalError) -> Result<Ended, TerminalError> {
    if device::gone() { Ok(Ended::HangUp) } else { Err(kind(error)) }
}

/// Whether this is a click beside the window; some terminals report such, and position 0 becomes a huge one.
fn outside(action: &Action, size: Size) -> bool {
    match action {
        Action::Click { column, row } | Action::WheelUp { column, row } | Action::WheelDown { column, row } => {
            *column >= size.width || *row >= size.height
        }
        _ => false,
    }
}

/// Gives the terminal back and stops; the loop takes it again when the signal to continue arrives as an event.
#[cfg(unix)]
fn suspend() {
    if crate::signal::can_stop() {
        guard::leave();
        let _ = crate::signal::stop();
    }
}

#[cfg(not(unix))]
fn suspend() {}

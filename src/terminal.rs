//! The loop of the full screen: waits for events, lets the program update itself, and shows what it draws.
//!
//! The only place that writes to the terminal (with `terminal/`). It knows no screen and no text, and the threads
//! behind it only wait and send.

mod clock;
mod coding;
mod device;
pub(crate) mod fault;
mod guard;
mod line;
mod paint;

use std::{
    io, mem,
    ops::Range,
    panic,
    sync::mpsc::{self, Receiver, RecvTimeoutError},
    thread::JoinHandle,
    time::Duration,
};

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect, Size},
};
use thiserror::Error;

use crate::{
    action::{Action, Effect},
    event::{self, Event, Source},
    voice::{Speaker, Voice, Words},
};
use clock::Clock;
pub use coding::Coding;
use guard::Guard;
#[cfg(unix)]
pub(crate) use guard::abandon;
use line::Line;
use paint::{Frame, Painter};

/// What runs in the full screen.
pub trait Program {
    /// Changes the state; never draws. The first action is always [`Action::Resize`].
    fn update(&mut self, action: Action) -> Effect;

    /// Called once after a batch of actions, before it is drawn: the moment for work that needs only the last state,
    /// such as a search, so that 3,000 waiting keys cost it once. Never draws.
    fn settle(&mut self) {}

    /// Called once, when the first frame is on the screen: the moment for work that the first screen need not wait for.
    fn rest(&mut self) {}

    /// What is to be said after [`Effect::Speak`].
    fn words(&self) -> Option<Words> {
        None
    }

    /// Tells the time since the program began: before every batch of actions, and when [`Program::wake`] asked for it.
    fn time(&mut self, _now: Duration) -> Effect {
        Effect::None
    }

    /// The time at which the program wants to be told it though nothing happens; none: it may sleep for ever.
    fn wake(&self) -> Option<Duration> {
        None
    }

    /// Which rows show a part of a longer text, and which part: where the reader scrolled, lines are moved and not
    /// written again. Rows may be named though something else covers them.
    fn lines(&self) -> Option<Lines> {
        None
    }

    /// Draws the state into `buf`, whose area is `area`, and says in which cell the cursor stands.
    fn view(&self, area: Rect, buf: &mut Buffer) -> Position;
}

/// Rows of the window that show a part of a longer text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lines {
    /// The rows, counted from 0.
    pub rows: Range<u16>,
    /// The line of the text that stands in the first of them.
    pub first: usize,
}

/// What the reader or the environment asked of the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Take clicks and the wheel; without it the terminal's own selection works.
    pub mouse: bool,
    pub means: Means,
    /// Go on whatever signals come, except those that say that the machine or the terminal ends.
    pub steadfast: bool,
    /// The programs that can read aloud.
    pub voices: Vec<Voice>,
    /// What bytes mean to the terminal when nobody tells it.
    pub coding: Coding,
}

/// What frames may be made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Means {
    /// Write colours; without it (`NO_COLOR`) bold and reverse video remain.
    pub color: bool,
    /// Move lines where the reader scrolls; without it they are written anew.
    pub scrolls: bool,
}

/// The window, as the terminal reports it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    pub columns: u16,
    pub rows: u16,
    /// In pixels; 0 where the terminal does not tell.
    pub width: u16,
    pub height: u16,
}

impl Window {
    /// A letter in pixels, where the terminal tells.
    #[must_use]
    pub fn letter(self) -> Option<(u16, u16)> {
        let letter = (self.width.checked_div(self.columns)?, self.height.checked_div(self.rows)?);
        (letter.0 > 0 && letter.1 > 0).then_some(letter)
    }
}

/// The window that the output goes to; none where it is no terminal or does not know its size.
#[must_use]
pub fn window() -> Option<Window> {
    device::window().filter(|window| window.columns > 0 && window.rows > 0)
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
    let outside = Some(crate::signal::watch(sender.clone(), settings.steadfast).map_err(TerminalError::Start)?);
    #[cfg(not(unix))]
    let outside = None;
    let guard = Guard::enter(settings.mouse, settings.coding).map_err(TerminalError::Start)?;
    let input = Some(event::listen(sender).map_err(TerminalError::Start)?);
    let mut session = Session {
        program,
        painter: Painter::new(settings.means),
        speaker: Speaker::new(settings.voices.clone()),
        guard,
        size: device::size(),
        input,
        outside,
        later: Vec::new(),
        clock: Clock::start(),
        line: Line::of(device::speed()),
    };
    session.run(&events)
}

type Thread = Option<JoinHandle<io::Result<()>>>;

/// One run of the full screen.
struct Session<'a> {
    program: &'a mut dyn Program,
    painter: Painter,
    speaker: Speaker,
    guard: Guard,
    /// The window in cells.
    size: Size,
    input: Thread,
    outside: Thread,
    /// What has come while a batch was being handled.
    later: Vec<Event>,
    clock: Clock,
    line: Line,
}

impl Session<'_> {
    fn run(&mut self, events: &Receiver<Event>) -> Result<Ended, TerminalError> {
        let mut ended = self.resize();
        let mut first = true;
        loop {
            if let Some(ended) = ended {
                return Ok(ended);
            }
            if let Some(ended) = self.draw()? {
                return Ok(ended);
            }
            if mem::take(&mut first) {
                self.program.rest();
            }
            let mut batch = mem::take(&mut self.later);
            if batch.is_empty() {
                batch.extend(self.wait(events)?);
            }
            if !batch.is_empty() {
                event::gather(&mut batch, events, device::waiting);
                self.let_pass(&mut batch, events);
            }
            let due = self.program.time(self.clock.now());
            ended = self.perform(due).or(self.take_all(batch, events)?);
        }
    }

    /// Waits for the next event; gives none when the time has come at which the program wants to be woken.
    fn wait(&self, events: &Receiver<Event>) -> Result<Option<Event>, TerminalError> {
        let Some(wake) = self.program.wake() else {
            return events.recv().map(Some).map_err(|_| TerminalError::Gone);
        };
        match events.recv_timeout(wake.saturating_sub(self.clock.now())) {
            Ok(event) => Ok(Some(event)),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(RecvTimeoutError::Disconnected) => Err(TerminalError::Gone),
        }
    }

    /// Waits until a slow line has sent the frame before; what comes meanwhile is drawn once, with this batch.
    fn let_pass(&self, batch: &mut Vec<Event>, events: &Receiver<Event>) {
        while let Some(rest) = self.line.busy(self.clock.now()) {
            if batch.iter().any(|event| end(event).is_some()) {
                return;
            }
            match events.recv_timeout(rest) {
                Ok(event) => batch.push(event),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    /// Handles a batch of events; a request to end goes before everything that waits in front of it, also one that
    /// comes meanwhile. Everything else that comes meanwhile waits for the next batch, so that a flood is still drawn.
    fn take_all(&mut self, batch: Vec<Event>, events: &Receiver<Event>) -> Result<Option<Ended>, TerminalError> {
        if let Some(ended) = batch.iter().find_map(end) {
            return Ok(Some(ended));
        }
        for event in batch {
            if let Some(ended) = self.take(event)? {
                return Ok(Some(ended));
            }
            let known = self.later.len();
            self.later.extend(events.try_iter());
            if let Some(ended) = self.later.iter().skip(known).find_map(end) {
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
            Event::HangUp | Event::Terminated => Ok(end(&event)),
            Event::Gone(source) => self.gone(source),
        }
    }

    fn update(&mut self, action: Action) -> Option<Ended> {
        if beside(&action, self.size) {
            return None;
        }
        if action == Action::Redraw {
            fault::strike("update");
            self.painter.forget();
        }
        // Any key stops the voice. F8 and Esc then do nothing else: that was what they were pressed for.
        let quiet = !matches!(action, Action::Resize { .. } | Action::Redraw) && self.speaker.hush();
        if quiet && matches!(action, Action::ReadAloud | Action::Back) {
            return None;
        }
        let effect = self.program.update(action);
        self.perform(effect)
    }

    fn perform(&mut self, effect: Effect) -> Option<Ended> {
        match effect {
            Effect::None => {}
            Effect::Speak => {
                if let Some(words) = self.program.words() {
                    self.speaker.say(&words);
                }
            }
            Effect::Hush => drop(self.speaker.hush()),
            Effect::Quit => return Some(Ended::Quit),
            Effect::Suspend => self.suspend(),
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

    /// Gives the terminal back and stops; the signal to continue arrives as an event, and then it is taken again.
    #[cfg(unix)]
    fn suspend(&mut self) {
        if !crate::signal::can_stop() {
            return;
        }
        guard::leave();
        if crate::signal::stop().is_err() {
            // Nothing will wake us, because nothing has stopped; a failure shows itself at the next write.
            let _ = self.guard.renew();
            self.painter.forget();
        }
    }

    #[cfg(not(unix))]
    #[allow(clippy::unused_self, reason = "the same shape as on Unix")]
    fn suspend(&mut self) {}

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
        self.program.settle();
        let area = Rect::new(0, 0, self.size.width, self.size.height);
        let mut next = Buffer::empty(area);
        let cursor = self.program.view(area, &mut next);
        let cursor =
            Position { x: cursor.x.min(area.width.saturating_sub(1)), y: cursor.y.min(area.height.saturating_sub(1)) };
        let next = Frame { cells: next, cursor, lines: self.program.lines() };
        let Some(frame) = self.painter.frame(next) else { return Ok(None) };
        self.line.give(frame.len(), self.clock.now());
        match device::write(frame.as_bytes()) {
            Ok(()) => Ok(None),
            Err(error) => lost(error, TerminalError::Write).map(Some),
        }
    }
}

/// How this event ends the loop, if it does.
fn end(event: &Event) -> Option<Ended> {
    match event {
        Event::Terminated => Some(Ended::Terminated),
        Event::HangUp => Some(Ended::HangUp),
        Event::Action(_) | Event::Resized | Event::Resumed | Event::Gone(_) => None,
    }
}

/// A failure of the terminal: a hang-up when it has gone away, otherwise an error.
fn lost(error: io::Error, kind: fn(io::Error) -> TerminalError) -> Result<Ended, TerminalError> {
    if device::gone() { Ok(Ended::HangUp) } else { Err(kind(error)) }
}

/// Whether this is a click beside the window; some terminals report such, and position 0 becomes a huge one.
fn beside(action: &Action, size: Size) -> bool {
    match action {
        Action::Click { column, row }
        | Action::Drag { column, row, .. }
        | Action::WheelUp { column, row }
        | Action::WheelDown { column, row } => *column >= size.width || *row >= size.height,
        _ => false,
    }
}

#[cfg(test)]
mod tests;

//! Borrows the terminal for the full screen, and gives it back as it was.
//!
//! The only place that changes the terminal's modes; it draws nothing.

use std::{
    io, panic,
    sync::{
        Once,
        atomic::{AtomicBool, Ordering},
    },
};

use crossterm::terminal::{disable_raw_mode, enable_raw_mode};

use super::{Coding, device};

/// Alternate screen, bracketed paste, and a cursor that is never hidden.
const ENTER: &str = "\x1b[?1049h\x1b[?2004h\x1b[?25h";
/// Presses and releases with wide coordinates, but no motion: that would flood a slow line.
const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1006h";
/// Ends an unfinished frame and wipes the screen first: a console without alternate screen would keep the text, and
/// margins between which lines were about to be moved.
const LEAVE: &str = "\x1b[?2026l\x1b[?1006l\x1b[?1000l\x1b[?2004l\x1b[0m\x1b[r\x1b[2J\x1b[H\x1b[?1049l\x1b[?25h";

/// Whether the terminal is ours at the moment. Static, because the panic hook must be able to give it back.
static ENTERED: AtomicBool = AtomicBool::new(false);

/// Whether the terminal had another coding before; static for the same reason.
static RECODED: AtomicBool = AtomicBool::new(false);

/// The terminal is ours as long as this lives.
#[derive(Debug)]
pub struct Guard {
    mouse: bool,
    coding: Coding,
}

impl Guard {
    /// Takes the terminal; what has been changed before an error is undone.
    pub fn enter(mouse: bool, coding: Coding) -> io::Result<Self> {
        install_panic_hook();
        let guard = Self { mouse, coding };
        guard.take()?;
        Ok(guard)
    }

    /// One that has taken nothing.
    #[cfg(test)]
    pub fn idle() -> Self {
        Self { mouse: false, coding: Coding::Utf8 }
    }

    /// Gives the terminal back and takes it again, so that its modes are ours whatever others did meanwhile.
    pub fn renew(&self) -> io::Result<()> {
        leave();
        self.take()
    }

    fn take(&self) -> io::Result<()> {
        ENTERED.store(true, Ordering::SeqCst);
        RECODED.store(self.coding == Coding::Other, Ordering::SeqCst);
        let result = enable_raw_mode().and_then(|()| {
            prepare(self.mouse)?;
            device::write(ENTER.as_bytes())?;
            if cfg!(unix) {
                device::write(self.coding.begin().as_bytes())?;
            }
            if self.mouse && cfg!(unix) { device::write(MOUSE_ON.as_bytes()) } else { Ok(()) }
        });
        if result.is_err() {
            leave();
        }
        result
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        leave();
    }
}

/// Whether the terminal is ours at the moment.
#[must_use]
pub fn entered() -> bool {
    ENTERED.load(Ordering::SeqCst)
}

/// Gives the terminal back as it was, with a visible cursor; harmless when it is not ours.
pub fn leave() {
    if ENTERED.swap(false, Ordering::SeqCst) {
        // All are tried whatever happens: there is no better moment and nobody to tell.
        let _ = device::write(LEAVE.as_bytes());
        if cfg!(unix) && RECODED.load(Ordering::SeqCst) {
            let _ = device::write(Coding::Other.end().as_bytes());
        }
        release_mouse();
        let _ = disable_raw_mode();
    }
}

/// Gives back what can be given back without waiting: a terminal that takes no output keeps its contents.
#[cfg(unix)]
pub fn abandon() {
    if device::takes_output() {
        leave();
    } else if ENTERED.swap(false, Ordering::SeqCst) {
        let _ = disable_raw_mode();
    }
}

/// A panic of any thread gives the terminal back first; then the hook that was there before speaks.
fn install_panic_hook() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let previous = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            leave();
            previous(info);
        }));
    });
}

/// Windows: escape sequences must be switched on, and the console has a mouse mode of its own.
#[cfg(windows)]
fn prepare(mouse: bool) -> io::Result<()> {
    if !crossterm::ansi_support::supports_ansi() {
        return Err(io::ErrorKind::Unsupported.into());
    }
    if mouse { crossterm::execute!(io::stdout(), crossterm::event::EnableMouseCapture) } else { Ok(()) }
}

#[cfg(not(windows))]
#[allow(clippy::unnecessary_wraps, reason = "the same shape as on Windows")]
fn prepare(_mouse: bool) -> io::Result<()> {
    Ok(())
}

#[cfg(windows)]
fn release_mouse() {
    let _ = crossterm::execute!(io::stdout(), crossterm::event::DisableMouseCapture);
}

#[cfg(not(windows))]
fn release_mouse() {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaving_without_having_entered_is_harmless() {
        leave();
        leave();
        assert!(!entered());
    }

    #[test]
    fn every_mode_that_is_set_is_reset() {
        for mode in ["1049", "2004", "1000", "1006"] {
            let set = format!("\x1b[?{mode}h");
            assert!(ENTER.contains(&set) || MOUSE_ON.contains(&set));
            assert!(LEAVE.contains(&format!("\x1b[?{mode}l")));
        }
        assert!(LEAVE.ends_with("\x1b[?25h"));
    }
}

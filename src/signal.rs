//! The outside world on Unix: signals and a terminal that goes away, as events of the loop.
//!
//! The thread only waits and sends. It never reads keys, never writes and never ends the process.

use std::{
    io,
    os::unix::net::UnixStream,
    sync::mpsc::Sender,
    thread::{self, JoinHandle},
};

use rustix::{
    event::{PollFd, PollFlags, poll},
    io::Errno,
    process::{Signal, getpgrp, getsid, kill_current_process_group},
};
use signal_hook::{
    consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH},
    iterator::{backend::SignalDelivery, exfiltrator::SignalOnly},
};

use crate::{
    action::Action,
    event::{Event, Farewell, Source},
};

const SIGNALS: [i32; 6] = [SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGWINCH];

type Signals = SignalDelivery<UnixStream, SignalOnly>;

/// Takes over the signals and starts the thread that sends what happens outside.
///
/// The thread ends after a hang-up, when nobody listens, or when waiting itself fails; then its result is the error.
pub fn watch(sender: Sender<Event>) -> io::Result<JoinHandle<io::Result<()>>> {
    let (read, write) = UnixStream::pair()?;
    let signals = SignalDelivery::with_pipe(read, write, SignalOnly, SIGNALS)?;
    thread::Builder::new().name("outside".to_owned()).spawn(move || {
        let _farewell = Farewell::new(Source::Outside, sender.clone());
        wait(signals, &sender)
    })
}

fn wait(mut signals: Signals, sender: &Sender<Event>) -> io::Result<()> {
    loop {
        let hung_up = {
            // No events are asked of the terminal, so only a hang-up wakes us, never a key.
            let terminal = rustix::stdio::stdout();
            let mut fds = [
                PollFd::new(signals.get_read(), PollFlags::IN),
                PollFd::from_borrowed_fd(terminal, PollFlags::empty()),
            ];
            match poll(&mut fds, None) {
                Ok(_) => fds.last().is_some_and(|fd| !fd.revents().is_empty()),
                Err(Errno::INTR) => false,
                Err(error) => return Err(error.into()),
            }
        };
        // Signals first: a process that is told to end says so with its exit code.
        for event in signals.pending().filter_map(meaning) {
            if sender.send(event).is_err() {
                return Ok(());
            }
        }
        if hung_up {
            let _ = sender.send(Event::HangUp);
            return Ok(());
        }
    }
}

fn meaning(signal: i32) -> Option<Event> {
    match signal {
        SIGTERM => Some(Event::Terminated),
        SIGHUP => Some(Event::HangUp),
        // The program decides: a kiosk neither quits nor stops.
        SIGINT => Some(Event::Action(Action::Quit)),
        SIGTSTP => Some(Event::Action(Action::Suspend)),
        SIGCONT => Some(Event::Resumed),
        SIGWINCH => Some(Event::Resized),
        _ => None,
    }
}

/// Whether somebody could wake us again after [`stop`]: a shell with job control, which puts us in a process group of
/// our own. Started directly by a terminal window, a login or `ssh -t`, nobody could.
#[must_use]
pub fn can_stop() -> bool {
    getsid(None).is_ok_and(|session| session != getpgrp())
}

/// Stops the whole job, as the terminal does for Ctrl-Z, and returns when it runs again.
///
/// The job and not only this process: a wrapper (`cargo run`, `sudo`) that goes on running would keep the terminal.
pub fn stop() -> io::Result<()> {
    Ok(kill_current_process_group(Signal::STOP)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_watched_signal_means_something() {
        for signal in SIGNALS {
            assert!(meaning(signal).is_some(), "signal {signal}");
        }
        assert_eq!(meaning(0), None);
    }
}

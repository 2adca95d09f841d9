//! The outside world on Unix: signals and a terminal that goes away, as events of the loop.
//!
//! The thread only waits and sends; it never reads keys and never draws. Only when the loop does not follow a request
//! to end does it end the process itself.

use std::{
    io,
    os::unix::net::UnixStream,
    process,
    sync::mpsc::Sender,
    thread::{self, JoinHandle},
    time::Duration,
};

use rustix::{
    event::{PollFd, PollFlags, poll},
    io::Errno,
    process::{Signal, getpgrp, getsid, kill_current_process_group},
};
use signal_hook::{
    consts::{
        SIGALRM, SIGCONT, SIGHUP, SIGINT, SIGIO, SIGPIPE, SIGPROF, SIGQUIT, SIGTERM, SIGTSTP, SIGTTIN, SIGTTOU,
        SIGUSR1, SIGUSR2, SIGVTALRM, SIGWINCH, SIGXCPU, SIGXFSZ,
    },
    iterator::{backend::SignalDelivery, exfiltrator::SignalOnly},
};

use crate::{
    action::Action,
    event::{Event, Farewell, Source},
    terminal::{self, fault},
};

const SIGNALS: [i32; 6] = [SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGWINCH];

/// Signals that would end or stop a program that does not take them over. They mean nothing to a kiosk; only SIGTERM
/// (the machine or its keeper wants it to end) and SIGHUP (the terminal has gone) end it.
const IGNORED: [i32; 12] =
    [SIGQUIT, SIGALRM, SIGIO, SIGPIPE, SIGPROF, SIGTTIN, SIGTTOU, SIGUSR1, SIGUSR2, SIGVTALRM, SIGXCPU, SIGXFSZ];

/// How long the loop may take to end after it was told to.
const PATIENCE: Duration = Duration::from_secs(2);

type Signals = SignalDelivery<UnixStream, SignalOnly>;

/// Takes over the signals and starts the thread that sends what happens outside. A program that is `steadfast` goes on
/// whatever other signals come.
///
/// The thread ends when nobody listens or when waiting itself fails; then its result is the error.
pub fn watch(sender: Sender<Event>, steadfast: bool) -> io::Result<JoinHandle<io::Result<()>>> {
    let (read, write) = UnixStream::pair()?;
    let ignored = IGNORED.into_iter().filter(|_| steadfast);
    let signals = SignalDelivery::with_pipe(read, write, SignalOnly, SIGNALS.into_iter().chain(ignored))?;
    thread::Builder::new().name("outside".to_owned()).spawn(move || {
        let farewell = Farewell::new(Source::Outside, sender);
        if let Some(signal) = wait(signals, &farewell)? {
            insist(signal);
        }
        Ok(())
    })
}

/// Does one last thing when a signal ends a program that has no loop; then the signal ends it as if nobody had asked.
pub fn before_the_end(mut last: impl FnMut() + Send + 'static) -> io::Result<()> {
    let mut signals = signal_hook::iterator::Signals::new([SIGINT, SIGTERM, SIGHUP, SIGQUIT])?;
    thread::Builder::new().name("end".to_owned()).spawn(move || {
        if let Some(signal) = signals.forever().next() {
            last();
            let _ = signal_hook::low_level::emulate_default_handler(signal);
        }
    })?;
    Ok(())
}

/// Sends what happens until the process must end; gives the signal that says so, none when nobody listens.
fn wait(mut signals: Signals, farewell: &Farewell) -> io::Result<Option<i32>> {
    let mut watched = true;
    loop {
        let state = wake(&signals, watched)?;
        let hung_up = state.intersects(PollFlags::HUP | PollFlags::ERR);
        // Where a terminal cannot be polled (macOS has such), only SIGHUP tells that it has gone.
        watched &= !state.contains(PollFlags::NVAL);
        // Signals first: a process that is told to end says so with its exit code.
        let happened: Vec<_> = signals.pending().chain(hung_up.then_some(SIGHUP)).collect();
        for signal in happened {
            let Some(event) = meaning(signal) else { continue };
            if event == Event::Resized {
                fault::strike("outside");
            }
            let last = matches!(event, Event::Terminated | Event::HangUp);
            if !farewell.send(event) {
                return Ok(None);
            }
            if last {
                return Ok(Some(signal));
            }
        }
    }
}

/// Blocks until a signal has come or, if `watched`, the terminal has gone; gives the terminal's state.
fn wake(signals: &Signals, watched: bool) -> io::Result<PollFlags> {
    // No events are asked of the terminal, so only a hang-up wakes us, never a key.
    let mut fds = vec![PollFd::new(signals.get_read(), PollFlags::IN)];
    if watched {
        fds.push(PollFd::from_borrowed_fd(rustix::stdio::stdout(), PollFlags::empty()));
    }
    match poll(&mut fds, None) {
        Ok(_) => Ok(fds.get(1).map_or(PollFlags::empty(), PollFd::revents)),
        Err(Errno::INTR) => Ok(PollFlags::empty()),
        Err(error) => Err(error.into()),
    }
}

/// Ends the process when the loop does not: a terminal that takes nothing holds it in a write, and a process that
/// cannot be ended is worse than a screen that is not wiped.
fn insist(signal: i32) {
    thread::sleep(PATIENCE);
    terminal::abandon();
    process::exit(128 + signal);
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
        for signal in IGNORED.into_iter().chain([0]) {
            assert_eq!(meaning(signal), None, "signal {signal}");
        }
    }
}

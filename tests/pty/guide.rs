//! The built program on a real pseudo-terminal, and what that terminal has seen.
//!
//! Knows how to start it, press keys, send signals and wait for a condition; judges nothing.

use std::{
    fmt::Write as _,
    io::{Read, Write},
    sync::{Arc, Condvar, Mutex, PoisonError},
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

/// Far longer than anything takes, also on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// What the terminal has received so far.
pub struct Seen {
    pub bytes: Vec<u8>,
    pub terminal: vt100::Parser,
    ended: bool,
    closing: bool,
}

impl Seen {
    pub fn text(&self) -> String {
        self.terminal.screen().contents()
    }

    /// Number of frames, as synchronized updates that have been completed.
    pub fn frames(&self) -> usize {
        self.count("\x1b[?2026l").saturating_sub(self.count(LEAVE))
    }

    pub fn count(&self, sequence: &str) -> usize {
        self.bytes.windows(sequence.len()).filter(|bytes| *bytes == sequence.as_bytes()).count()
    }

    pub fn has(&self, sequence: &str) -> bool {
        self.count(sequence) > 0
    }
}

/// How leaving begins; it ends an update that may not have begun.
pub const LEAVE: &str = "\x1b[?2026l\x1b[?1006l";

type Shared = Arc<(Mutex<Seen>, Condvar)>;

/// A running program with its terminal.
pub struct Guide {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    seen: Shared,
    reader: JoinHandle<()>,
}

/// What to start.
pub struct Setup<'a> {
    pub argv: Vec<&'a str>,
    pub env: &'a [(&'a str, &'a str)],
    pub size: (u16, u16),
    /// Whether the terminal controls the session, so that closing it sends SIGHUP.
    pub controlling: bool,
}

impl Guide {
    /// Starts the program at 80x24 with these variables, and waits for the first frame.
    pub fn open(env: &[(&str, &str)]) -> Self {
        let guide = Self::start(&Setup { argv: program(), env, size: (80, 24), controlling: true });
        guide.wait(|seen| seen.frames() > 0);
        guide
    }

    pub fn start(setup: &Setup) -> Self {
        let (columns, rows) = setup.size;
        let pair = native_pty_system().openpty(pty_size(columns, rows)).unwrap();
        let mut command = CommandBuilder::from_argv(setup.argv.iter().map(Into::into).collect());
        command.set_controlling_tty(setup.controlling);
        for variable in [
            "NO_COLOR",
            "TIREK_LANG",
            "TIREK_FAULT",
            "TIREK_PLAIN",
            "COLUMNS",
            "RUST_BACKTRACE",
            "TMUX",
            "STY",
            "LC_ALL",
            "LC_CTYPE",
        ] {
            command.env_remove(variable);
        }
        command.env("TERM", "xterm-256color");
        command.env("LANG", "C.UTF-8");
        for (name, value) in setup.env {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let terminal = vt100::Parser::new(rows, columns, 0);
        let seen: Shared =
            Arc::new((Mutex::new(Seen { bytes: Vec::new(), terminal, ended: false, closing: false }), Condvar::new()));
        let input = pair.master.try_clone_reader().unwrap();
        let writer = pair.master.take_writer().unwrap();
        let shared = Arc::clone(&seen);
        let reader = thread::spawn(move || watch(input, &shared));
        Self { child, master: pair.master, writer, seen, reader }
    }

    /// Waits until the condition holds for what the terminal has seen.
    pub fn wait(&self, mut holds: impl FnMut(&Seen) -> bool) {
        let (seen, changed) = &*self.seen;
        let guard = seen.lock().unwrap_or_else(PoisonError::into_inner);
        let (guard, timeout) = changed.wait_timeout_while(guard, PATIENCE, |seen| !holds(seen)).unwrap();
        assert!(!timeout.timed_out(), "the terminal shows:\n{}\n{}", guard.text(), visible(&guard.bytes));
    }

    /// Whether the condition comes to hold within `limit`.
    pub fn comes(&self, limit: Duration, mut holds: impl FnMut(&Seen) -> bool) -> bool {
        let (seen, changed) = &*self.seen;
        let guard = seen.lock().unwrap_or_else(PoisonError::into_inner);
        let (_guard, timeout) = changed.wait_timeout_while(guard, limit, |seen| !holds(seen)).unwrap();
        !timeout.timed_out()
    }

    /// Forgets the bytes that came so far; the screen stays. For long runs, which would keep them all.
    pub fn forget(&self) {
        self.seen.0.lock().unwrap().bytes.clear();
    }

    /// Looks at what the terminal has seen.
    pub fn look<T>(&self, look: impl FnOnce(&Seen) -> T) -> T {
        look(&self.seen.0.lock().unwrap())
    }

    /// Types these bytes.
    pub fn send(&mut self, bytes: &str) {
        self.writer.write_all(bytes.as_bytes()).unwrap();
        self.writer.flush().unwrap();
    }

    /// Types these bytes and waits for the next frame.
    pub fn press(&mut self, bytes: &str) {
        let before = self.look(Seen::frames);
        self.send(bytes);
        self.wait(|seen| seen.frames() > before);
    }

    pub fn resize(&self, columns: u16, rows: u16) {
        let before = self.look(Seen::frames);
        // vt100 0.16 panics when a line wraps in a terminal of one row, as one does that was drawn for the size before.
        self.seen.0.lock().unwrap().terminal.screen_mut().set_size(rows.max(2), columns);
        self.master.resize(pty_size(columns, rows)).unwrap();
        self.wait(|seen| seen.frames() > before);
    }

    pub fn pid(&self) -> Pid {
        Pid::from_raw(i32::try_from(self.child.process_id().unwrap()).unwrap()).unwrap()
    }

    pub fn signal(&self, signal: Signal) {
        kill_process(self.pid(), signal).unwrap();
    }

    /// Whether the terminal turns keys into lines and shows them, as a shell wants it.
    pub fn is_cooked(&self) -> bool {
        use rustix::termios::LocalModes;
        let terminal = std::fs::File::open(self.master.tty_name().unwrap()).unwrap();
        let modes = rustix::termios::tcgetattr(&terminal).unwrap().local_modes;
        modes.contains(LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG)
    }

    /// Waits until the program has ended; gives its exit code and all that the terminal has seen.
    pub fn end(mut self) -> (u32, Seen) {
        let code = self.exit_code();
        self.wait(|seen| seen.ended);
        drop((self.writer, self.master));
        self.reader.join().unwrap();
        let (seen, _) = Arc::into_inner(self.seen).unwrap();
        (code, seen.into_inner().unwrap())
    }

    /// Closes the window: nobody holds the other side of the terminal any more. Gives the exit code.
    pub fn close(mut self) -> u32 {
        // The reader sits in a read; one more frame wakes it so that it lets go of the terminal.
        self.stall();
        let Self { mut child, master, writer, reader, .. } = self;
        reader.join().unwrap();
        drop((writer, master));
        exit_code(&mut *child)
    }

    /// From now on the terminal takes what it can hold and shows nothing, as a line that hangs.
    pub fn stall(&mut self) {
        self.seen.0.lock().unwrap().closing = true;
        self.send("\u{c}");
        self.wait(|seen| seen.ended);
    }

    /// Waits until the program has ended.
    pub fn exit_code(&mut self) -> u32 {
        exit_code(&mut *self.child)
    }
}

fn exit_code(child: &mut (dyn Child + Send + Sync)) -> u32 {
    let started = Instant::now();
    while started.elapsed() < PATIENCE {
        if let Some(status) = child.try_wait().unwrap() {
            return status.exit_code();
        }
        // The system offers nothing to wait for with a limit.
        thread::sleep(Duration::from_millis(2));
    }
    child.kill().unwrap();
    panic!("the program does not end");
}

/// The program under test and its arguments.
pub fn program() -> Vec<&'static str> {
    vec![env!("CARGO_BIN_EXE_tirek"), "--lang", "ru", "--date", "2026-11-22"]
}

fn pty_size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

fn watch(mut input: Box<dyn Read + Send>, shared: &Shared) {
    let (seen, changed) = &**shared;
    let mut piece = [0; 4096];
    loop {
        let count = input.read(&mut piece).unwrap_or(0);
        let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
        let bytes = piece.get(..count).unwrap_or_default();
        seen.bytes.extend(bytes);
        seen.terminal.process(bytes);
        seen.ended = count == 0 || seen.closing;
        changed.notify_all();
        if seen.ended {
            return;
        }
    }
}

/// Bytes as text that can be read in a failure message.
fn visible(bytes: &[u8]) -> String {
    let mut out = String::new();
    for c in String::from_utf8_lossy(bytes).chars() {
        if c.is_control() {
            let _ = write!(out, "{}", c.escape_default());
        } else {
            out.push(c);
        }
    }
    out
}

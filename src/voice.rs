//! Reading aloud through a program of the system: `spd-say` (Speech Dispatcher) or `espeak-ng`, where one is there.
//!
//! Starts that program and ends it; never waits for it, and brings no voice of its own. What is to be said goes to its
//! standard input: arguments of programs can be read by everybody on the machine.

mod words;

use std::{
    ffi::OsStr,
    io::Write,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

pub use words::{language, speakable};

/// What is to be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    pub text: String,
    /// The tag of the language, such as `kk`.
    pub lang: String,
}

/// Which program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// `spd-say`: the voice, speed and volume that the reader has set for the whole desktop.
    Dispatcher,
    /// `espeak-ng`: has voices of all three languages and writes no file.
    Espeak,
}

impl Engine {
    /// The name of its program.
    #[must_use]
    pub fn program(self) -> &'static str {
        match self {
            Self::Dispatcher => "spd-say",
            Self::Espeak => "espeak-ng",
        }
    }
}

/// A program that can speak.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    pub engine: Engine,
    pub path: PathBuf,
}

/// The programs that can speak, in the order in which they are tried. `path` is the value of `PATH`. Where nothing may
/// be written (a kiosk), `traceless` leaves Speech Dispatcher out: it keeps logs.
#[must_use]
pub fn voices(path: Option<&OsStr>, traceless: bool) -> Vec<Voice> {
    let Some(path) = path else { return Vec::new() };
    let engines = [Engine::Dispatcher, Engine::Espeak].into_iter();
    let engines = engines.filter(|engine| !traceless || *engine == Engine::Espeak);
    engines.filter_map(|engine| Some(Voice { engine, path: find(engine.program(), path)? })).collect()
}

fn find(program: &str, path: &OsStr) -> Option<PathBuf> {
    let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    // A relative folder would mean another program wherever the guide is started.
    let folders = std::env::split_paths(path).filter(|folder| folder.is_absolute());
    folders.map(|folder| folder.join(&name)).find(|file| can_be_started(file))
}

#[cfg(unix)]
fn can_be_started(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn can_be_started(file: &Path) -> bool {
    file.is_file()
}

impl Voice {
    fn command(&self, lang: &str) -> Command {
        let mut command = Command::new(&self.path);
        match self.engine {
            // Reads its input line by line and ends when the last line has been said.
            Engine::Dispatcher => command.args(["--pipe-mode", "--wait", "--language", lang]),
            Engine::Espeak => command.args(["--stdin", "-v", lang]),
        };
        command
    }
}

/// Speaks, one text at a time, and stops.
#[derive(Debug, Default)]
pub struct Speaker {
    voices: Vec<Voice>,
    /// The program that speaks now, and which of the voices it is.
    speaking: Option<(Child, usize)>,
    /// A program that was told to stop the speech of another; it ends by itself.
    stopping: Option<Child>,
}

impl Speaker {
    #[must_use]
    pub fn new(voices: Vec<Voice>) -> Self {
        Self { voices, speaking: None, stopping: None }
    }

    /// Says these words, and nothing else any more. Does not wait; what cannot be said is left unsaid.
    pub fn say(&mut self, words: &Words) {
        self.hush();
        while let Some(voice) = self.voices.first() {
            if let Some(child) = start(voice, words) {
                self.speaking = Some((child, 0));
                return;
            }
            // It cannot be started, and will not be the next time.
            self.voices.remove(0);
        }
    }

    /// Stops; whether there was anything to stop.
    pub fn hush(&mut self) -> bool {
        if let Some(child) = &mut self.stopping
            && !matches!(child.try_wait(), Ok(None))
        {
            self.stopping = None;
        }
        let Some((mut child, number)) = self.speaking.take() else { return false };
        match child.try_wait() {
            Ok(None) => {
                let _ = child.kill();
                let _ = child.wait();
                self.stop_dispatcher(number);
                true
            }
            Ok(Some(status)) => {
                // It could not speak, perhaps for want of a server or of sound: the other one is next.
                if !status.success() && self.voices.len() > 1 {
                    self.voices.remove(number);
                }
                false
            }
            Err(_) => false,
        }
    }

    /// Speech Dispatcher goes on speaking when the program that asked for it has ended.
    fn stop_dispatcher(&mut self, number: usize) {
        let Some(voice) = self.voices.get(number).filter(|voice| voice.engine == Engine::Dispatcher) else { return };
        self.stopping = silent(Command::new(&voice.path).arg("--stop")).stdin(Stdio::null()).spawn().ok();
    }
}

impl Drop for Speaker {
    fn drop(&mut self) {
        self.hush();
    }
}

fn silent(command: &mut Command) -> &mut Command {
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt;
        // Signals of the terminal are for the guide.
        command.process_group(0);
    }
    command.stdout(Stdio::null()).stderr(Stdio::null())
}

fn start(voice: &Voice, words: &Words) -> Option<Child> {
    let mut child = silent(&mut voice.command(&words.lang)).stdin(Stdio::piped()).spawn().ok()?;
    if let Some(mut input) = child.stdin.take() {
        // Shorter than what a pipe holds, so this never waits; a program that has ended already says so later.
        let _ = input.write_all(format!("{}\n", words.text).as_bytes());
    }
    Some(child)
}

#[cfg(all(test, unix))]
mod tests;

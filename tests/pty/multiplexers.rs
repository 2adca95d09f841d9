//! The guide inside tmux, where there is one: every key shows what it shows without tmux.

use std::{
    process::{Command, Output},
    thread,
    time::{Duration, Instant},
};

use crate::guide::{Guide, Seen, Setup, program};

/// A tmux server of our own; it ends with this.
struct Tmux {
    socket: String,
}

impl Tmux {
    /// None where there is no tmux.
    fn start(term: &str) -> Option<Self> {
        let tmux = Self { socket: format!("tirek-test-{}-{term}", std::process::id()) };
        Command::new("tmux").arg("-V").output().ok()?;
        let guide = program().join(" ");
        let command = format!("unset NO_COLOR TIREK_LANG; TERM={term} LC_ALL=C.UTF-8 {guide}; echo ended $?; exec cat");
        let started = tmux.run(&["-u", "-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24", &command]);
        assert!(started.status.success(), "{}", String::from_utf8_lossy(&started.stderr));
        assert!(tmux.run(&["set-option", "status", "off"]).status.success());
        Some(tmux)
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new("tmux").args(["-L", &self.socket]).args(arguments).env_remove("TMUX").output().unwrap()
    }

    fn told(&self, arguments: &[&str]) -> String {
        String::from_utf8(self.run(arguments).stdout).unwrap()
    }

    fn screen(&self) -> String {
        lines(&self.told(&["capture-pane", "-p"]))
    }

    /// Waits until tmux shows what the other terminal shows.
    fn wait(&self, other: impl Fn() -> String, after: &str) {
        let started = Instant::now();
        while self.screen() != other() {
            assert!(started.elapsed() < Duration::from_secs(30), "after {after}:\n{}\n---\n{}", self.screen(), other());
            thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Tmux {
    fn drop(&mut self) {
        let _ = self.run(&["kill-server"]);
    }
}

/// Without the blanks at the ends of lines, of which tmux leaves out more.
fn lines(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim_end().to_owned()
}

/// The name of a key for tmux, and what it sends.
const KEYS: [(&str, &str); 17] = [
    ("Down", "\x1b[B"),
    ("Enter", "\r"),
    ("NPage", "\x1b[6~"),
    ("End", "\x1b[4~"),
    ("Home", "\x1b[1~"),
    ("Tab", "\t"),
    ("Tab", "\t"),
    ("BTab", "\x1b[Z"),
    ("F1", "\x1bOP"),
    ("Escape", "\x1b"),
    ("F2", "\x1bOQ"),
    ("жәрдемақы", "жәрдемақы"),
    ("BSpace", "\x7f"),
    ("Down", "\x1bOB"),
    ("F9", "\x1b[20~"),
    ("Escape", "\x1b"),
    ("F5", "\x1b[15~"),
];

#[test]
fn inside_tmux_every_key_shows_what_it_shows_outside() {
    for term in ["tmux-256color", "screen-256color"] {
        let Some(tmux) = Tmux::start(term) else {
            println!("there is no tmux here: nothing was tested");
            return;
        };
        let setup = Setup { argv: program(), env: &[("TERM", term), ("TMUX", "1")], size: (80, 24), controlling: true };
        let mut guide = Guide::start(&setup);
        guide.wait(|seen| seen.frames() > 0);
        for (name, bytes) in KEYS {
            assert!(tmux.run(&["send-keys", name]).status.success());
            guide.send(bytes);
            // Both need a moment; without it the screens of the key before might be compared.
            thread::sleep(Duration::from_millis(100));
            tmux.wait(|| lines(&guide.look(Seen::text)), name);
        }
        guide.resize(60, 18);
        assert!(tmux.run(&["resize-window", "-x", "60", "-y", "18"]).status.success());
        tmux.wait(|| lines(&guide.look(Seen::text)), "a resize");
        let modes = "#{alternate_on} #{mouse_sgr_flag} #{cursor_flag}";
        assert_eq!(tmux.told(&["display-message", "-p", modes]).trim(), "1 1 1");
        assert!(tmux.run(&["send-keys", "F10"]).status.success());
        tmux.wait(|| String::from("ended 0"), "F10");
        assert_eq!(tmux.told(&["display-message", "-p", modes]).trim(), "0 0 1", "the terminal is given back");
    }
}

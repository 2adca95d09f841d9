//! A visitor of a kiosk who presses a hundred thousand keys and never stops.

use std::{fs, time::Duration};

use rustix::process::Signal;

use crate::{
    guide::Guide,
    kiosk::{CTRL_L, Home, bytes_to_disk, edition, open_files},
};

/// A small generator of numbers, the same on every machine (Marsaglia, "Xorshift RNGs", 2003).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    /// What a hand on the keyboard or the screen sends.
    fn press(&mut self) -> String {
        const KEYS: [&str; 42] = [
            "\x1b[A",
            "\x1b[B",
            "\x1b[B",
            "\x1b[B",
            "\x1b[C",
            "\x1b[D",
            "\x1b[5~",
            "\x1b[6~",
            "\x1b[H",
            "\x1b[F",
            "\r",
            "\r",
            "\r",
            "\r",
            "\t",
            "\t",
            "\x1b[Z",
            "\x1b",
            "\x7f",
            "\x1b[3~",
            "\x1bOP",
            "\x1bOQ",
            "\x1bOR",
            "\x1bOS",
            "\x1b[15~",
            "\x1b[17~",
            "\x1b[18~",
            "\x1b[19~",
            "\x1b[20~",
            "\x1b[21~",
            "\x1b[23~",
            "\x1b[24~",
            "\x03",
            "\x1a",
            "\x1c",
            "\x04",
            "\x06",
            "\x0c",
            "\x1b[",
            "\x1bO",
            "\x1b[200~\u{431}\u{1b}[201~",
            "\x1b[29~",
        ];
        match self.roll(12) {
            0..=6 => KEYS[self.roll(KEYS.len())].to_owned(),
            7..=8 => {
                let letters: Vec<char> =
                    "аеинорстмбқғәүіёйabcesio 0123456789*#-.№«漢👩\u{301}\u{202e}".chars().collect();
                letters[self.roll(letters.len())].to_string()
            }
            9..=10 => {
                let (column, row) = (self.roll(66), self.roll(22));
                let button = [0, 0, 0, 0, 1, 2, 64, 65, 35][self.roll(9)];
                format!("\x1b[<{button};{column};{row}M\x1b[<{button};{column};{row}m")
            }
            _ => {
                let length = self.roll(6);
                let noise: Vec<u8> = (0..length).map(|_| u8::try_from(self.roll(256)).unwrap()).collect();
                String::from_utf8_lossy(&noise).into_owned()
            }
        }
    }
}

/// A hundred thousand keys and presses, by a visitor who never stops.
#[test]
fn a_hundred_thousand_random_keys_and_presses_do_not_end_stop_or_fatten_it() {
    let home = Home::new("staff_keys = 'F9 F1 F9 F7 F9 F2 up 4 7 1 1'\nkeypad = true");
    // The small book: with the whole one a program that was not built for speed takes minutes.
    let book = edition(&home, None);
    press_at_random(&home, &["--content", book.to_str().unwrap()], 100_000);
}

#[test]
fn the_whole_book_stands_random_keys_and_presses_too() {
    press_at_random(&Home::new("keypad = false"), &[], 4_000);
}

fn press_at_random(home: &Home, more: &[&str], presses: usize) {
    const AT_ONCE: usize = 100;
    /// After so many everything that is loaded when it is first needed has been loaded.
    const WARM: usize = 30_000;
    let before = home.files();
    let mut guide = home.start(&[], more);
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let (mut warm, mut files) = (None, None);
    for pressed in (0..presses).step_by(AT_ONCE) {
        if pressed % (50 * AT_ONCE) == 0 {
            let sizes = [(48, 15), (40, 12), (80, 24), (1, 1), (200, 60), (39, 11), (64, 20)];
            let (columns, rows) = sizes[pressed / (50 * AT_ONCE) % sizes.len()];
            guide.resize(columns, rows);
            let signals = [Signal::INT, Signal::QUIT, Signal::TSTP, Signal::USR1, Signal::ALARM, Signal::WINCH];
            guide.signal(signals[dice.roll(signals.len())]);
        }
        let keys: String = (0..AT_ONCE).map(|_| dice.press()).collect();
        guide.send(&keys);
        // An unfinished key or paste swallows what follows it for a moment, so the visitor ends both.
        guide.send("\x1b[201~");
        answers(&mut guide);
        if pressed == WARM {
            (warm, files) = (memory(&guide), Some(open_files(&guide).len()));
        }
    }
    assert_eq!(open_files(&guide).len(), files.unwrap_or(open_files(&guide).len()), "open files");
    if let (Some(warm), Some(now)) = (warm, memory(&guide)) {
        println!("memory after {WARM}: {warm} KiB, after {presses}: {now} KiB");
        assert!(now < warm + 2048, "memory grew from {warm} to {now} KiB");
    }
    if let Some(written) = bytes_to_disk(&guide) {
        assert_eq!(written, 0, "bytes went to a disk");
    }
    assert_eq!(home.files(), before, "a file");
    guide.look(|seen| assert!(seen.terminal.screen().alternate_screen() && !seen.terminal.screen().hide_cursor()));
    guide.signal(Signal::TERM);
    assert_eq!(guide.end().0, 143);
}

/// Presses Ctrl-L until a whole frame comes: a key that was left unfinished may take the first one.
fn answers(guide: &mut Guide) {
    guide.forget();
    for _ in 0..200 {
        guide.send(CTRL_L);
        if guide.comes(Duration::from_millis(150), |seen| seen.frames() > 0) {
            return;
        }
    }
    panic!("the kiosk does not answer");
}

/// What the process holds in memory, in KiB; nothing where the system does not tell.
fn memory(guide: &Guide) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{}/status", guide.pid().as_raw_nonzero())).ok()?;
    let held = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    held.split_whitespace().next()?.parse().ok()
}

//! The program on a real pseudo-terminal: it takes the terminal, behaves, and gives it back as it was.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a failed expectation fails the test")]

#[path = "pty/frame.rs"]
mod frame;
#[path = "pty/guide.rs"]
mod guide;
#[path = "pty/kiosk.rs"]
mod kiosk;
#[path = "pty/linear.rs"]
mod linear;
#[path = "pty/multiplexers.rs"]
mod multiplexers;
#[path = "pty/silence.rs"]
mod silence;
#[path = "pty/terminals.rs"]
mod terminals;
#[path = "pty/visitor.rs"]
mod visitor;

use std::{
    thread,
    time::{Duration, Instant},
};

use guide::{Guide, LEAVE, Seen, Setup, program};
use rustix::process::Signal;

const CTRL_C: &str = "\x03";
const CTRL_L: &str = "\x0c";
const CTRL_Z: &str = "\x1a";
const DOWN: &str = "\x1b[B";
const F10: &str = "\x1b[21~";

/// What must hold whenever the program has let go of the terminal.
fn assert_given_back(seen: &Seen) {
    let screen = seen.terminal.screen();
    assert!(!screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste());
    assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    assert_eq!(seen.count("\x1b[?1049l"), seen.count("\x1b[?1049h"));
}

#[test]
fn it_takes_the_terminal_and_gives_it_back() {
    let mut guide = Guide::open(&[]);
    guide.look(|seen| {
        let screen = seen.terminal.screen();
        assert!(screen.alternate_screen() && screen.bracketed_paste() && !screen.hide_cursor());
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::PressRelease);
        assert_eq!(screen.mouse_protocol_encoding(), vt100::MouseProtocolEncoding::Sgr);
        assert!(!seen.text().trim().is_empty());
        assert!(!seen.has("\x1b[?25l"), "the cursor is never hidden");
        for asked in ["\x1b[6n", "\x1b[c", "\x1b[?u", "\x1b]"] {
            assert!(!seen.has(asked), "no questions to the terminal: some never answer");
        }
    });
    assert!(!guide.is_cooked());
    guide.send(F10);
    let (code, seen) = guide.end();
    assert_eq!(code, 0);
    assert_given_back(&seen);
}

#[test]
fn ctrl_c_quits() {
    let mut guide = Guide::open(&[]);
    guide.send(CTRL_C);
    assert_eq!(guide.end().0, 0);
}

#[test]
fn the_modes_of_the_terminal_are_as_before() {
    let mut guide = shell(r#""$0" "$@"; echo "ended $?"; read line"#, &[]);
    guide.wait(|seen| seen.frames() > 0);
    assert!(!guide.is_cooked());
    guide.send(F10);
    guide.wait(|seen| seen.text().contains("ended 0"));
    assert!(guide.is_cooked());
    guide.look(assert_given_back);
    guide.send("\n");
    guide.end();
}

#[test]
fn sigterm_leaves_and_ends() {
    let guide = Guide::open(&[]);
    guide.signal(Signal::TERM);
    let (code, seen) = guide.end();
    assert_eq!(code, 143);
    assert_given_back(&seen);
}

#[test]
fn sighup_leaves_and_ends() {
    let guide = Guide::open(&[]);
    guide.signal(Signal::HUP);
    let (code, seen) = guide.end();
    assert_eq!(code, 129);
    assert_given_back(&seen);
}

#[test]
fn a_closed_window_ends_the_program() {
    for controlling in [true, false] {
        let guide = Guide::start(&Setup { argv: program(), env: &[], size: (80, 24), controlling });
        guide.wait(|seen| seen.frames() > 0);
        assert_eq!(guide.close(), 129, "SIGHUP is sent: {controlling}");
    }
}

#[test]
fn sigterm_ends_it_also_when_the_terminal_takes_nothing() {
    let mut guide = Guide::open(&[]);
    guide.stall();
    // Enough whole screens to fill every buffer between the program and a terminal that does not read.
    for _ in 0..100 {
        guide.send(CTRL_L);
        thread::sleep(Duration::from_millis(5));
    }
    let asked = Instant::now();
    guide.signal(Signal::TERM);
    assert_eq!(guide.exit_code(), 143);
    assert!(asked.elapsed() > Duration::from_secs(1), "it was not held in a write, so this shows nothing");
}

#[test]
fn a_panic_gives_the_terminal_back_before_it_speaks() {
    for (place, trigger) in [("update", CTRL_L), ("input", CTRL_L), ("outside", "")] {
        let mut guide = Guide::open(&[("TIREK_FAULT", place)]);
        if trigger.is_empty() {
            guide.signal(Signal::WINCH);
        } else {
            guide.send(trigger);
        }
        let (code, seen) = guide.end();
        assert_eq!(code, 101, "a fault in {place}");
        assert_given_back(&seen);
        let all = String::from_utf8_lossy(&seen.bytes);
        let (_, after) = all.split_once("\x1b[?1049l").unwrap();
        assert!(after.contains("TIREK_FAULT"), "the message stands on the reader's own screen");
        assert_eq!(all.matches(LEAVE).count(), 1, "it leaves once");
    }
}

#[test]
fn ctrl_z_stops_and_fg_draws_everything_anew() {
    let mut guide = shell(r#"set -m; "$0" "$@"; echo "stopped $?"; read line; fg; echo "ended $?""#, &[]);
    guide.wait(|seen| seen.frames() > 0);
    let screen = guide.look(Seen::text);
    guide.send(CTRL_Z);
    guide.wait(|seen| seen.text().contains("stopped"));
    assert!(guide.is_cooked());
    guide.look(assert_given_back);
    let before = guide.look(Seen::frames);
    guide.send("\n");
    guide.wait(|seen| seen.frames() > before && seen.terminal.screen().alternate_screen());
    assert!(!guide.is_cooked());
    assert_eq!(guide.look(Seen::text), screen);
    guide.send(F10);
    guide.wait(|seen| seen.text().contains("ended 0"));
    assert!(guide.is_cooked());
    guide.end();
}

#[test]
fn nobody_could_wake_a_program_that_is_its_own_session_so_it_does_not_stop() {
    let mut guide = Guide::open(&[]);
    guide.send(CTRL_Z);
    guide.signal(Signal::TSTP);
    guide.press("x");
    guide.look(|seen| assert!(seen.terminal.screen().alternate_screen() && !seen.has(LEAVE)));
}

#[test]
fn after_sigcont_everything_is_drawn_anew() {
    let guide = Guide::open(&[]);
    let screen = guide.look(Seen::text);
    guide.signal(Signal::STOP);
    guide.signal(Signal::CONT);
    guide.wait(|seen| seen.frames() > 1 && seen.terminal.screen().alternate_screen());
    assert_eq!(guide.look(Seen::text), screen);
    assert!(!guide.is_cooked());
}

#[test]
fn it_survives_one_cell_and_comes_back() {
    let guide = Guide::open(&[]);
    let screen = guide.look(Seen::text);
    for (columns, rows) in [(1, 1), (2, 1), (1, 3), (300, 100), (80, 24)] {
        guide.resize(columns, rows);
    }
    guide.wait(|seen| seen.text() == screen);
}

#[test]
fn an_unfinished_key_blocks_nothing() {
    let mut guide = Guide::open(&[]);
    guide.send("\x1b[");
    guide.resize(60, 20);
    guide.signal(Signal::TERM);
    assert_eq!(guide.end().0, 143);
}

#[test]
fn keys_that_arrive_together_or_in_pieces_are_read_as_meant() {
    let mut guide = Guide::open(&[]);
    guide.send("\x1b\x1b[B");
    guide.send("\x1b[");
    guide.send("B");
    settle();
    guide.look(|seen| assert!(!seen.text().contains("[B") && !seen.text().contains("[А")));
    guide.send("\x1b[");
    settle();
    guide.press("қ");
    guide.wait(|seen| seen.text().contains('қ'));
}

#[test]
fn a_burst_of_keys_is_drawn_a_few_times_at_most() {
    let mut guide = Guide::open(&[]);
    let before = guide.look(Seen::frames);
    guide.send(&DOWN.repeat(3000));
    // The last key of the burst changes the screen for sure; when that is seen, everything was handled.
    guide.press("x");
    settle();
    let frames = guide.look(Seen::frames) - before;
    assert!(frames <= 4, "{frames} frames for 3,000 keys");
    guide.send(F10);
    assert_eq!(guide.end().0, 0);
}

#[test]
fn nothing_is_written_when_nothing_happens() {
    let guide = Guide::open(&[]);
    let state = || (guide.look(|seen| seen.bytes.len()), wake_ups(&guide));
    // The index is built after the first screen; when that is done, nothing may stir any more.
    let mut quiet = 0;
    let mut before = state();
    for _ in 0..60 {
        settle();
        let now = state();
        quiet = if now == before { quiet + 1 } else { 0 };
        before = now;
        if quiet == 3 {
            return;
        }
    }
    panic!("the guide never came to rest");
}

#[test]
fn a_key_that_changes_nothing_writes_nothing() {
    let mut guide = Guide::open(&[]);
    settle();
    let bytes = guide.look(|seen| seen.bytes.len());
    guide.send("\x1b[24~");
    guide.send("\x1b[<0;0;0M\x1b[<0;900;900M\x1b[<35;3;3M");
    settle();
    assert_eq!(guide.look(|seen| seen.bytes.len()), bytes);
}

#[test]
fn every_frame_is_a_synchronized_update_that_places_the_cursor() {
    let mut guide = Guide::open(&[]);
    for key in [DOWN, "x", DOWN] {
        guide.send(key);
    }
    guide.send(F10);
    let (_, seen) = guide.end();
    let all = String::from_utf8_lossy(&seen.bytes).replace(LEAVE, "");
    let frames: Vec<_> = all.split("\x1b[?2026h").skip(1).collect();
    assert!(!frames.is_empty());
    for frame in frames {
        let (inside, _) = frame.split_once("\x1b[?2026l").unwrap();
        assert!(inside.ends_with('H'), "the last thing in a frame is the cursor's place");
    }
}

#[test]
fn the_cursor_stands_where_the_reader_is() {
    let mut guide = Guide::open(&[]);
    let here = |guide: &Guide| {
        guide.look(|seen| {
            let screen = seen.terminal.screen();
            let (row, column) = screen.cursor_position();
            let text: String = screen.rows(0, 80).nth(usize::from(row)).unwrap();
            (row, text.chars().take(usize::from(column)).collect::<String>(), text)
        })
    };
    let (first, _, row) = here(&guide);
    assert!(row.starts_with(" >") || row.starts_with('>'), "the selected row: {row}");
    guide.press(DOWN);
    let (second, _, row) = here(&guide);
    assert!(row.starts_with(" >") || row.starts_with('>'), "the selected row: {row}");
    assert_ne!(first, second);
    guide.press("жәр");
    guide.wait(|seen| seen.text().contains("жәр"));
    settle();
    let (line, before, _) = here(&guide);
    assert_eq!(line, 1, "the search line");
    assert!(before.ends_with("жәр"), "the caret stands after what was typed: {before}");
}

#[test]
fn without_colour_no_colour_is_written_and_the_selection_stays() {
    let guide = Guide::open(&[("NO_COLOR", "1")]);
    guide.look(|seen| {
        let text = String::from_utf8_lossy(&seen.bytes);
        let styles = text.split("\x1b[").filter_map(|part| part.split_once('m')).map(|(style, _)| style);
        for style in styles.filter(|style| style.bytes().all(|b| b.is_ascii_digit() || b == b';' || b == b':')) {
            for code in style.split([';', ':']) {
                assert!(code.parse::<u16>().unwrap_or(0) < 30, "a colour: {style}");
            }
        }
        let cells = (0..24).flat_map(|row| (0..80).map(move |column| (row, column)));
        let mut cells = cells.filter_map(|(row, column)| seen.terminal.screen().cell(row, column));
        assert!(cells.any(vt100::Cell::inverse));
    });
}

/// Every number of every style that was written.
fn style_codes(seen: &Seen) -> Vec<String> {
    let text = String::from_utf8_lossy(&seen.bytes);
    let styles = text.split("\x1b[").filter_map(|part| part.split_once('m')).map(|(style, _)| style);
    let styles = styles.filter(|style| style.bytes().all(|b| b.is_ascii_digit() || b == b';'));
    styles.map(ToOwned::to_owned).collect()
}

/// The guide with one more argument, and its first frame.
fn with_argument(argument: &'static str, env: &[(&str, &str)]) -> Guide {
    let argv = program().into_iter().chain(argument.split(' ').filter(|word| !word.is_empty())).collect();
    let guide = Guide::start(&Setup { argv, env, size: (80, 24), controlling: true });
    guide.wait(|seen| seen.frames() > 0);
    guide
}

#[test]
fn a_contrast_asked_for_by_name_is_white_and_black_on_every_palette() {
    for env in [("NO_COLOR", ""), ("NO_COLOR", "1")] {
        for (argument, wanted) in
            [("--theme contrast", ";38;5;231;48;5;16"), ("--theme contrast-light", ";38;5;16;48;5;231")]
        {
            with_argument(argument, &[env]).look(|seen| {
                let codes = style_codes(seen);
                assert!(codes.iter().any(|style| style.ends_with(wanted)), "{argument}: {codes:?}");
            });
        }
    }
}

#[test]
fn a_linux_console_is_asked_for_what_it_has() {
    for argument in ["", "--theme contrast", "--theme contrast-light"] {
        let mut guide = with_argument(argument, &[("TERM", "linux")]);
        guide.press(DOWN);
        guide.press("\r");
        guide.look(|seen| {
            for style in style_codes(seen) {
                let codes: Vec<u16> = style.split(';').filter_map(|code| code.parse().ok()).collect();
                assert!(codes.iter().all(|code| [0, 1, 7, 30, 37, 40, 47].contains(code)), "{argument}: {style}");
            }
        });
    }
}

#[test]
fn with_ascii_no_other_sign_is_written() {
    for (argument, env) in [("--ascii", ("TERM", "xterm")), ("", ("TERM", "vt220"))] {
        with_argument(argument, &[env]).look(|seen| {
            let text = String::from_utf8_lossy(&seen.bytes).into_owned();
            let odd: String = text.chars().filter(|c| !c.is_ascii() && !c.is_alphabetic()).collect();
            assert_eq!(odd, "", "{}", seen.text());
        });
    }
}

/// A folder with a voice that writes down what it is to say and then speaks for a long time.
fn voice(script: &str) -> tempfile::TempDir {
    use std::os::unix::fs::PermissionsExt;
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("espeak-ng");
    std::fs::write(&path, format!("#!/bin/sh\nPATH=/usr/bin:/bin\n[ \"$1\" = --probe ] && exit\n{script}\n")).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    // A program that another test has just started may hold the file open for a moment; then it cannot be run.
    while std::process::Command::new(&path).arg("--probe").status().is_err() {
        thread::sleep(Duration::from_millis(1));
    }
    dir
}

/// Waits until the file is there, and gives its text.
fn written(path: &std::path::Path) -> String {
    let started = Instant::now();
    while !path.exists() && started.elapsed() < Duration::from_secs(30) {
        thread::sleep(Duration::from_millis(5));
    }
    std::fs::read_to_string(path).unwrap()
}

fn with_voice(folder: &std::path::Path) -> Guide {
    // No voice of this machine.
    Guide::open(&[("PATH", &folder.display().to_string())])
}

const F8: &str = "\x1b[19~";

#[test]
fn f8_reads_aloud_without_holding_anything_up_and_any_key_stops_it() {
    let dir = voice(r#"echo $$ >"$0.pid"; { echo "$@"; cat; } >"$0.part"; mv "$0.part" "$0.said"; exec sleep 1000"#);
    let (said, pid) = (dir.path().join("espeak-ng.said"), dir.path().join("espeak-ng.pid"));
    let alive =
        || std::fs::read_to_string(&pid).is_ok_and(|pid| std::path::Path::new("/proc").join(pid.trim()).exists());
    let mut guide = with_voice(dir.path());
    let row = {
        guide.send(F8);
        written(&said)
    };
    assert!(row.starts_with("--stdin -v ru\n") && row.lines().count() == 2, "{row}");
    assert!(guide.look(Seen::text).contains(row.lines().nth(1).unwrap().trim_end_matches('.')), "{row}");
    for key in [F8, "\x1b", DOWN, "x"] {
        if !alive() {
            std::fs::remove_file(&said).unwrap();
            guide.send(F8);
            written(&said);
        }
        let before = guide.look(Seen::text);
        guide.send(key);
        let started = Instant::now();
        while alive() {
            assert!(started.elapsed() < Duration::from_secs(20), "{key:?} did not stop it");
            thread::sleep(Duration::from_millis(5));
        }
        if key == F8 || key == "\x1b" {
            settle();
            assert_eq!(guide.look(Seen::text), before, "{key:?} only stops it");
        } else {
            guide.wait(|seen| seen.text() != before || seen.frames() > 1);
        }
    }
    std::fs::remove_file(&said).unwrap();
    guide.send(F8);
    written(&said);
    guide.send(F10);
    assert_eq!(guide.end().0, 0);
    assert!(!alive(), "it speaks on when the guide has ended");
}

#[test]
fn a_voice_that_reads_nothing_and_fails_holds_nothing_up() {
    let dir = voice("exit 1");
    let mut guide = with_voice(dir.path());
    for _ in 0..5 {
        guide.send(F8);
    }
    guide.press(DOWN);
    guide.send(F10);
    assert_eq!(guide.end().0, 0);
}

#[test]
fn a_paste_of_a_million_characters_is_survived() {
    let mut guide = Guide::open(&[]);
    guide.press(&format!("\x1b[200~{}\x1b[201~", "көмек ".repeat(170_000)));
    guide.send(F10);
    assert_eq!(guide.end().0, 0);
}

/// A shell script on the terminal; `$0` is the program.
fn shell(script: &str, env: &[(&str, &str)]) -> Guide {
    let argv = ["sh", "-c", script].into_iter().chain(program()).collect();
    Guide::start(&Setup { argv, env, size: (80, 24), controlling: true })
}

/// Nothing is waited for here: the test shows that nothing comes.
fn settle() {
    thread::sleep(Duration::from_millis(300));
}

/// How often the threads of the program have been woken so far.
fn wake_ups(guide: &Guide) -> Vec<String> {
    let Ok(threads) = std::fs::read_dir(format!("/proc/{}/task", guide.pid().as_raw_nonzero())) else {
        return Vec::new();
    };
    let status = threads.filter_map(|thread| std::fs::read_to_string(thread.ok()?.path().join("status")).ok());
    let mut counts: Vec<_> = status
        .map(|text| text.lines().filter(|line| line.contains("voluntary_ctxt")).collect::<Vec<_>>().join(" "))
        .collect();
    counts.sort();
    counts
}

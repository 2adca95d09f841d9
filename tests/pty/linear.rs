//! The linear mode on a real pseudo-terminal: lines are only ever added, and nothing but text is written.

use super::guide::{Guide, Seen, Setup, program};

/// Its language, what it asks with, and a word that is on many pages.
const LANGUAGES: [(&str, &str, &str); 3] =
    [("kk", "Жауабыңыз: ", "мектеп"), ("ru", "Ваш ответ: ", "школа"), ("en", "Your answer: ", "school")];

fn start(arguments: &[&'static str], env: &[(&str, &str)], size: (u16, u16)) -> Guide {
    let argv = program().into_iter().take(1).chain(["--date", "2026-11-22"]).chain(arguments.iter().copied()).collect();
    Guide::start(&Setup { argv, env, size, controlling: true })
}

fn asked(seen: &Seen, prompt: &str) -> usize {
    seen.count(prompt)
}

/// Answers, and waits until it is asked again.
fn answer(guide: &mut Guide, prompt: &str, line: &str) {
    let before = guide.look(|seen| asked(seen, prompt));
    guide.send(&format!("{line}\n"));
    guide.wait(|seen| asked(seen, prompt) > before && seen.bytes.ends_with(prompt.as_bytes()));
}

/// No control character but the ends of lines, which a terminal writes as two.
fn assert_only_text(seen: &Seen) {
    let text = String::from_utf8_lossy(&seen.bytes).replace("\r\n", "\n");
    let control = text.chars().find(|c| *c != '\n' && !tirek::text::is_safe(*c));
    assert_eq!(control, None, "{text}");
}

#[test]
fn every_function_is_walked_through_on_a_terminal_without_a_single_sequence() {
    for (lang, prompt, word) in LANGUAGES {
        let mut guide = start(&["--plain"], &[("TIREK_LANG", lang), ("PATH", "")], (80, 24));
        guide.wait(|seen| asked(seen, prompt) == 1);
        for line in
            ["", "", "1", "", "=", "==", "", "/", "2", "//", "\\", "/а", "", "999", "?", "?", ":", "5", "2", "112"]
        {
            answer(&mut guide, prompt, line);
        }
        answer(&mut guide, prompt, word);
        answer(&mut guide, prompt, "1");
        answer(&mut guide, prompt, ")");
        let before = guide.look(|seen| seen.bytes.clone());
        // While it is hidden nobody is asked for anything.
        guide.send("-\n");
        guide.wait(|seen| seen.bytes.len() > before.len() + 150 && seen.text().lines().any(|line| line.contains("20")));
        guide.look(|seen| {
            let shown: Vec<String> =
                seen.text().lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
            assert_eq!(shown.len(), 1, "nothing is left on the screen but the day: {shown:?}");
        });
        answer(&mut guide, prompt, "-");
        guide.send("000\n");
        let (code, seen) = guide.end();
        assert_eq!(code, 0);
        assert!(seen.bytes.starts_with(&before), "lines are only added");
        assert_only_text(&seen);
    }
}

#[test]
fn the_next_language_is_one_sign_away() {
    let mut guide = start(&["--plain"], &[("TIREK_LANG", "kk")], (80, 24));
    guide.wait(|seen| asked(seen, LANGUAGES[0].1) == 1);
    for (_, prompt, _) in LANGUAGES.iter().cycle().skip(1).take(3) {
        guide.send("+\n");
        guide.wait(|seen| seen.bytes.ends_with(prompt.as_bytes()));
    }
    guide.send("\x04");
    let (code, seen) = guide.end();
    assert_eq!(code, 0);
    assert_only_text(&seen);
}

#[test]
fn it_is_chosen_by_a_dumb_terminal_an_option_and_a_variable() {
    let prompt = LANGUAGES[2].1;
    for (arguments, env) in [
        (&[][..], ("TERM", "dumb")),
        (&["--plain"], ("TERM", "xterm")),
        (&[], ("TIREK_PLAIN", "1")),
        (&[], ("TIREK_PLAIN", "yes")),
    ] {
        let mut guide = start(arguments, &[("TIREK_LANG", "en"), env], (80, 24));
        guide.wait(|seen| asked(seen, prompt) == 1);
        answer(&mut guide, prompt, "1");
        guide.send("\x04");
        let (code, seen) = guide.end();
        assert_eq!(code, 0);
        assert!(!seen.bytes.contains(&0x1b), "no escape sequence");
    }
    for value in ["", "0"] {
        let guide = start(&[], &[("TIREK_PLAIN", value)], (80, 24));
        guide.wait(|seen| seen.frames() > 0);
    }
}

#[test]
fn lines_fit_a_narrow_terminal_and_the_width_somebody_asks_for() {
    let prompt = LANGUAGES[2].1;
    for (columns, size, most) in [("", (80, 24), 39), ("", (32, 10), 31), ("77", (100, 30), 76), ("77", (60, 30), 59)] {
        let guide = start(&["--plain"], &[("TIREK_LANG", "en"), ("COLUMNS", columns)], size);
        guide.wait(|seen| asked(seen, prompt) == 1);
        guide.look(|seen| {
            let text = String::from_utf8_lossy(&seen.bytes).replace('\r', "");
            let widest = text.lines().map(tirek::text::width).max().unwrap();
            assert!(widest <= most && widest > most / 2, "{columns} {size:?}: {widest}");
        });
    }
}

#[test]
fn ctrl_c_and_a_closed_window_end_it() {
    let prompt = LANGUAGES[2].1;
    let mut guide = start(&["--plain"], &[("TIREK_LANG", "en")], (80, 24));
    guide.wait(|seen| asked(seen, prompt) == 1);
    guide.send("\x03");
    let (code, seen) = guide.end();
    assert_ne!(code, 101);
    assert_only_text(&seen);
    let guide = start(&["--plain"], &[("TIREK_LANG", "en")], (80, 24));
    guide.wait(|seen| asked(seen, prompt) == 1);
    assert_ne!(guide.close(), 101);
}

/// A voice in a folder, which writes its number down and would speak for long.
fn voice() -> tempfile::TempDir {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("espeak-ng");
    std::fs::write(&path, "#!/bin/sh\necho $$ >\"$0.part\"; /bin/mv \"$0.part\" \"$0.speaks\"; exec /bin/sleep 100\n")
        .unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    folder
}

#[test]
fn a_voice_is_silent_when_the_reader_has_gone() {
    for farewell in ["\x03", "\x04", "000\n"] {
        let folder = voice();
        let path = folder.path().to_str().unwrap().to_owned();
        let mut guide = start(&["--plain"], &[("TIREK_LANG", "en"), ("PATH", &path)], (80, 24));
        guide.wait(|seen| asked(seen, LANGUAGES[2].1) == 1);
        answer(&mut guide, LANGUAGES[2].1, ")");
        let speaks = folder.path().join("espeak-ng.speaks");
        let mut number = String::new();
        for _ in 0..3_000 {
            number = std::fs::read_to_string(&speaks).unwrap_or_default().trim().to_owned();
            if !number.is_empty() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        assert!(std::path::Path::new(&format!("/proc/{number}")).exists() || !cfg!(target_os = "linux"));
        guide.send(farewell);
        guide.end();
        if cfg!(target_os = "linux") {
            let gone = || {
                let state = std::fs::read_to_string(format!("/proc/{number}/stat")).unwrap_or_default();
                state.is_empty() || state.contains(") Z ")
            };
            for _ in 0..3_000 {
                if gone() {
                    break;
                }
                std::thread::sleep(std::time::Duration::from_millis(10));
            }
            assert!(gone(), "{farewell:?}");
        }
    }
}

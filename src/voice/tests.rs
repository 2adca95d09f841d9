use std::{
    fs,
    os::unix::fs::PermissionsExt,
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use tempfile::TempDir;

use super::*;

/// A folder with programs of these names that do as the script says; `$0.said` takes what they write.
fn folder(programs: &[(&str, &str)]) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (name, script) in programs {
        let path = dir.path().join(name);
        fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    }
    dir
}

/// One test at a time: while one starts a program, no other may be writing one.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

fn words() -> Words {
    Words { text: String::from("Сәлем"), lang: String::from("kk") }
}

/// Waits until the file holds something, and gives it.
fn said(path: &Path) -> String {
    let started = Instant::now();
    loop {
        let text = fs::read_to_string(path).unwrap_or_default();
        if text.ends_with('\n') || started.elapsed() > Duration::from_secs(30) {
            return text;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

const SPEAKS: &str = r#"{ echo "$@"; cat; } >"$0.part"; mv "$0.part" "$0.said"; exec sleep 100"#;

#[test]
fn programs_are_found_on_the_path_in_order() {
    let _alone = alone();
    let dir = folder(&[("spd-say", "true"), ("espeak-ng", "true")]);
    let path = dir.path().as_os_str();
    let engines = |traceless| voices(Some(path), traceless).iter().map(|voice| voice.engine).collect::<Vec<_>>();
    assert_eq!(engines(false), [Engine::Dispatcher, Engine::Espeak]);
    assert_eq!(engines(true), [Engine::Espeak]);
    fs::set_permissions(dir.path().join("spd-say"), fs::Permissions::from_mode(0o644)).unwrap();
    assert_eq!(engines(false), [Engine::Espeak], "what cannot be started is none");
    assert_eq!(voices(Some(OsStr::new("")), false), []);
    assert_eq!(voices(Some(OsStr::new(".:bin")), false), []);
    assert_eq!(voices(None, false), []);
}

#[test]
fn the_words_are_said_in_their_language_and_stand_in_no_argument() {
    let _alone = alone();
    let dir = folder(&[("espeak-ng", SPEAKS)]);
    let mut speaker = Speaker::new(voices(Some(dir.path().as_os_str()), false));
    speaker.say(&words());
    assert_eq!(said(&dir.path().join("espeak-ng.said")), "--stdin -v kk\nСәлем\n");
    assert!(speaker.hush());
}

#[test]
fn stopping_takes_no_time_and_tells_whether_there_was_speech() {
    let _alone = alone();
    let dir = folder(&[("espeak-ng", SPEAKS)]);
    let mut speaker = Speaker::new(voices(Some(dir.path().as_os_str()), false));
    assert!(!speaker.hush());
    let started = Instant::now();
    for _ in 0..5 {
        speaker.say(&words());
    }
    assert!(speaker.hush());
    assert!(!speaker.hush());
    assert!(started.elapsed() < Duration::from_secs(20), "it waited for the program");
}

#[test]
fn the_dispatcher_is_told_to_stop() {
    let _alone = alone();
    let dir = folder(&[("spd-say", r#"case "$*" in *--stop*) echo stop >"$0.said";; *) exec sleep 100;; esac"#)]);
    let mut speaker = Speaker::new(voices(Some(dir.path().as_os_str()), false));
    speaker.say(&words());
    assert!(speaker.hush());
    assert_eq!(said(&dir.path().join("spd-say.said")), "stop\n");
}

#[test]
fn a_program_that_cannot_speak_makes_room_for_the_other() {
    let _alone = alone();
    let dir = folder(&[("spd-say", "exit 1"), ("espeak-ng", SPEAKS)]);
    let mut speaker = Speaker::new(voices(Some(dir.path().as_os_str()), false));
    speaker.say(&words());
    if let Some((child, _)) = &mut speaker.speaking {
        child.wait().unwrap();
    }
    assert!(!speaker.hush(), "nothing was said");
    speaker.say(&words());
    assert_eq!(said(&dir.path().join("espeak-ng.said")), "--stdin -v kk\nСәлем\n");
}

#[test]
fn without_a_program_nothing_happens() {
    let _alone = alone();
    let mut speaker = Speaker::default();
    speaker.say(&words());
    assert!(!speaker.hush());
    let gone = Voice { engine: Engine::Espeak, path: PathBuf::from("/nonexistent/espeak-ng") };
    let mut speaker = Speaker::new(vec![gone]);
    speaker.say(&words());
    assert!(!speaker.hush());
}

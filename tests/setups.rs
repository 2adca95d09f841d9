//! The files under kiosk/ say what their explanation says, and lead nowhere out.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

fn read(name: &str) -> String {
    fs::read_to_string(Path::new("kiosk").join(name)).unwrap()
}

fn files() -> Vec<PathBuf> {
    let (mut found, mut folders) = (Vec::new(), vec![PathBuf::from("kiosk")]);
    while let Some(folder) = folders.pop() {
        for item in fs::read_dir(folder).unwrap() {
            let path = item.unwrap().path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found
}

/// Lines of a file that say something.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

#[test]
fn every_file_is_explained_and_none_is_missing() {
    let explained = read("README.md");
    for file in files().iter().filter(|file| !file.ends_with("README.md")) {
        let name = file.strip_prefix("kiosk").unwrap().display().to_string().replace('\\', "/");
        let on_windows = name.replace('/', "\\");
        assert!(explained.contains(&name) || explained.contains(&on_windows), "{name} is not in kiosk/README.md");
    }
    let named = explained.split_whitespace().filter_map(|word| word.strip_prefix("kiosk/"));
    for name in named.map(|name| name.trim_end_matches(['`', ',', '.', ')'])) {
        // The settings file is at home with the kiosk mode.
        assert!(name == "tirek.toml" || Path::new("kiosk").join(name).exists(), "kiosk/{name} is not there");
    }
}

#[test]
fn no_key_of_foot_leads_out() {
    let config = read("foot.ini");
    let bound: Vec<_> = lines(&config).collect();
    // Everything that foot 1.13 to 1.21 bind by themselves and that shows, copies, pastes or starts something.
    for action in [
        "spawn-terminal",
        "search-start",
        "show-urls-launch",
        "clipboard-copy",
        "clipboard-paste",
        "primary-paste",
        "scrollback-up-page",
        "scrollback-down-page",
        "font-increase",
        "font-decrease",
        "font-reset",
        "prompt-prev",
        "prompt-next",
        "unicode-input",
        "select-begin",
    ] {
        assert!(bound.contains(&format!("{action}=none").as_str()), "{action}");
    }
    // Without modifiers foot takes every press of mouse and finger for itself, and the guide gets none.
    assert!(!bound.iter().any(|line| line.starts_with("selection-override-modifiers=")));
    assert!(
        bound.contains(&"lines=0") && bound.iter().any(|line| line.starts_with("font=DejaVu Sans Mono:pixelsize="))
    );
}

#[test]
fn foot_and_systemd_accept_the_files_where_they_are_installed() {
    if let Ok(checked) = Command::new("foot").args(["--check-config", "--config=kiosk/foot.ini"]).output() {
        assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
    }
    for unit in ["kiosk/tirek-kiosk.service", "kiosk/console/tirek-keys.service"] {
        let Ok(checked) = Command::new("systemd-analyze").args(["verify", "--man=no", unit]).output() else { return };
        let said = String::from_utf8_lossy(&checked.stderr).into_owned();
        // Programs of another machine need not be on this one.
        let faults = said.lines().filter(|line| !line.contains("not executable"));
        let ours: Vec<_> = faults.filter(|line| line.contains("tirek-")).collect();
        assert!(ours.is_empty(), "{ours:?}");
    }
}

#[test]
fn the_kiosk_runs_the_guide_as_a_kiosk_and_starts_it_again() {
    let unit = read("tirek-kiosk.service");
    let unit: Vec<_> = lines(&unit).collect();
    for line in [
        "User=tirek",
        "TTYPath=/dev/tty1",
        "Conflicts=getty@tty1.service",
        "Restart=on-failure",
        "ProtectSystem=strict",
        "IPAddressDeny=any",
        "ExecStart=/usr/local/lib/tirek/screen",
    ] {
        assert!(unit.contains(&line), "{line}");
    }
    for script in ["screen", "console/session"] {
        let text = read(script);
        assert!(text.starts_with("#!/bin/sh\n") && text.contains("/usr/local/bin/tirek --kiosk --config"), "{script}");
        let checked = Command::new("sh").args(["-n", &format!("kiosk/{script}")]).output();
        assert!(checked.is_ok_and(|checked| checked.status.success()), "{script}");
    }
    assert!(!read("screen").contains("cage -s") && !read("screen").contains(" -s "));
}

#[test]
fn the_console_has_a_font_with_kazakh_letters_and_no_way_to_other_consoles() {
    let setup = read("console/console-setup");
    assert!(setup.contains("CODESET=\"CyrAsia\"") && setup.contains("CHARMAP=\"UTF-8\""));
    let keys = read("console/kiosk.kmap");
    // Keycodes of F1 to F12.
    for code in (59..=68).chain([87, 88]) {
        for held in ["alt", "control alt"] {
            assert!(keys.contains(&format!("\n{held} keycode {code} = VoidSymbol\n")), "{held} {code}");
        }
    }
    for dangerous in ["control alt keycode 111", "alt keycode 105", "alt keycode 106", "alt keycode 99"] {
        assert!(keys.contains(&format!("\n{dangerous} = VoidSymbol")), "{dangerous}");
    }
}

#[test]
fn the_profile_for_windows_is_whole() {
    let profile: serde_json::Value = serde_json::from_str(&read("windows/tirek.json")).unwrap();
    let first = &profile["profiles"][0];
    assert_eq!(first["name"], "Tirek");
    assert_eq!(first["font"]["face"], "DejaVu Sans Mono");
    assert_eq!(first["colorScheme"], profile["schemes"][0]["name"]);
}

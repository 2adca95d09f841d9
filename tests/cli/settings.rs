//! The settings file: where it lies, what goes before it, and what is said of mistakes in it.

use std::{fs, path::PathBuf};

use super::{bare, ended, tirek};

/// A settings file in a folder of its own.
fn file(text: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.toml");
    fs::write(&path, text).unwrap();
    (folder, path)
}

/// The first screen as numbered lines, with this settings file.
fn first_screen(path: &PathBuf, more: &[&str]) -> String {
    let (code, out, err) = ended(bare(&["--plain", "--config"]).arg(path).args(more).write_stdin("0\n"));
    assert_eq!(code, 0, "{err}");
    out
}

#[test]
fn the_settings_choose_language_and_book_and_the_command_line_goes_before() {
    let (_folder, path) = file("language = 'ru'\n");
    assert!(first_screen(&path, &[]).contains("Что случилось?"));
    assert!(first_screen(&path, &["--lang", "kk"]).contains("Не болды?"));
    let (code, out, _) = ended(bare(&["--plain", "--config"]).arg(&path).env("TIREK_LANG", "kk").write_stdin("0\n"));
    assert!(code == 0 && out.contains("Не болды?"), "{out}");
    // A relative path begins at the folder of the file.
    let (folder, path) = file("content = 'book.tirek'\n");
    let book = folder.path().join("book.tirek");
    assert_eq!(ended(bare(&["build"]).arg(super::book()).arg("-o").arg(&book)).0, 0);
    assert!(first_screen(&path, &[]).contains("The school refuses my child"));
}

#[test]
fn settings_lie_in_the_usual_place() {
    for (variable, place) in [("XDG_CONFIG_HOME", "tirek"), ("HOME", ".config/tirek")] {
        let home = tempfile::tempdir().unwrap();
        let start = || ended(bare(&["--plain"]).env(variable, home.path()).write_stdin("0\n"));
        assert!(start().1.contains("What happened?"), "no file, no settings");
        fs::create_dir_all(home.path().join(place)).unwrap();
        fs::write(home.path().join(place).join("tirek.toml"), "language = 'kk'").unwrap();
        if cfg!(unix) {
            assert!(start().1.contains("Не болды?"), "{variable}");
        }
    }
}

#[test]
fn mistakes_are_named_with_their_line_in_the_readers_language() {
    for (text, lang, said) in [
        ("mouse = true\n[kiosk]\nidel = 5\n", "en", "line 3: there is no setting “kiosk.idel”"),
        ("mouse = 'no'\n", "ru", "строка 1: «mouse»"),
        ("[kiosk]\nidle = 0\n", "kk", "2-жол: «kiosk.idle» 1 мен 86400"),
        ("theme = 'dark'\n", "en", "auto, mono, contrast"),
        ("[kiosk]\nstaff_keys = 'F9 F9'\n", "en", "6 to 32 keys"),
        ("mouse = \n", "en", "this is not TOML"),
    ] {
        let (_folder, path) = file(text);
        let (code, out, err) = ended(bare(&["--plain", "--config"]).arg(&path).args(["--lang", lang]));
        assert_eq!((code, out.as_str()), (2, ""), "{text}");
        assert!(err.contains(said) && err.contains("settings.toml"), "{err}");
        assert_eq!(err.lines().count(), 1, "{err}");
    }
}

#[test]
fn a_settings_file_that_cannot_be_read_ends_with_two() {
    let (folder, _) = file("");
    let long = folder.path().join("long.toml");
    fs::write(&long, "# \n".repeat(100_000)).unwrap();
    for path in [folder.path().join("none.toml"), folder.path().to_owned(), long] {
        let (code, out, err) = ended(bare(&["--plain", "--config"]).arg(&path));
        assert_eq!((code, out.as_str()), (2, ""));
        assert!(err.contains("settings file") && err.contains(path.to_str().unwrap()), "{err}");
    }
}

#[test]
fn a_kiosk_needs_the_full_screen() {
    let (code, out, err) = ended(tirek(&["--kiosk", "--lang", "en"]).write_stdin("0\n"));
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("full screen"), "{err}");
    let (_folder, path) = file("[kiosk]\nenabled = true\n");
    let (code, out, err) = ended(bare(&["--plain", "--config"]).arg(&path).write_stdin("0\n"));
    assert_eq!((code, out.as_str()), (2, ""), "{err}");
    assert_eq!(ended(&mut bare(&["--kiosk", "--plain"])).0, 2);
}

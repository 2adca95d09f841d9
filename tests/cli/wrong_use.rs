use super::{bare, ended, tirek};

#[test]
fn wrong_use_ends_with_two_and_one_line_in_the_readers_language() {
    for arguments in
        [&["lists"][..], &["show"], &["search"], &["list", "nokind"], &["--nothing"], &["search", "--limit", "0", "a"]]
    {
        let (code, out, err) = ended(bare(arguments).env("TIREK_LANG", "ru"));
        assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}");
        assert!(err.ends_with("Команда непонятна. Все команды: tirek --help\n"), "{err}");
    }
}

#[test]
fn an_unknown_language_asked_for_by_name_lists_the_known_ones() {
    let (code, _, err) = ended(&mut tirek(&["list", "--lang", "de"]));
    assert_eq!(code, 2);
    assert!(err.contains("kk, ru, en"), "{err}");
    let (code, _, err) = ended(tirek(&["list"]).env("TIREK_LANG", "de"));
    assert_eq!(code, 2);
    assert!(err.contains("kk, ru, en"), "{err}");
}

#[test]
fn the_language_is_asked_for_then_set_then_the_systems() {
    let heading = |lang: Option<&str>, set: Option<&str>, system: &str| {
        let mut command = tirek(&["list", "right"]);
        command.env("LANG", system);
        if let Some(set) = set {
            command.env("TIREK_LANG", set);
        }
        if let Some(lang) = lang {
            command.args(["--lang", lang]);
        }
        let (code, out, _) = ended(&mut command);
        assert_eq!(code, 0);
        out.lines().next().unwrap().to_owned()
    };
    assert_eq!(heading(Some("en"), Some("ru"), "kk_KZ.UTF-8"), "Rights");
    assert_eq!(heading(None, Some("ru"), "kk_KZ.UTF-8"), "Права");
    assert_eq!(heading(None, None, "ru_KZ.UTF-8"), "Права");
    assert_eq!(heading(None, None, "fr_FR.UTF-8"), "Құқықтар", "an unknown system language says nothing");
}

#[test]
fn a_day_that_does_not_exist_is_refused() {
    for date in ["2026-02-30", "2026-1-1", "tomorrow", "2026-13-01"] {
        assert_eq!(ended(&mut bare(&["list", "--date", date])).0, 2, "{date}");
    }
}

#[test]
fn a_second_book_is_refused_before_or_after_the_command() {
    let (code, _, err) = ended(&mut tirek(&["--content", "elsewhere", "list"]));
    assert_eq!(code, 2);
    assert!(err.contains("--content"), "{err}");
}

#[test]
fn a_book_that_is_not_there_ends_with_two() {
    for command in ["list", "check"] {
        let (code, out, err) = ended(&mut bare(&[command, "--content", "/no/such/book"]));
        assert_eq!((code, out.as_str()), (2, ""));
        assert!(err.contains("/no/such/book"), "{err}");
        let (_, _, err) = ended(&mut bare(&[command, "--content", "/no/such/book", "--lang", "ru"]));
        assert!(err.contains("айл"), "in the language asked for: {err}");
    }
}

#[test]
fn markdown_is_for_pages_only() {
    for arguments in [&["list"][..], &["search", "школа"], &["check"]] {
        assert_eq!(ended(tirek(arguments).args(["--format", "markdown"])).0, 2, "{arguments:?}");
    }
}

#[test]
fn help_version_schema_completions_and_the_manual_are_printed() {
    for arguments in [&["--help"][..], &["--version"], &["search", "--help"], &["man"], &["completions", "bash"]] {
        let (code, out, err) = ended(&mut bare(arguments));
        assert_eq!((code, err.as_str()), (0, ""), "{arguments:?}");
        assert!(out.contains("tirek"), "{arguments:?}");
    }
    let (code, out, _) = ended(&mut bare(&["schema"]));
    assert_eq!(code, 0);
    assert!(serde_json::from_str::<serde_json::Value>(&out).unwrap()["$defs"]["program"].is_object());
}

#[test]
fn nobody_there_is_said_and_ends_with_two() {
    let (code, _, err) = ended(tirek(&["--lang", "en"]).write_stdin(""));
    assert_eq!(code, 2);
    assert!(err.contains("tirek list"), "{err}");
}

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_ends_with_two() {
    use std::{fs::File, process::Stdio};
    let full = || Stdio::from(File::options().write(true).open("/dev/full").unwrap());
    for arguments in [&["--help"][..], &["--version"], &["list"], &["schema"], &["man"], &["completions", "bash"]] {
        let mut command = std::process::Command::new(assert_cmd::cargo::cargo_bin("tirek"));
        command.env_clear().env("TIREK_LANG", "en").args(arguments).stdout(full());
        let output = command.output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let err = String::from_utf8(output.stderr).unwrap();
        assert!(err.starts_with("The answer could not be written: "), "{err}");
    }
}

#[cfg(unix)]
#[test]
fn an_input_that_cannot_be_read_is_said_to_be_so() {
    let mut command = std::process::Command::new(assert_cmd::cargo::cargo_bin("tirek"));
    command.env_clear().env("TIREK_LANG", "en").arg("--plain").stdin(std::fs::File::open("/").unwrap());
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let err = String::from_utf8(output.stderr).unwrap();
    assert!(err.starts_with("Could not read the keys: "), "{err}");
}

#[cfg(unix)]
#[test]
fn a_language_that_is_no_text_is_not_passed_over() {
    use std::os::unix::ffi::OsStrExt;
    let (code, _, err) = ended(tirek(&["list"]).env("TIREK_LANG", std::ffi::OsStr::from_bytes(b"ru\xff")));
    assert_eq!(code, 2);
    assert!(err.contains("kk, ru, en"), "{err}");
}

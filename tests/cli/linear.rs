//! The linear mode through pipes, as scripts and other programs use it.

use super::{bare, ended, tirek};

#[test]
fn a_pipe_is_answered_line_by_line_without_being_asked_for() {
    let (code, out, err) = ended(tirek(&[]).write_stdin("school-says-no\n\n0\n"));
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.contains("Section: What happened?") && out.matches("Your answer: ").count() == 4, "{out}");
    assert!(out.lines().all(|line| line.chars().count() < 40 || line.contains("://")), "{out}");
}

#[test]
fn a_pipe_may_want_longer_lines() {
    let (code, out, _) = ended(tirek(&[]).env("COLUMNS", "1000").write_stdin("school-says-no\n"));
    assert_eq!(code, 0);
    // Then every sentence is one line.
    assert!(out.contains("\nTo read what happens when you call, type the number.\n"), "{out}");
    for odd in ["0", "-5", "wide", "99999999999999999999999"] {
        let (code, out, _) = ended(tirek(&[]).env("COLUMNS", odd).write_stdin("0\n"));
        assert!(code == 0 && out.lines().all(|line| line.chars().count() < 40), "{odd}:\n{out}");
    }
}

#[test]
fn nobody_at_the_other_end_is_told_what_to_do() {
    let (code, out, err) = ended(tirek(&["--plain"]).write_stdin(""));
    assert_eq!(code, 2);
    assert!(out.ends_with("Your answer: \n") && err.contains("tirek list"), "{out}{err}");
}

#[test]
fn bytes_of_any_kind_and_a_megabyte_on_a_line_are_survived() {
    let mut input = b"\xff\xfe\x00\x1b[2J\r\n".to_vec();
    input.extend(vec![b'a'; 1 << 20]);
    input.extend(b"\r\n1\r\n000\r\n");
    let (code, out, err) = ended(tirek(&["--plain"]).write_stdin(input));
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(!out.contains('\u{1b}') && out.len() < 20_000);
}

#[cfg(unix)]
#[test]
fn whoever_stops_listening_is_no_error() {
    use std::{
        io::Write,
        process::{Command, Stdio},
    };
    let mut command = Command::new(assert_cmd::cargo::cargo_bin("tirek"));
    command.env_clear().env("TIREK_LANG", "en").arg("--plain").stdin(Stdio::piped());
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let _ = child.stdin.take().unwrap().write_all(b"\n\n\n\n");
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8(output.stderr).unwrap().as_str()), (Some(0), ""));
}

#[test]
fn a_command_is_a_command_whatever_the_variable_says() {
    for value in ["1", "0", ""] {
        let (code, out, _) = ended(tirek(&["show", "3002"]).env("TIREK_PLAIN", value));
        assert!(code == 0 && !out.contains("Your answer:"), "{out}");
        let (code, out, _) = ended(tirek(&["list"]).env("TIREK_PLAIN", value));
        assert!(code == 0 && !out.contains("Your answer:"), "{out}");
    }
}

#[test]
fn a_kiosk_needs_a_screen_however_lines_were_asked_for() {
    assert_eq!(ended(&mut bare(&["--kiosk", "--plain"])).0, 2);
    let (code, out, err) = ended(bare(&["--kiosk"]).env("TIREK_PLAIN", "1"));
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(!err.is_empty());
}

//! The command line as scripts and people use it: codes, JSON shapes, languages, wrong input.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

mod check;
mod doctor;
mod editions;
mod found;
mod linear;
mod lists;
mod pages;
mod settings;
mod wrong_use;

use std::{path::Path, process::Output};

use assert_cmd::Command;
use serde_json::Value;

/// The program with the small book, a fixed day and nothing of this machine's environment.
fn tirek(arguments: &[&str]) -> Command {
    let mut command = bare(arguments);
    command.arg("--date").arg("2026-11-22").arg("--content").arg(book());
    command
}

/// The program as it comes, in English unless told.
fn bare(arguments: &[&str]) -> Command {
    let mut command = Command::cargo_bin("tirek").unwrap();
    command.env_clear().env("LANG", "en_US.UTF-8").args(arguments);
    command
}

fn book() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/book"))
}

/// Code, standard output, standard error.
fn ended(command: &mut Command) -> (i32, String, String) {
    let Output { status, stdout, stderr } = command.output().unwrap();
    (status.code().unwrap(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

/// The JSON document of a run that ends well.
fn json(arguments: &[&str]) -> Value {
    let (code, out, err) = ended(tirek(arguments).args(["--format", "json"]));
    assert_eq!(code, 0, "{err}");
    serde_json::from_str(&out).unwrap()
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

//! The commands: each prints one thing and says with which code to end.
//!
//! Answers go to standard output, messages to standard error in the reader's language; nothing is written elsewhere.

mod batch;
mod build;
mod check;
mod configure;
mod diff;
mod doctor;
mod environment;
mod list;
mod open;
mod page;
mod schema;
mod search;
mod session;
mod show;
mod watch;

use std::{
    ffi::OsString,
    io::{self, Write},
};

use clap::{CommandFactory, Parser};

use crate::{
    cli::{self, Cli, Command},
    i18n::Arg,
    text,
};

pub use environment::Environment;
use session::Session;

/// Fine, also with warnings.
const FINE: u8 = 0;
/// Problems in `check`, or nothing found.
const NOTHING: u8 = 1;
/// Wrong use, or input that cannot be read.
const USAGE: u8 = 2;

/// Why a command could not do what it was asked.
enum Failure {
    /// Told to the reader, with the code to end with.
    Message(String, u8),
    /// The answer could not be written.
    Output(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

/// What a command gives back: the code to end with.
type Outcome = Result<u8, Failure>;

/// Does what the arguments ask for and gives the code to end with. `arguments` begin with the name of the program.
#[must_use]
pub fn run(arguments: impl IntoIterator<Item = OsString>, environment: &Environment) -> u8 {
    let arguments: Vec<_> = arguments.into_iter().collect();
    let outcome = match parse(&arguments, environment) {
        Ok(cli) => dispatch(cli, environment),
        Err(code) => return code,
    };
    match outcome {
        Ok(code) => code,
        Err(Failure::Message(message, code)) => {
            say(&message);
            code
        }
        Err(Failure::Output(error)) => not_written(&error, environment),
    }
}

/// The answer could not be written: the code to end with.
fn not_written(error: &io::Error, environment: &Environment) -> u8 {
    // Whoever read the answer has read enough.
    if error.kind() == io::ErrorKind::BrokenPipe {
        return FINE;
    }
    let reason = error.to_string();
    say(&session::built_in(environment).say_with("cli-cannot-write", &[("reason", Arg::Text(&reason))]));
    USAGE
}

/// Reads the arguments; clap's English answer is followed by a line in the reader's language.
fn parse(arguments: &[OsString], environment: &Environment) -> Result<Cli, u8> {
    let cli = Cli::try_parse_from(arguments).map_err(|error| {
        if !error.use_stderr() {
            // Help and version.
            return error.print().map_or_else(|error| not_written(&error, environment), |()| FINE);
        }
        say(text::clean_block(&error.render().to_string()).trim_end());
        say(&session::built_in(environment).say("cli-usage"));
        USAGE
    })?;
    match cli::given_twice(arguments) {
        None => Ok(cli),
        Some(option) => {
            say(&session::built_in(environment).say_with("cli-twice", &[("option", Arg::Text(option))]));
            Err(USAGE)
        }
    }
}

fn dispatch(cli: Cli, environment: &Environment) -> Outcome {
    let Cli { mut shared, mut opening, command } = cli;
    let Some(command) = command else {
        let kiosk = configure::complete(&mut shared, &mut opening, environment)?;
        return open::run(&shared, &opening, kiosk, environment);
    };
    let mut out = io::BufWriter::new(io::stdout().lock());
    let code = match command {
        Command::List { kind, topic } => {
            let session = Session::open_for_command(&shared, environment)?;
            list::run(&session, cli::kind(kind.as_deref()), topic.as_deref(), &mut out)
        }
        Command::Show { page } => show::run(&Session::open_for_command(&shared, environment)?, &page, &mut out),
        Command::Search(asked) => {
            let session = Session::open_for_command(&shared, environment)?;
            match &asked.batch {
                Some(file) => batch::run(&session, &asked, file, &mut out),
                None => search::run(&session, &asked, &mut out),
            }
        }
        Command::Check { dir, deny_warnings } => {
            let dir = dir.or_else(|| shared.content.clone());
            let session = Session::open(&session::shared_with(shared, dir), environment)?;
            check::run(&session, deny_warnings, &mut out)
        }
        Command::Build { dir, output } => {
            let session = Session::open(&session::shared_with(shared, Some(dir)), environment)?;
            build::run(&session, &output)
        }
        Command::Diff { old, new } => {
            let open = |path| Session::open(&session::shared_with(shared.clone(), Some(path)), environment);
            diff::run(&open(old)?, &open(new)?, &mut out)
        }
        Command::Doctor { fit } => {
            doctor::run(&Session::open(&shared, environment)?, fit.as_deref(), environment, &mut out)
        }
        Command::Schema => schema::run(&mut out),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Cli::command(), "tirek", &mut script);
            out.write_all(&script).map(|()| FINE).map_err(Failure::from)
        }
        Command::Man => {
            let mut page = Vec::new();
            clap_mangen::Man::new(Cli::command()).render(&mut page)?;
            out.write_all(&page).map(|()| FINE).map_err(Failure::from)
        }
    }?;
    out.flush()?;
    Ok(code)
}

/// A message to the reader. Nobody may be listening; that changes nothing.
fn say(message: &str) {
    let _ = writeln!(io::stderr().lock(), "{message}");
}

/// Writes one JSON document and a line end.
fn write_json(out: &mut dyn Write, value: &impl serde::Serialize, one_line: bool) -> Result<(), Failure> {
    let text = if one_line { serde_json::to_string(value) } else { serde_json::to_string_pretty(value) };
    writeln!(out, "{}", text.map_err(io::Error::from)?)?;
    Ok(())
}

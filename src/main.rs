//! Arguments in, exit code out.

use std::process::ExitCode;

use tirek::commands::{self, Environment};

fn main() -> ExitCode {
    ExitCode::from(commands::run(std::env::args_os(), &Environment::read()))
}

//! Arguments in, exit code out.

use std::process::ExitCode;

use tirek::commands::{self, Environment};

/// The allocator of musl takes longer for a key than the search does.
#[cfg(target_env = "musl")]
#[global_allocator]
static ALLOCATOR: dlmalloc::GlobalDlmalloc = dlmalloc::GlobalDlmalloc;

fn main() -> ExitCode {
    ExitCode::from(commands::run(std::env::args_os(), &Environment::read()))
}

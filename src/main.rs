//! Arguments in, exit code out.

use std::process::ExitCode;

use tirek::commands::{self, Environment};

/// With the allocator of musl a key takes about a sixth longer.
#[cfg(target_env = "musl")]
#[global_allocator]
static ALLOCATOR: dlmalloc::GlobalDlmalloc = dlmalloc::GlobalDlmalloc;

fn main() -> ExitCode {
    ExitCode::from(commands::run(std::env::args_os(), &Environment::read()))
}

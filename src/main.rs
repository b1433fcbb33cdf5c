//! The program `learn`. All of it is in the library; see `learn::cli`.

use std::process::ExitCode;

fn main() -> ExitCode {
    // First of all: this process may be the box around a learner's program.
    if let Some(status) = learn::host::sandbox::begin() {
        return status;
    }
    learn::cli::run(std::env::args_os())
}

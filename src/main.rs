//! The program `learn`. All of it is in the library; see `learn::cli`.

use std::process::ExitCode;

fn main() -> ExitCode {
    learn::cli::run(std::env::args_os())
}

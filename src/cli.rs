//! The command line: one file per command. The arguments (`args`) are the one source of help, man page and completions.
//!
//! A command reads what it needs from a `session::Session`, prints through `out::Out` and gives an `Exit`. Trouble is one
//! message on standard error, `learn: what; what to do`. A pipe that was closed early is no trouble.
//!
//! What does not belong here: judging, laying out, files. The screens are `tui`.

mod args;
mod check;
mod completions;
mod course_check;
mod course_new;
mod doctor;
mod glossary;
mod heap;
mod hint;
mod home;
mod init;
mod lab;
mod list;
mod man;
mod out;
mod read;
mod reset;
mod review;
mod session;
mod solution;
mod status;
mod trouble;

use args::{Cli, Command, CourseCommand};
use clap::Parser;
use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;
use trouble::Trouble;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Exit {
    /// Done, or: the answer passes.
    Good,
    /// The answer does not pass, or: the course has faults.
    Failed,
    /// The command line cannot be followed.
    Usage,
    /// Something of the machine kept it from being done.
    Machine,
    /// It was stopped from the keyboard.
    Interrupted,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Good => 0,
            Exit::Failed => 1,
            Exit::Usage => 2,
            Exit::Machine => 3,
            Exit::Interrupted => 130,
        })
    }
}

/// Runs the program with these arguments, the program's name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => return refuse(&error),
    };
    match follow(&cli) {
        Ok(exit) => exit.into(),
        Err(trouble) if trouble.is_closed_pipe() => Exit::Good.into(),
        Err(trouble) => {
            say(&trouble.to_string());
            trouble.exit().into()
        }
    }
}

fn follow(cli: &Cli) -> Result<Exit, Trouble> {
    let global = &cli.global;
    match &cli.command {
        None => home::run(global),
        Some(Command::List(args)) => list::run(global, args),
        Some(Command::Read(args)) => read::run(global, args),
        Some(Command::Check(args)) => check::run(global, args),
        Some(Command::Hint(args)) => hint::run(global, args),
        Some(Command::Solution(args)) => solution::run(global, args),
        Some(Command::Glossary(args)) => glossary::run(global, args),
        Some(Command::Reset(args)) => reset::run(global, args),
        Some(Command::Review(args)) => review::run(global, args),
        Some(Command::Status(args)) => status::run(global, args),
        Some(Command::Init(args)) => init::run(global, args),
        Some(Command::Lab(args)) => lab::run(global, args),
        Some(Command::Doctor(args)) => doctor::run(global, args),
        Some(Command::Heap(args)) => heap::run(global, args),
        Some(Command::Course(CourseCommand::Check(args))) => course_check::run(global, args),
        Some(Command::Course(CourseCommand::New(args))) => course_new::run(global, args),
        Some(Command::Completions(args)) => completions::run(args),
        Some(Command::Man(args)) => man::run(args),
    }
}

/// What clap has to say: help and version on standard output, a mistake on standard error.
fn refuse(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        // A closed pipe is the reader's wish; any other failure to print help has nobody to be told.
        let _ = error.print();
        return Exit::Good.into();
    }
    let text = error.render().to_string();
    say(text.strip_prefix("error: ").unwrap_or(&text).trim_end());
    Exit::Usage.into()
}

/// One message on standard error. Control characters of foreign names are made harmless.
fn say(message: &str) {
    // Without standard error there is nobody to tell.
    let _ = writeln!(io::stderr(), "learn: {}", out::printable(message));
}

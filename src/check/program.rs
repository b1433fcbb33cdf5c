//! Programs that are only run: a code block of a chapter, the program of a prediction.

use super::language::{self, Driving, Language, Prompts, Work};
use super::observed::{Came, Reading};
use super::visible::visible;
use super::{Limit, Outcome, Plan, UnknownName};
use crate::course::Limits;
use crate::markdown::document::Ran;

/// The plan for a whole program. Rust without `fn main` is wrapped in one.
pub fn plan_program(language: &str, text: &str, stdin: &str) -> Result<Plan, UnknownName> {
    let language = language::of(language).ok_or_else(|| UnknownName::Language(language.to_owned()))?;
    Ok(language.plan(&work(language, text, stdin)))
}

/// What it did: what it printed, and the line of the error it ended with. Safe to show.
pub fn read_program(language: &str, text: &str, stdin: &str, outcome: &Outcome) -> Result<Ran, UnknownName> {
    let language = language::of(language).ok_or_else(|| UnknownName::Language(language.to_owned()))?;
    Ok(ran(&language.read(&work(language, text, stdin), outcome)))
}

/// A program with nothing around it.
pub(super) fn work<'a>(language: &dyn Language, text: &'a str, stdin: &'a str) -> Work<'a> {
    let file = if language.name() == "rust" { "main.rs" } else { "main.py" };
    let driving = Driving::Program { stdins: vec![stdin], prompts: Prompts::Shown };
    Work { file, text, driving, growth: &[], limits: Limits::default() }
}

/// Stdout and the line of the error.
pub(super) fn ran(reading: &Reading) -> Ran {
    match reading {
        Reading::Broken(faults) => {
            let error = faults.first().map(|fault| match fault.kind.as_str() {
                // rustc names an error with a code (`E0382`), with the name of a lint (`unused_must_use`), or not at all.
                kind if kind.chars().all(|c| c.is_ascii_lowercase() || c == '_') => {
                    format!("error: {}", first_line(&fault.message))
                }
                kind if kind.strip_prefix('E').is_some_and(|code| code.bytes().all(|b| b.is_ascii_digit())) => {
                    format!("error[{kind}]: {}", first_line(&fault.message))
                }
                kind => last_line(&fault.text).unwrap_or_else(|| format!("{kind}: {}", fault.message)),
            });
            Ran { stdout: String::new(), error: visible(&error.unwrap_or_else(|| "error".into())) }
        }
        Reading::Ran(observed) => {
            let Some(seen) = observed.first() else { return Ran::default() };
            let error = match &seen.came {
                Came::Raised(raised) if raised.is("panic") => raised.message.clone(),
                Came::Raised(raised) => {
                    last_line(&raised.text).unwrap_or_else(|| format!("{}: {}", raised.class(), raised.message))
                }
                Came::Stopped(Limit::Time) => "stopped: it was still running when its time was up".into(),
                Came::Stopped(Limit::Memory) => "stopped: it asked for too much memory".into(),
                Came::Stopped(Limit::Output) => "stopped: it printed without end".into(),
                Came::Stopped(Limit::Processes) => "stopped: it tried to start other programs".into(),
                Came::Died(why) => format!("the program {why}"),
                Came::NotRun => "it was not run".into(),
                Came::Value(_) | Came::Results(_) | Came::Ended => String::new(),
            };
            Ran { stdout: visible(&seen.stdout), error: visible(&error) }
        }
    }
}

fn last_line(text: &str) -> Option<String> {
    text.lines().rfind(|line| !line.trim().is_empty()).map(str::to_owned)
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

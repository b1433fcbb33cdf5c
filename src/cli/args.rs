//! The arguments: the one definition that help, man page and completions come from.

// Doc comments here are shown as help, where backticks would be noise.
#![allow(clippy::doc_markdown, reason = "help is plain text")]

use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};
use std::path::PathBuf;

/// A course in your terminal: read, predict, edit, run and check programs in Python and Rust.
///
/// Without a command the course opens on the whole screen; where there is no terminal it is listed instead.
#[derive(Debug, Parser)]
#[command(name = "learn", version, after_help = AFTER, disable_help_subcommand = true)]
pub(super) struct Cli {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Option<Command>,
}

const AFTER: &str = "\
Exit codes: 0 done, or the answer passes; 1 it does not pass; 2 the command cannot be followed; 3 the machine is in the \
way.

The learner's folder is the one named with --workspace, else the one around the current folder, else LEARN_HOME, else \
the one made last. An EXERCISE is python/if/three-levels, or if/three-levels or three-levels within the track in use.";

/// What holds for every command.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Everywhere")]
pub(super) struct Global {
    /// Open the course in this folder instead of the one inside the program
    #[arg(long, global = true, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub course: Option<PathBuf>,
    /// Use this learner's folder
    #[arg(long, global = true, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub workspace: Option<PathBuf>,
    /// Use this track, for example rust
    #[arg(long, global = true, value_name = "NAME")]
    pub track: Option<String>,
    /// Plain lines instead of the whole screen; for screen readers
    #[arg(long, global = true)]
    pub plain: bool,
    /// When to use colour; NO_COLOR and CLICOLOR count with auto
    #[arg(long, global = true, value_name = "WHEN", value_enum, default_value_t)]
    pub color: When,
    /// Which colours
    #[arg(long, global = true, value_name = "NAME", value_enum)]
    pub theme: Option<Theme>,
    /// Only ASCII characters for symbols and frames
    #[arg(long, global = true)]
    pub ascii: bool,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum When {
    /// On a terminal that wants it
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Theme {
    /// For light text on a dark background
    Dark,
    /// For dark text on a light background
    Light,
    /// Strong differences
    Contrast,
    /// No colour
    Mono,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// List chapters and exercises, what is done and what is next
    List(ListArgs),
    /// Print a chapter or the task of an exercise
    Read(ReadArgs),
    /// Check an answer
    Check(CheckArgs),
    /// Show the next hint
    Hint(HintArgs),
    /// Show the solution
    Solution(SolutionArgs),
    /// Say what a word of the course means
    Glossary(GlossaryArgs),
    /// Start an exercise anew; the old file is kept as a backup
    Reset(ResetArgs),
    /// Look again at what you missed, when it is due
    Review(ReviewArgs),
    /// Say how far you are
    Status(StatusArgs),
    /// Make a learner's folder
    Init(InitArgs),
    /// Hunt a real memory leak: a small agent, its processes, and what they hold
    Lab(LabArgs),
    /// Say what was found on this machine, and what to do about what is missing
    Doctor(DoctorArgs),
    /// Show what a running Python holds, and who holds it
    Heap(HeapArgs),
    /// For authors of courses
    #[command(subcommand)]
    Course(CourseCommand),
    /// Print completions for a shell
    Completions(CompletionsArgs),
    /// Print the manual page
    #[command(hide = true)]
    Man(ManArgs),
}

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    /// One JSON object and nothing else
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(super) struct GlossaryArgs {
    /// The word, or a part of it. Without it: all words of the track
    #[arg(value_name = "WORD")]
    pub word: Vec<String>,
    /// One JSON object and nothing else
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(super) struct ReadArgs {
    /// A chapter by name or number, or warm-up; with #section only that section; or an exercise. Without it: the chapter
    /// to go on with
    #[arg(value_name = "CHAPTER[#SECTION]")]
    pub chapter: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    /// Which exercise, or the path of your file. Without it: the one whose file was saved last, else the next one
    #[arg(value_hint = ValueHint::AnyPath)]
    pub exercise: Option<String>,
    /// Check this file instead of yours; - is standard input
    #[arg(long, value_name = "PATH", value_hint = ValueHint::FilePath, conflicts_with = "answer")]
    pub file: Option<PathBuf>,
    /// Answer a prediction; \n stands between lines
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub answer: Option<String>,
    /// One JSON object and nothing else; with --watch one per check
    #[arg(long)]
    pub json: bool,
    /// Check again at each save, until Ctrl-C
    #[arg(long, conflicts_with = "answer")]
    pub watch: bool,
}

#[derive(Debug, Args)]
pub(super) struct HintArgs {
    /// Which exercise. Without it: the one you are at
    pub exercise: Option<String>,
    /// One JSON object and nothing else
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(super) struct SolutionArgs {
    /// Which exercise. Without it: the one you are at
    pub exercise: Option<String>,
    /// Do not ask, even if the exercise is not solved
    #[arg(long)]
    pub yes: bool,
    /// One JSON object and nothing else
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(super) struct ResetArgs {
    /// Which exercise
    pub exercise: String,
}

#[derive(Debug, Args)]
pub(super) struct ReviewArgs {
    /// One JSON object and nothing else: what is due
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(super) struct StatusArgs {
    /// One JSON object and nothing else
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(super) struct InitArgs {
    /// Where. Without it: --workspace, LEARN_HOME, or learn in the home folder
    #[arg(value_hint = ValueHint::DirPath)]
    pub dir: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct LabArgs {
    /// Begin anew: what there is of the lab is moved to the backups
    #[arg(long)]
    pub fresh: bool,
}

#[derive(Debug, Args)]
pub(super) struct DoctorArgs {
    /// One JSON object and nothing else
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
#[command(after_help = "The program is not changed: it stands still for some milliseconds while its memory is copied.")]
pub(super) struct HeapArgs {
    /// The number of the process, as `pgrep -af python` shows it
    #[arg(value_name = "PID", value_parser = clap::value_parser!(u32).range(1..))]
    pub pid: u32,
    /// Objects by type, the most bytes first (this is shown if nothing else is asked for)
    #[arg(long)]
    pub types: bool,
    /// Look twice and show the containers that grew, each with the way to it
    #[arg(long, conflicts_with_all = ["types", "holders"])]
    pub grew: bool,
    /// Show who holds the objects of this type, for example dict
    #[arg(long, value_name = "TYPE", conflicts_with = "types")]
    pub holders: Option<String>,
    /// Look again after so many seconds, until Ctrl-C; with --grew 2 if not given
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    pub every: Option<f64>,
    /// End after so many looks
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u64).range(1..))]
    pub looks: Option<u64>,
    /// Rows of a table
    #[arg(long, value_name = "ROWS", default_value_t = 20)]
    pub top: usize,
    /// One JSON object per look and nothing else
    #[arg(long)]
    pub json: bool,
    /// Write every object to a file, a line each, as pyrasite does. Without FILE: pyrasite-PID-objects.json
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, num_args = 0..=1, default_missing_value = OBJECTS)]
    pub export: Option<PathBuf>,
}

/// The file of `learn heap --export` where none is named; PID stands for the number.
pub(super) const OBJECTS: &str = "pyrasite-PID-objects.json";

/// Seconds between two looks.
fn seconds(text: &str) -> Result<f64, String> {
    let seconds: f64 = text.parse().map_err(|_| "a number of seconds, for example 2 or 0.5".to_owned())?;
    if (0.01..=86_400.0).contains(&seconds) { Ok(seconds) } else { Err("from 0.01 to 86400 seconds".into()) }
}

#[derive(Debug, Subcommand)]
pub(super) enum CourseCommand {
    /// Say what an author should mend in a course
    Check(CourseCheckArgs),
    /// Make the files of a new course, chapter or exercise; nothing is overwritten
    New(NewArgs),
}

#[derive(Debug, Args)]
pub(super) struct NewArgs {
    #[command(subcommand)]
    pub what: NewCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum NewCommand {
    /// A new course in a folder
    Course {
        /// The folder
        #[arg(value_hint = ValueHint::DirPath)]
        dir: PathBuf,
        /// The language of its first track
        #[arg(long, value_name = "NAME", default_value = "python", value_parser = ["python", "rust"])]
        language: String,
    },
    /// A new chapter in the course of this folder
    Chapter {
        /// Track and name, for example python/while
        #[arg(value_name = "TRACK/CHAPTER")]
        name: String,
    },
    /// A new exercise in the course of this folder
    Exercise {
        /// Track, chapter and name, for example python/while/retry
        #[arg(value_name = "TRACK/CHAPTER/NAME")]
        name: String,
        /// write, fix, predict, arrange or investigate; or growth: write, with memory that must stay flat
        #[arg(long, default_value = "write")]
        kind: String,
    },
}

#[derive(Debug, Args)]
pub(super) struct CourseCheckArgs {
    /// The folder of the course. Without it: --course, else the current folder if it is one, else the course inside
    #[arg(value_hint = ValueHint::DirPath)]
    pub dir: Option<PathBuf>,
    /// Look at this part only: python, python/while, python/while/retry
    #[arg(long, value_name = "PART")]
    pub only: Option<String>,
    /// Read everything and run nothing
    #[arg(long)]
    pub fast: bool,
    /// One page of markdown about the course: counts, wrong ideas and what meets them, ties, survivors, reading grades
    #[arg(long, conflicts_with = "json")]
    pub report: bool,
    /// One JSON object and nothing else
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(super) struct CompletionsArgs {
    /// Which shell
    #[arg(value_enum)]
    pub shell: Shell,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Shell {
    /// Bash
    Bash,
    /// Zsh
    Zsh,
    /// Fish
    Fish,
    /// PowerShell
    #[value(name = "powershell")]
    Power,
}

#[derive(Debug, Args)]
pub(super) struct ManArgs {
    /// The page of this command instead of the main page
    pub command: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_definition_holds_together() {
        Cli::command().debug_assert();
    }

    #[test]
    fn global_options_may_stand_anywhere() {
        let cli = Cli::try_parse_from(["learn", "check", "if/one", "--track", "rust", "--ascii"]).unwrap();
        assert_eq!(cli.global.track.as_deref(), Some("rust"));
        assert!(cli.global.ascii);
    }

    #[test]
    fn an_answer_may_begin_with_a_dash() {
        let cli = Cli::try_parse_from(["learn", "check", "if/one", "--answer", "-5"]).unwrap();
        let Some(Command::Check(check)) = cli.command else { panic!("another command") };
        assert_eq!(check.answer.as_deref(), Some("-5"));
    }
}

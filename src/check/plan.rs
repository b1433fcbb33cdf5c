//! What the machine is asked to do for one answer, in words that `host` can follow without knowing a language.
//!
//! A plan holds what goes into the cases and never what must come out of them: it may be handed to a process that the
//! learner's program can look into.

use crate::course::Limits;

/// A tool of the learner's machine that a language needs: how it is found and what to do if it is missing.
#[derive(Debug)]
pub struct Tool {
    /// What people call it: `Python`.
    pub name: &'static str,
    /// The variable that names another one: `LEARN_PYTHON`.
    pub variable: &'static str,
    /// Command lines to try, in order.
    pub commands: &'static [&'static [&'static str]],
    /// Arguments that make it say where it really is and which version it has; run one after the other.
    pub probe: &'static [&'static [&'static str]],
    /// Reads that.
    pub read: fn(&str) -> Option<Probed>,
    /// What its programs read of it, below the folder in which its `bin` is; `{version}` stands for its version.
    pub reads: &'static [&'static str],
    /// The oldest version that will do.
    pub oldest: Version,
    /// What to install, one sentence.
    pub install: &'static str,
    /// Variables that its programs get.
    pub environment: &'static [(&'static str, &'static str)],
    /// Variables of the environment on which the choice behind a shim depends.
    pub chosen_by: &'static [&'static str],
    /// Files in the home folder on which it depends.
    pub chosen_in: &'static [&'static str],
}

/// What a tool says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Probed {
    /// Where it really is.
    pub path: String,
    /// Its version.
    pub version: Version,
    /// What it made ready for later, one line: see [`Run::ready_first`].
    pub ready: String,
}

/// A version: its first two numbers decide.
pub type Version = (u32, u32);

/// What the machine is asked to do.
#[derive(Debug)]
pub struct Plan {
    /// The tool that it needs.
    pub tool: &'static Tool,
    /// Files for the scratch folder: name and text.
    pub files: Vec<(String, String)>,
    /// What is the same for every answer: built once for a compiler and kept.
    pub kept: Vec<Kept>,
    /// What must be built first, one after the other; the first that fails ends it.
    pub builds: Vec<Build>,
    /// What then runs.
    pub runs: Vec<Run>,
    /// What is then done over and over, where the runs went well.
    pub soaks: Vec<Soak>,
}

/// A part that is built once and kept in the cache folder. A copy lies in the scratch folder.
#[derive(Debug)]
pub struct Kept {
    /// Its name in the scratch folder.
    pub name: &'static str,
    /// Name and text of its source.
    pub source: (&'static str, &'static str),
    /// The compiler's arguments; they leave it under its name.
    pub args: Vec<String>,
}

/// One step of building.
#[derive(Debug)]
pub struct Build {
    /// The compiler's arguments. It runs in the scratch folder.
    pub args: Vec<String>,
    /// Arguments to run it with after a failure, for messages about the learner's text as it stands.
    pub on_failure: Option<Vec<String>>,
}

/// A program and the cases that it gets.
#[derive(Debug)]
pub struct Run {
    /// Which program.
    pub program: Program,
    /// Its arguments.
    pub args: Vec<String>,
    /// Whether a line with what the tool made ready when it was found comes before all requests. As an argument it would
    /// be copied many times while an interpreter starts.
    pub ready_first: bool,
    /// What it is told first, in each process.
    pub load: Option<Load>,
    /// What it is then asked. In what comes back, case `n` (from 0) has the number `n + 1`.
    pub cases: Vec<CaseRun>,
    /// How many of them come first. The ones behind them are only asked if none before had to be stopped.
    pub first: usize,
    /// Whether the cases share a process.
    pub process: Process,
    /// What each case may use.
    pub limits: Limits,
}

/// Something that is done over and over, while memory is looked at: from inside by the program that does it, from outside
/// by the host. [`Schedule::next`] says what to ask for next.
#[derive(Debug)]
pub struct Soak {
    /// The process that counts exactly and knows which line made what stays.
    pub close: Run,
    /// The process that is only watched, over many more rounds.
    pub long: Run,
    /// What makes rounds, without the end of the line; `{rounds}` stands for their number.
    pub request: String,
    /// When memory is looked at.
    pub schedule: Schedule,
}

/// When memory is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schedule {
    /// Rounds before the first look.
    pub warm_up: u64,
    /// N: after the first look come looks after 2N, 8N and 32N rounds, and more where it is not clear.
    pub rounds: u64,
}

/// Which program a run starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Program {
    /// The plan's tool.
    Tool,
    /// A file that a build left in the scratch folder.
    Built(String),
}

/// Stands at the start of each request for its id. That is a number which nobody can guess, so that an answer which was
/// sent ahead fits no request. In what comes back the number of the case stands in its place.
pub const ID_MARK: &str = "{id}";

/// The first request of a process, with the number 0.
#[derive(Debug)]
pub struct Load {
    /// The line to send, without its end.
    pub request: String,
    /// The answer after which cases make sense.
    pub ready: String,
}

/// One case.
#[derive(Debug)]
pub struct CaseRun {
    /// The line to send, without its end. Without one, the end of the process is the answer.
    pub request: Option<String>,
    /// Standard input.
    pub stdin: String,
}

/// Whether cases share a process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Process {
    /// One process for all, a new one after a case that ended it.
    Shared,
    /// A new process for each.
    Fresh,
    /// As shared, and the first may be the process that the run before has left: for answers that trust each other.
    HandedOn,
}

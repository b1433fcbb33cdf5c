//! What came of a plan, as the machine saw it: lines, ends and captured text. What it means is for `language` to read.

use super::Limit;
use std::time::Duration;

/// What came of a plan.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outcome {
    /// The builds that were done, in the order of the plan; the last one may have failed.
    pub builds: Vec<Built>,
    /// The runs, in the order of the plan; empty if a build failed.
    pub runs: Vec<RunOutcome>,
    /// What was done over and over, in the order of the plan; empty if it was not worth it.
    pub soaks: Vec<SoakOutcome>,
}

/// What came of a build.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Built {
    /// How it ended.
    pub end: End,
    /// What it said; after a failure, what the second run of the compiler said if there was one that failed too.
    pub stderr: String,
    /// Whether `stderr` speaks of the learner's text as it stands (`on_failure` was run and failed).
    pub as_it_stands: bool,
}

/// What came of a run.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RunOutcome {
    /// The first request of the process, if it was not answered as hoped.
    pub load: Option<Response>,
    /// One for each case.
    pub cases: Vec<Response>,
}

/// What came of a soak.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SoakOutcome {
    /// The process that counts.
    pub close: Watched,
    /// The process that is watched.
    pub long: Watched,
}

/// What was seen of a process that makes rounds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Watched {
    /// The first request of the process, if it was not answered as hoped.
    pub load: Option<Response>,
    /// One for each request.
    pub looks: Vec<Look>,
}

/// What was seen after some rounds.
#[derive(Debug, Clone, PartialEq)]
pub struct Look {
    /// Rounds since the process began.
    pub rounds: u64,
    /// What the process said of itself.
    pub response: Response,
    /// Memory of its own that it held while it waited, bytes; none where the system does not show it.
    pub held: Option<u64>,
    /// The most that it was seen to hold during these rounds, bytes.
    pub peak: Option<u64>,
    /// How long these rounds took.
    pub took: Duration,
}

/// What one request led to.
#[derive(Debug, Clone, PartialEq)]
pub struct Response {
    /// How it ended.
    pub end: End,
    /// Standard output since the request before.
    pub stdout: String,
    /// Standard error since the request before.
    pub stderr: String,
    /// Whether more was printed than was kept.
    pub truncated: bool,
}

/// How a request ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// One line with the right id came back.
    Answer(String),
    /// The process ended.
    Exit(Exit),
    /// A limit stopped it.
    Limit(Limit),
    /// Something came on the courier's pipe that was no answer to the request: two lines, a wrong id, a line before
    /// it was asked for.
    Breach,
    /// The line that came back is longer than a line may be.
    TooLong,
    /// It was not tried, since too many cases before it had to be stopped.
    NotRun,
}

/// How a process ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Exit {
    /// Its status, unless a signal ended it.
    pub code: Option<i32>,
    /// The signal that ended it.
    pub signal: Option<i32>,
}

impl Response {
    /// A response without printed text.
    pub fn of(end: End) -> Self {
        Self { end, stdout: String::new(), stderr: String::new(), truncated: false }
    }
}

impl Built {
    /// Whether it worked.
    pub fn is_ok(&self) -> bool {
        self.end == End::Exit(Exit { code: Some(0), signal: None })
    }
}

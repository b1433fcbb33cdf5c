//! What the judge says: the vocabulary of results for screen, plain lines, JSON and journal.
//!
//! [`Verdict`] serialises to the JSON object of `learn check --json`. That object is a promise: fields may be added,
//! a change of meaning raises [`JSON_FORMAT`].

use crate::course::ExerciseId;
use serde::Serialize;

/// Version of the JSON object.
pub const JSON_FORMAT: u32 = 1;

/// The verdict on one answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Verdict {
    /// Always [`JSON_FORMAT`].
    pub format: u32,
    /// What was judged.
    pub exercise: ExerciseId,
    /// The verdict in one word.
    #[serde(rename = "verdict")]
    pub result: Judged,
    /// How many checks pass. A listed case is one check; all generated inputs together are one more.
    pub passed: usize,
    /// How many checks there are.
    pub total: usize,
    /// Id of the known mistake that behaves the same.
    pub mistake: Option<String>,
    /// The answer to this mistake: markdown, one paragraph. On a pass, the sentence of why it works.
    pub message: Option<String>,
    /// The first case that fails, in the learner's words.
    pub failure: Option<Failure>,
    /// The announced rules about form, in the author's order.
    pub rules: Vec<RuleKept>,
    /// What compiler or interpreter said, in the learner's lines.
    pub diagnostics: Vec<Diagnostic>,
    /// How many errors more the compiler had, which are not among them.
    pub diagnostics_left_out: usize,
    /// What the program printed in the case shown.
    pub output: Output,
    /// What was seen of memory over many rounds, in the author's order; empty where nothing is asked of it or the cases
    /// fail.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub growth: Vec<Growth>,
    /// Which limit stopped it.
    pub limit: Option<Limit>,
    /// Where it was when it was stopped, as far as that could be seen.
    pub stopped: Option<Stopped>,
    /// From the moment the answer was read to the verdict.
    pub milliseconds: u64,
}

/// The verdict in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Judged {
    /// Every case passes and every rule is kept.
    Passed,
    /// It runs, and something that must come out does not.
    Wrong,
    /// It does not compile, or it stops with an error in the case shown.
    Error,
    /// A limit stopped it.
    Stopped,
    /// It could not be judged: trouble with the machine.
    Unjudged,
}

/// The case that fails: the first of the listed ones, else the shortest of the generated ones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Failure {
    /// Number of the case, from 1. One more than the listed ones if the input was generated.
    pub case: usize,
    /// Whether the input was made for this run.
    pub generated: bool,
    /// What went in: `cpu = 90`, `level(90)`.
    pub input: String,
    /// What must come out: `level = "crit"`, `"crit"`.
    pub expected: String,
    /// What came out, or `<not set>`, `None (nothing was returned)`, `still running after 2 s`.
    pub got: String,
}

/// A rule about form and whether the answer keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RuleKept {
    /// Its name.
    pub rule: String,
    /// Whether it is kept.
    pub kept: bool,
}

/// One thing that compiler or interpreter said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// Line in the learner's file, from 1; 0 if it has no place.
    pub line: usize,
    /// Column in characters, from 1; 0 if unknown.
    pub column: usize,
    /// How it was said, unchanged but for the name of the file: may have several lines.
    pub text: String,
    /// The same in plain words, one sentence; empty if the original says it best.
    pub advice: String,
}

/// What a program printed, cut to the limit, control characters made visible.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Output {
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
    /// Whether something was cut off.
    pub truncated: bool,
}

/// Where a program was when it was stopped, and what did not change. Found by running the case once more under watch.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Stopped {
    /// The line in which it was.
    pub line: Option<usize>,
    /// The line in which the loop begins that does not end.
    #[serde(rename = "loop")]
    pub in_loop: Option<usize>,
    /// How many rounds of that loop were seen.
    pub rounds: Option<u64>,
    /// What the loop asks before each round; of a `for`, what it goes through.
    pub question: Option<String>,
    /// Names in the question that stay as they are.
    pub unchanged: Vec<Named>,
    /// What grows without end.
    pub grows: Option<Grown>,
    /// All of this in sentences, markdown, safe to show.
    pub text: String,
}

/// A name and its value.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Named {
    /// The name.
    pub name: String,
    /// Its value as the language writes it.
    pub value: String,
}

/// A value that grows without end.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Grown {
    /// Its name.
    pub name: String,
    /// What it is: `list`, `dict`, `text`.
    pub kind: String,
    /// How many items or letters it had.
    pub items: u64,
    /// The line that makes it larger.
    pub line: Option<usize>,
}

/// What was seen of memory while something was done over and over.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Growth {
    /// One round.
    pub each: String,
    /// How many were made in the process that decided.
    pub rounds: u64,
    /// Whether memory grows; none if that could not be seen.
    pub grows: Option<bool>,
    /// Bytes a round, 0 if it does not grow.
    pub bytes: f64,
    /// Pieces of memory a round that nothing gives back; 0 if it does not grow or that is not known.
    pub pieces: f64,
    /// Line in the learner's file that makes most of it, from 1; 0 if unknown.
    pub line: usize,
    /// Whether memory was also looked at from outside the process. Where a system does not show that, what the process
    /// says of itself decides.
    pub outside: bool,
}

/// Which limit stopped a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Limit {
    /// Wall or processor time.
    Time,
    /// Memory.
    Memory,
    /// Printed too much.
    Output,
    /// Started programs.
    Processes,
}

impl Verdict {
    /// Whether the answer is right.
    pub fn is_pass(&self) -> bool {
        self.result == Judged::Passed
    }
}

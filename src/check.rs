//! How an answer is judged: exercise + submission -> plan; outcome of the plan -> [`Verdict`].
//!
//! Pure. The machine is asked through a [`Plan`], and what it did comes back as an [`Outcome`]; nothing here starts a
//! program or reads a file. `language` is the only room that knows a language, `kind` the only one that knows a kind
//! of exercise.
//!
//! ```text
//! plan(exercise, submission) -> Plan -> host -> Outcome -> language reads -> kind judges -> Verdict
//! ```

mod appraisal;
mod asking;
mod caret;
mod cases;
mod construct;
mod doctor;
mod explain;
mod generate;
mod growth;
mod kind;
mod language;
mod later;
mod lint;
mod loops;
mod many;
mod mistake;
mod mutant;
mod observation;
mod observed;
mod outcome;
mod plan;
mod program;
mod reference;
mod rule;
mod story;
mod value;
mod verdict;
mod visible;

pub use asking::Asking;
pub use construct::constructs;
pub use doctor::{look_again, tell};
pub use growth::Step;
pub use lint::lint;
pub use many::{listed, plan_many, plan_programs, refused, share};
pub use mistake::{Fingerprint, KnownWrong, fingerprint};
pub use mutant::{Mutant, mutants};
pub use outcome::{Built, End, Exit, Look, Outcome, Response, RunOutcome, SoakOutcome, Watched};
pub use plan::{
    Build, CaseRun, ID_MARK, Kept, Load, Plan, Probed, Process, Program, Run, Schedule, Soak, Tool, Version,
};
pub use program::{plan_program, read_program};
pub use reference::{Pool, plan_reference, pool_complaints, pool_inputs, read_reference};
pub use verdict::{
    Diagnostic, Failure, Grown, Growth, JSON_FORMAT, Judged, Limit, Named, Output, RuleKept, Stopped, Verdict,
};
pub use visible::{is_hidden, visible, visible_line};

use crate::course::Exercise;

/// What the learner hands in: the text of the file, or of a prediction what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// The text, as it is.
    pub text: String,
}

/// A language or a kind that this program does not know. An author's mistake; the lint of a course finds it first.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UnknownName {
    /// There is no such language.
    #[error("there is no language `{0}`; a track may have python or rust")]
    Language(String),
    /// There is no such kind of exercise.
    #[error("there is no kind `{0}` of exercise; docs/format.md lists them")]
    Kind(String),
}

/// An exercise, the language of its track, and an answer.
struct Asked<'a> {
    exercise: &'a Exercise,
    language: &'static dyn language::Language,
    text: &'a str,
    file: String,
    asking: &'a Asking,
}

impl<'a> Asked<'a> {
    fn new(exercise: &'a Exercise, language: &str, text: &'a str, asking: &'a Asking) -> Result<Self, UnknownName> {
        let found = language::of(language).ok_or_else(|| UnknownName::Language(language.to_owned()))?;
        let file = cases::short_name(&exercise.file_name()).to_owned();
        Ok(Self { exercise, language: found, text, file, asking })
    }
}

/// The tool that a language needs.
pub fn tool(language: &str) -> Result<&'static Tool, UnknownName> {
    language::of(language).map(language::Language::tool).ok_or_else(|| UnknownName::Language(language.to_owned()))
}

/// How a comment begins in a language; none if there is no such language.
pub fn comment(language: &str) -> Option<&'static str> {
    Some(language::of(language)?.comment())
}

/// A program that prints in the end what an expression in it comes to; none if there is no such language.
pub fn looking(language: &str, program: &str, expression: &str) -> Option<String> {
    Some(language::of(language)?.looking(program, expression))
}

/// Whether a text is a number, or a list with something in it, that is written out: what a learner may want to change to
/// see what comes of it.
pub fn is_given(language: &str, text: &str) -> bool {
    let value = language::of(language).and_then(|language| language.literal(text).ok());
    match value {
        Some(value::Value::Int(_) | value::Value::Big(_) | value::Value::Float(_)) => true,
        Some(value::Value::List(items)) => !items.is_empty(),
        _ => false,
    }
}

/// What the machine must do to judge an answer. The plan holds nothing of what is expected.
pub fn plan(
    exercise: &Exercise,
    language: &str,
    submission: &Submission,
    asking: &Asking,
) -> Result<Plan, UnknownName> {
    let asked = Asked::new(exercise, language, &submission.text, asking)?;
    Ok(kind::of(&exercise.kind)?.plan(&asked))
}

/// Whether what is to be done over and over is worth doing: every case passes.
pub fn wants_soak(
    exercise: &Exercise,
    language: &str,
    submission: &Submission,
    asking: &Asking,
    outcome: &Outcome,
) -> Result<bool, UnknownName> {
    let growth = exercise.growth.len();
    if growth == 0 {
        return Ok(false);
    }
    let verdict = judge(exercise, language, submission, asking, outcome, &[])?;
    Ok(verdict.failure.is_none() && verdict.diagnostics.is_empty() && verdict.passed + growth == verdict.total)
}

/// Whether it is worth knowing what the wrong programs of the exercise do: they only choose the message of an answer that
/// fails, and that of the file as it came does not depend on them.
pub fn wants_known(exercise: &Exercise, submission: &Submission, verdict: &Verdict) -> bool {
    !verdict.is_pass() && !exercise.wrong.is_empty() && !appraisal::untouched(exercise, &submission.text)
}

/// The verdict on an answer. `known` are the fingerprints of the exercise's wrong programs, empty where they are not
/// needed or not to be had; they only choose the message.
///
/// `milliseconds` is 0: the one who holds a clock fills it in.
pub fn judge(
    exercise: &Exercise,
    language: &str,
    submission: &Submission,
    asking: &Asking,
    outcome: &Outcome,
    known: &[KnownWrong],
) -> Result<Verdict, UnknownName> {
    let asked = Asked::new(exercise, language, &submission.text, asking)?;
    Ok(kind::of(&exercise.kind)?.judge(&asked, outcome, known))
}

//! The judge: an answer in, a verdict out. Puts together what `check` plans and reads and what the machine does.

pub use super::judge_error::JudgeError;
use super::known::Known;
pub use super::process::Cancel;
use super::run::{follow, follow_with, get_ready};
use super::sandbox::Sandbox;
use super::spare::Spares;
use super::toolchain::{Found, Toolchain};
use crate::check::{self, KnownWrong, Plan, Submission, Verdict};
use crate::course::Exercise;
use crate::markdown::document::Ran;
use std::time::Instant;

/// Judges answers and runs programs. May be shared between threads.
#[derive(Debug, Default)]
pub struct Judge {
    toolchain: Toolchain,
    known: Known,
    sandbox: Sandbox,
    pub(super) spares: Spares,
}

impl Judge {
    /// A judge for this machine. Tools are looked for when they are first needed.
    pub fn new() -> Self {
        Self::with_sandbox(Sandbox::of_this_program())
    }

    /// A judge that runs programs in these boxes.
    pub fn with_sandbox(sandbox: Sandbox) -> Self {
        Self { toolchain: Toolchain::find(), known: Known::default(), sandbox, spares: Spares::default() }
    }

    /// The boxes, for those who want to tell what is in force.
    pub fn sandbox(&self) -> &Sandbox {
        &self.sandbox
    }

    /// The tools, for those who want to tell about them.
    pub fn toolchain(&self) -> &Toolchain {
        &self.toolchain
    }

    /// Judges an answer.
    pub fn check(
        &self,
        exercise: &Exercise,
        language: &str,
        submission: &Submission,
        cancel: &Cancel,
    ) -> Result<Verdict, JudgeError> {
        let started = Instant::now();
        let plan = check::plan(exercise, language, submission)?;
        let found = self.toolchain.locate(plan.tool)?;
        let outcome = follow_with(&plan, &found, &self.sandbox, &self.spares, cancel)?;
        let mut verdict = check::judge(exercise, language, submission, &outcome, &[])?;
        if !verdict.is_pass() && !exercise.wrong.is_empty() {
            let known = self.known.of(exercise, language, &found, &self.sandbox, cancel)?;
            verdict = check::judge(exercise, language, submission, &outcome, &known)?;
        }
        verdict.milliseconds = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
        Ok(verdict)
    }

    /// Runs the known wrong programs of an exercise ahead of the first answer that needs them. Worth calling in the
    /// background when an exercise is opened; for Rust it takes a second or two once.
    pub fn prepare(&self, exercise: &Exercise, language: &str, cancel: &Cancel) -> Result<(), JudgeError> {
        if exercise.wrong.is_empty() {
            return Ok(());
        }
        let plan = check::plan(exercise, language, &Submission { text: String::new() })?;
        let found = self.toolchain.locate(plan.tool)?;
        self.known.of(exercise, language, &found, &self.sandbox, cancel).map(drop)
    }

    /// Lets a process wait for the next answer to an exercise, so that its verdict comes sooner. Worth calling after each
    /// verdict while the learner is at work on it, from a thread that lives on: the process ends with the thread.
    pub fn expect(&self, exercise: &Exercise, language: &str) -> Result<(), JudgeError> {
        let plan = check::plan(exercise, language, &Submission { text: String::new() })?;
        let found = self.toolchain.locate(plan.tool)?;
        get_ready(&plan, &found, &self.sandbox, &self.spares)
    }

    /// What the known wrong programs of an exercise do, each by its id.
    pub fn fingerprints(
        &self,
        exercise: &Exercise,
        language: &str,
        cancel: &Cancel,
    ) -> Result<Vec<KnownWrong>, JudgeError> {
        let plan = check::plan(exercise, language, &Submission { text: String::new() })?;
        let found = self.toolchain.locate(plan.tool)?;
        self.known.of(exercise, language, &found, &self.sandbox, cancel)
    }

    /// The tool that runs programs of a language.
    pub fn tool(&self, language: &str) -> Result<Found, JudgeError> {
        self.toolchain.locate(check::plan_program(language, "", "")?.tool)
    }

    /// Runs a whole program.
    pub fn run(&self, language: &str, text: &str, stdin: &str, cancel: &Cancel) -> Result<Ran, JudgeError> {
        let plan: Plan = check::plan_program(language, text, stdin)?;
        let found = self.toolchain.locate(plan.tool)?;
        let outcome = follow(&plan, &found, &self.sandbox, cancel)?;
        Ok(check::read_program(language, text, stdin, &outcome)?)
    }
}

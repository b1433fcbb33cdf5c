//! The judge: an answer in, a verdict out. Puts together what `check` plans and reads and what the machine does.

pub use super::judge_error::JudgeError;
use super::known::Known;
use super::many::Job;
use super::pool::{self, Pools};
pub use super::process::Cancel;
use super::run::{Patience, follow, follow_with, get_ready};
use super::sandbox::Sandbox;
use super::spare::Spares;
use super::toolchain::{Found, Toolchain};
use crate::check::{
    self, Asking, CaseRun, End, KnownWrong, Outcome, Plan, Process, Program, Response, Run, Submission, Verdict,
};
use crate::course::{Complaint, Exercise, Limits};
use crate::lab;
use crate::markdown::document::Ran;
use std::time::{Duration, Instant};

/// Judges answers and runs programs. May be shared between threads.
#[derive(Debug, Default)]
pub struct Judge {
    toolchain: Toolchain,
    pub(super) known: Known,
    pub(super) pools: Pools,
    pub(super) sandbox: Sandbox,
    pub(super) spares: Spares,
}

impl Judge {
    /// A judge for this machine. Tools are looked for when they are first needed.
    pub fn new() -> Self {
        Self::with_sandbox(Sandbox::of_this_program())
    }

    /// A judge that runs programs in these boxes.
    pub fn with_sandbox(sandbox: Sandbox) -> Self {
        Self {
            toolchain: Toolchain::find(),
            known: Known::default(),
            pools: Pools::default(),
            sandbox,
            spares: Spares::default(),
        }
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
        let found = self.toolchain.locate(check::tool(language)?)?;
        let pool = self.pools.of(exercise, language, &found, &self.sandbox, cancel)?;
        let asking = Asking::drawn(exercise, &pool.cases, &pool.hard, pool::seed());
        let plan = check::plan(exercise, language, submission, &asking)?;
        let soak =
            |outcome: &Outcome| check::wants_soak(exercise, language, submission, &asking, outcome).unwrap_or(false);
        let outcome = follow_with(&plan, &found, &self.sandbox, &self.spares, soak, Patience::FULL, cancel)?;
        let mut verdict = check::judge(exercise, language, submission, &asking, &outcome, &[])?;
        let look = || self.look_again(exercise, language, submission, &asking, &verdict, cancel);
        let seen = if check::wants_known(exercise, submission, &verdict) {
            let (known, seen) = both(|| self.known_wrong(exercise, language, &found, cancel), look);
            let known = known?;
            verdict = check::judge(exercise, language, submission, &asking, &outcome, &known)?;
            seen?
        } else {
            look()?
        };
        if let Some(failure) = verdict.failure.as_ref().filter(|failure| failure.generated) {
            self.pools.remember(exercise, language, &found, &failure.input);
        }
        if let Some(seen) = seen {
            check::tell(exercise, language, submission, &asking, &seen, &mut verdict)?;
        }
        verdict.milliseconds = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
        Ok(verdict)
    }

    /// Finds out where a stopped program was: an outcome that tells something. Trouble on the way only means that less is
    /// told.
    fn look_again(
        &self,
        exercise: &Exercise,
        language: &str,
        submission: &Submission,
        asking: &Asking,
        verdict: &Verdict,
        cancel: &Cancel,
    ) -> Result<Option<Outcome>, JudgeError> {
        for again in 0.. {
            let Some(plan) = check::look_again(exercise, language, submission, asking, verdict, again)? else { break };
            let found = self.toolchain.locate(plan.tool)?;
            match follow(&plan, &found, &self.sandbox, |_| false, cancel) {
                Ok(outcome) if check::tell(exercise, language, submission, asking, &outcome, &mut verdict.clone())? => {
                    return Ok(Some(outcome));
                }
                Err(JudgeError::Cancelled) => return Err(JudgeError::Cancelled),
                Ok(_) | Err(_) => {}
            }
        }
        Ok(None)
    }

    /// Asks the reference, and runs the known wrong programs of an exercise, ahead of the first answer that needs them.
    /// Worth calling in the background when an exercise is opened; for Rust it takes a few seconds once.
    pub fn prepare(&self, exercise: &Exercise, language: &str, cancel: &Cancel) -> Result<(), JudgeError> {
        if exercise.wrong.is_empty() && exercise.generate.is_none() {
            return Ok(());
        }
        let found = self.toolchain.locate(check::tool(language)?)?;
        self.pools.of(exercise, language, &found, &self.sandbox, cancel)?;
        self.known_wrong(exercise, language, &found, cancel).map(drop)
    }

    /// What an author should mend in the further inputs of an exercise: asks the reference.
    pub fn examine(&self, exercise: &Exercise, language: &str, cancel: &Cancel) -> Result<Vec<Complaint>, JudgeError> {
        let found = self.toolchain.locate(check::tool(language)?)?;
        let pool = self.pools.of(exercise, language, &found, &self.sandbox, cancel)?;
        Ok(check::pool_complaints(exercise, &pool))
    }

    /// Lets a process wait for the next answer to an exercise, so that its verdict comes sooner. Worth calling after each
    /// verdict while the learner is at work on it, from a thread that lives on: the process ends with the thread.
    pub fn expect(&self, exercise: &Exercise, language: &str) -> Result<(), JudgeError> {
        let plan = check::plan(exercise, language, &Submission { text: String::new() }, &Asking::listed(exercise))?;
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
        let found = self.toolchain.locate(check::tool(language)?)?;
        self.known_wrong(exercise, language, &found, cancel)
    }

    fn known_wrong(
        &self,
        exercise: &Exercise,
        language: &str,
        found: &Found,
        cancel: &Cancel,
    ) -> Result<Vec<KnownWrong>, JudgeError> {
        let job = Job { sandbox: &self.sandbox, found, language, patience: Patience::FULL, cancel };
        self.known.of(exercise, &job)
    }

    /// The tool that runs programs of a language.
    pub fn tool(&self, language: &str) -> Result<Found, JudgeError> {
        self.toolchain.locate(check::tool(language)?)
    }

    /// Runs a whole program.
    pub fn run(&self, language: &str, text: &str, stdin: &str, cancel: &Cancel) -> Result<Ran, JudgeError> {
        let plan: Plan = check::plan_program(language, text, stdin)?;
        let found = self.toolchain.locate(plan.tool)?;
        let outcome = follow(&plan, &found, &self.sandbox, |_| false, cancel)?;
        Ok(check::read_program(language, text, stdin, &outcome)?)
    }

    /// Runs a trial of the lab in a box, within its time.
    pub fn attempt(&self, job: &lab::trial::Job, cancel: &Cancel) -> Result<lab::Done, JudgeError> {
        /// A copy that leaks without end must not take the machine with it.
        const MEMORY: u64 = 1 << 30;
        let limits = Limits { case: Duration::from_secs(job.seconds), memory: MEMORY, ..Limits::default() };
        let case = CaseRun { request: None, stdin: String::new() };
        let run = Run {
            program: Program::Tool,
            args: job.args.clone(),
            ready_first: false,
            load: None,
            cases: vec![case],
            first: 1,
            process: Process::Fresh,
            limits,
        };
        let plan = Plan {
            tool: check::tool("python")?,
            files: job.files.clone(),
            kept: Vec::new(),
            builds: Vec::new(),
            runs: vec![run],
            soaks: Vec::new(),
        };
        let found = self.toolchain.locate(plan.tool)?;
        let outcome = follow(&plan, &found, &self.sandbox, |_| false, cancel)?;
        let response = outcome.runs.into_iter().flat_map(|run| run.cases).next();
        let response = response.unwrap_or_else(|| Response::of(End::NotRun));
        Ok(lab::Done {
            name: job.name.clone(),
            stopped: matches!(response.end, End::Limit(_)),
            stdout: response.stdout,
            stderr: response.stderr,
        })
    }
}

/// Does two things at the same time; one after the other where no thread is to be had.
fn both<A: Send, B>(first: impl Fn() -> A + Sync, second: impl FnOnce() -> B) -> (A, B) {
    std::thread::scope(|scope| {
        let started = std::thread::Builder::new().spawn_scoped(scope, &first);
        let second = second();
        let first = match started.map(std::thread::ScopedJoinHandle::join) {
            Ok(Ok(first)) => first,
            Ok(Err(panicked)) => std::panic::resume_unwind(panicked),
            Err(_) => first(),
        };
        (first, second)
    })
}

//! Trials: the agent, or a copy of it, is run in a box, and something is measured. Here is what goes into the box and how
//! its one line of JSON becomes evidence; running it is `host`'s.
//!
//! A trial may run the learner's code, so it only measures. What the figures are worth is decided outside.

use super::evidence::{Evidence, Grown, TestRun, Traced};
use super::mend::Mended;
use super::text::Texts;
use serde::Deserialize;
use std::collections::BTreeMap;

/// What is tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trial {
    /// The agent with something called after each run of a check; `nothing` leaves it as it is.
    Experiment(String),
    /// The agent with the learner's tracer.
    Trace,
    /// The agent with `tracemalloc`.
    Memory,
    /// A copy in four situations.
    Mend(Tree),
    /// The learner's test on four agents.
    Test,
}

/// A copy of the agent in the learner's folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tree {
    /// `lab/agent`.
    Agent,
    /// `lab/mended`.
    Mended,
}

impl Tree {
    /// The name of its folder below `lab`.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Agent => "agent",
            Self::Mended => "mended",
        }
    }
}

/// The learner's files: path below the folder of the copy, and text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Own {
    /// What is in `lab/agent`.
    pub agent: BTreeMap<String, String>,
    /// What is in `lab/mended`; empty if there is no copy yet.
    pub mended: BTreeMap<String, String>,
}

/// One program to be run in a box of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// What it is called in the results.
    pub name: String,
    /// What lies in its folder.
    pub files: Vec<(String, String)>,
    /// The interpreter's arguments.
    pub args: Vec<String>,
    /// Seconds that it may take.
    pub seconds: u64,
}

/// What came of a job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// The job's name.
    pub name: String,
    /// Its standard output.
    pub stdout: String,
    /// Its standard error.
    pub stderr: String,
    /// Whether it had to be stopped.
    pub stopped: bool,
}

/// Seconds for one job. A busy machine is given time; a loop without end is not waited for long.
const SECONDS: u64 = 60;

const BEGIN: &str = include_str!("trial/begin.py");
const EXPERIMENT: &str = include_str!("trial/experiment.py");
const TRACE: &str = include_str!("trial/trace.py");
const MEMORY: &str = include_str!("trial/memory.py");
const MEND: &str = include_str!("trial/mend.py");
const TESTS: &str = include_str!("trial/tests.py");
const SLOW: &str = include_str!("trial/slow.py");
const CACHE: &str = include_str!("trial/cache.py");

/// The file that a learner's test is.
pub const TEST_FILE: &str = "test_leak.py";

/// The file that two of the four agents have another version of.
const COLLECTOR: &str = "checks/collector.py";

impl Trial {
    /// Whether it is about the copy that the learner mends.
    pub fn is_of_the_copy(&self) -> bool {
        matches!(self, Self::Mend(Tree::Mended) | Self::Test)
    }

    /// What to run.
    pub fn jobs(&self, texts: &Texts, own: &Own) -> Vec<Job> {
        let job = |name: &str, program: &str, argument: Option<&str>, tree: &BTreeMap<String, String>| {
            let mut files =
                vec![("begin.py".to_owned(), BEGIN.to_owned()), ("trial.py".to_owned(), program.to_owned())];
            files.extend(tree.iter().map(|(path, text)| (format!("agent/{path}"), text.clone())));
            // The folder of a script is on its search path only without -I; the trial's own modules are there.
            let args = ["-B", "-X", "utf8", "trial.py"].into_iter().chain(argument).map(str::to_owned).collect();
            Job { name: name.to_owned(), files, args, seconds: SECONDS }
        };
        match self {
            Self::Experiment(call) => vec![job(call, EXPERIMENT, Some(call), &own.agent)],
            Self::Trace => vec![job("trace", TRACE, None, &own.agent)],
            Self::Memory => vec![job("memory", MEMORY, None, &own.agent)],
            Self::Mend(Tree::Agent) => vec![job("mend", MEND, None, &own.agent)],
            Self::Mend(Tree::Mended) => vec![job("mend", MEND, None, &own.mended)],
            Self::Test => {
                let test = own.mended.get(TEST_FILE).cloned().unwrap_or_default();
                let with = |collector: Option<&str>| {
                    let mut tree = texts.agent.clone();
                    tree.insert(TEST_FILE.to_owned(), test.clone());
                    if let Some(collector) = collector {
                        tree.insert(COLLECTOR.to_owned(), collector.to_owned());
                    }
                    tree
                };
                vec![
                    job("mended", TESTS, None, &own.mended),
                    job("leaky", TESTS, None, &with(None)),
                    job("slow", TESTS, None, &with(Some(SLOW))),
                    job("cache", TESTS, None, &with(Some(CACHE))),
                ]
            }
        }
    }

    /// Puts what came of it into the evidence.
    ///
    /// # Errors
    /// Why there is nothing to put: one sentence.
    pub fn read(&self, done: &[Done], evidence: &mut Evidence) -> Result<(), String> {
        match self {
            Self::Experiment(call) => {
                let answer: Experiment = only(done)?;
                if let Some(name) = answer.unknown {
                    let known = answer.known.join(", ");
                    return Err(format!("a check has nothing called `{name}` that can be called; there is: {known}"));
                }
                evidence.experiments.insert(call.clone(), Grown { rounds: answer.rounds, grew: answer.grew });
            }
            Self::Trace => {
                evidence.traced = Some(match only::<Traced>(done) {
                    Ok(traced) => traced,
                    Err(why) => Traced { error: Some(why), ..Traced::default() },
                });
            }
            Self::Memory => evidence.memory = Some(only(done)?),
            Self::Mend(_) => {
                evidence.mended = Some(match only::<Mended>(done) {
                    Ok(mended) => mended,
                    Err(why) => Mended { error: Some(why), ..Mended::default() },
                });
            }
            Self::Test => {
                evidence.tests.clear();
                for one in done {
                    let ran =
                        line::<TestRun>(one).unwrap_or_else(|why| TestRun { broken: Some(why), ..TestRun::default() });
                    evidence.tests.insert(one.name.clone(), ran);
                }
            }
        }
        Ok(())
    }
}

#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
struct Experiment {
    rounds: u64,
    grew: i64,
    unknown: Option<String>,
    known: Vec<String>,
}

fn only<T: for<'a> Deserialize<'a>>(done: &[Done]) -> Result<T, String> {
    line(done.first().ok_or("nothing was run")?)
}

/// The one line of JSON, or why there is none.
fn line<T: for<'a> Deserialize<'a>>(done: &Done) -> Result<T, String> {
    if done.stopped {
        return Err(format!(
            "it was stopped: it took more than {SECONDS} seconds, or more memory than there is for it"
        ));
    }
    let said = done.stdout.lines().last().unwrap_or_default();
    serde_json::from_str(said).map_err(|_| {
        let last = done.stderr.lines().rev().find(|line| !line.trim().is_empty());
        last.map_or_else(|| "it ended without a word".to_owned(), |line| line.trim().to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn done(stdout: &str, stderr: &str, stopped: bool) -> Vec<Done> {
        vec![Done { name: "x".into(), stdout: stdout.into(), stderr: stderr.into(), stopped }]
    }

    #[test]
    fn an_experiment_becomes_evidence_or_a_sentence() {
        let mut evidence = Evidence::default();
        let trial = Trial::Experiment("gc.collect".into());
        trial.read(&done("{\"rounds\": 4000, \"grew\": 8001}\n", "", false), &mut evidence).unwrap();
        assert_eq!(evidence.experiments["gc.collect"].per_thousand(), 2000);
        let unknown = done("{\"unknown\": \"foo\", \"known\": [\"get_events\"]}\n", "", false);
        let why = trial.read(&unknown, &mut evidence).unwrap_err();
        assert_eq!(why, "a check has nothing called `foo` that can be called; there is: get_events");
        assert_eq!(trial.read(&done("", "x\nNameError: y\n\n", false), &mut evidence).unwrap_err(), "NameError: y");
        assert!(trial.read(&done("", "", true), &mut evidence).unwrap_err().starts_with("it was stopped"));
    }

    #[test]
    fn a_copy_that_cannot_run_is_judged_as_such() {
        let mut evidence = Evidence::default();
        Trial::Mend(Tree::Mended).read(&done("", "SyntaxError: bad\n", false), &mut evidence).unwrap();
        assert_eq!(evidence.mended.unwrap().fault(), Some(crate::lab::mend::Fault::Broken));
    }
}

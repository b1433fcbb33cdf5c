//! The work of a survey in units that can be done side by side and need not be done again while nothing they depend on
//! has changed.

use super::finding::Finding;
use super::{answers, blocks, compose, mutants};
use crate::course::{Exercise, Lesson, Source};
use crate::host::cache;
use crate::host::judge::{Cancel, Judge, JudgeError};
use serde::{Deserialize, Serialize};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// What programs are tried with.
pub(super) struct Workshop<'a> {
    pub source: &'a (dyn Source + Sync),
    pub judge: &'a Judge,
    pub cancel: &'a Cancel,
}

/// One unit of work.
pub(super) enum Unit<'a> {
    /// The answers of an exercise, in the language of its track.
    Answers(&'a Exercise, &'a str),
    /// The mutants of its reference.
    Mutants(&'a Exercise, &'a str),
    /// The code of a page, in a track of this language.
    Page(&'a Lesson, &'a str),
    /// The agent of the lab with references in place of its own functions.
    Agent(&'a compose::Agent),
}

/// What came of a unit.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Done {
    pub findings: Vec<Finding>,
    /// Programs and answers that were run.
    pub programs: usize,
    /// Wrong answers that only their form tells apart.
    pub ties: Vec<Vec<String>>,
    /// Mutants that compile, and how many of them a case notices.
    pub mutants: usize,
    pub killed: usize,
}

impl Unit<'_> {
    /// What it is about, for those who wait.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Answers(exercise, _) => exercise.id.to_string(),
            Self::Mutants(exercise, _) => format!("{}, mutants", exercise.id),
            Self::Page(page, _) => page.path.clone(),
            Self::Agent(_) => "the agent, put together".to_owned(),
        }
    }

    fn run(&self, workshop: &Workshop<'_>) -> Result<Done, JudgeError> {
        match self {
            Self::Answers(exercise, language) => answers::check(workshop, exercise, language),
            Self::Mutants(exercise, language) => mutants::check(workshop, exercise, language),
            Self::Page(page, _) => blocks::check(workshop, page),
            Self::Agent(agent) => compose::check(workshop, agent),
        }
    }

    /// Everything that its outcome depends on, as a name in the cache.
    fn key(&self, judge: &Judge) -> Result<String, JudgeError> {
        let mut hasher = DefaultHasher::new();
        let (kind, language) = match self {
            Self::Answers(exercise, language) => {
                format!("{exercise:?}").hash(&mut hasher);
                ("answers", language)
            }
            Self::Mutants(exercise, language) => {
                format!("{exercise:?}").hash(&mut hasher);
                ("mutants", language)
            }
            Self::Page(page, language) => {
                (&page.path, &page.text).hash(&mut hasher);
                ("page", language)
            }
            Self::Agent(agent) => {
                format!("{agent:?}").hash(&mut hasher);
                ("agent", &"python")
            }
        };
        let tool = judge.tool(language)?;
        (kind, language, cache::BUILD, &tool.path, tool.version).hash(&mut hasher);
        Ok(format!("{kind}-{:016x}.json", hasher.finish()))
    }

    /// Does the unit, or recalls what came of it.
    fn done(&self, workshop: &Workshop<'_>) -> Result<Done, JudgeError> {
        let key = self.key(workshop.judge)?;
        let kept = cache::read(DRAWER, &key).and_then(|text| serde_json::from_str(&text).ok());
        if let Some(done) = kept {
            return Ok(done);
        }
        let done = self.run(workshop)?;
        if let Ok(text) = serde_json::to_string(&done) {
            cache::keep(DRAWER, &key, &text);
        }
        Ok(done)
    }
}

/// Where outcomes are kept in the cache folder.
const DRAWER: &str = "survey";

/// Does all units on all processors; what came of each, in their order. `tell` hears of each one that begins.
pub(super) fn do_all(
    workshop: &Workshop<'_>,
    units: &[Unit<'_>],
    tell: &(dyn Fn(usize, &str) + Sync),
) -> Result<Vec<Done>, JudgeError> {
    let next = AtomicUsize::new(0);
    let results = Mutex::new(Vec::new());
    let work = || {
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(unit) = units.get(number) else { return };
            let result = if workshop.cancel.is_cancelled() {
                Err(JudgeError::Cancelled)
            } else {
                tell(number, &unit.name());
                unit.done(workshop)
            };
            let failed = result.is_err();
            results.lock().unwrap_or_else(PoisonError::into_inner).push((number, result));
            if failed {
                // The others see an empty queue.
                next.store(units.len(), Ordering::Relaxed);
                return;
            }
        }
    };
    std::thread::scope(|scope| {
        let helpers = std::thread::available_parallelism().map_or(1, usize::from).min(units.len());
        for _ in 1..helpers {
            // One that cannot be started leaves its share to the others.
            let _ = std::thread::Builder::new().spawn_scoped(scope, work);
        }
        work();
    });
    let mut results = results.into_inner().unwrap_or_else(PoisonError::into_inner);
    results.sort_by_key(|(number, _)| *number);
    results.into_iter().map(|(_, result)| result).collect()
}

//! What the known wrong programs of an exercise do: run when an answer has failed, kept in the cache folder. Trouble here
//! only means that a message is less particular.

use super::cache;
use super::judge_error::JudgeError;
use super::process::Cancel;
use super::sandbox::Sandbox;
use super::toolchain::Found;
use crate::check::{self, Asking, KnownWrong, Submission};
use crate::course::Exercise;
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Mutex, PoisonError};

/// The fingerprints of exercises, as far as they were needed.
#[derive(Debug, Default)]
pub(super) struct Known {
    ready: Mutex<BTreeMap<u64, Vec<KnownWrong>>>,
}

impl Known {
    /// What the wrong programs of the exercise do.
    ///
    /// # Errors
    /// Only [`JudgeError::Cancelled`]: all else means fewer fingerprints.
    pub(super) fn of(
        &self,
        exercise: &Exercise,
        language: &str,
        found: &Found,
        sandbox: &Sandbox,
        cancel: &Cancel,
    ) -> Result<Vec<KnownWrong>, JudgeError> {
        if exercise.wrong.is_empty() {
            return Ok(Vec::new());
        }
        let key = key(exercise, language, found);
        if let Some(ready) = self.ready.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(ready.clone());
        }
        let known = if let Some(known) = read(key) {
            known
        } else {
            let known = run_all(exercise, language, found, sandbox, cancel)?;
            write(key, &known);
            known
        };
        self.ready.lock().unwrap_or_else(PoisonError::into_inner).insert(key, known.clone());
        Ok(known)
    }

    /// Takes over what was found out elsewhere, for as long as this program runs.
    pub(super) fn learn(&self, exercise: &Exercise, language: &str, found: &Found, known: &[KnownWrong]) {
        let key = key(exercise, language, found);
        self.ready.lock().unwrap_or_else(PoisonError::into_inner).insert(key, known.to_vec());
    }
}

/// Runs every wrong program, on as many processors as there are.
fn run_all(
    exercise: &Exercise,
    language: &str,
    found: &Found,
    sandbox: &Sandbox,
    cancel: &Cancel,
) -> Result<Vec<KnownWrong>, JudgeError> {
    let next = Mutex::new(exercise.wrong.iter());
    let done = Mutex::new(Vec::new());
    let work = || {
        loop {
            let Some(wrong) = next.lock().unwrap_or_else(PoisonError::into_inner).next() else { return };
            if cancel.is_cancelled() {
                return;
            }
            if let Some(fingerprint) = fingerprint(exercise, language, &wrong.text, found, sandbox, cancel) {
                let known = KnownWrong { id: wrong.id.clone(), fingerprint };
                done.lock().unwrap_or_else(PoisonError::into_inner).push(known);
            }
        }
    };
    std::thread::scope(|scope| {
        let helpers = std::thread::available_parallelism().map_or(1, usize::from).min(exercise.wrong.len());
        for _ in 1..helpers {
            // One that cannot be started leaves its share to the others.
            let _ = std::thread::Builder::new().spawn_scoped(scope, work);
        }
        work();
    });
    if cancel.is_cancelled() {
        return Err(JudgeError::Cancelled);
    }
    let mut known = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    known.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(known)
}

fn fingerprint(
    exercise: &Exercise,
    language: &str,
    text: &str,
    found: &Found,
    sandbox: &Sandbox,
    cancel: &Cancel,
) -> Option<check::Fingerprint> {
    let asking = Asking::listed(exercise);
    let submission = Submission { text: text.to_owned() };
    let plan = check::plan(exercise, language, &submission, &asking).ok()?;
    let soak = |outcome: &check::Outcome| {
        check::wants_soak(exercise, language, &submission, &asking, outcome).unwrap_or(false)
    };
    let outcome = super::run::follow(&plan, found, sandbox, soak, cancel).ok()?;
    check::fingerprint(exercise, language, text, &outcome).ok()
}

/// Everything on which the fingerprints depend.
fn key(exercise: &Exercise, language: &str, found: &Found) -> u64 {
    let mut hasher = DefaultHasher::new();
    (cache::BUILD, language, &found.path, found.version).hash(&mut hasher);
    exercise.id.hash(&mut hasher);
    format!("{:?}{:?}{:?}", exercise.drive, (&exercise.cases, &exercise.growth), exercise.limits).hash(&mut hasher);
    for wrong in &exercise.wrong {
        (&wrong.id, &wrong.text).hash(&mut hasher);
    }
    hasher.finish()
}

fn name(key: u64) -> String {
    format!("{key:016x}.json")
}

fn read(key: u64) -> Option<Vec<KnownWrong>> {
    serde_json::from_str(&cache::read("wrong", &name(key))?).ok()
}

fn write(key: u64, known: &[KnownWrong]) {
    if let Ok(text) = serde_json::to_string(known) {
        cache::keep("wrong", &name(key), &text);
    }
}

//! What the known wrong programs of an exercise do: run when an answer has failed, kept in the cache folder. Trouble here
//! only means that a message is less particular.

use super::cache;
use super::judge_error::JudgeError;
use super::many::Job;
use super::run::Patience;
use super::toolchain::Found;
use crate::check::{self, Asking, KnownWrong};
use crate::course::{Exercise, WrongProgram};
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Mutex, PoisonError};

/// The fingerprints of exercises, as far as they were needed.
#[derive(Debug, Default)]
pub(super) struct Known {
    ready: Mutex<BTreeMap<u64, Vec<KnownWrong>>>,
}

impl Known {
    /// What the wrong programs of the exercise do. If it is not known yet, it is found out, in haste.
    ///
    /// # Errors
    /// Only [`JudgeError::Cancelled`]: all else means fewer fingerprints.
    pub(super) fn of(&self, exercise: &Exercise, job: &Job<'_>) -> Result<Vec<KnownWrong>, JudgeError> {
        if exercise.wrong.is_empty() {
            return Ok(Vec::new());
        }
        let key = key(exercise, job.language, job.found);
        if let Some(ready) = self.ready.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(ready.clone());
        }
        let known = if let Some(known) = read(key) {
            known
        } else {
            let known = run_all(exercise, job)?;
            // Trouble of the machine may be gone next time.
            if known.len() == exercise.wrong.len() {
                write(key, &known);
            }
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

/// Runs every wrong program, on as many processors as there are. They are the author's, and may share a process.
fn run_all(exercise: &Exercise, job: &Job<'_>) -> Result<Vec<KnownWrong>, JudgeError> {
    // Somebody waits for the verdict, and a program that never ends would take all of its time.
    let job = &Job { patience: Patience::HASTE, ..*job };
    let shares = std::thread::available_parallelism().map_or(1, usize::from).min(exercise.wrong.len());
    let share = |number| fingerprints(exercise, exercise.wrong.iter().skip(number).step_by(shares), job);
    let done = std::thread::scope(|scope| {
        let share = &share;
        let others: Vec<_> = (1..shares)
            .map(|number| (number, std::thread::Builder::new().spawn_scoped(scope, move || share(number))))
            .collect();
        let mut done = vec![share(0)];
        done.extend(others.into_iter().map(|(number, other)| match other {
            Ok(other) => other.join().unwrap_or_else(|panicked| std::panic::resume_unwind(panicked)),
            Err(_) => share(number),
        }));
        done
    });
    let mut known = Vec::new();
    for done in done {
        match done {
            Ok(fingerprints) => known.extend(fingerprints),
            Err(JudgeError::Cancelled) => return Err(JudgeError::Cancelled),
            Err(_) => {}
        }
    }
    known.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(known)
}

fn fingerprints<'a>(
    exercise: &Exercise,
    wrong: impl Iterator<Item = &'a WrongProgram>,
    job: &Job<'_>,
) -> Result<Vec<KnownWrong>, JudgeError> {
    let wrong: Vec<_> = wrong.collect();
    let texts: Vec<_> = wrong.iter().map(|wrong| wrong.text.as_str()).collect();
    let outcomes = job.answers(exercise, &texts, &Asking::listed(exercise))?;
    let known = wrong.iter().zip(&outcomes).map(|(wrong, outcome)| {
        let fingerprint = check::fingerprint(exercise, job.language, &wrong.text, outcome)?;
        Ok(KnownWrong { id: wrong.id.clone(), fingerprint })
    });
    known.collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Fingerprint;
    use crate::host::judge::{Cancel, Judge};
    use std::time::{Duration, Instant};

    /// A verdict waits for what the known wrong programs do. One that hangs must not get the whole time of a case for it.
    #[test]
    fn programs_that_never_end_do_not_get_all_of_their_time() {
        let course = crate::host::course::open(None).unwrap();
        let id = "python/while/stuck".parse().unwrap();
        let mut exercise = course.exercise(&id).unwrap().clone();
        exercise.limits.case = Duration::from_secs(120);
        exercise.wrong.retain(|wrong| wrong.text.contains("continue"));
        let judge = Judge::default();
        let job = Job {
            sandbox: judge.sandbox(),
            found: &judge.tool("python").unwrap(),
            language: "python",
            patience: Patience::FULL,
            cancel: &Cancel::new(),
        };
        let started = Instant::now();
        let known = run_all(&exercise, &job).unwrap();
        assert!(started.elapsed() < exercise.limits.case, "{:?}", started.elapsed());
        let stuck = known.iter().find(|known| known.id == "step-below-continue").unwrap();
        let Fingerprint::Ran(marks) = &stuck.fingerprint else { panic!("{stuck:?}") };
        assert_eq!(marks[..4], ["stopped", "total=0", "stopped", "not run"]);
    }
}

//! What references give for generated inputs: asked once for each exercise and tool, in a box of their own, and kept in
//! memory and in the cache folder. The learner's program never meets any of it. Trouble here only means that a run has
//! no generated inputs.

use super::cache;
use super::judge_error::JudgeError;
use super::process::Cancel;
use super::sandbox::Sandbox;
use super::toolchain::Found;
use crate::check::{self, Pool};
use crate::course::Exercise;
use std::collections::BTreeMap;
use std::hash::{BuildHasher, DefaultHasher, Hash, Hasher, RandomState};
use std::sync::{Arc, Mutex, PoisonError};

/// How many inputs that answers have failed at are remembered.
const REMEMBERED: usize = 8;

/// The pools, as far as they were needed.
#[derive(Debug, Default)]
pub(super) struct Pools {
    ready: Mutex<BTreeMap<u64, Arc<Pool>>>,
}

impl Pools {
    /// The pool of an exercise; empty if it generates nothing.
    ///
    /// # Errors
    /// Only [`JudgeError::Cancelled`]: all else means an empty pool.
    pub(super) fn of(
        &self,
        exercise: &Exercise,
        language: &str,
        found: &Found,
        sandbox: &Sandbox,
        cancel: &Cancel,
    ) -> Result<Arc<Pool>, JudgeError> {
        if exercise.generate.is_none() {
            return Ok(Arc::default());
        }
        let key = key(exercise, language, found);
        if let Some(ready) = self.ready.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(Arc::clone(ready));
        }
        let pool = if let Some(pool) = read(key) {
            pool
        } else {
            let pool = ask(exercise, language, found, sandbox, cancel)?;
            // Trouble of the machine may be gone next time.
            if !pool.cases.is_empty() {
                write(key, &pool);
            }
            pool
        };
        let pool = Arc::new(pool);
        self.ready.lock().unwrap_or_else(PoisonError::into_inner).insert(key, Arc::clone(&pool));
        Ok(pool)
    }

    /// Remembers an input that an answer has failed at: the next runs ask it again.
    pub(super) fn remember(&self, exercise: &Exercise, language: &str, found: &Found, input: &str) {
        let key = key(exercise, language, found);
        let mut ready = self.ready.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(pool) = ready.get_mut(&key).filter(|pool| pool.hard.first().is_none_or(|first| first != input)) else {
            return;
        };
        let mut changed = Pool::clone(pool);
        changed.hard.retain(|hard| hard != input);
        changed.hard.insert(0, input.to_owned());
        changed.hard.truncate(REMEMBERED);
        write(key, &changed);
        *pool = Arc::new(changed);
    }
}

/// A number that no two runs share.
pub(super) fn seed() -> u64 {
    RandomState::new().build_hasher().finish()
}

/// Makes inputs and asks the reference.
fn ask(
    exercise: &Exercise,
    language: &str,
    found: &Found,
    sandbox: &Sandbox,
    cancel: &Cancel,
) -> Result<Pool, JudgeError> {
    let asked = check::pool_inputs(exercise, seed());
    if asked.is_empty() {
        return Ok(Pool::default());
    }
    let plan = check::plan_reference(exercise, language, &asked)?;
    match super::run::follow(&plan, found, sandbox, |_| false, cancel) {
        Ok(outcome) => Ok(check::read_reference(exercise, language, asked, &outcome)?),
        Err(JudgeError::Cancelled) => Err(JudgeError::Cancelled),
        Err(_) => Ok(Pool::default()),
    }
}

/// Everything on which a pool depends.
fn key(exercise: &Exercise, language: &str, found: &Found) -> u64 {
    let mut hasher = DefaultHasher::new();
    (cache::BUILD, language, &found.path, found.version).hash(&mut hasher);
    (&exercise.id, &exercise.solution).hash(&mut hasher);
    format!("{:?}{:?}{:?}{:?}", exercise.drive, exercise.cases, exercise.generate, exercise.limits).hash(&mut hasher);
    hasher.finish()
}

fn name(key: u64) -> String {
    format!("{key:016x}.json")
}

fn read(key: u64) -> Option<Pool> {
    serde_json::from_str(&cache::read("pools", &name(key))?).ok()
}

fn write(key: u64, pool: &Pool) {
    if let Ok(text) = serde_json::to_string(pool) {
        cache::keep("pools", &name(key), &text);
    }
}

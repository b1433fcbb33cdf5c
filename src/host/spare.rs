//! A process that waits: an interpreter that has started, sits in its box, and has been told nothing yet. While the
//! learner writes, one waits for the next answer, so that a verdict can come sooner than an interpreter starts.
//!
//! It is in the same box as any other, serves one answer, and ends with it. What does not belong here: what it is told
//! (`run`), when one is worth having (those who judge again and again: the screen, `learn check --watch`).

use super::process::{Bounds, Running};
use super::sandbox::Owner;
use super::scratch::Scratch;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

/// The process that waits, if one does.
#[derive(Default)]
pub(super) struct Spares {
    waiting: Mutex<Option<Spare>>,
}

/// A process that waits, with the scratch folder in which it was started.
pub(super) struct Spare {
    pub running: Running,
    pub scratch: Scratch,
    pub owner: Owner,
    /// What it is good for.
    pub kind: Kind,
}

/// What a process is good for: another one that was started in the same way would do the same.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Kind {
    pub program: PathBuf,
    pub args: Vec<String>,
    pub bounds: Bounds,
}

impl Spares {
    /// The process that waits, if it is good for this and still runs. One that is not makes room.
    pub(super) fn take(&self, kind: &Kind) -> Option<Spare> {
        let spare = self.waiting.lock().unwrap_or_else(PoisonError::into_inner).take()?;
        (spare.kind == *kind && !spare.running.has_exited()).then_some(spare)
    }

    /// Whether one waits that is good for this.
    pub(super) fn has(&self, kind: &Kind) -> bool {
        let waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.as_ref().is_some_and(|spare| spare.kind == *kind && !spare.running.has_exited())
    }

    /// Lets a process wait, in place of the one before.
    pub(super) fn put(&self, spare: Spare) {
        *self.waiting.lock().unwrap_or_else(PoisonError::into_inner) = Some(spare);
    }
}

impl std::fmt::Debug for Spares {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        f.debug_struct("Spares").field("waiting", &waiting.as_ref().map(|spare| &spare.kind)).finish()
    }
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use crate::check::Submission;
    use crate::course::{Course, Exercise};
    use crate::host::judge::{Cancel, Judge};
    use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process, waitid};

    /// A judge without a box, and an exercise whose answers Python can give.
    fn judge() -> (Judge, Course) {
        (Judge::default(), crate::host::course::open(None).unwrap())
    }

    fn ladder(course: &Course) -> &Exercise {
        course.exercises().find(|exercise| exercise.id.to_string() == "python/if/three-levels").unwrap()
    }

    fn waiting(judge: &Judge) -> Option<Pid> {
        judge.spares.waiting.lock().unwrap().as_ref().map(|spare| spare.running.pid())
    }

    fn passes(judge: &Judge, exercise: &Exercise, text: &str) -> bool {
        judge.check(exercise, "python", &Submission { text: text.to_owned() }, &Cancel::new()).unwrap().is_pass()
    }

    #[test]
    fn the_next_answer_is_judged_by_the_process_that_waits_and_by_no_other() {
        let (judge, course) = judge();
        let exercise = ladder(&course);
        judge.expect(exercise, "python").unwrap();
        let first = waiting(&judge).unwrap();
        judge.expect(exercise, "python").unwrap();
        assert_eq!(waiting(&judge), Some(first), "one is enough");
        assert!(passes(&judge, exercise, &exercise.solution));
        assert_eq!(waiting(&judge), None, "it serves one answer");
        let ended = WaitIdOptions::EXITED | WaitIdOptions::NOHANG | WaitIdOptions::NOWAIT;
        assert!(waitid(WaitId::Pid(first), ended).is_err(), "it has ended and was reaped");
        judge.expect(exercise, "python").unwrap();
        assert!(!passes(&judge, exercise, "level = 'ok'"));
    }

    #[test]
    fn a_process_that_came_to_harm_while_it_waited_is_not_the_answers_fault() {
        let (judge, course) = judge();
        let exercise = ladder(&course);
        for _ in 0..5 {
            judge.expect(exercise, "python").unwrap();
            kill_process(waiting(&judge).unwrap(), Signal::KILL).unwrap();
            assert!(passes(&judge, exercise, &exercise.solution));
        }
    }

    #[test]
    fn nothing_waits_where_the_answer_must_be_built_first() {
        let (judge, course) = judge();
        let built =
            course.exercises().find(|exercise| exercise.id.track == "rust" && exercise.kind == "write").unwrap();
        if judge.expect(built, "rust").is_ok() {
            assert_eq!(waiting(&judge), None);
        }
    }
}

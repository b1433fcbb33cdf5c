//! Where programs run: one at a time, and one may wait. A newer wish takes the place of the one that waits and ends the
//! one that runs, so that the newest save is always the next to be judged.

use super::Tell;
use crate::app::Event;
use crate::check::Submission;
use crate::course::{Course, ExerciseId};
use crate::host::judge::{Cancel, Judge, JudgeError};
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// The bench, seen from outside.
pub(super) struct Bench {
    slot: Arc<Slot>,
}

/// What waits and what runs.
#[derive(Default)]
struct Slot {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    waiting: Option<Job>,
    running: Option<Cancel>,
    ended: bool,
}

enum Job {
    Check { generation: u64, exercise: ExerciseId, text: String },
    Run { generation: u64, language: String, text: String },
    Prepare(ExerciseId),
}

impl Job {
    fn exercise(&self) -> Option<&ExerciseId> {
        match self {
            Self::Check { exercise, .. } | Self::Prepare(exercise) => Some(exercise),
            Self::Run { .. } => None,
        }
    }
}

/// Who runs the jobs.
struct Worker {
    slot: Arc<Slot>,
    course: Arc<Course>,
    judge: Arc<Judge>,
    tell: Tell,
}

impl Bench {
    pub(super) fn start(course: Arc<Course>, judge: Arc<Judge>, tell: Tell) -> io::Result<Self> {
        let slot = Arc::new(Slot::default());
        let worker = Worker { slot: slot.clone(), course, judge, tell };
        thread::Builder::new().name("bench".to_owned()).spawn(move || worker.work())?;
        Ok(Self { slot })
    }

    pub(super) fn check(&self, generation: u64, exercise: ExerciseId, text: String) {
        self.put(Job::Check { generation, exercise, text });
    }

    pub(super) fn run(&self, generation: u64, language: String, text: String) {
        self.put(Job::Run { generation, language, text });
    }

    /// Gets an exercise ready to be judged while the learner reads. Gives way to everything else.
    pub(super) fn prepare(&self, exercise: ExerciseId) {
        let mut state = self.slot.lock();
        if state.waiting.is_none() && state.running.is_none() {
            state.waiting = Some(Job::Prepare(exercise));
            self.slot.changed.notify_one();
        }
    }

    /// Ends what runs and forgets what waits.
    pub(super) fn call_off(&self) {
        let mut state = self.slot.lock();
        state.waiting = None;
        if let Some(running) = &state.running {
            running.cancel();
        }
    }

    fn put(&self, job: Job) {
        let mut state = self.slot.lock();
        state.waiting = Some(job);
        if let Some(running) = &state.running {
            running.cancel();
        }
        self.slot.changed.notify_one();
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        self.call_off();
        self.slot.lock().ended = true;
        self.slot.changed.notify_one();
    }
}

impl Slot {
    fn lock(&self) -> MutexGuard<'_, State> {
        // Nothing is half done while the lock is held.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for the next job. None when the bench is gone.
    fn next(&self) -> Option<(Job, Cancel)> {
        let mut state = self.lock();
        loop {
            if state.ended {
                return None;
            }
            if let Some(job) = state.waiting.take() {
                let cancel = Cancel::new();
                state.running = Some(cancel.clone());
                return Some((job, cancel));
            }
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

impl Worker {
    fn work(self) {
        while let Some((job, cancel)) = self.slot.next() {
            let at_work_on = job.exercise().cloned();
            let answer = self.do_job(job, &cancel);
            self.slot.lock().running = None;
            if answer.is_some_and(|event| !(self.tell)(event)) {
                return;
            }
            if let Some(exercise) = at_work_on {
                self.expect(&exercise);
            }
        }
    }

    /// Lets a process wait for the next answer. Trouble shows again, and is told, when there is one.
    fn expect(&self, id: &ExerciseId) {
        let _later = guarded(|| {
            let Some((exercise, language)) = self.exercise(id) else { return Ok(()) };
            self.judge.expect(exercise, language).map_err(Trouble::from)
        });
    }

    /// None if nobody waits for the answer any more.
    fn do_job(&self, job: Job, cancel: &Cancel) -> Option<Event> {
        match job {
            Job::Check { generation, exercise, text } => {
                let result = guarded(|| self.check(&exercise, text, cancel));
                let verdict = unless_called_off(result)?.map(Box::new);
                Some(Event::Checked { generation, verdict })
            }
            Job::Run { generation, language, text } => {
                let result = guarded(|| self.judge.run(&language, &text, "", cancel).map_err(Trouble::from));
                Some(Event::Ran { generation, ran: unless_called_off(result)? })
            }
            Job::Prepare(exercise) => {
                // Trouble shows again, and is told, when an answer is checked.
                let _later = guarded(|| {
                    let Some((exercise, language)) = self.exercise(&exercise) else { return Ok(()) };
                    self.judge.prepare(exercise, language, cancel).map_err(Trouble::from)
                });
                None
            }
        }
    }

    fn check(&self, id: &ExerciseId, text: String, cancel: &Cancel) -> Result<crate::check::Verdict, Trouble> {
        let unknown = || Trouble::Told(format!("there is no exercise {id} in this course"));
        let (exercise, language) = self.exercise(id).ok_or_else(unknown)?;
        Ok(self.judge.check(exercise, language, &Submission { text }, cancel)?)
    }

    fn exercise(&self, id: &ExerciseId) -> Option<(&crate::course::Exercise, &str)> {
        let track = self.course.track(&id.track)?;
        Some((self.course.exercise(id)?, track.language.as_str()))
    }
}

/// A mistake in the judge must not end the program: it becomes trouble that can be read.
fn guarded<T>(job: impl FnOnce() -> Result<T, Trouble>) -> Result<T, Trouble> {
    catch_unwind(AssertUnwindSafe(job)).unwrap_or_else(|_| {
        let what = "a mistake in learn itself ended this check; please report it. Your file is as you saved it.";
        Err(Trouble::Told(what.to_owned()))
    })
}

/// Why there is no answer.
enum Trouble {
    CalledOff,
    Told(String),
}

impl From<JudgeError> for Trouble {
    fn from(error: JudgeError) -> Self {
        match error {
            JudgeError::Cancelled => Self::CalledOff,
            other => Self::Told(other.to_string()),
        }
    }
}

fn unless_called_off<T>(result: Result<T, Trouble>) -> Option<Result<T, String>> {
    match result {
        Ok(answer) => Some(Ok(answer)),
        Err(Trouble::Told(why)) => Some(Err(why)),
        Err(Trouble::CalledOff) => None,
    }
}

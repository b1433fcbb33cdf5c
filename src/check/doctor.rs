//! The second look at a program that had to be stopped: the failing case once more, under watch, so that the verdict can
//! say where it was and what did not change. It only adds words; whether an answer passes is long decided.

use super::{Asked, Asking, Judged, Outcome, Plan, Submission, UnknownName, Verdict, appraisal, cases, loops, story};
use crate::course::{Case, Exercise};
use std::time::Duration;

/// What the machine gives a program under watch. The watcher itself takes a third of it, so that this is rarely met.
const PATIENCE: Duration = Duration::from_secs(1);

/// The same for one that filled the memory: to fill it again takes its time.
const LONG_PATIENCE: Duration = Duration::from_millis(2500);

/// The plan to look again at a stopped answer. `again` counts the looks so far that told nothing; none if there is no
/// other way to look.
pub fn look_again(
    exercise: &Exercise,
    language: &str,
    submission: &Submission,
    asking: &Asking,
    verdict: &Verdict,
    again: usize,
) -> Result<Option<Plan>, UnknownName> {
    let asked = Asked::new(exercise, language, &submission.text, asking)?;
    let Some(case) = case(&asked, verdict) else { return Ok(None) };
    let mut work = cases::work_on(exercise, &asked.file, asked.text, [case]);
    let found = loops::of(asked.language, asked.text);
    work.limits.case = if verdict.limit == Some(super::Limit::Memory) { LONG_PATIENCE } else { PATIENCE };
    Ok(asked.language.watch(&work, &found, again))
}

/// Puts what the second look saw into the verdict. False if it saw nothing.
pub fn tell(
    exercise: &Exercise,
    language: &str,
    submission: &Submission,
    asking: &Asking,
    outcome: &Outcome,
    verdict: &mut Verdict,
) -> Result<bool, UnknownName> {
    let asked = Asked::new(exercise, language, &submission.text, asking)?;
    let (Some(case), Some(limit)) = (case(&asked, verdict), verdict.limit) else { return Ok(false) };
    let work = cases::work_on(exercise, &asked.file, asked.text, [case]);
    let Some(story) = asked.language.watched(&work, outcome) else { return Ok(false) };
    let found = loops::of(asked.language, asked.text);
    let printed = verdict.output.stdout.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let stop = story::Stop { limit, time: exercise.limits.case, printed };
    let Some(stopped) = story::tell(&story, &found, asked.text, stop) else { return Ok(false) };
    // The author's words about this mistake come first, and so does that nothing was changed yet.
    if verdict.mistake.is_none() && !appraisal::untouched(exercise, asked.text) {
        verdict.message = Some(stopped.text.clone());
    }
    verdict.stopped = Some(stopped);
    Ok(true)
}

/// The case that had to be stopped.
fn case<'a>(asked: &'a Asked<'_>, verdict: &Verdict) -> Option<&'a Case> {
    let stopped = verdict.result == Judged::Stopped && verdict.limit != Some(super::Limit::Processes);
    let failure = verdict.failure.as_ref().filter(|_| stopped)?;
    let mut all = asked.exercise.cases.iter().chain(asked.asking.drawn_cases());
    all.find(|case| cases::input(case) == failure.input)
}

//! Many answers in one plan: built at once and run one after the other, so that whoever tries thirty answers pays for
//! little more than one. Each answer is judged by its share of the outcome, which is what its own plan would have led to.
//!
//! It is for those who trust the answers, such as the author of a course: they may share a process. What a learner hands
//! in is judged alone.

use super::{Asked, Asking, Outcome, Plan, UnknownName, kind, language, program};
use crate::course::Exercise;

/// The plan for these answers; run `n` belongs to answer `n`. None where they cannot be put together: what grows over
/// many rounds needs processes of its own, and a prediction runs another program than the answer.
pub fn plan_many(
    exercise: &Exercise,
    language: &str,
    texts: &[&str],
    asking: &Asking,
) -> Result<Option<Plan>, UnknownName> {
    let asked: Result<Vec<_>, _> = texts.iter().map(|text| Asked::new(exercise, language, text, asking)).collect();
    let kind = kind::of(&exercise.kind)?;
    Ok(if exercise.growth.is_empty() { kind.plan_many(&asked?) } else { None })
}

/// The plan for these whole programs, which read nothing; run `n` belongs to program `n`.
pub fn plan_programs(language: &str, texts: &[&str]) -> Result<Option<Plan>, UnknownName> {
    let language = language::of(language).ok_or_else(|| UnknownName::Language(language.to_owned()))?;
    let work: Vec<_> = texts.iter().map(|text| program::work(language, text, "")).collect();
    Ok(language.together(&work))
}

/// The answers of a plan for many that keep it from being built, by their numbers. With none of them named although
/// it was not built, the answers cannot be told apart.
pub fn refused(language: &str, outcome: &Outcome) -> Result<Vec<usize>, UnknownName> {
    let language = language::of(language).ok_or_else(|| UnknownName::Language(language.to_owned()))?;
    let failed = outcome.builds.iter().find(|built| !built.is_ok());
    Ok(failed.map(|built| language.refused(built)).unwrap_or_default())
}

/// The outcome of one answer of a plan for many that was built.
pub fn share(outcome: &Outcome, number: usize) -> Outcome {
    let runs = outcome.runs.get(number).cloned().into_iter().collect();
    Outcome { builds: outcome.builds.clone(), runs, soaks: Vec::new() }
}

/// What came of the listed cases, without the inputs that were drawn for this run: what a fingerprint is taken of.
pub fn listed(asking: &Asking, outcome: &Outcome) -> Outcome {
    let mut outcome = outcome.clone();
    for run in &mut outcome.runs {
        run.cases.truncate(asking.first());
    }
    outcome
}

//! What must come out for generated inputs: they are put to the reference, in a process of its own that never meets the
//! learner's program, and what it gives becomes a case like a listed one.

use super::cases::{input, trimmed, work_on};
use super::language::{self, Language};
use super::observed::{Came, Observed, Reading};
use super::{Outcome, Plan, UnknownName, generate};
use crate::course::{Case, Complaint, Drive, Exercise, Expected, Generate, Inputs, Sequence};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// How many inputs are put to a reference at once; each run draws some of them.
const POOL: usize = 240;

/// The same for a program, which is started anew for each.
const POOL_OF_A_PROGRAM: usize = 60;

/// Inputs that a run may draw, with what must come out of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pool {
    /// They look like listed cases.
    pub cases: Vec<Case>,
    /// Inputs that are never asked, and why.
    pub dropped: Vec<(String, String)>,
    /// Inputs that answers have failed at, the latest first.
    #[serde(default)]
    pub hard: Vec<String>,
}

/// Inputs for the reference of the exercise, as cases of which nothing is expected yet. None without `[generate]`.
pub fn pool_inputs(exercise: &Exercise, seed: u64) -> Vec<Case> {
    let Some(generate) = exercise.generate.as_ref().filter(|_| !exercise.solution.is_empty()) else {
        return Vec::new();
    };
    let number = if matches!(exercise.drive, Drive::Program) { POOL_OF_A_PROGRAM } else { POOL };
    let made = generate::inputs(generate, &exercise.cases, seed, number.max(generate.cases));
    made.into_iter().map(|inputs| case(generate, inputs)).collect()
}

fn case(generate: &Generate, inputs: Inputs) -> Case {
    let (sequence, keeps) = (generate.sequence, generate.keeps);
    Case { inputs, expected: Expected::Printed, prints: None, sequence, keeps, line: generate.line }
}

/// What the machine must do to ask the reference.
pub fn plan_reference(exercise: &Exercise, language: &str, asked: &[Case]) -> Result<Plan, UnknownName> {
    let language = language::of(language).ok_or_else(|| UnknownName::Language(language.to_owned()))?;
    Ok(language.plan(&work_on(exercise, "solution", &exercise.solution, asked)))
}

/// What the reference gave.
pub fn read_reference(
    exercise: &Exercise,
    language: &str,
    asked: Vec<Case>,
    outcome: &Outcome,
) -> Result<Pool, UnknownName> {
    let language = language::of(language).ok_or_else(|| UnknownName::Language(language.to_owned()))?;
    let mut pool = Pool::default();
    let observed = match language.read(&work_on(exercise, "solution", &exercise.solution, &asked), outcome) {
        Reading::Ran(observed) => observed,
        Reading::Broken(faults) => {
            let said = faults.first().map(|fault| fault.message.lines().next().unwrap_or_default().to_owned());
            pool.dropped.push(("every input".into(), format!("cannot be asked: {}", said.unwrap_or_default())));
            return Ok(pool);
        }
    };
    for (mut case, observed) in asked.into_iter().zip(observed) {
        match expected(exercise, &case, &observed, language) {
            Ok((expected, prints)) => {
                (case.expected, case.prints) = (expected, prints);
                pool.cases.push(case);
            }
            Err(why) if why.is_empty() => {}
            Err(why) => pool.dropped.push((input(&case), why)),
        }
    }
    Ok(pool)
}

/// What must come out if the reference does this, or why it is no outcome; an empty reason is nobody's fault.
fn expected(
    exercise: &Exercise,
    case: &Case,
    observed: &Observed,
    language: &dyn Language,
) -> Result<(Expected, Option<String>), String> {
    let judged_print = exercise.cases.iter().any(|case| case.prints.is_some());
    if observed.truncated {
        return Err("makes the reference print more than is kept".into());
    }
    let written = |value: &super::value::Value| {
        let text = language.show(value);
        let same = language.literal(&text).is_ok_and(|read| value.same(&read, Sequence::Exact));
        same.then_some(text.clone()).ok_or(format!("makes the reference give `{text}`, which cannot be compared"))
    };
    let expected = match &observed.came {
        Came::Value(value) => Expected::Value(written(value)?),
        Came::Results(values) => {
            let judged = judged_names(exercise);
            let results = values.iter().filter(|(name, _)| judged.contains(name.as_str())).map(|(name, value)| {
                let value =
                    value.as_ref().ok_or_else(|| format!("leaves `{name}` of the reference without a value"))?;
                Ok((name.clone(), written(value)?))
            });
            Expected::Results(results.collect::<Result<BTreeMap<_, _>, String>>()?)
        }
        Came::Ended => Expected::Printed,
        Came::Raised(raised) if matches!(exercise.drive, Drive::Program) => {
            return Err(format!("stops the reference with {}", raised.class()));
        }
        Came::Raised(raised) => {
            // A listed case may name a wider class, or only a part of the message.
            let listed = exercise.cases.iter().find(|case| match &case.expected {
                Expected::Raises(class) => raised.is(class),
                Expected::Panics(text) => raised.is("panic") && raised.message.contains(text.as_str()),
                _ => false,
            });
            match listed {
                Some(listed) => listed.expected.clone(),
                None if raised.is("panic") => Expected::Panics(String::new()),
                None => Expected::Raises(raised.classes.first().cloned().unwrap_or_default()),
            }
        }
        Came::Stopped(limit) => return Err(format!("has the reference stopped ({limit:?})").to_lowercase()),
        Came::Died(why) => return Err(format!("ends the reference: it {why}")),
        Came::NotRun => return Err(String::new()),
    };
    let changed = observed.kept.iter().find(|kept| !kept.is_same());
    if let Some(kept) = changed.filter(|_| case.keeps || matches!(exercise.drive, Drive::Script { .. })) {
        return Err(format!("is changed by the reference: `{}`", kept.name));
    }
    let prints = (judged_print || expected == Expected::Printed).then(|| trimmed(&observed.stdout));
    Ok((expected, prints))
}

/// The result names that some listed case judges.
fn judged_names(exercise: &Exercise) -> BTreeSet<&str> {
    let judged = exercise.cases.iter().filter_map(|case| match &case.expected {
        Expected::Results(values) => Some(values.keys().map(String::as_str)),
        _ => None,
    });
    judged.flatten().collect()
}

/// What an author should mend in `[generate]`, as asking the reference has shown.
pub fn pool_complaints(exercise: &Exercise, pool: &Pool) -> Vec<Complaint> {
    let Some(generate) = &exercise.generate else { return Vec::new() };
    let file = format!("{}/exercise.toml", exercise.id.folder());
    let complain = |what: &str, advice: &str| Complaint::file(&file, "generate", what, advice).at(Some(generate.line));
    let mut complaints = Vec::new();
    if let Some((input, why)) = pool.dropped.first() {
        let others = pool.dropped.len() - 1;
        let more = if others == 0 { String::new() } else { format!(" (and {others} more like it)") };
        let advice = "make the templates give only what the task allows, or mend the reference";
        complaints.push(complain(&format!("`{input}` {why}{more}"), advice));
    } else if pool.cases.is_empty() {
        complaints
            .push(complain("it makes no input that is not listed already", "make the ranges or the choice wider"));
    }
    complaints
}

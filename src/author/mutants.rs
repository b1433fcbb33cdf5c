//! Whether the cases notice small changes to the reference. A change that nothing notices is a survivor: either a case
//! is missing, or no case can tell, and then the exercise says so with a reason.

use super::finding::Finding;
use super::lines;
use super::units::{Done, Workshop};
use crate::check::{Judged, Mutant, Submission, Verdict, mutants};
use crate::course::Exercise;
use crate::host::judge::JudgeError;
use crate::host::many::{Examined, Wanted};

/// How many mutants of one exercise are tried: a compiler takes its time.
fn most(language: &str) -> usize {
    if language == "rust" { 40 } else { 100 }
}

/// How many mutants that pass every case are tried over many rounds: that takes a second each.
const MOST_SOAKS: usize = 8;

/// Whether an exercise has a reference that cases judge. In a puzzle only the given lines may be used, so that every
/// change is refused whatever the cases are.
pub(super) fn apply_to(exercise: &Exercise) -> bool {
    !exercise.solution.is_empty() && matches!(exercise.kind.as_str(), "write" | "fix")
}

/// Tries the mutants of an exercise.
pub(super) fn check(workshop: &Workshop<'_>, exercise: &Exercise, language: &str) -> Result<Done, JudgeError> {
    let mut done = Done::default();
    // Which mistake it is does not matter here, and what is found must be the same in two runs: the listed cases decide.
    // Growth is looked at where they let a mutant pass.
    let whole = Exercise { wrong: Vec::new(), generate: None, ..exercise.clone() };
    let cases = Exercise { growth: Vec::new(), ..whole.clone() };
    let all = sample(mutants(exercise, language)?, most(language), exercise);
    let texts: Vec<&str> = all.iter().map(|mutant| mutant.text.as_str()).collect();
    let Workshop { judge, cancel, .. } = *workshop;
    let examined = judge.check_all(&cases, language, &texts, Wanted::Pass, cancel)?;
    done.programs = all.len();
    let mut listed = vec![Listed::Absent; exercise.survivors.len()];
    let mut soaked = 0;
    for (mutant, Examined { mut verdict, .. }) in all.iter().zip(examined) {
        let index = exercise.survivors.iter().position(|survivor| is_it(mutant, survivor));
        let grows = verdict.is_pass() && !exercise.growth.is_empty() && soaked < MOST_SOAKS;
        soaked += usize::from(grows);
        if grows || (index.is_some() && verdict.result == Judged::Stopped) {
            // What is listed as a survivor is no loop without end: it may only have been in need of more time.
            let submission = Submission { text: mutant.text.clone() };
            verdict = judge.check(&whole, language, &submission, cancel)?;
        }
        if does_not_compile(&verdict) {
            continue;
        }
        done.mutants += 1;
        done.killed += usize::from(!verdict.is_pass());
        match index {
            Some(index) if verdict.is_pass() => listed[index] = Listed::Lives,
            Some(index) if listed[index] == Listed::Absent => listed[index] = Listed::Killed,
            None if verdict.is_pass() => done.findings.push(unlisted(exercise, mutant)),
            _ => {}
        }
    }
    for (survivor, listed) in exercise.survivors.iter().zip(listed) {
        let what = match listed {
            Listed::Lives => continue,
            Listed::Killed => format!("`{}` for `{}` is no survivor: a case tells it", survivor.change, survivor.line),
            Listed::Absent => format!("there is no mutant with `{}` for `{}`", survivor.change, survivor.line),
        };
        let toml = lines::manifest(exercise);
        done.findings.push(Finding::fault(&toml, Some(survivor.at), "survivor", &what, "take the [[survivor]] out"));
    }
    Ok(done)
}

/// What became of a listed survivor.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Listed {
    Absent,
    Killed,
    Lives,
}

fn is_it(mutant: &Mutant, survivor: &crate::course::Survivor) -> bool {
    mutant.before == survivor.line.trim() && mutant.after == survivor.change.trim()
}

/// At most so many, spread over the text, the same ones each time. Those that are listed always take part.
fn sample(all: Vec<Mutant>, most: usize, exercise: &Exercise) -> Vec<Mutant> {
    let total = all.len();
    if total <= most {
        return all;
    }
    let is_listed = |mutant: &Mutant| exercise.survivors.iter().any(|survivor| is_it(mutant, survivor));
    let taken = |index: usize| index * most / total != (index + 1) * most / total;
    all.into_iter().enumerate().filter(|(index, one)| taken(*index) || is_listed(one)).map(|(_, one)| one).collect()
}

/// A mutant that no compiler accepts says nothing about the cases.
fn does_not_compile(verdict: &Verdict) -> bool {
    verdict.result == Judged::Error && verdict.failure.is_none()
}

fn unlisted(exercise: &Exercise, mutant: &Mutant) -> Finding {
    let after = if mutant.after.is_empty() { "nothing" } else { &mutant.after };
    let what = format!("no case notices `{after}` instead of `{}`", mutant.before);
    let advice = format!(
        "add a case that tells them apart; if none can, say why in exercise.toml: [[survivor]] line = {}, change = {}, \
         because = \"...\"",
        quoted(&mutant.before),
        quoted(&mutant.after)
    );
    Finding::fault(&lines::program(exercise, "solution"), Some(mutant.line), "mutant", &what, &advice)
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    if text.contains('\'') { format!("{text:?}") } else { format!("'{text}'") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sample_is_spread_and_always_the_same() {
        let taken = |index: usize| index * 3 / 10 != (index + 1) * 3 / 10;
        assert_eq!((0..10).filter(|index| taken(*index)).collect::<Vec<_>>(), [3, 6, 9]);
    }

    #[test]
    fn a_text_is_quoted_as_toml() {
        assert_eq!(quoted("level = \"a\""), "'level = \"a\"'");
        assert_eq!(quoted("x = 'a'"), "\"x = 'a'\"");
    }
}

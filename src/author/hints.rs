//! The three hints of an exercise: enough words, gaps in the last, and no line of the solution as it stands.

use super::finding::Finding;
use super::lines;
use super::messages::solution_line;
use crate::course::{Exercise, Source};

/// Words of all hints together; programs do not count.
const WORDS: std::ops::RangeInclusive<usize> = 30..=110;

/// Words of a hint, without those of a program in it.
fn words(hint: &str) -> usize {
    hint.lines().filter(|line| !line.starts_with("    ")).map(|line| line.split_whitespace().count()).sum()
}

/// What is wrong with the hints.
pub(super) fn check(source: &dyn Source, exercise: &Exercise) -> Vec<Finding> {
    let toml = lines::manifest(exercise);
    let mut findings = Vec::new();
    let first = exercise.hints.first().and_then(|hint| lines::find(source, &toml, hint));
    let words = exercise.hints.iter().map(|hint| words(hint)).sum::<usize>();
    if !WORDS.contains(&words) {
        let what = format!("the hints have {words} words together");
        findings.push(Finding::fault(&toml, first, "hints", &what, "30 to 110 words: each hint helps alone"));
    }
    // Where to look, and the idea elsewhere: the line itself comes last, and with gaps.
    for (number, hint) in exercise.hints.iter().enumerate() {
        let line = lines::find(source, &toml, hint);
        let gap = hint.contains("__");
        if number == 2 && !gap && exercise.kind != "predict" && exercise.kind != "investigate" {
            let what = "the third hint has no gap";
            findings.push(Finding::fault(
                &toml,
                line,
                "hints",
                what,
                "leave the thinking out of the line: `if cpu ____:`",
            ));
        }
        if let Some(given) = solution_line(exercise, hint).filter(|_| number < 2 || !gap) {
            let what = format!("hint {} gives a line of the solution away: `{given}`", number + 1);
            findings.push(Finding::fault(&toml, line, "hints", &what, "show the idea in another setting"));
        }
    }
    findings
}

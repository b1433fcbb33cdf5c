//! The three hints of an exercise: enough words, gaps in the last, and no line of the solution as it stands.

use super::finding::Finding;
use super::lines;
use crate::course::{Exercise, Source};

/// Words of all hints together.
const WORDS: std::ops::RangeInclusive<usize> = 30..=130;

/// What is wrong with the hints.
pub(super) fn check(source: &dyn Source, exercise: &Exercise) -> Vec<Finding> {
    let toml = lines::manifest(exercise);
    let mut findings = Vec::new();
    let first = exercise.hints.first().and_then(|hint| lines::find(source, &toml, hint));
    let words = exercise.hints.iter().map(|hint| hint.split_whitespace().count()).sum::<usize>();
    if !WORDS.contains(&words) {
        let what = format!("the hints have {words} words together");
        findings.push(Finding::fault(&toml, first, "hints", &what, "50 to 110 words: each hint helps alone"));
    }
    findings
}

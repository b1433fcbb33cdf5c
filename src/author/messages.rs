//! What a learner is told after a mistake.

use super::finding::Finding;
use crate::check::lint;
use crate::course::Exercise;

/// What is wrong with the messages, and with all else that shows on reading the exercise.
pub(super) fn check(exercise: &Exercise, language: &str) -> Vec<Finding> {
    lint(exercise, language).into_iter().map(Finding::from).collect()
}

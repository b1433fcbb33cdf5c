//! An exercise: its task, the answer, what was opened of hints and solution, the verdict.

use super::{Cause, home, numbered, texts, trimmed};
use crate::app::{Exercise, Model, Screen};
use crate::course::ExerciseId;

/// What was told of an exercise.
#[derive(Debug)]
pub(super) struct Told {
    id: ExerciseId,
    task: Vec<String>,
    file: Option<String>,
    /// Whether a check was under way.
    checking: Option<u64>,
    /// The save that the last verdict was about.
    seen: String,
}

impl Told {
    pub(super) fn is_about(&self, exercise: &Exercise) -> bool {
        self.id == exercise.id
    }
}

/// What is new, with what is told now.
pub(super) fn news(known: Option<Told>, model: &Model, cause: Cause) -> (Option<Told>, Vec<String>) {
    let Screen::Exercise(exercise) = model.screen() else { return (None, Vec::new()) };
    let mut lines = Vec::new();
    let task = texts(&exercise.task.lines);
    let before = known.unwrap_or_else(|| {
        lines.extend(intro(exercise, model));
        Told { id: exercise.id.clone(), task: task.clone(), file: None, checking: None, seen: exercise.seen.clone() }
    });
    let judged = before.checking.is_some() && exercise.checking.is_none() && exercise.verdict.is_some();
    let mut seen = before.seen;
    if judged {
        lines.extend(texts(&exercise.report.lines));
        if exercise.seen != seen {
            lines.extend([String::new(), format!("The file was {}.", exercise.seen)]);
            seen.clone_from(&exercise.seen);
        }
    }
    // A pass says itself why it works, and the task now says it too.
    if !(judged && exercise.passed()) {
        lines.extend(added(&before.task, &task));
    }
    if cause == Cause::Loaded {
        lines.extend(file(exercise, before.file.as_ref()));
    }
    let told = Told { id: before.id, task, file: exercise.text.clone(), checking: exercise.checking, seen };
    (Some(told), lines)
}

/// All that there is to say.
pub(super) fn all(exercise: &Exercise, model: &Model) -> Vec<String> {
    let mut lines = intro(exercise, model);
    lines.extend(file(exercise, None));
    lines
}

fn intro(exercise: &Exercise, model: &Model) -> Vec<String> {
    let state = home::state(model.progress.state(&exercise.id));
    let about = model.course.exercise(&exercise.id);
    let about = about.map_or(String::new(), |about| format!("{}, {} minutes, ", about.kind, about.minutes));
    // A title is one line of markdown; its marks for code are not for the ear.
    let title = exercise.title.replace('`', "");
    let mut lines = vec![title, format!("Exercise {}: {about}{state}.", exercise.id), String::new()];
    lines.extend(texts(&exercise.task.lines));
    lines
}

/// The answer with its place, unless it was told as it is.
fn file(exercise: &Exercise, told: Option<&String>) -> Vec<String> {
    let Some(text) = exercise.text.as_ref().filter(|_| !exercise.path.is_empty()) else { return Vec::new() };
    if told == Some(text) {
        return vec!["Your answer is as it was.".to_owned()];
    }
    let mut lines = vec![String::new(), format!("Your answer is in {}:", exercise.path)];
    lines.extend(numbered(text));
    lines
}

/// What stands in the new text and not in the old one, which is the same before and after it.
fn added(old: &[String], new: &[String]) -> Vec<String> {
    let start = old.iter().zip(new).take_while(|(old, new)| old == new).count();
    let (old, new) = (&old[start..], &new[start..]);
    let end = old.iter().rev().zip(new.iter().rev()).take_while(|(old, new)| old == new).count();
    trimmed(new[..new.len() - end].to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_added_is_new() {
        let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(added(&lines("a\nb"), &lines("a\nb\n\nhint\nx")), ["hint", "x"]);
        assert_eq!(added(&lines("a\n\nwhy\nw"), &lines("a\n\nhint\nh\n\nwhy\nw")), ["hint", "h"]);
        assert_eq!(added(&lines("a"), &lines("a")), [""; 0]);
    }
}

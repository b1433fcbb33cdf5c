//! What helps with an exercise: hints one at a time with a try between, then the solution's lines, then the solution.

use super::{Panel, exercise, lay_out, taught};
use crate::app::layer::{Ask, Layer};
use crate::app::report::Reveal;
use crate::app::{Effect, Model};
use crate::progress::{self, State};

pub(super) fn hint(model: &mut Model) -> Vec<Effect> {
    let Some(taught) = taught(model) else { return Vec::new() };
    let Some(exercise) = exercise(model) else { return Vec::new() };
    exercise.panel = Panel::Task;
    if exercise.hints >= taught.hints.len() {
        return solution(model);
    }
    if !exercise.tried_since_hint {
        model.say("try this hint first: another one opens after the next check");
        return Vec::new();
    }
    exercise.hints += 1;
    exercise.tried_since_hint = false;
    let number = exercise.hints;
    let again = exercise.again.is_some();
    show_end_of_task(model);
    if again { Vec::new() } else { vec![model.record(progress::Event::Hint { exercise: taught.id, number })] }
}

pub(super) fn show_end_of_task(model: &mut Model) {
    lay_out(model);
    let size = model.size;
    if let Some(exercise) = exercise(model) {
        exercise.scroll(size, |_, _| usize::MAX);
    }
}

/// First the solution's lines shuffled, then the solution; after a pass at once, beside one's own.
pub(super) fn solution(model: &mut Model) -> Vec<Effect> {
    let Some(taught) = taught(model) else { return Vec::new() };
    let solved = model.progress.state(&taught.id) == State::Solved;
    let language = model.course.place(&taught.id).map(|(track, _)| track.language.clone()).unwrap_or_default();
    let Some(exercise) = exercise(model) else { return Vec::new() };
    if taught.solution.is_empty() {
        model.say("the answer here is what the program does: the verdict shows it");
        return Vec::new();
    }
    let solved = solved && exercise.again.is_none();
    if exercise.passed() || solved || exercise.reveal == Reveal::Solution {
        let own = exercise.text.clone().unwrap_or_default();
        model.layer = Some(Layer::compare(own, taught.solution, language));
        return Vec::new();
    }
    let (question, ask) = match exercise.reveal {
        Reveal::Nothing => ("Show the solution as a puzzle: its lines, shuffled?", Ask::Puzzle),
        _ => ("Show the solution?", Ask::Solution),
    };
    model.layer = Some(Layer::question(question, ask));
    Vec::new()
}

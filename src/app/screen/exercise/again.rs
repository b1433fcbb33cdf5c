//! An exercise that is written again in a review: from the starter, in a file of its own, beside the answer that is there.
//! How many checks it takes decides when it comes back.

use super::{Exercise, exercise};
use crate::app::{Effect, Layer, Model, Screen};
use crate::course::ExerciseId;
use crate::progress::{self, Card, InDays, days_until};

/// How writing it again goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Again {
    /// Checks so far.
    pub tries: usize,
    /// Whether it was written down how it went.
    noted: bool,
}

/// Opens an exercise of a review on top. It begins from the starter the first time in a session, later as it was left.
pub(in crate::app) fn open(model: &mut Model, id: &ExerciseId) -> Vec<Effect> {
    let Some(taught) = model.course.exercise(id).cloned() else { return Vec::new() };
    if taught.has_file() && model.folder.is_none() {
        model.layer = Some(Layer::Welcome);
        return Vec::new();
    }
    model.layer = None;
    let mut screen = Exercise::new(&taught, &model.progress);
    (screen.again, screen.hints, screen.before) = (Some(Again::default()), 0, None);
    model.screens.push(Screen::Exercise(Box::new(screen)));
    crate::app::lay_out(model);
    let first = model.begun_again.insert(id.clone());
    match (taught.has_file(), first) {
        (false, _) => vec![Effect::Unwatch],
        (true, true) => vec![Effect::BeginAgain(id.clone())],
        (true, false) => vec![Effect::LoadAgain(id.clone())],
    }
}

/// It was checked: a pass says when it comes back.
pub(super) fn checked(model: &mut Model) -> Vec<Effect> {
    let Some(exercise) = exercise(model) else { return Vec::new() };
    let passed = exercise.passed();
    let Some(again) = &mut exercise.again else { return Vec::new() };
    again.tries += 1;
    if passed { note(model, true) } else { Vec::new() }
}

/// The solution was asked for.
pub(super) fn given_up(model: &mut Model) -> Vec<Effect> {
    note(model, false)
}

/// Writes down how it went, once.
fn note(model: &mut Model, right: bool) -> Vec<Effect> {
    let Some(exercise) = exercise(model) else { return Vec::new() };
    let id = exercise.id.clone();
    let Some(again) = exercise.again.as_mut().filter(|again| !again.noted) else { return Vec::new() };
    again.noted = true;
    let tries = Some(again.tries);
    let card = Card::Exercise { exercise: id };
    let effect = model.record(progress::Event::Reviewed { card: card.clone(), right, tries });
    let days = model.progress.comes_back(&card).map_or(0, |at| days_until(at, model.now));
    model.say(format!("it comes back {}", InDays(days)));
    vec![effect]
}

//! Trying own values with a program that is investigated: a sheet over the exercise, kept with it.

use super::{exercise, taught};
use crate::app::trial::Trial;
use crate::app::{Code, Command, Effect, Key, Layer, Model};
use crate::markdown::document::Ran;

/// Opens the sheet, as it was left.
pub(super) fn open(model: &mut Model) {
    let Some(taught) = taught(model) else { return };
    let language = model.course.place(&taught.id).map(|(track, _)| track.language.clone()).unwrap_or_default();
    let Some(exercise) = exercise(model) else { return };
    match exercise.trial.clone().or_else(|| Trial::of(&taught, &language)) {
        Some(trial) => model.layer = Some(Layer::Trial(Box::new(trial))),
        None => model.say("there is no program to try here"),
    }
}

/// Closes the sheet and keeps what was tried.
pub(in crate::app) fn close(model: &mut Model) {
    if let Some(Layer::Trial(trial)) = model.layer.take()
        && let Some(exercise) = exercise(model)
    {
        exercise.trial = Some(*trial);
    }
}

/// A key that is typed into a value; none if it is a command.
pub(in crate::app) fn typed(trial: &mut Trial, key: Key) -> bool {
    let Some(value) = trial.value_mut() else { return false };
    match (key.code, key.typed()) {
        (Code::Backspace, _) => {
            value.pop();
        }
        (_, Some(letter)) => value.push(letter),
        _ => return false,
    }
    true
}

/// A command while values are tried.
pub(in crate::app) fn command(model: &mut Model, command: Command) -> Vec<Effect> {
    if matches!(command, Command::Back | Command::Quit) {
        let running = matches!(&model.layer, Some(Layer::Trial(trial)) if trial.is_running());
        close(model);
        return if running { vec![Effect::Cancel] } else { Vec::new() };
    }
    let rows = model.rows();
    let Some(Layer::Trial(trial)) = &mut model.layer else { return Vec::new() };
    match command {
        Command::NextStop => trial.turn(true),
        Command::PreviousStop => trial.turn(false),
        Command::PageDown => {
            trial.top = (trial.top + rows / 2).min(trial.with_values().lines().count().saturating_sub(1));
        }
        Command::PageUp => trial.top = trial.top.saturating_sub(rows / 2),
        Command::Run => {
            let generation = model.next_generation();
            let Some(Layer::Trial(trial)) = &mut model.layer else { return Vec::new() };
            let (language, text) = trial.start(generation);
            return vec![Effect::Run { generation, language, text }];
        }
        _ => {}
    }
    Vec::new()
}

/// A run ended: it is one of these, or not.
pub(in crate::app) fn ran(model: &mut Model, generation: u64, ran: &Result<Ran, String>) -> bool {
    match &mut model.layer {
        Some(Layer::Trial(trial)) => trial.ended(generation, ran.clone()),
        _ => false,
    }
}

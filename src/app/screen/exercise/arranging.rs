//! Solving a puzzle of lines on the screen: the keys move the lines, and every change is written to the learner's file as
//! the editor would write it.

use super::{Panel, Work, edited, exercise, save, taught};
use crate::app::arrange::{Arrangement, Move};
use crate::app::{Command, Effect, Model};

/// Begins with the puzzle, if the exercise is one and its file has nothing else in it. Says whether it did.
pub(super) fn begin(model: &mut Model) -> bool {
    let Some(taught) = taught(model).filter(|taught| !taught.lines.is_empty()) else { return false };
    let language = model.course.place(&taught.id).map(|(track, _)| track.language.clone()).unwrap_or_default();
    let Some(exercise) = exercise(model) else { return false };
    let Some(text) = &exercise.text else { return false };
    let Some(arrangement) = Arrangement::read(text, &taught, &language) else {
        model.say("your file has lines of its own, so it is edited as a text");
        return false;
    };
    exercise.panel = Panel::File;
    exercise.arranging = Some(arrangement);
    true
}

/// A command while lines are arranged.
pub(super) fn command(model: &mut Model, command: Command) -> Vec<Effect> {
    let how = match command {
        Command::MoveUp => Move::Up,
        Command::MoveDown => Move::Down,
        Command::Indent => Move::In,
        Command::Dedent => Move::Out,
        Command::Aside => Move::Aside,
        _ => return other(model, command),
    };
    let Some(arrangement) = arrangement(model) else { return Vec::new() };
    if arrangement.change(how) { write(model) } else { Vec::new() }
}

fn other(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(arrangement) = arrangement(model) else { return Vec::new() };
    match command {
        Command::Up => arrangement.step(false),
        Command::Down => arrangement.step(true),
        Command::Top => arrangement.cursor = 0,
        Command::Bottom => arrangement.cursor = arrangement.count().saturating_sub(1),
        Command::Undo => {
            if arrangement.undo() {
                return write(model);
            }
            model.say("nothing was changed since you began");
        }
        Command::Save => return save(model),
        Command::Leave => return leave(model),
        _ => {}
    }
    Vec::new()
}

fn arrangement(model: &mut Model) -> Option<&mut Arrangement> {
    exercise(model)?.arranging.as_mut()
}

/// What was changed goes to the file at once, so that nothing is lost.
fn write(model: &mut Model) -> Vec<Effect> {
    let Some(exercise) = exercise(model) else { return Vec::new() };
    let Some(text) = exercise.arranging.as_ref().map(Arrangement::text) else { return Vec::new() };
    edited(model, text)
}

/// Stops arranging. What was changed is checked, as after editing.
fn leave(model: &mut Model) -> Vec<Effect> {
    let Some(exercise) = exercise(model) else { return Vec::new() };
    exercise.arranging = None;
    if matches!(exercise.work, Work::Changed | Work::NotSaved) { save(model) } else { Vec::new() }
}

/// The file was saved elsewhere: the puzzle is what it says now, or over if it says something else.
pub(super) fn follow_file(model: &mut Model) {
    let Some(taught) = taught(model) else { return };
    let language = model.course.place(&taught.id).map(|(track, _)| track.language.clone()).unwrap_or_default();
    let Some(exercise) = exercise(model) else { return };
    let Some(cursor) = exercise.arranging.as_ref().map(|arrangement| arrangement.cursor) else { return };
    let read = exercise.text.as_ref().and_then(|text| Arrangement::read(text, &taught, &language));
    exercise.arranging = read.map(|mut read| {
        read.cursor = cursor.min(read.count().saturating_sub(1));
        read
    });
}

//! `learn hint`: the next hint, one at a time.

use super::Exit;
use super::args::{Global, HintArgs};
use super::out::{span, strong};
use super::say;
use super::session::{Meant, Session};
use super::trouble::Trouble;
use crate::course::ExerciseId;
use crate::markdown::page::Role;
use crate::progress::Event;
use serde::Serialize;

#[derive(Serialize)]
struct Hint<'a> {
    format: u32,
    exercise: &'a ExerciseId,
    /// Which hint, from 1; 0 if there are none.
    number: usize,
    /// How many there are.
    total: usize,
    /// Markdown.
    text: &'a str,
}

pub(super) fn run(global: &Global, args: &HintArgs) -> Result<Exit, Trouble> {
    let session = Session::open(global)?;
    let exercise = session.exercise(args.exercise.as_deref(), Meant::AtWork)?;
    let total = exercise.hints.len();
    let shown = session.progress.exercise(&exercise.id).hints;
    // After the last hint the last one is shown again.
    let number = (shown + 1).min(total);
    let text = number.checked_sub(1).and_then(|index| exercise.hints.get(index)).map_or("", String::as_str);
    if session.workspace.is_none() {
        say("hints are not counted without a learner's folder; `learn init` makes one");
    } else if number > shown {
        session.note(Event::Hint { exercise: exercise.id.clone(), number });
    }
    let mut out = session.out(global);
    if args.json {
        out.json(&Hint { format: 1, exercise: &exercise.id, number, total, text })?;
        return Ok(Exit::Good);
    }
    let id = &exercise.id;
    if number == 0 {
        out.text(&format!("{id} has no hints."))?;
    } else {
        out.line(&[
            strong(Role::Text, if number == 1 { "A hint" } else { "Another hint" }),
            span(Role::Dim, format!("  {id}")),
        ])?;
        out.blank()?;
        out.markdown(text)?;
        if number == total {
            out.blank()?;
            out.line(&[span(
                Role::Dim,
                format!("This is the last hint. `learn solution {}` shows the solution.", id.short()),
            )])?;
        }
    }
    out.flush()?;
    Ok(Exit::Good)
}

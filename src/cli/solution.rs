//! `learn solution`: the reference, after a question unless the exercise is solved.

use super::Exit;
use super::args::{Global, SolutionArgs};
use super::out::{span, strong};
use super::session::{Meant, Session, ask};
use super::trouble::Trouble;
use crate::course::ExerciseId;
use crate::markdown::page::Role;
use crate::progress::{Event, State};
use serde::Serialize;

#[derive(Serialize)]
struct Solution<'a> {
    format: u32,
    exercise: &'a ExerciseId,
    /// The program; empty where there is none.
    #[serde(rename = "solution")]
    program: &'a str,
    /// Why it works; markdown.
    after: &'a str,
}

pub(super) fn run(global: &Global, args: &SolutionArgs) -> Result<Exit, Trouble> {
    let session = Session::open(global)?;
    let exercise = session.exercise(args.exercise.as_deref(), Meant::AtWork)?;
    let id = &exercise.id;
    if exercise.solution.is_empty() {
        let way = if exercise.has_file() { "the hints lead to it" } else { "run its program, and it shows the answer" };
        return Err(Trouble::Usage(format!("{id} has no written solution; {way}")));
    }
    if !args.yes && session.progress.state(id) != State::Solved {
        let question = format!("{id} is not solved yet. Show the solution?");
        if ask(&question)? != Exit::Good {
            return Ok(Exit::Good);
        }
    }
    session.note(Event::Solution { exercise: id.clone() });
    let mut out = session.out(global);
    if args.json {
        out.json(&Solution { format: 1, exercise: id, program: &exercise.solution, after: &exercise.after })?;
        return Ok(Exit::Good);
    }
    out.line(&[strong(Role::Text, "The solution"), span(Role::Dim, format!("  {id}"))])?;
    out.blank()?;
    out.code(&exercise.solution)?;
    if !exercise.after.is_empty() {
        out.blank()?;
        out.markdown(&exercise.after)?;
    }
    out.flush()?;
    Ok(Exit::Good)
}

//! `learn solution`: the reference, after a question unless the exercise is solved.

use super::Exit;
use super::args::{Global, SolutionArgs};
use super::out::{span, strong};
use super::session::{Meant, Session, ask};
use super::trouble::Trouble;
use crate::course::{Exercise, ExerciseId};
use crate::host::judge::{Cancel, Judge};
use crate::markdown::page::Role;
use crate::progress::{Event, State};
use serde::Serialize;

/// The reference; of a prediction what its program really does.
fn solution(session: &Session, exercise: &Exercise) -> Result<String, Trouble> {
    if !exercise.solution.is_empty() {
        return Ok(exercise.solution.clone());
    }
    let ran = Judge::new().run(session.language(exercise), &exercise.program, "", &Cancel::new());
    let ran = ran.map_err(|error| Trouble::Machine(error.to_string()))?;
    Ok(format!("{}{}", ran.stdout, ran.error))
}

#[derive(Serialize)]
struct Solution<'a> {
    format: u32,
    exercise: &'a ExerciseId,
    /// The program; of a prediction what its program prints.
    #[serde(rename = "solution")]
    program: &'a str,
    /// Why it works; markdown.
    after: &'a str,
}

pub(super) fn run(global: &Global, args: &SolutionArgs) -> Result<Exit, Trouble> {
    let session = Session::open(global)?;
    let exercise = session.exercise(args.exercise.as_deref(), Meant::AtWork)?;
    let id = &exercise.id;
    if exercise.solution.is_empty() && exercise.program.is_empty() {
        return Err(Trouble::Usage(format!("{id} has no written solution; the hints lead to it")));
    }
    if !args.yes && session.progress.state(id) != State::Solved {
        let question = format!("{id} is not solved yet. Show the solution?");
        if ask(&question)? != Exit::Good {
            return Ok(Exit::Good);
        }
    }
    let program = solution(&session, exercise)?;
    session.note(Event::Solution { exercise: id.clone() });
    let mut out = session.out(global);
    if args.json {
        out.json(&Solution { format: 1, exercise: id, program: &program, after: &exercise.after })?;
        return Ok(Exit::Good);
    }
    out.line(&[strong(Role::Text, "The solution"), span(Role::Dim, format!("  {id}"))])?;
    out.blank()?;
    out.code(&program)?;
    if !exercise.after.is_empty() {
        out.blank()?;
        out.markdown(&exercise.after)?;
    }
    out.flush()?;
    Ok(Exit::Good)
}

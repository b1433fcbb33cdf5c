//! `learn reset`: the starter in place of the learner's file, which is kept as a backup.

use super::Exit;
use super::args::{Global, ResetArgs};
use super::session::{Meant, Session};
use super::trouble::Trouble;
use crate::progress::Event;
use std::time::SystemTime;

pub(super) fn run(global: &Global, args: &ResetArgs) -> Result<Exit, Trouble> {
    let session = Session::open(global)?;
    let exercise = session.exercise(Some(&args.exercise), Meant::AtWork)?;
    let workspace = session.workspace()?;
    let backup = workspace.reset(exercise, SystemTime::now())?;
    let file = Session::short(&workspace.path(exercise));
    let mut out = session.out(global);
    if let Some(backup) = backup {
        session.note(Event::Reset { exercise: exercise.id.clone() });
        out.text(&format!("{file} is the starter again."))?;
        out.text(&format!("Your file is kept: {}", Session::short(&backup)))?;
    } else {
        session.note(Event::Started { exercise: exercise.id.clone() });
        out.text(&format!("{file} was not there; it was made from the starter."))?;
    }
    out.flush()?;
    Ok(Exit::Good)
}

//! `learn review`: what is due to be looked at again; on the screen, in plain lines, or as a list where there is no
//! terminal.

use super::args::{Global, ReviewArgs};
use super::out::{span, strong};
use super::session::Session;
use super::trouble::Trouble;
use super::{Exit, home};
use crate::app::First;
use crate::app::screen::reader::review::{self, Waiting};
use crate::course::ExerciseId;
use crate::host::journal;
use crate::markdown::page::Role;
use crate::progress::InDays;
use serde::Serialize;

#[derive(Serialize)]
struct Told<'a> {
    format: u32,
    /// Id of the track in use.
    track: &'a str,
    due: Vec<Item<'a>>,
    /// In how many days the next one comes back, of those that are not due; null if nothing is to come.
    next_in_days: Option<u64>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Item<'a> {
    /// A question of a chapter.
    Question { page: &'a str, section: &'a str, title: &'a str },
    /// An exercise.
    Exercise { exercise: &'a ExerciseId, title: &'a str },
}

pub(super) fn run(global: &Global, args: &ReviewArgs) -> Result<Exit, Trouble> {
    let session = Session::open(global)?;
    if !args.json && home::has_reader(global) {
        return home::open(global, session, First::Review);
    }
    let now = journal::now();
    let waiting = review::waiting(&session.course, &session.track, &session.progress, now);
    let told = Told {
        format: 1,
        track: &session.track,
        due: items(&session, &waiting),
        next_in_days: review::next(&session.course, &session.track, &session.progress, now),
    };
    let mut out = session.out(global);
    if args.json {
        out.json(&told)?;
        return Ok(Exit::Good);
    }
    out.text(&sentence(&told))?;
    for item in &told.due {
        let (name, title) = match item {
            Item::Question { title, page, .. } => (*page, *title),
            Item::Exercise { exercise, title } => (&*exercise.to_string(), *title),
        };
        out.line(&[strong(Role::Text, format!("  {title}")), span(Role::Dim, format!("  {name}"))])?;
    }
    if !told.due.is_empty() {
        out.text("Open a terminal and type `learn review`, or `learn review --plain`.")?;
    }
    out.flush()?;
    Ok(Exit::Good)
}

fn items<'a>(session: &'a Session, waiting: &'a Waiting) -> Vec<Item<'a>> {
    let questions = waiting.questions.iter().map(|question| {
        let (page, section) = question.place();
        Item::Question { page, section, title: question.section() }
    });
    let exercises = waiting.exercises.iter().filter_map(|id| session.course.exercise(id));
    let exercises = exercises.map(|exercise| Item::Exercise { exercise: &exercise.id, title: &exercise.title });
    questions.chain(exercises).collect()
}

fn sentence(told: &Told<'_>) -> String {
    match (told.due.len(), told.next_in_days) {
        (0, None) => "Nothing to look at again.".to_owned(),
        (0, Some(days)) => format!("Nothing to look at again today. The next comes back {}.", InDays(days)),
        (count, _) => format!("{count} to look at again:"),
    }
}

//! The list of chapters and exercises: numbered, each with its state in words.

use crate::app::screen::home::{Row, Target};
use crate::app::{Model, Screen};
use crate::progress::State;

/// The whole list of the track in use.
pub(super) fn list(model: &Model) -> Vec<String> {
    let Screen::Home(home) = model.screen() else { return Vec::new() };
    let mut lines = vec![standing(model)];
    lines.extend(due(home.due));
    lines.push(String::new());
    lines.extend(home.rows.iter().enumerate().map(|(index, row)| format!("{}. {}", index + 1, said(row))));
    lines
}

/// How far the learner is, and what is next: for those who have heard the list.
pub(super) fn summary(model: &Model) -> Vec<String> {
    let Screen::Home(home) = model.screen() else { return Vec::new() };
    let mut lines = vec![format!("The list. {}", standing(model))];
    lines.extend(due(home.due));
    if let Some((index, row)) = home.rows.iter().enumerate().find(|(_, row)| row.next) {
        lines.push(format!("{}. {}", index + 1, said(row)));
    }
    lines
}

fn due(count: usize) -> Option<String> {
    (count > 0).then(|| format!("{count} to look at again: type review."))
}

fn standing(model: &Model) -> String {
    let track = model.course.track(&model.track);
    track.map_or(String::new(), |track| {
        let counts = model.progress.track(track);
        format!("{}: {} of {} exercises solved.", track.title, counts.solved, counts.total)
    })
}

fn said(row: &Row) -> String {
    // Titles are one line of markdown; its marks for code are not for the ear.
    let title = row.title.replace('`', "");
    let next = if row.next { "next, " } else { "" };
    match &row.target {
        Target::WarmUp(_) => format!("{next}read: {title}, {}", row.about),
        Target::Chapter(_) => {
            let (solved, all) = row.done;
            let left = if row.minutes > 0 { format!(", {} minutes left", row.minutes) } else { String::new() };
            format!("{next}chapter: {title}, {} ({solved} of {all} solved{left})", row.about)
        }
        Target::Exercise(_) => {
            format!("{next}{}: {title} ({}, {} minutes)", state(row.state), row.about, row.minutes)
        }
    }
}

/// A state in words.
pub(super) fn state(state: State) -> &'static str {
    match state {
        State::Solved => "solved",
        State::Tried => "tried",
        State::Untouched => "to do",
    }
}

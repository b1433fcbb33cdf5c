//! The first screen: the track's chapters and exercises, what is done and what is next.

use super::super::{Command, Effect, Model, open_exercise, open_lesson};
use super::Screen;
use super::reader::review;
use crate::course::{Course, ExerciseId};
use crate::progress::{Progress, State};

/// The list and where the learner is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    /// The rows, top to bottom.
    pub rows: Vec<Row>,
    /// Index of the selected row.
    pub cursor: usize,
    /// How much of the track is due to be looked at again.
    pub due: usize,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it opens.
    pub target: Target,
    /// What it says.
    pub title: String,
    /// A word about it: what the chapter is about, the kind of an exercise.
    pub about: String,
    /// Estimated minutes; for a chapter those of its exercises that are left.
    pub minutes: u32,
    /// 1 to 3 for exercises, else 0.
    pub difficulty: u8,
    /// What is done: of a chapter, solved and all; of an exercise 0 or 1 of 1.
    pub done: (usize, usize),
    /// State of an exercise.
    pub state: State,
    /// Whether this is what comes next.
    pub next: bool,
}

/// What a row opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A chapter's page, by path.
    Chapter(String),
    /// A warm-up, by path.
    WarmUp(String),
    /// An exercise.
    Exercise(ExerciseId),
}

impl Home {
    /// The list of a track, what comes next selected.
    pub fn new(course: &Course, track: &str, progress: &Progress, now: u64) -> Self {
        let rows = rows(course, track, progress);
        let cursor = rows.iter().position(|row| row.next).unwrap_or(0);
        Self { rows, cursor, due: review::waiting(course, track, progress, now).count() }
    }

    /// The same list after something was done. The cursor stays, unless it stood on an exercise that is solved now.
    pub fn refresh(&mut self, course: &Course, track: &str, progress: &Progress, now: u64) {
        self.due = review::waiting(course, track, progress, now).count();
        let unsolved = |home: &Self| home.rows.get(home.cursor).is_some_and(|row| row.done == (0, 1));
        let was_unsolved = unsolved(self);
        self.rows = rows(course, track, progress);
        self.cursor = self.cursor.min(self.rows.len().saturating_sub(1));
        if was_unsolved && !unsolved(self) {
            self.cursor = self.rows.iter().position(|row| row.next).unwrap_or(self.cursor);
        }
    }
}

fn rows(course: &Course, track: &str, progress: &Progress) -> Vec<Row> {
    let mut rows = Vec::new();
    let Some(track) = course.track(track) else { return rows };
    for (index, chapter) in track.chapters.iter().enumerate() {
        let solved = chapter.exercises.iter().filter(|e| progress.state(&e.id) == State::Solved).count();
        let left = chapter.exercises.iter().filter(|e| progress.state(&e.id) != State::Solved);
        let page = |target, title: &str, about: &str, minutes, done| Row {
            target,
            title: title.into(),
            about: about.into(),
            minutes,
            difficulty: 0,
            done,
            state: State::Untouched,
            next: false,
        };
        if let Some(warm_up) = &chapter.warm_up {
            let about = "if you have never run a program";
            rows.push(page(Target::WarmUp(warm_up.path.clone()), "Warm-up", about, 0, (0, 0)));
        }
        let minutes = left.map(|e| e.minutes).sum();
        let target = Target::Chapter(chapter.page.path.clone());
        let title = format!("{} {}", index + 1, chapter.title);
        rows.push(page(target, &title, &chapter.about, minutes, (solved, chapter.exercises.len())));
        rows.extend(chapter.exercises.iter().map(|exercise| Row {
            target: Target::Exercise(exercise.id.clone()),
            title: exercise.title.clone(),
            // The last of a chapter: who knows the chapter may try it first.
            about: if exercise.capstone { "capstone".into() } else { exercise.kind.clone() },
            minutes: exercise.minutes,
            difficulty: exercise.difficulty,
            done: (usize::from(progress.state(&exercise.id) == State::Solved), 1),
            state: progress.state(&exercise.id),
            next: false,
        }));
    }
    mark_next(&mut rows, progress);
    rows
}

/// Who is new to the track begins with its first page; later the first exercise that is not solved is next.
fn mark_next(rows: &mut [Row], progress: &Progress) {
    let read = |row: &Row| match &row.target {
        Target::Chapter(path) | Target::WarmUp(path) => progress.place(path).is_some(),
        Target::Exercise(_) => row.state != State::Untouched,
    };
    let new = !rows.iter().any(read);
    let unsolved = |row: &Row| matches!(row.target, Target::Exercise(_)) && row.state != State::Solved;
    let next = if new { rows.first_mut() } else { rows.iter_mut().find(|row| unsolved(row)) };
    if let Some(row) = next {
        row.next = true;
    }
}

/// A command on the home screen.
pub(in crate::app) fn command(model: &mut Model, command: Command) -> Vec<Effect> {
    let page = model.rows();
    let track_count = model.course.tracks.len();
    let Screen::Home(home) = model.screen_mut() else { return Vec::new() };
    let last = home.rows.len().saturating_sub(1);
    match command {
        Command::Up => home.cursor = home.cursor.saturating_sub(1),
        Command::Down => home.cursor = (home.cursor + 1).min(last),
        Command::PageUp => home.cursor = home.cursor.saturating_sub(page),
        Command::PageDown => home.cursor = (home.cursor + page).min(last),
        Command::Top => home.cursor = 0,
        Command::Bottom => home.cursor = last,
        Command::Open => {
            let target = home.rows.get(home.cursor).map(|row| row.target.clone());
            return match target {
                Some(Target::Chapter(path) | Target::WarmUp(path)) => open_lesson(model, &path, None),
                Some(Target::Exercise(id)) => open_exercise(model, &id),
                None => Vec::new(),
            };
        }
        Command::Review => return review::open(model),
        Command::SwitchTrack if track_count > 1 => {
            let index = model.course.tracks.iter().position(|t| t.id == model.track).unwrap_or(0);
            let track = model.course.tracks[(index + 1) % track_count].id.clone();
            let fresh = Home::new(&model.course, &track, &model.progress, model.now);
            model.track.clone_from(&track);
            model.screens[0] = Screen::Home(fresh);
            return vec![Effect::RememberTrack(track)];
        }
        _ => {}
    }
    Vec::new()
}

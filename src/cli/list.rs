//! `learn list`: chapters and exercises, what is done and what is next.

use super::Exit;
use super::args::{Global, ListArgs};
use super::out::{Out, span, strong};
use super::session::{Session, number};
use super::trouble::Trouble;
use crate::course::{Chapter, Exercise, ExerciseId, Track};
use crate::markdown::page::Role;
use crate::progress::{Counts, State};
use serde::Serialize;
use std::io;

pub(super) fn run(global: &Global, args: &ListArgs) -> Result<Exit, Trouble> {
    let session = Session::open(global)?;
    let mut out = session.out(global);
    let tracks = session.course.tracks.iter().filter(|track| global.track.is_none() || track.id == session.track);
    let next = session.progress.next(&session.course, &session.track);
    if args.json {
        let tracks = tracks.map(|track| json_track(&session, track)).collect();
        out.json(&List { format: 1, title: &session.course.title, next: next.map(|exercise| &exercise.id), tracks })?;
        return Ok(Exit::Good);
    }
    for (index, track) in tracks.enumerate() {
        if index > 0 {
            out.blank()?;
        }
        out.line(&[strong(Role::Heading(1), &track.title)])?;
        for chapter in &track.chapters {
            out.blank()?;
            chapter_line(&mut out, &session, track, chapter)?;
            for exercise in &chapter.exercises {
                let is_next = next.is_some_and(|next| next.id == exercise.id);
                exercise_line(&mut out, &session, exercise, if is_next { "  <- next" } else { "" })?;
            }
        }
    }
    out.flush()?;
    Ok(Exit::Good)
}

/// `1  Decide    if, elif, else    3 of 13 solved`
pub(super) fn chapter_line(out: &mut Out, session: &Session, track: &Track, chapter: &Chapter) -> io::Result<()> {
    let counts = session.progress.chapter(chapter);
    let mut spans = vec![
        strong(Role::Heading(2), format!("{}  {}", number(track, chapter), chapter.title)),
        span(Role::Text, "  "),
    ];
    if !chapter.about.is_empty() {
        spans.push(span(Role::Dim, format!("{}  ", chapter.about)));
    }
    let role = if counts.total > 0 && counts.is_done() { Role::Right } else { Role::Dim };
    spans.push(span(role, format!("{} of {} solved", counts.solved, counts.total)));
    out.line(&spans)
}

fn exercise_line(out: &mut Out, session: &Session, exercise: &Exercise, end: &str) -> io::Result<()> {
    let (role, symbol, word) = match session.progress.state(&exercise.id) {
        State::Solved => (Role::Right, out.symbol("✓", "+"), "solved"),
        State::Tried => (Role::Text, out.symbol("…", "~"), "tried"),
        State::Untouched => (Role::Dim, out.symbol("○", "-"), "to do"),
    };
    out.line(&[
        span(role, format!("   {symbol} {word:<6}  ")),
        span(Role::Text, format!("{:<34}", exercise.id.to_string())),
        span(
            Role::Dim,
            format!("  {}, {} min{}", exercise.kind, exercise.minutes, if end.is_empty() { "" } else { " " }),
        ),
        strong(Role::Text, end.trim_start()),
    ])
}

#[derive(Serialize)]
struct List<'a> {
    format: u32,
    title: &'a str,
    next: Option<&'a ExerciseId>,
    tracks: Vec<JsonTrack<'a>>,
}

#[derive(Serialize)]
struct JsonTrack<'a> {
    id: &'a str,
    title: &'a str,
    language: &'a str,
    #[serde(flatten)]
    counts: Counts,
    chapters: Vec<JsonChapter<'a>>,
}

#[derive(Serialize)]
struct JsonChapter<'a> {
    id: &'a str,
    title: &'a str,
    about: &'a str,
    #[serde(flatten)]
    counts: Counts,
    exercises: Vec<JsonExercise<'a>>,
}

#[derive(Serialize)]
struct JsonExercise<'a> {
    id: &'a ExerciseId,
    title: &'a str,
    kind: &'a str,
    minutes: u32,
    difficulty: u8,
    state: State,
    attempts: usize,
    hints: usize,
    /// Path of the learner's file, if the exercise has one and the learner a folder.
    file: Option<String>,
}

fn json_track<'a>(session: &Session, track: &'a Track) -> JsonTrack<'a> {
    let chapters = track.chapters.iter().map(|chapter| JsonChapter {
        id: &chapter.id,
        title: &chapter.title,
        about: &chapter.about,
        counts: session.progress.chapter(chapter),
        exercises: chapter.exercises.iter().map(|exercise| json_exercise(session, exercise)).collect(),
    });
    JsonTrack {
        id: &track.id,
        title: &track.title,
        language: &track.language,
        counts: session.progress.track(track),
        chapters: chapters.collect(),
    }
}

fn json_exercise<'a>(session: &Session, exercise: &'a Exercise) -> JsonExercise<'a> {
    let record = session.progress.exercise(&exercise.id);
    let workspace = session.workspace.as_ref().filter(|_| exercise.has_file());
    JsonExercise {
        id: &exercise.id,
        title: &exercise.title,
        kind: &exercise.kind,
        minutes: exercise.minutes,
        difficulty: exercise.difficulty,
        state: record.state,
        attempts: record.attempts,
        hints: record.hints,
        file: workspace.map(|workspace| workspace.path(exercise).display().to_string()),
    }
}

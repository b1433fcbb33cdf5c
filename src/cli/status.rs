//! `learn status`: how far the learner is.

use super::Exit;
use super::args::{Global, StatusArgs};
use super::out::{span, strong};
use super::session::Session;
use super::trouble::Trouble;
use crate::app::screen::reader::review;
use crate::course::ExerciseId;
use crate::host::journal;
use crate::markdown::page::Role;
use crate::progress::{Counts, Place};
use serde::Serialize;

#[derive(Serialize)]
struct Status<'a> {
    format: u32,
    /// Path of the learner's folder.
    workspace: Option<String>,
    /// Id of the track in use.
    track: &'a str,
    next: Option<&'a ExerciseId>,
    /// Where reading stopped last.
    reading: Option<&'a Place>,
    tracks: Vec<TrackStatus<'a>>,
    /// How much of the track in use is due to be looked at again.
    review: usize,
    /// Numbers of the lines of the journal that were skipped.
    skipped_lines: &'a [usize],
}

#[derive(Serialize)]
struct TrackStatus<'a> {
    id: &'a str,
    title: &'a str,
    #[serde(flatten)]
    counts: Counts,
}

pub(super) fn run(global: &Global, args: &StatusArgs) -> Result<Exit, Trouble> {
    let session = Session::open(global)?;
    let mut out = session.out(global);
    let status = Status {
        format: 1,
        workspace: session.workspace.as_ref().map(|workspace| workspace.root().display().to_string()),
        track: &session.track,
        next: session.progress.next(&session.course, &session.track).map(|exercise| &exercise.id),
        reading: session.progress.last_place(|_| true),
        tracks: session
            .course
            .tracks
            .iter()
            .map(|track| TrackStatus { id: &track.id, title: &track.title, counts: session.progress.track(track) })
            .collect(),
        review: review::waiting(&session.course, &session.track, &session.progress, journal::now()).count(),
        skipped_lines: &session.skipped,
    };
    if args.json {
        out.json(&status)?;
        return Ok(Exit::Good);
    }
    for track in &status.tracks {
        let Counts { solved, tried, total } = track.counts;
        let tried = if tried > 0 { format!(", {tried} tried") } else { String::new() };
        let text = format!("{solved} of {total} exercises solved{tried}");
        out.line(&[strong(Role::Text, format!("{:<8}", track.title)), span(Role::Text, format!("  {text}"))])?;
    }
    out.text(&match status.next {
        Some(next) => format!("next      {next}"),
        None => format!("next      nothing: every exercise of the track {} is solved", session.track),
    })?;
    if status.review > 0 {
        out.text(&format!("review    {} to look at again", status.review))?;
    }
    if let Some(place) = status.reading {
        let section = if place.section.is_empty() { String::new() } else { format!("#{}", place.section) };
        out.text(&format!("reading   {}{section}", place.page))?;
    }
    out.text(&match &session.workspace {
        Some(workspace) => format!("folder    {}", Session::short(workspace.root())),
        None => "folder    none yet; `learn init` makes one".into(),
    })?;
    if !session.skipped.is_empty() {
        let lines: Vec<_> = session.skipped.iter().take(5).map(usize::to_string).collect();
        let more = if session.skipped.len() > 5 { ", ..." } else { "" };
        out.text(&format!(
            "journal   {} that cannot be read (torn, or of a later version) and is skipped: line {}{more}",
            if session.skipped.len() == 1 { "1 line".to_owned() } else { format!("{} lines", session.skipped.len()) },
            lines.join(", ")
        ))?;
    }
    out.flush()?;
    Ok(Exit::Good)
}

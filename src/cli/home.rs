//! `learn` without a command: the course on the whole screen, or as a list where there is no terminal.

use super::Exit;
use super::args::Global;
use super::list::chapter_line;
use super::out::{span, strong};
use super::session::Session;
use super::trouble::Trouble;
use crate::markdown::page::Role;
use std::env;
use std::io::{self, IsTerminal};

pub(super) fn run(global: &Global) -> Result<Exit, Trouble> {
    let session = Session::open(global)?;
    if is_plain(global) { list(global, &session) } else { open_screen(global, session) }
}

/// Whether plain lines are wanted, or all that can be shown.
fn is_plain(global: &Global) -> bool {
    let dumb = env::var("TERM").is_ok_and(|term| term == "dumb");
    global.plain || dumb || !io::stdout().is_terminal() || !io::stdin().is_terminal()
}

/// The course on the whole screen.
fn open_screen(_global: &Global, _desk: Session) -> Result<Exit, Trouble> {
    Err(Trouble::Machine("the screens are not part of this build yet; `learn --plain` lists the course".into()))
}

/// The first screen as plain lines.
fn list(global: &Global, session: &Session) -> Result<Exit, Trouble> {
    let mut out = session.out(global);
    out.line(&[strong(Role::Heading(1), &session.course.title)])?;
    for track in &session.course.tracks {
        out.blank()?;
        let mark =
            if track.id == session.track && session.course.tracks.len() > 1 { " (the track in use)" } else { "" };
        out.line(&[strong(Role::Heading(2), &track.title), span(Role::Dim, mark)])?;
        for chapter in &track.chapters {
            chapter_line(&mut out, session, track, chapter)?;
        }
    }
    out.blank()?;
    match session.progress.next(&session.course, &session.track) {
        Some(next) => {
            out.text(&format!("Next: {}  {}", next.id, next.title))?;
            let check = if next.has_file() { "" } else { " --answer TEXT" };
            let ways = [
                (format!("learn read {}", next.id.chapter), "the chapter"),
                (format!("learn read {}", next.id.short()), "the task"),
                (format!("learn check {}{check}", next.id.short()), "your answer"),
            ];
            for (command, what) in ways {
                out.text(&format!("  {command:<38}  {what}"))?;
            }
        }
        None => out.text(&format!("Every exercise of the track {} is solved.", session.track))?,
    }
    if session.workspace.is_none() {
        out.text(&format!("  {:<38}  {}", "learn init", "make the folder for your answers"))?;
    }
    out.text(&format!("  {:<38}  {}", "learn --help", "everything else"))?;
    out.flush()?;
    Ok(Exit::Good)
}

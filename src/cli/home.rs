//! `learn` without a command: the course on the whole screen, or as a list where there is no terminal.

use super::Exit;
use super::args::{Global, Theme};
use super::list::chapter_line;
use super::out::{glyphs, is_coloured, span, strong};
use super::session::{Session, learn_home};
use super::trouble::Trouble;
use crate::app::First;
use crate::host;
use crate::host::journal;
use crate::host::judge::Judge;
use crate::host::settings::{SettingsFile, usual_workspace};
use crate::lab::Texts;
use crate::markdown::Glyphs;
use crate::markdown::page::Role;
use crate::plain::Answers;
use crate::tui::paint::Links;
use crate::tui::{self, Question};
use crate::{app, desk, plain};
use std::env;
use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::sync::Arc;

pub(super) fn run(global: &Global) -> Result<Exit, Trouble> {
    let session = Session::open(global)?;
    if has_reader(global) { open(global, session, First::Home) } else { list(global, &session) }
}

fn is_terminal() -> bool {
    io::stdout().is_terminal() && io::stdin().is_terminal()
}

/// Whether the course can be opened: in a terminal, or in plain lines because they were asked for.
pub(super) fn has_reader(global: &Global) -> bool {
    global.plain || is_terminal()
}

/// Opens the course, as plain lines where they are asked for or the terminal can do no more.
pub(super) fn open(global: &Global, session: Session, first: First) -> Result<Exit, Trouble> {
    let dumb = env::var("TERM").is_ok_and(|term| term == "dumb");
    if global.plain || dumb || !is_terminal() {
        return open_lines(global, session, first);
    }
    let event = (first == First::Lab).then_some(app::Event::Command(app::Command::Lab));
    open_screen(global, session, first, event)
}

/// The course in plain lines.
fn open_lines(global: &Global, session: Session, first: First) -> Result<Exit, Trouble> {
    /// Longer lines are hard to follow.
    const WIDEST: u16 = 80;
    let width = session.out(global).setting.width.min(WIDEST);
    let (start, desk) = setups(global, session, first)?;
    let start = app::Start { size: (width, 24), theme: Some(app::Theme::Mono), glyphs: Glyphs::Plain, ..start };
    let answers = if io::stdin().is_terminal() { Answers::Typed } else { Answers::Piped };
    plain::run(plain::Setup { start, desk, answers })?;
    Ok(Exit::Good)
}

/// The course on the whole screen.
pub(super) fn open_screen(
    global: &Global,
    session: Session,
    first: First,
    event: Option<app::Event>,
) -> Result<Exit, Trouble> {
    // The theme decides; crossterm must not look at NO_COLOR once more.
    crossterm::style::force_color_output(true);
    let (start, desk) = setups(global, session, first)?;
    let theme = start.theme;
    let kind = env::var("TERM").unwrap_or_default();
    // tmux may keep the answer for itself.
    let silent = theme.is_some() || env::var_os("TMUX").is_some() || kind == "linux";
    let background = if silent { Question::Spared } else { Question::Asked };
    tui::run(tui::Setup { start, desk, links: Links::of_terminal(&kind), background, first: event })
        .map_err(|error| Trouble::Machine(error.to_string()))?;
    Ok(Exit::Good)
}

/// What both begin with.
fn setups(global: &Global, session: Session, first: First) -> Result<(app::Start, desk::Setup), Trouble> {
    // A lab with a fault is an author's matter; who only opens the course is not kept from it.
    let lab = match lab_of(global) {
        Err(trouble) if first == First::Lab => return Err(trouble),
        Ok(None) if first == First::Lab => return Err(Trouble::Usage("this course has no lab".to_owned())),
        lab => lab.ok().flatten().map(Arc::new),
    };
    let course = Arc::new(session.course);
    let proposed = proposed_folder(global).unwrap_or_else(|| PathBuf::from("learn"));
    let named = |name: &str| app::Theme::ALL.into_iter().find(|theme| theme.name() == name);
    let chosen = global.theme.map(app::Theme::from).or_else(|| session.settings.theme.as_deref().and_then(named));
    let start = app::Start {
        course: course.clone(),
        progress: session.progress,
        track: Some(session.track),
        size: (80, 24),
        theme: if is_coloured(global) { chosen } else { Some(app::Theme::Mono) },
        glyphs: glyphs(global),
        folder: session.workspace.as_ref().map(|workspace| Session::short(workspace.root())),
        folder_proposed: Session::short(&proposed),
        now: journal::now(),
        first,
        lab: lab.clone(),
    };
    let desk = desk::Setup {
        course,
        workspace: session.workspace,
        proposed,
        settings: SettingsFile::of_this_system(),
        judge: Arc::new(Judge::new()),
        lab,
    };
    Ok((start, desk))
}

/// The words of the course's lab.
fn lab_of(global: &Global) -> Result<Option<Texts>, Trouble> {
    let source = host::course::source(global.course.as_deref())?;
    Texts::open(&*source).map_err(|complaint| Trouble::Machine(complaint.to_string()))
}

/// Where the learner's folder would be made.
fn proposed_folder(global: &Global) -> Option<PathBuf> {
    global.workspace.clone().or_else(learn_home).or_else(usual_workspace)
}

impl From<Theme> for app::Theme {
    fn from(theme: Theme) -> Self {
        match theme {
            Theme::Dark => Self::Dark,
            Theme::Light => Self::Light,
            Theme::Contrast => Self::Contrast,
            Theme::Mono => Self::Mono,
        }
    }
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

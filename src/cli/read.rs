//! `learn read`: a chapter, one section of it, or the task of an exercise, as lines.

use super::Exit;
use super::args::{Global, ReadArgs};
use super::out::{Out, span, strong};
use super::session::{Meant, Session, did_you_mean};
use super::trouble::Trouble;
use crate::app::report;
use crate::app::report::Reveal;
use crate::course::{Course, Exercise, Lesson, Track};
use crate::host::workspace::Made;
use crate::markdown::Page;
use crate::markdown::page::{Line, Role};
use crate::progress::Event;

pub(super) fn run(global: &Global, args: &ReadArgs) -> Result<Exit, Trouble> {
    let session = Session::open(global)?;
    let typed = args.chapter.as_deref().unwrap_or_default();
    let (name, section) = typed.split_once('#').map_or((typed, None), |(name, section)| (name, Some(section)));
    let mut out = session.out(global);
    let found = if name.is_empty() { to_go_on_with(&session) } else { find(&session.course, &session.track, name) };
    let Some(lesson) = found else {
        // A link in a chapter may lead to an exercise, so its name is welcome here too.
        return match session.exercise(Some(name), Meant::AtWork) {
            Ok(exercise) if !name.is_empty() => task(&mut out, &session, exercise),
            _ => Err(Trouble::Usage(format!("there is no chapter or exercise `{name}`; {}", near(&session, name)))),
        };
    };
    let page = out.page(&lesson.text);
    let lines = match section {
        None => &page.lines[..],
        Some(section) => of_section(&page, section).ok_or_else(|| no_section(&page, lesson, section))?,
    };
    out.lines(lines)?;
    out.flush()?;
    Ok(Exit::Good)
}

/// The task of an exercise, with the hints shown so far and the place of the learner's file.
fn task(out: &mut Out, session: &Session, exercise: &Exercise) -> Result<Exit, Trouble> {
    let record = session.progress.exercise(&exercise.id);
    let language = session.language(exercise);
    let (id, title) = (&exercise.id, &exercise.title);
    out.line(&[span(Role::Dim, id.to_string())])?;
    // Most tasks begin with their title.
    if !exercise.task.trim_start().starts_with('#') {
        out.line(&[strong(Role::Heading(1), title)])?;
    }
    out.blank()?;
    out.markdown(&report::task(exercise, language, record.hints, Reveal::Nothing))?;
    out.blank()?;
    let short = id.short();
    match &session.workspace {
        _ if !exercise.has_file() => out.text(&format!("Answer: learn check {short} --answer TEXT"))?,
        None => out.text("`learn init` makes the folder for your answer.")?,
        Some(workspace) => {
            let (path, made) = workspace.ensure(exercise)?;
            if made == Made::Now {
                session.note(Event::Started { exercise: id.clone() });
            }
            out.text(&format!("Your file: {}", Session::short(&path)))?;
            out.text(&format!("Check it:  learn check {short}"))?;
        }
    }
    out.flush()?;
    Ok(Exit::Good)
}

/// Where reading stopped in the track in use, else the chapter of the next exercise, else the first.
fn to_go_on_with(session: &Session) -> Option<&Lesson> {
    let track = session.track()?;
    let read = session.progress.last_place(|page| pages(track).any(|lesson| lesson.path == page));
    let stopped = read.and_then(|place| pages(track).find(|lesson| lesson.path == place.page));
    let next = session.progress.next(&session.course, &track.id);
    let next = next.and_then(|exercise| session.course.place(&exercise.id)).map(|(_, chapter)| &chapter.page);
    stopped.or(next).or_else(|| pages(track).next())
}

/// All pages of a track in order, warm-ups before their chapters.
fn pages(track: &Track) -> impl Iterator<Item = &Lesson> {
    track.chapters.iter().flat_map(|chapter| chapter.warm_up.iter().chain([&chapter.page]))
}

/// A page by what a person types: `if`, `rust/if`, `1`, `warm-up`, `if/warm-up`, `lessons/python/1-if.md`. Names without
/// a track are of the track in use.
fn find<'a>(course: &'a Course, track: &str, typed: &str) -> Option<&'a Lesson> {
    let typed = typed.trim_matches('/').to_lowercase();
    if let Some(lesson) = course.tracks.iter().flat_map(pages).find(|lesson| lesson.path.to_lowercase() == typed) {
        return Some(lesson);
    }
    let named = typed.split_once('/').and_then(|(first, rest)| Some((course.track(first)?, rest)));
    let (track, name) = named.or_else(|| Some((course.track(track)?, typed.as_str())))?;
    if matches!(name, "warm-up" | "0") {
        return track.chapters.iter().find_map(|chapter| chapter.warm_up.as_ref());
    }
    let (name, warm_up) = name.strip_suffix("/warm-up").map_or((name, false), |name| (name, true));
    let number = name.parse::<usize>().ok();
    let mut numbered = track.chapters.iter().enumerate();
    let (_, chapter) = numbered.find(|(index, chapter)| chapter.id == name || number == Some(index + 1))?;
    if warm_up { chapter.warm_up.as_ref() } else { Some(&chapter.page) }
}

fn near(session: &Session, typed: &str) -> String {
    let chapters = session.course.tracks.iter().filter(|track| track.id == session.track).flat_map(|track| {
        let warm_up = track.chapters.iter().any(|chapter| chapter.warm_up.is_some()).then(|| "warm-up".to_owned());
        warm_up.into_iter().chain(track.chapters.iter().map(|chapter| chapter.id.clone()))
    });
    did_you_mean(&nearest(typed, chapters))
}

fn no_section(page: &Page, lesson: &Lesson, typed: &str) -> Trouble {
    let sections = page.anchors.iter().filter(|anchor| anchor.level > 1).map(|anchor| anchor.name.clone());
    Trouble::Usage(format!("{} has no section #{typed}; {}", lesson.path, did_you_mean(&nearest(typed, sections))))
}

/// The names that share most with what was typed, at most three.
fn nearest(typed: &str, names: impl Iterator<Item = String>) -> Vec<String> {
    let likeness = |name: &str| similar::TextDiff::from_chars(typed, name).ratio();
    let mut ranked: Vec<_> = names.map(|name| (likeness(&name), name)).collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    ranked.into_iter().take(3).map(|(_, name)| name).collect()
}

/// The lines from the heading with this address to the next heading that is not below it.
fn of_section<'a>(page: &'a Page, address: &str) -> Option<&'a [Line]> {
    let position =
        |fits: &dyn Fn(&str) -> bool| page.anchors.iter().position(|anchor| anchor.level > 0 && fits(&anchor.name));
    // `#12` is enough for `#12-asking-properly`.
    let index = position(&|name| name == address)
        .or_else(|| position(&|name| name.strip_prefix(address).is_some_and(|rest| rest.starts_with('-'))))?;
    let (here, after) = page.anchors.get(index..)?.split_first()?;
    let end = after.iter().find(|anchor| anchor.level > 0 && anchor.level <= here.level);
    page.lines.get(here.line..end.map_or(page.lines.len(), |anchor| anchor.line))
}

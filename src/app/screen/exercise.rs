//! An exercise: its task, the learner's answer, the verdict; hints one at a time, then the solution.
//!
//! The answer is a file that any editor may change: every save starts a check by itself. What was being checked stays
//! on the screen until the new verdict is there.

mod again;
mod areas;
mod arranging;
mod help;
pub(in crate::app) mod trial;

pub use again::Again;
pub(in crate::app) use again::open as open_again;
pub use areas::{Area, Areas, WIDE, rule_rows};
use help::{hint, show_end_of_task, solution};
pub(in crate::app) use trial::ran as tried;

use super::super::layer::{Ask, Layer};
use super::super::report::Reveal;
use super::super::{Command, Effect, Model, open_exercise, open_lesson, report};
use super::{Screen, text_width};
use crate::app::arrange::Arrangement;
use crate::app::trial::Trial;
use crate::check::{Judged, Verdict};
use crate::course::{self, ExerciseId};
use crate::markdown::page::Page;
use crate::markdown::{self, Setting};
use crate::progress::{self, Progress, State};

/// An open exercise.
#[derive(Debug)]
pub struct Exercise {
    /// Its name.
    pub id: ExerciseId,
    /// Its title.
    pub title: String,
    /// The learner's answer; none before it is loaded.
    pub text: Option<String>,
    /// Where the answer is, for people; empty where it is no file.
    pub path: String,
    /// Whether the editor has the keys.
    pub editing: bool,
    /// The panel that scrolls, and on a narrow screen the one shown.
    pub panel: Panel,
    /// The task, hints and what else there is to read, laid out.
    pub task: Page,
    /// First line of the task shown.
    pub task_top: usize,
    /// First line of the answer shown.
    pub file_top: usize,
    /// The verdict, laid out.
    pub report: Page,
    /// First line of the verdict shown.
    pub report_top: usize,
    /// The newest verdict, or what trouble there was.
    pub verdict: Option<Result<Verdict, String>>,
    /// The check under way.
    pub checking: Option<u64>,
    /// Which save the newest check is about: `three_levels.py, saved 14:03:22`.
    pub seen: String,
    /// How many hints are shown.
    pub hints: usize,
    /// How much of the solution is shown.
    pub reveal: Reveal,
    /// How many cases passed the time before.
    pub before: Option<usize>,
    /// Whether the answer was checked since the newest hint.
    tried_since_hint: bool,
    /// Why the learner's file could not be read, while it cannot.
    pub trouble: Option<String>,
    /// How the answer stands to file and check.
    pub work: Work,
    /// Values that were tried with the program, and what came of it.
    pub trial: Option<Trial>,
    /// The lines of a puzzle, while they are arranged.
    pub arranging: Option<Arrangement>,
    /// Set if it is written again in a review.
    pub again: Option<Again>,
}

/// How the answer on the screen stands to the file and to the newest check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// Nothing was changed here since.
    Settled,
    /// It was changed here.
    Changed,
    /// A check waits for the file to be written.
    CheckOnceWritten,
    /// It was changed here and could not be written.
    NotSaved,
}

/// The panels of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// Task and hints.
    Task,
    /// The answer.
    File,
    /// The verdict.
    Report,
}

impl Exercise {
    /// The screen of an exercise before its file is loaded.
    pub fn new(exercise: &course::Exercise, progress: &Progress) -> Self {
        Self {
            id: exercise.id.clone(),
            title: exercise.title.clone(),
            text: (!exercise.has_file()).then(String::new),
            path: String::new(),
            editing: false,
            panel: Panel::Task,
            task: Page::default(),
            task_top: 0,
            file_top: 0,
            report: Page::default(),
            report_top: 0,
            verdict: None,
            checking: None,
            seen: String::new(),
            hints: progress.exercise(&exercise.id).hints.min(exercise.hints.len()),
            reveal: Reveal::Nothing,
            before: last_passed(progress, &exercise.id),
            tried_since_hint: true,
            trouble: None,
            work: Work::Settled,
            trial: None,
            arranging: None,
            again: None,
        }
    }

    fn lines(&self, panel: Panel) -> usize {
        match panel {
            Panel::Task => self.task.lines.len(),
            // A puzzle has a rule and at most one remark among its lines.
            Panel::File if self.arranging.is_some() => self.arranging.as_ref().map_or(0, |puzzle| puzzle.count() + 2),
            Panel::File => self.text.as_deref().map_or(0, |text| text.lines().count()),
            Panel::Report => self.report.lines.len(),
        }
    }

    fn top_mut(&mut self, panel: Panel) -> &mut usize {
        match panel {
            Panel::Task => &mut self.task_top,
            Panel::File => &mut self.file_top,
            Panel::Report => &mut self.report_top,
        }
    }

    fn scroll(&mut self, size: (u16, u16), to: impl Fn(usize, usize) -> usize) {
        let areas = self.areas(size);
        let panel = self.panel;
        let rows = usize::from(match panel {
            Panel::Task => areas.task.height,
            Panel::File => areas.file.height,
            Panel::Report => areas.report.height.saturating_sub(rule_rows(size)),
        });
        let last = self.lines(panel).saturating_sub(rows.max(1));
        let top = self.top_mut(panel);
        *top = to(*top, rows).min(last);
    }

    /// Whether the newest verdict is a pass.
    pub fn passed(&self) -> bool {
        matches!(&self.verdict, Some(Ok(verdict)) if verdict.is_pass())
    }
}

fn last_passed(progress: &Progress, id: &ExerciseId) -> Option<usize> {
    progress.exercise(id).last.map(|attempt| attempt.passed)
}

/// What the journal keeps of a verdict; nothing if it could not be judged.
pub fn attempt(verdict: &Verdict) -> Option<progress::Attempt> {
    let outcome = match verdict.result {
        Judged::Passed => progress::Outcome::Passed,
        Judged::Wrong => progress::Outcome::Wrong,
        Judged::Error => progress::Outcome::Error,
        Judged::Stopped => progress::Outcome::Stopped,
        Judged::Unjudged => return None,
    };
    let mistake = verdict.mistake.clone();
    Some(progress::Attempt { outcome, passed: verdict.passed, total: verdict.total, mistake })
}

fn exercise(model: &mut Model) -> Option<&mut Exercise> {
    match model.screen_mut() {
        Screen::Exercise(exercise) => Some(exercise),
        _ => None,
    }
}

/// The open exercise, if it is this one.
fn this<'a>(model: &'a mut Model, id: &ExerciseId) -> Option<&'a mut Exercise> {
    exercise(model).filter(|exercise| exercise.id == *id)
}

fn taught(model: &mut Model) -> Option<course::Exercise> {
    let id = exercise(model)?.id.clone();
    model.course.exercise(&id).cloned()
}

/// Lays task and verdict out for the size at hand.
pub(in crate::app) fn lay_out(model: &mut Model) {
    let Some(taught) = taught(model) else { return };
    let language = model.course.place(&taught.id).map(|(track, _)| track.language.clone()).unwrap_or_default();
    let (size, glyphs) = (model.size, model.glyphs);
    let Some(exercise) = exercise(model) else { return };
    let wide = size.0 >= WIDE;
    let width = if wide { size.0 / 2 } else { size.0 };
    let text = report::task(&taught, &language, exercise.hints, exercise.reveal);
    // The title stands above the panels already.
    let text = text.strip_prefix("# ").and_then(|rest| rest.split_once('\n')).map_or(text.as_str(), |(_, rest)| rest);
    let setting = Setting { width: text_width(width), glyphs };
    exercise.task = markdown::layout(&markdown::parse(text), &markdown::document::Reading::default(), setting);
    exercise.report = match &exercise.verdict {
        Some(verdict) => report::verdict(verdict.as_ref(), exercise.before, setting),
        None => Page::default(),
    };
    exercise.scroll(size, |top, _| top);
}

/// A command on an exercise.
pub(in crate::app) fn command(model: &mut Model, command: Command) -> Vec<Effect> {
    let size = model.size;
    let Some(exercise) = exercise(model) else { return Vec::new() };
    if exercise.arranging.is_some() {
        return arranging::command(model, command);
    }
    match command {
        Command::Up => exercise.scroll(size, |top, _| top.saturating_sub(1)),
        Command::Down => exercise.scroll(size, |top, _| top + 1),
        Command::PageUp => exercise.scroll(size, |top, rows| top.saturating_sub(rows.saturating_sub(1).max(1))),
        Command::PageDown => exercise.scroll(size, |top, rows| top + rows.saturating_sub(1).max(1)),
        Command::Top => exercise.scroll(size, |_, _| 0),
        Command::Bottom => exercise.scroll(size, |_, _| usize::MAX),
        Command::NextStop | Command::PreviousStop => turn(exercise, command),
        Command::EditHere => {
            if !arranging::begin(model)
                && let Some(exercise) = self::exercise(model)
            {
                edit_here(exercise);
            }
        }
        Command::Try => trial::open(model),
        Command::EditOutside => return edit_outside(model),
        Command::Leave => return leave(model),
        Command::Open if exercise.passed() && exercise.again.is_some() => return super::super::close(model),
        Command::Open if exercise.passed() => return neighbour(model, Command::Next),
        Command::Save => return save(model),
        Command::Check => return check(model),
        Command::Hint => return hint(model),
        Command::Solution => return solution(model),
        Command::Reset => {
            let question = "Start again from the starter? Your file is kept as a backup.";
            model.layer = Some(Layer::question(question, Ask::Reset));
        }
        Command::Lesson => return lesson(model),
        Command::Next | Command::Previous => return neighbour(model, command),
        _ => {}
    }
    Vec::new()
}

fn turn(exercise: &mut Exercise, command: Command) {
    let has_report = !exercise.report.lines.is_empty();
    let order: &[Panel] =
        if has_report { &[Panel::Task, Panel::File, Panel::Report] } else { &[Panel::Task, Panel::File] };
    let here = order.iter().position(|panel| *panel == exercise.panel).unwrap_or(0);
    let step = if command == Command::NextStop { 1 } else { order.len() - 1 };
    exercise.panel = order[(here + step) % order.len()];
}

/// Stops editing. What was changed is checked, so that no verdict stands beside a program that it does not speak of.
fn leave(model: &mut Model) -> Vec<Effect> {
    let Some(exercise) = exercise(model) else { return Vec::new() };
    exercise.editing = false;
    if matches!(exercise.work, Work::Changed | Work::NotSaved) { save(model) } else { Vec::new() }
}

fn edit_here(exercise: &mut Exercise) {
    if exercise.trouble.is_some() {
        // What is in the file was never read: writing would lose it.
        return;
    }
    // Where the file is still being read, editing begins when it is there.
    exercise.panel = Panel::File;
    exercise.editing = true;
}

fn edit_outside(model: &mut Model) -> Vec<Effect> {
    let Some(exercise) = exercise(model) else { return Vec::new() };
    if exercise.text.is_some() && exercise.path.is_empty() {
        model.say("this answer is no file: i edits it here");
        return Vec::new();
    }
    vec![Effect::OpenEditor(exercise.id.clone())]
}

/// Ctrl-S or F5 while editing: write the file, then check what was written.
fn save(model: &mut Model) -> Vec<Effect> {
    let Some(exercise) = exercise(model) else { return Vec::new() };
    let text = exercise.text.clone().unwrap_or_default();
    if exercise.path.is_empty() {
        return check(model);
    }
    exercise.work = Work::CheckOnceWritten;
    vec![Effect::Write(exercise.id.clone(), text)]
}

fn check(model: &mut Model) -> Vec<Effect> {
    let generation = model.next_generation();
    let Some(exercise) = exercise(model) else { return Vec::new() };
    let Some(text) = exercise.text.clone() else {
        let trouble = exercise.trouble.clone();
        model.busy = None;
        match trouble {
            // Its file is gone or cannot be read: no verdict speaks of that.
            Some(why) => model.complain(why),
            None => model.say("there is no answer to check yet"),
        }
        return Vec::new();
    };
    exercise.checking = Some(generation);
    exercise.work = Work::Settled;
    vec![Effect::Check { generation, exercise: exercise.id.clone(), text }]
}

/// Whether leaving now would lose text that could not be saved.
pub(in crate::app) fn would_lose(model: &mut Model) -> bool {
    exercise(model).is_some_and(|exercise| exercise.work == Work::NotSaved)
}

/// The answer to a question was yes.
pub(in crate::app) fn agreed(model: &mut Model, ask: Ask) -> Vec<Effect> {
    if ask == Ask::LeaveUnsaved {
        if let Some(exercise) = exercise(model) {
            exercise.work = Work::Settled;
        }
        return super::super::close(model);
    }
    let Some(exercise) = exercise(model) else { return Vec::new() };
    let id = exercise.id.clone();
    match ask {
        Ask::Reset => {
            exercise.editing = false;
            exercise.arranging = None;
            exercise.verdict = None;
            exercise.work = Work::Settled;
            exercise.seen.clear();
            let again = exercise.again.is_some();
            model.say("the starter is back; your file is kept in .learn/backup");
            let reset = Effect::Reset(id.clone());
            if again { vec![reset] } else { vec![reset, model.record(progress::Event::Reset { exercise: id })] }
        }
        Ask::Puzzle => {
            exercise.reveal = Reveal::Puzzle;
            exercise.panel = Panel::Task;
            show_end_of_task(model);
            Vec::new()
        }
        Ask::Solution => {
            exercise.reveal = Reveal::Solution;
            exercise.panel = Panel::Task;
            let again = exercise.again.is_some();
            show_end_of_task(model);
            if again { again::given_up(model) } else { vec![model.record(progress::Event::Solution { exercise: id })] }
        }
        Ask::LeaveUnsaved => Vec::new(),
    }
}

fn lesson(model: &mut Model) -> Vec<Effect> {
    let Some(taught) = taught(model) else { return Vec::new() };
    let Some((_, chapter)) = model.course.place(&taught.id) else { return Vec::new() };
    let (path, section) = match &chapter.warm_up {
        Some(warm_up) if taught.section.is_empty() => (warm_up.path.clone(), None),
        _ => (chapter.page.path.clone(), Some(taught.section.clone())),
    };
    open_lesson(model, &path, section.as_deref())
}

fn neighbour(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(id) = exercise(model).map(|exercise| exercise.id.clone()) else { return Vec::new() };
    let Some(track) = model.course.track(&id.track) else { return Vec::new() };
    let ids: Vec<_> = track.exercises().map(|exercise| exercise.id.clone()).collect();
    let here = ids.iter().position(|other| *other == id);
    let index = if command == Command::Next { here.map(|i| i + 1) } else { here.and_then(|i| i.checked_sub(1)) };
    match index.and_then(|index| ids.get(index)) {
        Some(id) => open_exercise(model, id),
        None if command == Command::Next => {
            model.say("this is the last exercise so far");
            Vec::new()
        }
        None => {
            model.say("this is the first exercise");
            Vec::new()
        }
    }
}

/// The learner's file was read.
pub(in crate::app) fn loaded(
    model: &mut Model,
    id: &ExerciseId,
    text: Result<String, String>,
    path: String,
) -> Vec<Effect> {
    let Some(exercise) = this(model, id) else { return Vec::new() };
    exercise.path = path;
    let again = exercise.again.is_some();
    let mut effects = Vec::new();
    match text {
        Ok(text) => exercise.text = Some(text),
        Err(why) => {
            exercise.editing = false;
            model.complain(why);
        }
    }
    if !again && model.progress.state(id) == State::Untouched {
        effects.push(model.record(progress::Event::Started { exercise: id.clone() }));
    }
    lay_out(model);
    effects
}

/// Somebody saved the learner's file: check it, unless it was this screen that wrote it.
pub(in crate::app) fn file_saved(
    model: &mut Model,
    id: &ExerciseId,
    text: Result<String, String>,
    at: &str,
) -> Vec<Effect> {
    let Some(exercise) = this(model, id) else { return Vec::new() };
    if text.as_ref().is_ok_and(|text| exercise.text.as_ref() == Some(text)) {
        return Vec::new();
    }
    let trouble = text.as_ref().err().cloned();
    let editing = exercise.editing;
    take_text(exercise, text);
    exercise.seen = format!("saved {at}");
    arranging::follow_file(model);
    let Some(exercise) = self::exercise(model) else { return Vec::new() };
    if let Some(why) = trouble {
        exercise.verdict = None;
        model.complain(why);
        lay_out(model);
        return Vec::new();
    }
    let effects = check(model);
    if editing {
        model.say("saved elsewhere: that text is here now, Ctrl-Z brings yours back");
    }
    effects
}

/// What the learner's file holds now. If it cannot be read there is nothing to edit: writing would lose what it holds.
fn take_text(exercise: &mut Exercise, text: Result<String, String>) {
    match text {
        Ok(text) => {
            exercise.text = Some(text);
            exercise.trouble = None;
        }
        Err(why) => {
            exercise.text = None;
            exercise.trouble = Some(why);
            exercise.editing = false;
        }
    }
}

/// The text in the editor changed: it is written at once, so that nothing is lost.
pub(in crate::app) fn edited(model: &mut Model, text: String) -> Vec<Effect> {
    let Some(exercise) = exercise(model) else { return Vec::new() };
    if exercise.text.as_ref() != Some(&text) {
        exercise.work = Work::Changed;
    }
    exercise.text = Some(text.clone());
    if exercise.path.is_empty() {
        let id = exercise.id.clone();
        if exercise.again.is_none() {
            model.typed.insert(id, text);
        }
        return Vec::new();
    }
    vec![Effect::Write(exercise.id.clone(), text)]
}

/// The file was written, or not.
pub(in crate::app) fn written(model: &mut Model, id: &ExerciseId, at: Result<String, String>) -> Vec<Effect> {
    let Some(exercise) = this(model, id) else { return Vec::new() };
    match at {
        Ok(at) => {
            if exercise.work == Work::NotSaved {
                exercise.work = Work::Changed;
            }
            if exercise.work != Work::CheckOnceWritten {
                return Vec::new();
            }
            exercise.seen = format!("saved {at}");
            check(model)
        }
        Err(why) => {
            exercise.work = Work::NotSaved;
            model.complain(why);
            Vec::new()
        }
    }
}

/// The editor of one's choice was closed; the poller has seen its saves.
pub(in crate::app) fn editor_closed(model: &mut Model, result: Result<(), String>) -> Vec<Effect> {
    if let Err(why) = result {
        model.complain(why);
    }
    let Some(exercise) = exercise(model) else { return Vec::new() };
    exercise.panel = Panel::File;
    Vec::new()
}

/// A check ended.
pub(in crate::app) fn checked(
    model: &mut Model,
    generation: u64,
    verdict: Result<Box<Verdict>, String>,
) -> Vec<Effect> {
    let Some(exercise) = exercise(model) else { return Vec::new() };
    if exercise.checking != Some(generation) {
        return Vec::new();
    }
    exercise.checking = None;
    exercise.report_top = 0;
    exercise.tried_since_hint = true;
    if exercise.panel == Panel::Task {
        // What to look at now is one's own program beside the verdict.
        exercise.panel = Panel::File;
    }
    let id = exercise.id.clone();
    let last_verdict = exercise.verdict.as_ref().and_then(|verdict| verdict.as_ref().ok()).map(|last| last.passed);
    let again = exercise.again.is_some();
    let before = last_verdict.or_else(|| if again { None } else { last_passed(&model.progress, &id) });
    let Some(exercise) = self::exercise(model) else { return Vec::new() };
    exercise.before = before;
    exercise.verdict = Some(verdict.map(|verdict| *verdict));
    let mut effects = Vec::new();
    if again {
        effects.extend(again::checked(model));
    } else if let Some(Ok(verdict)) = exercise.verdict.clone() {
        let solved_before = model.progress.state(&id) == State::Solved;
        if let Some(attempt) = attempt(&verdict) {
            effects.push(model.record(progress::Event::Checked { exercise: id.clone(), attempt }));
        }
        if verdict.is_pass() && !solved_before {
            effects.push(model.record(progress::Event::Solved { exercise: id }));
        }
    }
    lay_out(model);
    effects
}

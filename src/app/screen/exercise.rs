//! An exercise: its task, the learner's answer, the verdict; hints one at a time, then the solution.
//!
//! The answer is a file that any editor may change: every save starts a check by itself. What was being checked stays
//! on the screen until the new verdict is there.

use super::super::layer::{Ask, Layer};
use super::super::report::Reveal;
use super::super::{Command, Effect, Model, open_exercise, open_lesson, report};
use super::{Screen, text_width};
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

/// A rectangle on the screen, in columns and rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Area {
    /// Column of its left edge.
    pub x: u16,
    /// Row of its upper edge.
    pub y: u16,
    /// Columns.
    pub width: u16,
    /// Rows; 0 if the panel is not shown.
    pub height: u16,
}

/// Where the panels stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Areas {
    /// Task and hints.
    pub task: Area,
    /// The answer.
    pub file: Area,
    /// The verdict.
    pub report: Area,
}

/// From this many columns task and answer stand side by side.
pub const WIDE: u16 = 100;

/// Rows of the line above the verdict on a screen of this size; they belong to its area.
pub fn rule_rows(size: (u16, u16)) -> u16 {
    u16::from(size.0 >= 60 && size.1 >= 15)
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
        }
    }

    /// Where the panels stand on a screen of this size. One row above for the title, two below for notice and footer.
    pub fn areas(&self, size: (u16, u16)) -> Areas {
        let (columns, rows) = size;
        let body = Area { x: 0, y: 1, width: columns, height: rows.saturating_sub(3).max(1) };
        let report_rows = match u16::try_from(self.report.lines.len()).unwrap_or(u16::MAX) {
            0 => 0,
            lines => lines.saturating_add(rule_rows(size)),
        };
        if columns >= WIDE {
            let left = columns / 2;
            let report = report_rows.min(body.height * 6 / 10);
            let task = Area { width: left, height: body.height - report, ..body };
            return Areas {
                task,
                report: Area { y: task.y + task.height, height: report, ..task },
                file: Area { x: left, width: columns - left, ..body },
            };
        }
        // Narrow: task or answer above, the verdict below as high as it needs to be. It takes half of the rows at most,
        // or what the panel above leaves free.
        let air = if self.editing { 2 } else { 0 };
        let above = u16::try_from(self.lines(self.panel) + air).unwrap_or(u16::MAX);
        let least = if self.editing { body.height / 3 } else { body.height / 2 };
        let most = body.height.saturating_sub(above).max(least);
        let report = match self.panel {
            Panel::Report => report_rows.min(body.height),
            _ => report_rows.min(most),
        };
        let upper = Area { height: body.height - report, ..body };
        let below = Area { y: upper.y + upper.height, height: report, ..body };
        let nothing = Area::default();
        if let Some((task, file)) = self.stacked(upper) {
            return Areas { task, file, report: below };
        }
        match self.panel {
            Panel::Task => Areas { task: upper, file: nothing, report: below },
            _ => Areas { task: nothing, file: upper, report: below },
        }
    }

    /// Task above answer, where both can be seen whole. The answer's first row is left for a rule; while it is edited it
    /// needs some air to grow.
    fn stacked(&self, room: Area) -> Option<(Area, Area)> {
        const LEAST: usize = 6;
        const ANSWER: usize = 5;
        let air = if self.editing { 2 } else { 0 };
        let task = self.lines(Panel::Task);
        if self.path.is_empty() && self.text.is_some() {
            // A typed answer is short, and what it is about must be in sight.
            let file = (self.lines(Panel::File) + air + 1).clamp(ANSWER, usize::from(room.height) / 2);
            let task = u16::try_from(task.min(usize::from(room.height).saturating_sub(file))).ok()?;
            let file = Area { y: room.y + task, height: room.height - task, ..room };
            return Some((Area { height: task, ..room }, file));
        }
        let file = (self.lines(Panel::File) + air).max(LEAST) + 1;
        if self.panel == Panel::Report || task + file > usize::from(room.height) {
            return None;
        }
        let task = u16::try_from(task).ok()?;
        let file = Area { y: room.y + task, height: room.height - task, ..room };
        Some((Area { height: task, ..room }, file))
    }

    fn lines(&self, panel: Panel) -> usize {
        match panel {
            Panel::Task => self.task.lines.len(),
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
    match command {
        Command::Up => exercise.scroll(size, |top, _| top.saturating_sub(1)),
        Command::Down => exercise.scroll(size, |top, _| top + 1),
        Command::PageUp => exercise.scroll(size, |top, rows| top.saturating_sub(rows.saturating_sub(1).max(1))),
        Command::PageDown => exercise.scroll(size, |top, rows| top + rows.saturating_sub(1).max(1)),
        Command::Top => exercise.scroll(size, |_, _| 0),
        Command::Bottom => exercise.scroll(size, |_, _| usize::MAX),
        Command::NextStop | Command::PreviousStop => turn(exercise, command),
        Command::EditHere => edit_here(exercise),
        Command::EditOutside => return edit_outside(model),
        Command::Leave => return leave(model),
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
        model.busy = None;
        model.say("there is no answer to check yet");
        return Vec::new();
    };
    exercise.checking = Some(generation);
    exercise.work = Work::Settled;
    vec![Effect::Check { generation, exercise: exercise.id.clone(), text }]
}

fn hint(model: &mut Model) -> Vec<Effect> {
    let Some(taught) = taught(model) else { return Vec::new() };
    let Some(exercise) = exercise(model) else { return Vec::new() };
    exercise.panel = Panel::Task;
    if exercise.hints >= taught.hints.len() {
        return solution(model);
    }
    if !exercise.tried_since_hint {
        model.say("try this hint first: another one opens after the next check");
        return Vec::new();
    }
    exercise.hints += 1;
    exercise.tried_since_hint = false;
    let number = exercise.hints;
    show_end_of_task(model);
    vec![model.record(progress::Event::Hint { exercise: taught.id, number })]
}

fn show_end_of_task(model: &mut Model) {
    lay_out(model);
    let size = model.size;
    if let Some(exercise) = exercise(model) {
        exercise.scroll(size, |_, _| usize::MAX);
    }
}

/// First the solution's lines shuffled, then the solution; after a pass at once, beside one's own.
fn solution(model: &mut Model) -> Vec<Effect> {
    let Some(taught) = taught(model) else { return Vec::new() };
    let solved = model.progress.state(&taught.id) == State::Solved;
    let language = model.course.place(&taught.id).map(|(track, _)| track.language.clone()).unwrap_or_default();
    let Some(exercise) = exercise(model) else { return Vec::new() };
    if taught.solution.is_empty() {
        model.say("the answer here is what the program does: the verdict shows it");
        return Vec::new();
    }
    if exercise.passed() || solved || exercise.reveal == Reveal::Solution {
        let own = exercise.text.clone().unwrap_or_default();
        model.layer = Some(Layer::compare(own, taught.solution, language));
        return Vec::new();
    }
    let (question, ask) = match exercise.reveal {
        Reveal::Nothing => ("Show the solution as a puzzle: its lines, shuffled?", Ask::Puzzle),
        _ => ("Show the solution?", Ask::Solution),
    };
    model.layer = Some(Layer::question(question, ask));
    Vec::new()
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
            exercise.verdict = None;
            exercise.work = Work::Settled;
            exercise.seen.clear();
            model.say("the starter is back; your file is kept in .learn/backup");
            vec![Effect::Reset(id.clone()), model.record(progress::Event::Reset { exercise: id })]
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
            show_end_of_task(model);
            vec![model.record(progress::Event::Solution { exercise: id })]
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
    let mut effects = Vec::new();
    match text {
        Ok(text) => exercise.text = Some(text),
        Err(why) => {
            exercise.editing = false;
            model.complain(why);
        }
    }
    if model.progress.state(id) == State::Untouched {
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
        model.typed.insert(id, text);
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
    let before = last_verdict.or_else(|| last_passed(&model.progress, &id));
    let Some(exercise) = self::exercise(model) else { return Vec::new() };
    exercise.before = before;
    exercise.verdict = Some(verdict.map(|verdict| *verdict));
    let mut effects = Vec::new();
    if let Some(Ok(verdict)) = exercise.verdict.clone() {
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

//! What the program does: a pure state machine. `update(model, event)` changes the model and returns effects as data;
//! it never reads a file, starts a program or draws.
//!
//! A [`Model`] is a stack of screens (home at the bottom, then a chapter or an exercise) and at most one layer over
//! them (help, outline, a question). Screens and layers have a file each; `tui::view` has a view of the same name.
//!
//! What does not belong here: colours, ratatui, crossterm, files, processes, clocks. Time comes in as text or ticks.

pub mod arrange;
pub mod command;
pub mod effect;
pub mod event;
pub mod glance;
pub mod key;
pub mod layer;
pub mod report;
pub mod screen;
pub mod theme;
pub mod trial;

pub use command::{Command, Place};
pub use effect::Effect;
pub use event::{Background, Event};
pub use key::{Code, Key};
pub use layer::Layer;
pub use screen::{Exercise, Home, Lab, Reader, Screen};
pub use theme::Theme;

use crate::course::{Course, ExerciseId};
use crate::lab::Texts;
use crate::markdown::{Glyphs, Setting};
use crate::progress::{self, Progress};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Everything the program knows while it runs.
#[derive(Debug)]
pub struct Model {
    /// The course.
    pub course: Arc<Course>,
    /// What the learner has done.
    pub progress: Progress,
    /// Id of the track in use.
    pub track: String,
    /// The screens, home first. Never empty.
    pub screens: Vec<Screen>,
    /// What lies over the screen.
    pub layer: Option<Layer>,
    /// One line to the learner, until the next key.
    pub notice: Option<Notice>,
    /// The terminal's columns and rows.
    pub size: (u16, u16),
    /// The theme in use.
    pub theme: Theme,
    /// Whether the theme was chosen, so that the background's answer does not change it.
    pub theme_chosen: bool,
    /// Which glyphs the terminal can show.
    pub glyphs: Glyphs,
    /// Where the learner's folder is; none before it is made.
    pub folder: Option<String>,
    /// Where it would be made.
    pub folder_proposed: String,
    /// What time it is, in seconds since 1970 in UTC: whoever has a clock keeps it right.
    pub now: u64,
    /// Number of the newest check or run.
    pub generation: u64,
    /// A check or run is under way: for how long, in milliseconds.
    pub busy: Option<u64>,
    /// The words of the course's lab, if it has one.
    pub lab: Option<Arc<Texts>>,
    /// What was to be seen first; the lab, opened so, leaves the program when it is closed.
    pub first: First,
    /// What waits for the learner's folder to be made.
    waiting: Option<Waiting>,
    /// Typed answers of exercises without a file, as long as the program runs.
    typed: BTreeMap<ExerciseId, String>,
    /// Exercises that were begun again in a review, as long as the program runs.
    begun_again: BTreeSet<ExerciseId>,
}

/// What is opened once there is a learner's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Waiting {
    Exercise(ExerciseId),
    Lab,
}

/// One line to the learner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What it says.
    pub text: String,
    /// Whether something went wrong.
    pub tone: Tone,
}

/// How a notice is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// For information.
    Calm,
    /// Something went wrong.
    Trouble,
}

/// What a model starts with.
#[derive(Debug, Clone)]
pub struct Start {
    /// The course.
    pub course: Arc<Course>,
    /// What the learner has done.
    pub progress: Progress,
    /// The track in use last; the course's first if none or unknown.
    pub track: Option<String>,
    /// The terminal's columns and rows.
    pub size: (u16, u16),
    /// A theme that was chosen.
    pub theme: Option<Theme>,
    /// Which glyphs the terminal can show.
    pub glyphs: Glyphs,
    /// Where the learner's folder is.
    pub folder: Option<String>,
    /// Where it would be made.
    pub folder_proposed: String,
    /// What time it is, in seconds since 1970 in UTC.
    pub now: u64,
    /// What is to be seen first.
    pub first: First,
    /// The words of the course's lab, if it has one.
    pub lab: Option<Arc<Texts>>,
}

/// What is to be seen first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum First {
    /// The list of chapters and exercises.
    #[default]
    Home,
    /// What is due to be looked at again.
    Review,
    /// The lab, and nothing else.
    Lab,
}

impl Model {
    /// The first screen.
    pub fn new(start: Start) -> Self {
        let known = |track: &String| start.course.track(track).is_some();
        let first = || start.course.tracks.first().map(|track| track.id.clone()).unwrap_or_default();
        let track = start.track.filter(known).unwrap_or_else(first);
        let home = Home::new(&start.course, &track, &start.progress, start.now);
        let layer = start.folder.is_none().then_some(Layer::Welcome);
        let mut model = Self {
            screens: vec![Screen::Home(home)],
            layer,
            notice: None,
            size: start.size,
            theme: start.theme.unwrap_or_default(),
            theme_chosen: start.theme.is_some(),
            glyphs: start.glyphs,
            folder: start.folder,
            folder_proposed: start.folder_proposed,
            now: start.now,
            generation: 0,
            busy: None,
            lab: start.lab,
            first: start.first,
            waiting: None,
            typed: BTreeMap::new(),
            begun_again: BTreeSet::new(),
            course: start.course,
            progress: start.progress,
            track,
        };
        if start.first == First::Review && model.layer.is_none() {
            // Home has no place to remember.
            let _none = screen::reader::review::open(&mut model);
        }
        model
    }

    /// The screen on top.
    pub fn screen(&self) -> &Screen {
        // The stack is never empty: home is never popped.
        &self.screens[self.screens.len() - 1]
    }

    fn screen_mut(&mut self) -> &mut Screen {
        let last = self.screens.len() - 1;
        &mut self.screens[last]
    }

    /// Where keys go: decides the keymap and the footer.
    pub fn place(&self) -> Place {
        match (&self.layer, self.screen()) {
            (Some(layer), _) => layer.place(),
            (None, Screen::Home(_)) => Place::Home,
            (None, Screen::Reader(_)) => Place::Reader,
            (None, Screen::Exercise(exercise)) if exercise.editing => Place::Editing,
            (None, Screen::Exercise(exercise)) if exercise.arranging.is_some() => Place::Arranging,
            (None, Screen::Exercise(_)) => Place::Exercise,
            (None, Screen::Heap(_)) => Place::Heap,
            (None, Screen::Lab(_)) => Place::Lab,
        }
    }

    /// Whether the editor on the exercise screen has the keys.
    pub fn editing(&self) -> bool {
        self.place() == Place::Editing
    }

    /// Whether the answer on the screen is being changed, by the editor or line by line.
    fn at_work(&self) -> bool {
        matches!(self.place(), Place::Editing | Place::Arranging)
    }

    /// How text is laid out in so many columns.
    pub fn setting(&self, width: u16) -> Setting {
        Setting { width, glyphs: self.glyphs }
    }

    /// Rows that a screen of text has: without the title line and the two lines of notice and footer.
    pub fn rows(&self) -> usize {
        usize::from(self.size.1.saturating_sub(3)).max(1)
    }

    fn say(&mut self, text: impl Into<String>) {
        self.notice = Some(Notice { text: text.into(), tone: Tone::Calm });
    }

    fn complain(&mut self, text: impl Into<String>) {
        self.notice = Some(Notice { text: text.into(), tone: Tone::Trouble });
    }

    fn record(&mut self, event: progress::Event) -> Effect {
        self.progress.note(self.now, event.clone());
        Effect::Record(event)
    }

    fn next_generation(&mut self) -> u64 {
        self.generation += 1;
        self.busy = Some(0);
        self.generation
    }
}

/// What an event changes, and what is to be done because of it.
pub fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::Key(key) => {
            model.notice = None;
            on_key(model, key)
        }
        Event::Command(command) => on_command(model, command),
        Event::Paste(text) => text.chars().filter(|c| !c.is_control()).flat_map(|c| type_letter(model, c)).collect(),
        Event::Resized(columns, rows) => {
            model.size = (columns, rows);
            lay_out(model);
            Vec::new()
        }
        Event::Background(background) => {
            if !model.theme_chosen {
                model.theme = match background {
                    Background::Dark => Theme::Dark,
                    Background::Light => Theme::Light,
                };
            }
            Vec::new()
        }
        Event::Tick(milliseconds) => {
            if let Some(busy) = &mut model.busy {
                *busy = milliseconds;
            }
            Vec::new()
        }
        Event::Trouble(what) => {
            model.complain(what);
            Vec::new()
        }
        Event::Resumed => Vec::new(),
        Event::Lab(news) => screen::lab::happened(model, news),
        Event::LabLine(line) => screen::lab::hear(model, &line),
        Event::FolderMade(folder) => folder_made(model, folder),
        Event::Ran { generation, ran } => {
            finish(model, generation);
            if screen::exercise::tried(model, generation, &ran) {
                return Vec::new();
            }
            screen::reader::ran(model, generation, ran)
        }
        Event::Checked { generation, verdict } => {
            finish(model, generation);
            screen::exercise::checked(model, generation, verdict)
        }
        Event::Loaded { exercise, text, path } => screen::exercise::loaded(model, &exercise, text, path),
        Event::FileSaved { exercise, text, at } => screen::exercise::file_saved(model, &exercise, text, &at),
        Event::Edited(text) => screen::exercise::edited(model, text),
        Event::Written { exercise, at } => screen::exercise::written(model, &exercise, at),
        Event::Watch { pid, every } => screen::heap::open(model, pid, every),
        Event::Looked { wish, glance } => screen::heap::looked(model, wish, glance),
        Event::EditorClosed(result) => screen::exercise::editor_closed(model, result),
    }
}

fn finish(model: &mut Model, generation: u64) {
    if generation == model.generation {
        model.busy = None;
    }
}

fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    if let Some(effects) = layer::typed(model, key) {
        return effects;
    }
    if model.layer.is_none()
        && let Some(effects) = screen::reader::answer_key(model, key).or_else(|| screen::lab::typed(model, key))
    {
        return effects;
    }
    match command::command_for(key, model.place()) {
        Some(command) => on_command(model, command),
        None => Vec::new(),
    }
}

fn type_letter(model: &mut Model, letter: char) -> Vec<Effect> {
    let key = Key::plain(Code::Char(letter));
    layer::typed(model, key)
        .or_else(|| screen::reader::answer_key(model, key))
        .or_else(|| screen::lab::typed(model, key))
        .unwrap_or_default()
}

fn on_command(model: &mut Model, command: Command) -> Vec<Effect> {
    match command {
        Command::QuitNow => {
            let mut effects = screen::reader::leaving(model);
            effects.extend([Effect::Cancel, Effect::Quit]);
            return effects;
        }
        Command::Suspend => return vec![Effect::Suspend],
        Command::Theme => {
            model.theme = model.theme.next();
            model.theme_chosen = true;
            model.say(format!("theme: {}", model.theme.name()));
            return vec![Effect::RememberTheme(model.theme)];
        }
        _ => {}
    }
    if model.layer.is_some() {
        return layer::command(model, command);
    }
    match command {
        Command::Help => {
            model.layer = Some(Layer::help(model.place()));
            Vec::new()
        }
        Command::Jump => {
            model.layer = Some(Layer::jump(&model.course));
            Vec::new()
        }
        Command::Words => {
            model.layer = Some(Layer::words(&model.course, &model.track));
            Vec::new()
        }
        Command::Lab => open_lab(model),
        Command::Back | Command::Quit if !model.at_work() && screen::exercise::would_lose(model) => {
            let question = "Your newest text could not be saved. Leave it and go back?";
            model.layer = Some(Layer::question(question, layer::Ask::LeaveUnsaved));
            Vec::new()
        }
        Command::Back | Command::Quit if matches!(model.screen(), Screen::Heap(_)) => {
            screen::heap::command(model, command)
        }
        Command::Back | Command::Quit if model.screens.len() > 1 && !model.at_work() => close(model),
        Command::Quit => vec![Effect::Cancel, Effect::Quit],
        _ => match model.screen() {
            Screen::Home(_) => screen::home::command(model, command),
            Screen::Reader(_) => screen::reader::command(model, command),
            Screen::Exercise(_) => screen::exercise::command(model, command),
            Screen::Heap(_) => screen::heap::command(model, command),
            Screen::Lab(_) => screen::lab::command(model, command),
        },
    }
}

/// Closes the screen on top and goes back to the one below.
fn close(model: &mut Model) -> Vec<Effect> {
    let mut effects = screen::reader::leaving(model);
    if matches!(model.screen(), Screen::Exercise(_)) {
        effects.extend([Effect::Unwatch, Effect::Cancel]);
        model.busy = None;
    }
    if matches!(model.screen(), Screen::Lab(_)) {
        effects.push(Effect::Lab(crate::lab::Wish::Stop));
        model.busy = None;
        if model.first == First::Lab {
            effects.push(Effect::Quit);
            return effects;
        }
    }
    model.screens.pop();
    if let Some(Screen::Home(home)) = model.screens.last_mut() {
        home.refresh(&model.course, &model.track, &model.progress, model.now);
    }
    lay_out(model);
    if let Screen::Exercise(exercise) = model.screen() {
        let id = exercise.id.clone();
        effects.push(if exercise.again.is_some() { Effect::LoadAgain(id) } else { Effect::Load(id) });
    }
    effects
}

/// Opens an exercise on top. Its file is made if needed; without a folder the learner is asked first.
pub(crate) fn open_exercise(model: &mut Model, id: &ExerciseId) -> Vec<Effect> {
    let Some(exercise) = model.course.exercise(id).cloned() else {
        model.complain(format!("there is no exercise {id} in this course"));
        return Vec::new();
    };
    if exercise.has_file() && model.folder.is_none() {
        model.waiting = Some(Waiting::Exercise(id.clone()));
        model.layer = Some(Layer::Welcome);
        return Vec::new();
    }
    let mut effects = screen::reader::leaving(model);
    if matches!(model.screen(), Screen::Exercise(_)) {
        model.screens.pop();
        effects.push(Effect::Cancel);
        model.busy = None;
    }
    model.layer = None;
    let mut screen = Exercise::new(&exercise, &model.progress);
    if let Some(typed) = model.typed.get(id) {
        screen.text = Some(typed.clone());
    }
    model.screens.push(Screen::Exercise(Box::new(screen)));
    lay_out(model);
    effects.push(if exercise.has_file() { Effect::Load(id.clone()) } else { Effect::Unwatch });
    effects
}

/// Opens a chapter's page (or its warm-up) on top, at an address if one is given.
pub(crate) fn open_lesson(model: &mut Model, path: &str, address: Option<&str>) -> Vec<Effect> {
    if let Some(index) = model.screens.iter().position(|s| matches!(s, Screen::Reader(r) if r.path == path)) {
        let mut effects = Vec::new();
        while model.screens.len() > index + 1 {
            effects.extend(close(model));
        }
        screen::reader::go_to(model, address);
        return effects;
    }
    let Some(mut reader) = Reader::open(&model.course, path, &model.progress) else {
        model.complain(format!("there is no page {path} in this course"));
        return Vec::new();
    };
    let mut effects = screen::reader::leaving(model);
    if matches!(model.screen(), Screen::Exercise(_)) {
        effects.extend([Effect::Unwatch, Effect::Cancel]);
        model.busy = None;
    }
    reader.restore(address);
    model.layer = None;
    model.screens.push(Screen::Reader(Box::new(reader)));
    lay_out(model);
    effects
}

/// Opens the lab on top; without a folder the learner is asked first.
fn open_lab(model: &mut Model) -> Vec<Effect> {
    let Some(texts) = model.lab.clone() else {
        model.complain("this course has no lab");
        return Vec::new();
    };
    if model.folder.is_none() {
        model.waiting = Some(Waiting::Lab);
        model.layer = Some(Layer::Welcome);
        return Vec::new();
    }
    let mut effects = screen::reader::leaving(model);
    effects.extend(screen::lab::open(model, texts));
    effects
}

fn folder_made(model: &mut Model, folder: Result<String, String>) -> Vec<Effect> {
    match folder {
        Ok(folder) => {
            model.say(format!("your programs will be in {folder}"));
            model.folder = Some(folder);
            model.layer = None;
            match model.waiting.take() {
                Some(Waiting::Exercise(id)) => open_exercise(model, &id),
                Some(Waiting::Lab) => open_lab(model),
                None => Vec::new(),
            }
        }
        Err(why) => {
            model.complain(why);
            model.layer = None;
            model.waiting = None;
            Vec::new()
        }
    }
}

/// Lays out whatever is on top for the size at hand.
fn lay_out(model: &mut Model) {
    let size = model.size;
    let glyphs = model.glyphs;
    match model.screen_mut() {
        Screen::Home(_) | Screen::Heap(_) => {}
        Screen::Reader(reader) => reader.lay_out(size, glyphs),
        Screen::Exercise(_) => screen::exercise::lay_out(model),
        Screen::Lab(_) => {
            let setting = screen::lab::setting(model);
            if let Screen::Lab(open) = model.screen_mut() {
                open.lay_out(setting, size);
            }
        }
    }
}

#[cfg(test)]
mod tests;

//! Carries out what `app` wants done on this machine, and answers with events. Nobody waits here: files are handled by
//! one thread, in the order of the wishes; programs run on another.
//!
//! What does not belong here: deciding anything (`app`), and the terminal (`tui`, `plain`). What needs the terminal is
//! given back.

mod bench;
mod files;
mod glass;
mod lab_thread;
#[cfg(test)]
mod tests;

use crate::app::{Effect, Event};
use crate::course::{Course, ExerciseId};
use crate::host::judge::Judge;
use crate::host::lab::Place;
use crate::host::settings::SettingsFile;
use crate::host::workspace::Workspace;
use crate::lab::{self, Texts};
use bench::Bench;
use files::{Beginning, Files, Wish};
use glass::Glass;
use lab_thread::Lab;
use std::cell::RefCell;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, Sender};
use std::time::Duration;

/// Where answers go. Says whether anybody still listens.
pub type Tell = Arc<dyn Fn(Event) -> bool + Send + Sync>;

/// What a desk works with.
pub struct Setup {
    /// The course.
    pub course: Arc<Course>,
    /// The learner's folder, if there is one.
    pub workspace: Option<Workspace>,
    /// Where it would be made.
    pub proposed: PathBuf,
    /// Where theme, track and the place of the folder are remembered.
    pub settings: SettingsFile,
    /// Who judges.
    pub judge: Arc<Judge>,
    /// The words of the lab, if the course has one.
    pub lab: Option<Arc<Texts>>,
}

/// The desk. Dropping it calls off what runs and finishes what is to be written.
pub struct Desk {
    files: Sender<Wish>,
    bench: Bench,
    glass: Glass,
    judge: Arc<Judge>,
    tell: Tell,
    texts: Option<Arc<Texts>>,
    /// The lab, once it was opened.
    lab: RefCell<Option<Lab>>,
}

/// How long the end of the program waits for a disk.
const LAST_WRITES: Duration = Duration::from_secs(5);

impl Desk {
    /// Starts the threads.
    ///
    /// # Errors
    /// The system has no thread to give.
    pub fn open(setup: Setup, tell: Tell) -> io::Result<Self> {
        let bench = Bench::start(setup.course.clone(), setup.judge.clone(), tell.clone())?;
        let glass = Glass::start(tell.clone())?;
        let (judge, texts) = (setup.judge.clone(), setup.lab.clone());
        let files = Files::start(setup, tell.clone())?;
        Ok(Self { files, bench, glass, judge, tell, texts, lab: RefCell::new(None) })
    }

    /// Carries an effect out, or gives it back if it needs the terminal.
    pub fn carry_out(&self, effect: Effect) -> Option<Effect> {
        let wish = match effect {
            Effect::Check { generation, exercise, text } => {
                self.bench.check(generation, exercise, text);
                return None;
            }
            Effect::Run { generation, language, text } => {
                self.bench.run(generation, language, text);
                return None;
            }
            Effect::Cancel => {
                self.bench.call_off();
                return None;
            }
            Effect::Look { pid, wish, after, anew, holders } => {
                self.glass.look(pid, glass::Wanted { wish, after: Duration::from_millis(after), anew, holders });
                return None;
            }
            Effect::LookAway => {
                self.glass.away();
                return None;
            }
            Effect::Lab(wish) => {
                self.lab(wish);
                return None;
            }
            Effect::Load(exercise) => {
                self.bench.prepare(exercise.clone());
                Wish::Load(exercise)
            }
            Effect::LoadAgain(exercise) => {
                self.bench.prepare(exercise.clone());
                Wish::LoadAgain(exercise, Beginning::AsItIs)
            }
            Effect::BeginAgain(exercise) => {
                self.bench.prepare(exercise.clone());
                Wish::LoadAgain(exercise, Beginning::Starter)
            }
            Effect::Unwatch => Wish::Unwatch,
            Effect::Write(exercise, text) => Wish::Write(exercise, text),
            Effect::Reset(exercise) => Wish::Reset(exercise),
            Effect::Record(happened) => Wish::Record(happened),
            Effect::MakeFolder => Wish::MakeFolder,
            Effect::RememberTheme(theme) => Wish::RememberTheme(theme),
            Effect::RememberTrack(track) => Wish::RememberTrack(track),
            terminal @ (Effect::OpenEditor(_)
            | Effect::EditLab(_)
            | Effect::Copy(_)
            | Effect::Suspend
            | Effect::Quit) => {
                return Some(terminal);
            }
        };
        // The thread ends only with the desk.
        let _ended = self.files.send(wish);
        None
    }

    /// Hands a wish to the lab, which is begun when it is opened.
    fn lab(&self, wish: lab::Wish) {
        let mut open = self.lab.borrow_mut();
        if open.is_none() && wish == lab::Wish::Open {
            match self.begin_lab() {
                Ok(begun) => *open = Some(begun),
                Err(why) => {
                    let _nobody = (self.tell)(Event::Lab(lab::News::Trouble(why)));
                }
            }
        }
        if let Some(open) = open.as_ref() {
            open.wish(wish);
        }
    }

    fn begin_lab(&self) -> Result<Lab, String> {
        let (answer, workspace) = mpsc::channel();
        let _ended = self.files.send(Wish::Workspace(answer));
        let workspace = workspace.recv().ok().flatten().ok_or("there is no learner's folder yet")?;
        let texts = self.texts.clone().ok_or("this course has no lab")?;
        let setup = lab_thread::Setup { texts, place: Place::of(&workspace) };
        Lab::start(setup, self.judge.clone(), self.tell.clone()).map_err(|error| error.to_string())
    }

    /// Where a file of the lab is; or why it is not there.
    pub fn lab_path(&self, name: &str) -> Result<PathBuf, String> {
        let path = self.lab.borrow().as_ref().map(|lab| lab.path(name)).filter(|path| path.is_file());
        let back = if name.starts_with("mended/") { "mend" } else { "start" };
        path.ok_or_else(|| format!("there is no file `{name}` yet; `{back}` makes it"))
    }

    /// Where the learner's file of an exercise is, once everything before is written. None without a folder.
    pub fn path_of(&self, exercise: &ExerciseId) -> Option<PathBuf> {
        let (answer, path) = mpsc::channel();
        self.files.send(Wish::Path(exercise.clone(), answer)).ok()?;
        path.recv().ok().flatten()
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        self.bench.call_off();
        // The agent's processes are gone before this program is.
        self.lab.borrow_mut().take();
        let (answer, done) = mpsc::channel();
        if self.files.send(Wish::End(answer)).is_ok() {
            let _too_late = done.recv_timeout(LAST_WRITES);
        }
    }
}

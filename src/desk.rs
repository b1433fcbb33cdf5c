//! Carries out what `app` wants done on this machine, and answers with events. Nobody waits here: files are handled by
//! one thread, in the order of the wishes; programs run on another.
//!
//! What does not belong here: deciding anything (`app`), and the terminal (`tui`, `plain`). What needs the terminal is
//! given back.

mod bench;
mod files;
mod glass;
#[cfg(test)]
mod tests;

use crate::app::{Effect, Event};
use crate::course::{Course, ExerciseId};
use crate::host::judge::Judge;
use crate::host::settings::SettingsFile;
use crate::host::workspace::Workspace;
use bench::Bench;
use files::{Beginning, Files, Wish};
use glass::Glass;
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
}

/// The desk. Dropping it calls off what runs and finishes what is to be written.
pub struct Desk {
    files: Sender<Wish>,
    bench: Bench,
    glass: Glass,
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
        let files = Files::start(setup, tell)?;
        Ok(Self { files, bench, glass })
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
            terminal @ (Effect::OpenEditor(_) | Effect::Copy(_) | Effect::Suspend | Effect::Quit) => {
                return Some(terminal);
            }
        };
        // The thread ends only with the desk.
        let _ended = self.files.send(wish);
        None
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
        let (answer, done) = mpsc::channel();
        if self.files.send(Wish::End(answer)).is_ok() {
            let _too_late = done.recv_timeout(LAST_WRITES);
        }
    }
}

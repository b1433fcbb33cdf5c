//! The learner's files, the journal and the settings: one thread does everything in the order of the wishes, so a file
//! is never read before what was wished earlier is written, and the program's own saves are told from others'.

use super::{Setup, Tell};
use crate::app::{Event, Theme};
use crate::course::{Exercise, ExerciseId};
use crate::host::clock::time_of_day;
use crate::host::journal;
use crate::host::settings::{Settings, SettingsError};
use crate::host::watch::{Change, Watch};
use crate::host::workspace::{Shelf, Workspace};
use crate::progress::{self, Entry};
use std::collections::VecDeque;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::SystemTime;

/// What is wished for.
pub(super) enum Wish {
    Load(ExerciseId),
    /// The file of a review.
    LoadAgain(ExerciseId, Beginning),
    Unwatch,
    Write(ExerciseId, String),
    Reset(ExerciseId),
    Record(progress::Event),
    MakeFolder,
    RememberTheme(Theme),
    RememberTrack(String),
    Path(ExerciseId, Sender<Option<PathBuf>>),
    Workspace(Sender<Option<Workspace>>),
    /// From the watch.
    Changed(ExerciseId, Change),
    /// Nothing comes after this.
    End(Sender<()>),
}

/// How a file is begun that may be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Beginning {
    /// As it is, from the starter if it is not there.
    AsItIs,
    /// From the starter; what was there goes to the backups.
    Starter,
}

/// Who does it.
pub(super) struct Files {
    setup: Setup,
    tell: Tell,
    /// For the watch to send with.
    wishes: Sender<Wish>,
    watched: Option<Watched>,
    /// What happened before there was a folder to write it to.
    unwritten: Vec<Entry>,
}

/// The one file that is watched.
struct Watched {
    exercise: ExerciseId,
    shelf: Shelf,
    /// Its text, as far as the program knows; none if it could not be read.
    text: Option<String>,
    _watch: Option<Watch>,
}

impl Files {
    pub(super) fn start(setup: Setup, tell: Tell) -> io::Result<Sender<Wish>> {
        let (wishes, asked) = mpsc::channel();
        let files = Self { setup, tell, wishes: wishes.clone(), watched: None, unwritten: Vec::new() };
        thread::Builder::new().name("files".to_owned()).spawn(move || files.work(&asked))?;
        Ok(wishes)
    }

    fn work(mut self, asked: &Receiver<Wish>) {
        let mut queue = VecDeque::new();
        loop {
            if queue.is_empty() {
                match asked.recv() {
                    Ok(wish) => queue.push_back(wish),
                    Err(_) => return,
                }
            }
            queue.extend(asked.try_iter());
            let Some(wish) = queue.pop_front() else { continue };
            if let Wish::Write(exercise, _) = &wish
                && matches!(queue.front(), Some(Wish::Write(next, _)) if next == exercise)
            {
                continue; // A newer text of the same file comes right after it.
            }
            let answer = match wish {
                Wish::End(done) => {
                    let _nobody = done.send(());
                    return;
                }
                wish => self.guarded(wish),
            };
            if answer.is_some_and(|event| !(self.tell)(event)) {
                return;
            }
        }
    }

    /// A mistake in the program must not end the thread that everything waits for.
    fn guarded(&mut self, wish: Wish) -> Option<Event> {
        catch_unwind(AssertUnwindSafe(|| self.grant(wish))).unwrap_or_else(|_| {
            let what = "a mistake in learn itself kept a file from being handled; please report it";
            Some(Event::Trouble(what.to_owned()))
        })
    }

    fn grant(&mut self, wish: Wish) -> Option<Event> {
        match wish {
            Wish::Load(exercise) => Some(self.load(exercise, Shelf::Answers)),
            Wish::LoadAgain(exercise, beginning) => Some(self.load_again(exercise, beginning)),
            Wish::Unwatch => {
                self.watched = None;
                None
            }
            Wish::Write(exercise, text) => Some(self.write(exercise, text)),
            Wish::Reset(exercise) => Some(self.reset(exercise)),
            Wish::Record(happened) => self.record(Entry::new(journal::now(), happened)),
            Wish::MakeFolder => Some(Event::FolderMade(self.make_folder())),
            Wish::RememberTheme(theme) => self.remember(|settings| settings.theme = Some(theme.name().to_owned())),
            Wish::RememberTrack(track) => self.remember(|settings| settings.track = Some(track)),
            Wish::Path(exercise, answer) => {
                let path = self.place(&exercise).ok().map(|(workspace, exercise)| workspace.path(exercise));
                let _nobody = answer.send(path);
                None
            }
            Wish::Workspace(answer) => {
                let _nobody = answer.send(self.setup.workspace.clone());
                None
            }
            Wish::Changed(exercise, change) => self.changed(exercise, change),
            Wish::End(_) => None,
        }
    }

    /// The folder with the shelf that the file of this exercise stands on: the one that it was loaded from last.
    fn place(&self, id: &ExerciseId) -> Result<(Workspace, &Exercise), String> {
        let watched = self.watched.as_ref().filter(|watched| watched.exercise == *id);
        self.place_on(id, watched.map_or(Shelf::Answers, |watched| watched.shelf))
    }

    fn place_on(&self, id: &ExerciseId, shelf: Shelf) -> Result<(Workspace, &Exercise), String> {
        let no_folder = || "there is no folder for your files yet; `learn init` makes one".to_owned();
        let workspace = self.setup.workspace.as_ref().ok_or_else(no_folder)?;
        let unknown = || format!("there is no exercise {id} in this course");
        Ok((workspace.on(shelf), self.setup.course.exercise(id).ok_or_else(unknown)?))
    }

    fn load_again(&mut self, id: ExerciseId, beginning: Beginning) -> Event {
        if beginning == Beginning::Starter {
            let reset = self.place_on(&id, Shelf::Review).and_then(|(workspace, exercise)| {
                workspace.reset(exercise, SystemTime::now()).map_err(|error| error.to_string())
            });
            if let Err(why) = reset {
                return Event::Loaded { exercise: id, text: Err(why), path: String::new() };
            }
        }
        self.load(id, Shelf::Review)
    }

    fn load(&mut self, id: ExerciseId, shelf: Shelf) -> Event {
        self.watched = None;
        let (path, made) = match self.place_on(&id, shelf) {
            Ok((workspace, exercise)) => (workspace.path(exercise), workspace.ensure(exercise)),
            Err(why) => return Event::Loaded { exercise: id, text: Err(why), path: String::new() },
        };
        let text = made.map_err(|error| error.to_string()).and_then(|_| self.read_on(&id, shelf));
        let (wishes, watched) = (self.wishes.clone(), id.clone());
        // Without a watch the learner can still check by key.
        let watch = Watch::start(&path, move |change| wishes.send(Wish::Changed(watched.clone(), change)).is_ok()).ok();
        self.watched = Some(Watched { exercise: id.clone(), shelf, text: text.clone().ok(), _watch: watch });
        Event::Loaded { exercise: id, text, path: for_people(&path) }
    }

    fn read(&self, id: &ExerciseId) -> Result<String, String> {
        let watched = self.watched.as_ref().filter(|watched| watched.exercise == *id);
        self.read_on(id, watched.map_or(Shelf::Answers, |watched| watched.shelf))
    }

    fn read_on(&self, id: &ExerciseId, shelf: Shelf) -> Result<String, String> {
        let (workspace, exercise) = self.place_on(id, shelf)?;
        workspace.read(exercise).map_err(|error| error.to_string())
    }

    /// Writes the learner's file, unless somebody else has changed it meanwhile: then theirs is told and stays.
    fn write(&mut self, id: ExerciseId, new: String) -> Event {
        let known = self.watched.as_ref().filter(|watched| watched.exercise == id).and_then(|w| w.text.clone());
        if let (Some(known), Ok(found)) = (known, self.read(&id))
            && found != known
            && found != new
        {
            return self.saved_by_others(id, Ok(found), SystemTime::now());
        }
        let saved = match self.place(&id) {
            Ok((workspace, exercise)) => workspace.save(exercise, &new).map_err(|error| error.to_string()),
            Err(why) => Err(why),
        };
        if let (Ok(()), Some(watched)) = (&saved, &mut self.watched)
            && watched.exercise == id
        {
            watched.text = Some(new);
        }
        Event::Written { exercise: id, at: saved.map(|()| time_of_day(SystemTime::now())) }
    }

    fn reset(&mut self, id: ExerciseId) -> Event {
        let shelf = self.watched.as_ref().filter(|watched| watched.exercise == id).map_or(Shelf::Answers, |w| w.shelf);
        let reset = match self.place_on(&id, shelf) {
            Ok((workspace, exercise)) => {
                workspace.reset(exercise, SystemTime::now()).map_err(|error| error.to_string())
            }
            Err(why) => Err(why),
        };
        match reset {
            Ok(_) => self.load(id, shelf),
            Err(why) => Event::Trouble(why),
        }
    }

    fn changed(&mut self, id: ExerciseId, change: Change) -> Option<Event> {
        let watched = self.watched.as_ref().filter(|watched| watched.exercise == id)?;
        let known = watched.text.clone();
        match change {
            Change::Saved(at) => {
                let found = self.read(&id);
                if found.as_ref().ok() == known.as_ref() && known.is_some() {
                    return None;
                }
                Some(self.saved_by_others(id, found, at))
            }
            Change::Gone => {
                let why = "your file is gone; saving it again, or x (reset), brings it back".to_owned();
                Some(Event::FileSaved { exercise: id, text: Err(why), at: time_of_day(SystemTime::now()) })
            }
        }
    }

    fn saved_by_others(&mut self, id: ExerciseId, found: Result<String, String>, at: SystemTime) -> Event {
        if let Some(watched) = &mut self.watched {
            watched.text = found.clone().ok();
        }
        Event::FileSaved { exercise: id, text: found, at: time_of_day(at) }
    }

    fn record(&mut self, entry: Entry) -> Option<Event> {
        let Some(workspace) = &self.setup.workspace else {
            self.unwritten.push(entry);
            return None;
        };
        workspace.journal().append(&entry).err().map(|error| Event::Trouble(error.to_string()))
    }

    fn make_folder(&mut self) -> Result<String, String> {
        let workspace = Workspace::init(&self.setup.proposed).map_err(|error| error.to_string())?;
        let root = workspace.root().to_owned();
        self.setup.workspace = Some(workspace);
        for entry in std::mem::take(&mut self.unwritten) {
            if let Some(trouble) = self.record(entry) {
                let _nobody = (self.tell)(trouble);
                break;
            }
        }
        if let Some(trouble) = self.remember(|settings| settings.workspace = Some(root.clone())) {
            let _nobody = (self.tell)(trouble);
        }
        Ok(for_people(&root))
    }

    fn remember(&self, change: impl FnOnce(&mut Settings)) -> Option<Event> {
        match self.setup.settings.change(change) {
            // Where a system names no place for settings, nothing is remembered, and that is no trouble.
            Ok(()) | Err(SettingsError::NoPlace) => None,
            Err(error) => Some(Event::Trouble(error.to_string())),
        }
    }
}

/// A path as people say it: `~` for the home folder.
fn for_people(path: &Path) -> String {
    let inner = etcetera::home_dir().ok().and_then(|home| path.strip_prefix(home).ok().map(Path::to_owned));
    match inner {
        Some(inner) => format!("~{}{}", std::path::MAIN_SEPARATOR, inner.display()),
        None => path.display().to_string(),
    }
}

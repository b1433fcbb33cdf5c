//! What most commands have open: the course, the learner's folder, progress, the track in use, and which exercise is meant.

use super::Exit;
use super::args::Global;
use super::out::{Out, printable};
use super::say;
use super::trouble::Trouble;
use crate::course::{Chapter, Course, Exercise, Track};
use crate::host;
use crate::host::journal::{self, Journal};
use crate::host::settings::{Settings, SettingsFile};
use crate::host::workspace::{Search, Shelf, Workspace, WorkspaceError};
use crate::progress::{Entry, Event, Progress, State};
use std::env;
use std::path::{Path, PathBuf};

/// What most commands need.
pub(super) struct Session {
    pub course: Course,
    pub settings: Settings,
    pub workspace: Option<Workspace>,
    pub progress: Progress,
    /// Lines of the journal that were skipped.
    pub skipped: Vec<usize>,
    /// Id of the track in use.
    pub track: String,
    /// Whether the track was named on the command line.
    named_track: Named,
}

#[derive(PartialEq, Eq)]
enum Named {
    No,
    Yes,
}

/// Which exercise is meant where none is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meant {
    /// The one whose file was saved last, solved or not.
    SavedLast,
    /// The one being worked on: saved last and not solved, else the next.
    AtWork,
}

impl Session {
    /// Opens what there is. A learner's folder that was not named may be missing.
    pub(super) fn open(global: &Global) -> Result<Self, Trouble> {
        let course = host::course::open(global.course.as_deref())?;
        let settings = load_settings();
        let workspace = find_workspace(global, &settings)?;
        let reading = match workspace.as_ref().map(|workspace| workspace.journal().read()) {
            Some(Ok(reading)) => reading,
            Some(Err(error)) => {
                say(&error.to_string());
                journal::Reading::default()
            }
            None => journal::Reading::default(),
        };
        let track = pick_track(&course, global.track.as_deref(), settings.track.as_deref())?;
        let named_track = if global.track.is_some() { Named::Yes } else { Named::No };
        let progress = Progress::from(reading.entries);
        Ok(Self { course, settings, workspace, progress, skipped: reading.skipped, track, named_track })
    }

    /// Standard output in the theme of the settings.
    pub(super) fn out(&self, global: &Global) -> Out {
        Out::new(global, self.settings.theme.as_deref())
    }

    /// The learner's folder; without one there is nothing to do.
    pub(super) fn workspace(&self) -> Result<&Workspace, Trouble> {
        self.workspace.as_ref().ok_or_else(|| WorkspaceError::None.into())
    }

    /// The exercise that was named, or that is meant.
    pub(super) fn exercise(&self, typed: Option<&str>, meant: Meant) -> Result<&Exercise, Trouble> {
        match typed {
            Some(typed) => self.named_exercise(typed),
            None => self.meant_exercise(meant),
        }
    }

    fn named_exercise(&self, typed: &str) -> Result<&Exercise, Trouble> {
        let path = Path::new(typed);
        // A path with an ending that is there is a file, and it must be the learner's.
        let name = if path.extension().is_some() && path.exists() {
            let inner = self.workspace.as_ref().and_then(|workspace| workspace.name_of(path));
            inner.ok_or_else(|| {
                let advice = "name the exercise and add --file to check it";
                Trouble::Usage(format!("{typed} is not in the learner's folder; {advice}"))
            })?
        } else {
            typed.to_owned()
        };
        self.course.find(&name, Some(&self.track)).map_err(|near| {
            let advice = if near.is_empty() { "the course has no exercises".into() } else { did_you_mean(&near) };
            Trouble::Usage(format!("there is no exercise `{typed}`; {advice}"))
        })
    }

    fn meant_exercise(&self, meant: Meant) -> Result<&Exercise, Trouble> {
        let wanted = |exercise: &Exercise| {
            (self.named_track == Named::No || exercise.id.track == self.track)
                && (meant == Meant::SavedLast || self.progress.state(&exercise.id) != State::Solved)
        };
        let saved = self.workspace.as_ref().and_then(|workspace| workspace.saved_last(&self.course, wanted));
        saved.map(|(_, exercise)| exercise).or_else(|| self.progress.next(&self.course, &self.track)).ok_or_else(|| {
            Trouble::Usage(format!(
                "every exercise of the track {} is solved; name the one you mean, or another --track",
                self.track
            ))
        })
    }

    /// The exercise whose file of a review is meant: `python/if/review/three_levels.py` as a path or as a name, or where
    /// nothing is named and that file was saved last.
    pub(super) fn written_again(&self, typed: Option<&str>) -> Option<&Exercise> {
        let workspace = self.workspace.as_ref()?;
        let Some(typed) = typed else {
            let all = |exercise: &Exercise| self.named_track == Named::No || exercise.id.track == self.track;
            let (at, exercise) = workspace.on(Shelf::Review).saved_last(&self.course, all)?;
            let newer = workspace.saved_last(&self.course, all).is_some_and(|(answer, _)| answer >= at);
            return (!newer).then_some(exercise);
        };
        let name = workspace.name_of(Path::new(typed)).unwrap_or_else(|| typed.to_owned());
        let (folder, file) = name.rsplit_once('/')?;
        // A chapter may have this name, too.
        let is_exercise = self.course.find(&name, Some(&self.track)).is_ok();
        let chapter = folder.strip_suffix("review").filter(|_| !is_exercise)?;
        self.course.find(&format!("{chapter}{file}"), Some(&self.track)).ok()
    }

    /// The track in use.
    pub(super) fn track(&self) -> Option<&Track> {
        self.course.track(&self.track)
    }

    /// The name of the language that an exercise is written in.
    pub(super) fn language(&self, exercise: &Exercise) -> &str {
        self.course.track(&exercise.id.track).map_or("", |track| track.language.as_str())
    }

    /// Writes to the journal. Trouble is told and the command goes on.
    pub(super) fn note(&self, event: Event) {
        if let Some(workspace) = &self.workspace {
            note(&workspace.journal(), event);
        }
    }

    /// Where a path is, short: within the home folder with `~`.
    pub(super) fn short(path: &Path) -> String {
        let home = etcetera::home_dir().ok();
        match home.as_deref().and_then(|home| path.strip_prefix(home).ok()) {
            Some(inner) if cfg!(unix) => format!("~/{}", inner.display()),
            _ => path.display().to_string(),
        }
    }
}

/// Writes to a journal. Trouble is told and the command goes on.
pub(super) fn note(journal: &Journal, event: Event) {
    if let Err(error) = journal.append(&Entry::new(journal::now(), event)) {
        say(&error.to_string());
    }
}

/// The settings; trouble with them is told and the usual values hold.
pub(super) fn load_settings() -> Settings {
    SettingsFile::of_this_system().load().unwrap_or_else(|error| {
        say(&error.to_string());
        Settings::default()
    })
}

/// The learner's folder. None is no trouble, one that was named and is none is.
pub(super) fn find_workspace(global: &Global, settings: &Settings) -> Result<Option<Workspace>, Trouble> {
    let search = Search {
        named: global.workspace.clone(),
        current: env::current_dir().ok(),
        variable: learn_home(),
        remembered: settings.workspace.clone(),
    };
    match Workspace::find(&search) {
        Ok(workspace) => Ok(Some(workspace)),
        Err(WorkspaceError::None) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// `LEARN_HOME`, if it is set to something.
pub(super) fn learn_home() -> Option<PathBuf> {
    env::var_os("LEARN_HOME").filter(|value| !value.is_empty()).map(PathBuf::from)
}

/// The track that was named; else the one of the settings, if the course has it; else the first.
fn pick_track(course: &Course, named: Option<&str>, remembered: Option<&str>) -> Result<String, Trouble> {
    if let Some(named) = named {
        let is_it = |track: &&Track| track.id == named || track.title.eq_ignore_ascii_case(named);
        let found = course.tracks.iter().find(is_it).ok_or_else(|| {
            let names: Vec<_> = course.tracks.iter().map(|track| track.id.clone()).collect();
            Trouble::Usage(format!("there is no track `{named}`; there is {}", names.join(" and ")))
        })?;
        return Ok(found.id.clone());
    }
    let remembered = remembered.and_then(|id| course.track(id));
    Ok(remembered.or(course.tracks.first()).map(|track| track.id.clone()).unwrap_or_default())
}

/// `did you mean a, b or c?`
pub(super) fn did_you_mean(names: &[String]) -> String {
    match names {
        [] => "`learn list` shows all".into(),
        [one] => format!("did you mean {one}?"),
        [some @ .., last] => format!("did you mean {} or {last}?", some.join(", ")),
    }
}

/// The number of a chapter in its track, from 1.
pub(super) fn number(track: &Track, chapter: &Chapter) -> usize {
    track.chapters.iter().position(|other| other.id == chapter.id).map_or(0, |index| index + 1)
}

/// A confirmation can only be had from a person.
pub(super) fn ask(question: &str) -> Result<Exit, Trouble> {
    use std::io::{BufRead, IsTerminal, Write};
    if !std::io::stdin().is_terminal() {
        return Err(Trouble::Usage(format!("{question} Add --yes to say so.")));
    }
    let mut error = std::io::stderr();
    let _ = write!(error, "{} [y/N] ", printable(question));
    let _ = error.flush();
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    let yes = matches!(line.trim().to_lowercase().as_str(), "y" | "yes");
    Ok(if yes { Exit::Good } else { Exit::Failed })
}

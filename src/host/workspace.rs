//! The learner's folder: where answers and the journal are.
//!
//! ```text
//! python/if/three_levels.py       the learner's file, from the starter; never overwritten
//! python/if/review/three_levels.py  the same exercise written again in a review; begun anew each time
//! .learn/journal.jsonl            what happened, one line per event
//! .learn/backup/                  what a reset replaced
//! ```
//!
//! Every write is whole or not at all: a file appears or is replaced by a rename, so `kill -9` at any moment leaves the
//! old or the new file, and at worst a `.learn-*.tmp` beside it, which the next save or check removes. What does not belong here: what an answer is worth
//! (`check`), what the journal says (`progress`).

use super::beside;
use super::clock::stamp;
use super::journal::Journal;
use super::text::{self, ReadError, WriteError};
use crate::course::{Course, Exercise};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Name of the folder that makes a folder the learner's.
const MARK: &str = ".learn";

/// A learner's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workspace {
    root: PathBuf,
    shelf: Shelf,
}

/// Which of the files of an exercise is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shelf {
    /// The answer: `python/if/three_levels.py`.
    #[default]
    Answers,
    /// What is written again in a review: `python/if/review/three_levels.py`.
    Review,
}

/// Where to look for the learner's folder, the first that is given wins.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// `--workspace`.
    pub named: Option<PathBuf>,
    /// The folder that the program was started in; it or one above it may be the learner's.
    pub current: Option<PathBuf>,
    /// `LEARN_HOME`.
    pub variable: Option<PathBuf>,
    /// The one made last, as the settings remember it.
    pub remembered: Option<PathBuf>,
}

/// Whether a file was made by this call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Made {
    /// It was made from the starter.
    Now,
    /// It was there.
    Before,
}

/// Trouble with the learner's folder.
#[derive(Debug, thiserror::Error)]
pub enum WorkspaceError {
    /// There is none.
    #[error("there is no learner's folder yet; `learn init` makes one")]
    None,
    /// The one that was named is none.
    #[error("{} is no learner's folder; `learn init {}` makes it one", .0.display(), .0.display())]
    NotOne(PathBuf),
    /// A file cannot be written.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// An answer cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The exercise is answered without a file.
    #[error("{0} has no file; answer it with `learn check {0} --answer TEXT`")]
    NoFile(String),
}

impl Workspace {
    /// Makes a folder the learner's. What is in it stays; doing it again changes nothing.
    pub fn init(folder: &Path) -> Result<Self, WorkspaceError> {
        text::make_folder(&folder.join(MARK))?;
        let root = folder.canonicalize().map_err(|error| WriteError::from_io(folder, error))?;
        Ok(Self { root, shelf: Shelf::Answers })
    }

    /// Opens a learner's folder.
    pub fn open(folder: &Path) -> Result<Self, WorkspaceError> {
        let root = folder.canonicalize().map_err(|_| WorkspaceError::NotOne(folder.into()))?;
        if root.join(MARK).is_dir() {
            Ok(Self { root, shelf: Shelf::Answers })
        } else {
            Err(WorkspaceError::NotOne(folder.into()))
        }
    }

    /// Finds the learner's folder. One that was named must be one; one that was only remembered may be gone.
    pub fn find(search: &Search) -> Result<Self, WorkspaceError> {
        if let Some(named) = &search.named {
            return Self::open(named);
        }
        let mut around = search.current.iter().flat_map(|current| current.ancestors());
        if let Some(found) = around.find_map(|folder| Self::open(folder).ok()) {
            return Ok(found);
        }
        if let Some(variable) = &search.variable {
            return Self::open(variable);
        }
        let remembered = search.remembered.as_deref().and_then(|folder| Self::open(folder).ok());
        remembered.ok_or(WorkspaceError::None)
    }

    /// The same folder, where the files of exercises are those of a shelf.
    #[must_use]
    pub fn on(&self, shelf: Shelf) -> Self {
        Self { shelf, ..self.clone() }
    }

    /// The folder itself, without links.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Its journal.
    pub fn journal(&self) -> Journal {
        Journal::new(self.root.join(MARK).join("journal.jsonl"))
    }

    /// Where the learner's file of an exercise is, or will be.
    pub fn path(&self, exercise: &Exercise) -> PathBuf {
        self.root.join(format!("{}.{}", self.stem(exercise), exercise.ending))
    }

    /// The file of an exercise within the folder, without its ending.
    fn stem(&self, exercise: &Exercise) -> String {
        let stem = exercise.id.file_stem();
        match (self.shelf, stem.rsplit_once('/')) {
            (Shelf::Review, Some((folder, name))) => format!("{folder}/review/{name}"),
            _ => stem,
        }
    }

    /// What this path is called within the learner's folder, with `/`, if it is in it: `python/if/three_levels.py`.
    pub fn name_of(&self, path: &Path) -> Option<String> {
        let real = path.canonicalize().ok()?;
        let inner = real.strip_prefix(&self.root).ok()?;
        Some(inner.to_str()?.replace('\\', "/"))
    }

    /// Makes the learner's file from the starter if it is not there. Never changes one that is.
    pub fn ensure(&self, exercise: &Exercise) -> Result<(PathBuf, Made), WorkspaceError> {
        if !exercise.has_file() {
            return Err(WorkspaceError::NoFile(exercise.id.to_string()));
        }
        let path = self.path(exercise);
        if fs::symlink_metadata(&path).is_ok() {
            beside::sweep(path.parent().unwrap_or(&self.root));
            return Ok((path, Made::Before));
        }
        self.make_parent(&path)?;
        match text::create(&path, &exercise.starter) {
            Ok(()) => Ok((path, Made::Now)),
            Err(WriteError::Exists(_)) => Ok((path, Made::Before)),
            Err(error) => Err(error.into()),
        }
    }

    /// Reads the learner's answer: an ordinary file of UTF-8 text, at most 1 MiB.
    pub fn read(&self, exercise: &Exercise) -> Result<String, WorkspaceError> {
        Ok(text::read(&self.path(exercise))?)
    }

    /// Replaces the learner's answer, for editing in place.
    pub fn save(&self, exercise: &Exercise, answer: &str) -> Result<(), WorkspaceError> {
        let path = self.path(exercise);
        self.make_parent(&path)?;
        Ok(text::replace(&path, answer)?)
    }

    /// Puts the starter in place of the learner's file, which is moved to the backups whatever it is. Gives the place of
    /// the backup, or none if there was no file.
    ///
    /// The new file is written first and the old one moved last, so that a full disk changes nothing, and a program
    /// killed in between leaves the old file in the backups.
    pub fn reset(&self, exercise: &Exercise, time: SystemTime) -> Result<Option<PathBuf>, WorkspaceError> {
        let (path, made) = self.ensure(exercise)?;
        if made == Made::Now {
            return Ok(None);
        }
        let fail = |error| WriteError::from_io(&path, error);
        let new = beside::write(&path, &exercise.starter, None)?;
        let backup = self.reserve_backup(exercise, time)?;
        if let Err(error) = fs::rename(&path, &backup) {
            // Only the empty name that was just taken goes away.
            let _ = fs::remove_file(&backup);
            return Err(match error.kind() {
                io::ErrorKind::NotADirectory => WriteError::Special(path.clone()),
                _ => fail(error),
            }
            .into());
        }
        match new.persist_noclobber(&path) {
            Ok(_) => Ok(Some(backup)),
            // Somebody saved meanwhile: that file is newer than the starter and stays.
            Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => Ok(Some(backup)),
            Err(error) => {
                let _ = fs::rename(&backup, &path);
                Err(fail(error.error).into())
            }
        }
    }

    /// The exercise whose file was saved last, of those that `wanted` says yes to, and when that was.
    pub fn saved_last<'a>(
        &self,
        course: &'a Course,
        wanted: impl Fn(&Exercise) -> bool,
    ) -> Option<(SystemTime, &'a Exercise)> {
        let saved = |exercise: &Exercise| fs::symlink_metadata(self.path(exercise)).ok()?.modified().ok();
        course
            .exercises()
            .filter(|exercise| exercise.has_file() && wanted(exercise))
            .filter_map(|exercise| Some((saved(exercise)?, exercise)))
            // Of files saved in the same moment the first in the course wins.
            .reduce(|best, other| if other.0 > best.0 { other } else { best })
    }

    fn make_parent(&self, path: &Path) -> Result<(), WorkspaceError> {
        Ok(text::make_folder(path.parent().unwrap_or(&self.root))?)
    }

    /// Takes a name for a backup that nothing has yet: `.learn/backup/python/if/three_levels.2026-11-23T18-25-30Z.py`.
    fn reserve_backup(&self, exercise: &Exercise, time: SystemTime) -> Result<PathBuf, WorkspaceError> {
        const MOST: u32 = 10_000;
        let stem = format!("{}.{}", self.stem(exercise), stamp(time));
        let folder = self.root.join(MARK).join("backup");
        let mut last = folder.clone();
        for number in 1..=MOST {
            let number = if number == 1 { String::new() } else { format!("-{number}") };
            last = folder.join(format!("{stem}{number}.{}", exercise.ending));
            self.make_parent(&last)?;
            match text::reserve(&last) {
                Ok(()) => return Ok(last),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(WriteError::from_io(&last, error).into()),
            }
        }
        Err(WriteError::Exists(last).into())
    }
}

#[cfg(test)]
mod tests;

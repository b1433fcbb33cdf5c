//! The learner's files of the lab.
//!
//! ```text
//! lab/agent/       the agent, a copy of the course's; missing files come back, changed ones stay
//! lab/mended/      the copy that the learner mends
//! .learn/lab.json  where the learner is and what was measured
//! ```

use crate::host::clock::stamp;
use crate::host::text::{self, ReadError, WriteError};
use crate::host::workspace::Workspace;
use crate::lab::{Own, Texts, Tree};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Files of a copy that are read at most: somebody may have put a whole library there.
const MOST_FILES: usize = 200;

/// Folders below each other that are looked into.
const DEEPEST: usize = 4;

/// Where the learner's lab is.
#[derive(Debug, Clone)]
pub struct Place {
    folder: PathBuf,
    saved: PathBuf,
    backups: PathBuf,
}

impl Place {
    /// The lab in a learner's folder; nothing is made yet.
    pub fn of(workspace: &Workspace) -> Self {
        let root = workspace.root();
        let own = root.join(".learn");
        Self { folder: root.join("lab"), saved: own.join("lab.json"), backups: own.join("backup") }
    }

    /// The lab's folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The folder of a copy.
    pub fn tree(&self, tree: Tree) -> PathBuf {
        self.folder.join(tree.folder())
    }

    /// Moves everything to the backups, so that the lab begins anew.
    pub fn put_away(&self, time: SystemTime) -> Result<(), WriteError> {
        let backup = self.backups.join(format!("lab.{}", stamp(time)));
        let fail = |error| WriteError::from_io(&backup, error);
        text::make_folder(&backup)?;
        for (from, name) in [(&self.folder, "lab"), (&self.saved, "lab.json")] {
            match fs::rename(from, backup.join(name)) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(fail(error)),
                _ => {}
            }
        }
        Ok(())
    }

    /// Makes the files of the agent that are not there. What is there stays as it is.
    pub fn make(&self, texts: &Texts) -> Result<(), WriteError> {
        self.fill(Tree::Agent, &texts.agent)
    }

    fn fill(&self, tree: Tree, files: &BTreeMap<String, String>) -> Result<(), WriteError> {
        for (name, content) in files {
            let path = self.tree(tree).join(name);
            if fs::symlink_metadata(&path).is_ok() {
                continue;
            }
            if let Some(parent) = path.parent() {
                text::make_folder(parent)?;
            }
            match text::create(&path, content) {
                Ok(()) | Err(WriteError::Exists(_)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// Copies the agent to the copy that is mended. Says whether there was none before.
    pub fn copy(&self) -> Result<bool, String> {
        let is_new = !self.tree(Tree::Mended).exists();
        let agent = self.read(Tree::Agent)?;
        self.fill(Tree::Mended, &agent).map_err(|error| error.to_string())?;
        Ok(is_new)
    }

    /// The learner's files.
    pub fn own(&self) -> Result<Own, String> {
        Ok(Own { agent: self.read(Tree::Agent)?, mended: self.read(Tree::Mended)? })
    }

    fn read(&self, tree: Tree) -> Result<BTreeMap<String, String>, String> {
        let mut files = BTreeMap::new();
        let root = self.tree(tree);
        if root.is_dir() {
            collect(&root, "", DEEPEST, &mut files).map_err(|error| error.to_string())?;
        }
        Ok(files)
    }

    /// What was written down last time; none if nothing was, or if it cannot be read.
    pub fn saved(&self) -> Option<String> {
        text::read(&self.saved).ok()
    }

    /// Writes it down, whole or not at all.
    pub fn save(&self, state: &str) -> Result<(), WriteError> {
        text::replace(&self.saved, state)
    }
}

fn collect(folder: &Path, name: &str, deep: usize, files: &mut BTreeMap<String, String>) -> Result<(), ReadError> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(()) };
    for entry in entries.flatten() {
        let (Ok(own), Ok(kind)) = (entry.file_name().into_string(), entry.file_type()) else { continue };
        let path = if name.is_empty() { own.clone() } else { format!("{name}/{own}") };
        if kind.is_dir() && deep > 0 && own != "__pycache__" && !own.starts_with('.') {
            collect(&entry.path(), &path, deep - 1, files)?;
        } else if kind.is_file()
            && Path::new(&own).extension().is_some_and(|ending| ending == "py")
            && files.len() < MOST_FILES
        {
            files.insert(path, text::read(&entry.path())?);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place() -> (tempfile::TempDir, Place, Texts) {
        let folder = tempfile::tempdir().unwrap();
        let workspace = Workspace::init(folder.path()).unwrap();
        let agent =
            BTreeMap::from([("agent.py".into(), "a = 1\n".into()), ("checks/__init__.py".into(), "b\n".into())]);
        (folder, Place::of(&workspace), Texts { title: "Lab".into(), steps: Vec::new(), agent })
    }

    #[test]
    fn missing_files_come_back_and_changed_ones_stay() {
        let (_keep, place, texts) = place();
        place.make(&texts).unwrap();
        assert_eq!(place.own().unwrap().agent, texts.agent);
        let changed = place.tree(Tree::Agent).join("agent.py");
        fs::write(&changed, "mine\n").unwrap();
        fs::remove_file(place.tree(Tree::Agent).join("checks/__init__.py")).unwrap();
        place.make(&texts).unwrap();
        let own = place.own().unwrap();
        assert_eq!((own.agent["agent.py"].as_str(), own.agent["checks/__init__.py"].as_str()), ("mine\n", "b\n"));
        assert!(own.mended.is_empty());
    }

    #[test]
    fn what_is_put_away_is_in_the_backups() {
        let (keep, place, texts) = place();
        place.make(&texts).unwrap();
        place.save("{}").unwrap();
        place.put_away(SystemTime::UNIX_EPOCH).unwrap();
        assert!(!place.folder().exists() && place.saved().is_none());
        let backup = keep.path().join(".learn/backup/lab.1970-01-01T00-00-00Z");
        assert_eq!(fs::read_to_string(backup.join("lab/agent/agent.py")).unwrap(), "a = 1\n");
        assert_eq!(fs::read_to_string(backup.join("lab.json")).unwrap(), "{}");
        place.put_away(SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(9)).unwrap();
    }

    #[test]
    fn a_copy_is_made_once() {
        let (_keep, place, texts) = place();
        place.make(&texts).unwrap();
        assert_eq!(place.copy(), Ok(true));
        fs::write(place.tree(Tree::Mended).join("agent.py"), "mended\n").unwrap();
        assert_eq!(place.copy(), Ok(false));
        assert_eq!(place.own().unwrap().mended["agent.py"], "mended\n");
    }

    #[test]
    fn where_one_is_is_written_whole() {
        let (_keep, place, _) = place();
        assert_eq!(place.saved(), None);
        place.save("{}").unwrap();
        place.save("{\"format\":1}").unwrap();
        assert_eq!(place.saved().as_deref(), Some("{\"format\":1}"));
    }
}

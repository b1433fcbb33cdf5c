//! Where the files of a course come from. `host` has two sources: the course inside the binary, and a folder.

use std::collections::BTreeMap;

/// The files of a course by their path within it, always with `/` between the parts.
pub trait Source {
    /// The text of one file.
    fn read(&self, path: &str) -> Result<String, SourceError>;

    /// The names of the files directly in a folder, sorted; empty if there is no such folder.
    fn names(&self, folder: &str) -> Vec<String>;
}

/// Why a file of a course cannot be had.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SourceError {
    /// There is no such file.
    #[error("there is no file {0}")]
    Missing(String),
    /// It is there and cannot be used: no permission, not text, too large. The second part says why.
    #[error("{0} cannot be read: {1}")]
    Unreadable(String, String),
}

/// A course in memory: for the embedded course and for tests.
impl Source for BTreeMap<String, String> {
    fn read(&self, path: &str) -> Result<String, SourceError> {
        self.get(path).cloned().ok_or_else(|| SourceError::Missing(path.into()))
    }

    fn names(&self, folder: &str) -> Vec<String> {
        let prefix = format!("{folder}/");
        self.range(prefix.clone()..)
            .take_while(|(path, _)| path.starts_with(&prefix))
            .filter_map(|(path, _)| path.strip_prefix(&prefix))
            .filter(|name| !name.contains('/'))
            .map(str::to_owned)
            .collect()
    }
}

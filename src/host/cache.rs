//! What was found out once and can be found out again: files in the user's cache folder. Trouble here only costs time:
//! whatever stands there in place of a file of ours, it is as if there was none.

use super::text;
use std::path::{Path, PathBuf};

/// Far more than anything that is kept.
const MOST: u64 = 64 << 20;

/// What made the things that are kept: the sources that decide what comes of an answer (see `build.rs`).
pub const BUILD: &str = env!("LEARN_SOURCES");

/// The folder for what can be made again: `learn` within the user's cache folder.
pub(super) fn folder() -> Option<PathBuf> {
    use etcetera::BaseStrategy;
    if let Some(folder) = std::env::var_os("LEARN_CACHE").filter(|folder| !folder.is_empty()) {
        return Some(folder.into());
    }
    etcetera::choose_base_strategy().ok().map(|strategy| strategy.cache_dir().join("learn"))
}

/// What is kept under this name in a drawer of the cache.
pub fn read(drawer: &str, name: &str) -> Option<String> {
    read_text(&folder()?.join(drawer).join(name))
}

/// A file of the cache, as text.
pub(super) fn read_text(path: &Path) -> Option<String> {
    String::from_utf8(read_bytes(path)?).ok()
}

/// A file of the cache.
pub(super) fn read_bytes(path: &Path) -> Option<Vec<u8>> {
    text::read_bytes(path, MOST).ok()
}

/// Keeps a text under this name in a drawer of the cache.
pub fn keep(drawer: &str, name: &str, text: &str) {
    if let Some(folder) = folder() {
        write_whole(&folder.join(drawer).join(name), text.as_bytes());
    }
}

/// Writes a file of the cache whole or not at all.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) {
    use std::io::Write;
    let Some(folder) = path.parent() else { return };
    let _ = std::fs::create_dir_all(folder).and_then(|()| {
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(bytes)?;
        file.persist(path).map_err(|error| error.error)
    });
}

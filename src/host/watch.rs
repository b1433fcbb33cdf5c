//! Watches one file and says when it was saved.
//!
//! A thread looks at the file five times a second. That needs no special call of any system, works on network folders
//! and in containers, and sees a save by rename as well as one in place. What does not belong here: what to do about a
//! save.

use super::text;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::{Builder, JoinHandle};
use std::time::{Duration, SystemTime};

/// How often the file is looked at.
pub const EVERY: Duration = Duration::from_millis(200);

/// A file system may count time in steps of two seconds: a save within this time of the last one can have the same
/// time, so the text is compared too.
const SAME_TIME: Duration = Duration::from_secs(3);

/// What happened to the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It was saved at this time.
    Saved(SystemTime),
    /// It is gone. Many editors take it away for a moment while they save, so this is said after two looks.
    Gone,
}

/// A watched file. Dropping it ends the watch.
#[derive(Debug)]
pub struct Watch {
    stop: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// What can be seen of a file without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Look {
    saved: SystemTime,
    size: u64,
    inode: u64,
}

impl Watch {
    /// Starts to watch; `tell` is called on the watching thread at each change after this moment, and ends the watch by
    /// giving `false` (nobody listens any more).
    pub fn start(path: &Path, tell: impl FnMut(Change) -> bool + Send + 'static) -> io::Result<Self> {
        let (stop, stopped) = channel();
        let mut eye = Eye::new(path.to_owned());
        let mut tell = tell;
        let thread = Builder::new().name("watch".into()).spawn(move || {
            while stopped.recv_timeout(EVERY) == Err(RecvTimeoutError::Timeout) {
                if let Some(change) = eye.look()
                    && !tell(change)
                {
                    return;
                }
            }
        })?;
        Ok(Self { stop: Some(stop), thread: Some(thread) })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // A panic of `tell` has been printed already.
            let _ = thread.join();
        }
    }
}

/// Looks at a file again and again and remembers what it saw.
struct Eye {
    path: PathBuf,
    seen: Option<Look>,
    text: Option<String>,
    /// How often in a row the file was missing or empty.
    waited: u32,
    told_gone: Told,
}

#[derive(PartialEq, Eq)]
enum Told {
    No,
    Yes,
}

impl Eye {
    fn new(path: PathBuf) -> Self {
        let seen = glance(&path);
        let text = text::read(&path).ok();
        let told_gone = if seen.is_some() { Told::No } else { Told::Yes };
        Self { path, seen, text, waited: 0, told_gone }
    }

    fn look(&mut self) -> Option<Change> {
        let Some(now) = glance(&self.path) else {
            self.waited += 1;
            if self.waited < 2 || self.told_gone == Told::Yes {
                return None;
            }
            self.seen = None;
            self.text = None;
            self.told_gone = Told::Yes;
            return Some(Change::Gone);
        };
        let recent = SystemTime::now().duration_since(now.saved).is_ok_and(|age| age < SAME_TIME);
        let changed = self.seen != Some(now);
        if !changed && !recent {
            self.waited = 0;
            return None;
        }
        // An editor that saves in place empties the file first: an empty file gets one look of patience.
        if changed && now.size == 0 && self.waited == 0 {
            self.waited = 1;
            return None;
        }
        self.waited = 0;
        let text = text::read(&self.path).ok();
        let saved = changed || text != self.text;
        self.seen = Some(now);
        self.text = text;
        self.told_gone = Told::No;
        saved.then_some(Change::Saved(now.saved))
    }
}

fn glance(path: &Path) -> Option<Look> {
    let about = fs::symlink_metadata(path).ok()?;
    #[cfg(unix)]
    let inode = std::os::unix::fs::MetadataExt::ino(&about);
    #[cfg(not(unix))]
    let inode = 0;
    Some(Look { saved: about.modified().ok()?, size: about.len(), inode })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("one.py");
        fs::write(&path, "first\n").unwrap();
        (folder, path)
    }

    fn set_time(path: &Path, seconds: u64) {
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        fs::File::options().write(true).open(path).unwrap().set_modified(time).unwrap();
    }

    #[test]
    fn a_save_is_told_within_a_second_and_dropping_ends_the_watch() {
        let (_keep, path) = file();
        let (send, changes) = channel();
        let watch = Watch::start(&path, move |change| send.send(change).is_ok()).unwrap();
        fs::write(&path, "second\n").unwrap();
        let change = changes.recv_timeout(Duration::from_secs(10)).unwrap();
        assert!(matches!(change, Change::Saved(_)), "{change:?}");
        drop(watch);
        assert!(changes.recv().is_err());
    }

    #[test]
    fn looking_at_an_old_unchanged_file_says_nothing() {
        let (_keep, path) = file();
        set_time(&path, 1000);
        let mut eye = Eye::new(path);
        assert_eq!((eye.look(), eye.look()), (None, None));
    }

    #[test]
    fn a_save_by_rename_is_seen() {
        let (keep, path) = file();
        let mut eye = Eye::new(path.clone());
        let new = keep.path().join("new");
        fs::write(&new, "second\n").unwrap();
        fs::rename(new, &path).unwrap();
        assert!(matches!(eye.look(), Some(Change::Saved(_))));
        assert_eq!(eye.look(), None);
    }

    #[test]
    fn another_text_of_the_same_size_and_time_is_seen() {
        let (_keep, path) = file();
        let time = fs::metadata(&path).unwrap().modified().unwrap();
        let mut eye = Eye::new(path.clone());
        fs::write(&path, "other\n").unwrap();
        fs::File::options().write(true).open(&path).unwrap().set_modified(time).unwrap();
        assert_eq!(eye.look(), Some(Change::Saved(time)));
    }

    #[test]
    fn a_file_emptied_for_a_moment_is_not_told_as_a_save() {
        let (_keep, path) = file();
        let mut eye = Eye::new(path.clone());
        fs::write(&path, "").unwrap();
        assert_eq!(eye.look(), None);
        fs::write(&path, "second\n").unwrap();
        assert!(matches!(eye.look(), Some(Change::Saved(_))));
        fs::write(&path, "").unwrap();
        assert_eq!(eye.look(), None);
        assert!(matches!(eye.look(), Some(Change::Saved(_))), "an empty answer is a save too");
    }

    #[test]
    fn a_file_gone_is_told_once_and_its_return_is_a_save() {
        let (_keep, path) = file();
        let mut eye = Eye::new(path.clone());
        fs::remove_file(&path).unwrap();
        assert_eq!((eye.look(), eye.look(), eye.look()), (None, Some(Change::Gone), None));
        fs::write(&path, "back\n").unwrap();
        assert!(matches!(eye.look(), Some(Change::Saved(_))));
    }
}

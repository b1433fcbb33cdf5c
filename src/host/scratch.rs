//! Scratch folders: one for each plan that is followed, removed when that is done. If `learn` is killed in between, its
//! folders stay; the next `learn` that needs one removes them.
//!
//! Whose a folder is, its lock says: who made it holds it, and the system lets go of it when that process ends, however it
//! ends. A number of a process would not do, since two containers may share a folder for temporary files and not their
//! numbers. What does not belong here: what is put into a folder (`run`).

use std::fs::File;
use std::io;
use std::path::Path;
use std::sync::Once;

/// How the names begin.
const PREFIX: &str = "learn-box-";

/// How many letters and digits by chance follow.
const BY_CHANCE: usize = 12;

/// How many names of the folder for temporary files are looked at, and how many folders are removed, at one start.
const MOST_NAMES: usize = 20_000;
const MOST_REMOVED: usize = 200;

/// How often a folder is made anew that somebody took for a leftover before it could be locked.
const ATTEMPTS: usize = 20;

/// A folder of our own. It is removed with what is in it when this is dropped.
pub(super) struct Scratch {
    folder: tempfile::TempDir,
    /// Let go of after the folder is gone; none where there are no locks.
    _lock: Option<File>,
}

impl Scratch {
    /// Makes one where this system keeps temporary files, and removes those that are left there from before.
    pub(super) fn new() -> io::Result<Self> {
        static ONCE: Once = Once::new();
        let place = std::env::temp_dir();
        ONCE.call_once(|| sweep(&place));
        Self::within(&place)
    }

    fn within(place: &Path) -> io::Result<Self> {
        for _ in 0..ATTEMPTS {
            let mut builder = tempfile::Builder::new();
            builder.prefix(PREFIX).rand_bytes(BY_CHANCE);
            #[cfg(unix)]
            {
                use std::os::unix::fs::PermissionsExt;
                builder.permissions(std::fs::Permissions::from_mode(OURS_ALONE));
            }
            let folder = builder.tempdir_in(place)?;
            match lock(folder.path()) {
                Lock::Held(lock) => return Ok(Self { folder, _lock: Some(lock) }),
                Lock::Unknown => return Ok(Self { folder, _lock: None }),
                Lock::Taken => {}
            }
        }
        Err(io::Error::other("each new folder was taken away at once"))
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        self.folder.path()
    }
}

/// What became of asking for a lock.
enum Lock {
    Held(File),
    /// Another has it, or the folder is gone.
    Taken,
    /// There are no locks here.
    Unknown,
}

/// Mode of a folder that nobody else may look into.
#[cfg(unix)]
const OURS_ALONE: u32 = 0o700;

#[cfg(unix)]
fn lock(folder: &Path) -> Lock {
    use rustix::fs::{FlockOperation, Mode, OFlags, flock, fstat, lstat, open};
    use rustix::io::Errno;
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    let Ok(opened) = open(folder, flags, Mode::empty()) else { return Lock::Taken };
    match flock(&opened, FlockOperation::NonBlockingLockExclusive) {
        // Between the opening and the lock another may have removed it.
        Ok(()) => match (fstat(&opened), lstat(folder)) {
            (Ok(held), Ok(there)) if (held.st_dev, held.st_ino) == (there.st_dev, there.st_ino) => {
                Lock::Held(opened.into())
            }
            _ => Lock::Taken,
        },
        Err(Errno::WOULDBLOCK) => Lock::Taken,
        Err(_) => Lock::Unknown,
    }
}

#[cfg(not(unix))]
fn lock(_folder: &Path) -> Lock {
    Lock::Unknown
}

/// Removes the folders that a killed `learn` of this user left behind. Trouble only means that they stay.
fn sweep(place: &Path) {
    let Ok(entries) = place.read_dir() else { return };
    let names = entries.take(MOST_NAMES).flatten().filter(|entry| entry.file_name().to_str().is_some_and(is_ours));
    for entry in names.filter(|entry| is_private(&entry.path())).take(MOST_REMOVED) {
        let path = entry.path();
        if let Lock::Held(_held) = lock(&path) {
            let _ = std::fs::remove_dir_all(path);
        }
    }
}

fn is_ours(name: &str) -> bool {
    let by_chance = name.strip_prefix(PREFIX);
    by_chance.is_some_and(|rest| rest.len() == BY_CHANCE && rest.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// Whether it is a folder, no link, of this user or of the one to whom we gave it.
#[cfg(unix)]
fn is_private(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let Ok(about) = path.symlink_metadata() else { return false };
    let own = rustix::process::geteuid();
    let given = own.is_root() && about.uid() == super::sandbox::NOBODY;
    about.is_dir() && about.mode() & 0o7777 == OURS_ALONE && (about.uid() == own.as_raw() || given)
}

#[cfg(not(unix))]
fn is_private(_path: &Path) -> bool {
    false
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::path::PathBuf;

    fn place() -> tempfile::TempDir {
        tempfile::tempdir().unwrap()
    }

    fn leftover(place: &Path, name: &str) -> PathBuf {
        let path = place.join(name);
        fs::create_dir(&path).unwrap();
        fs::write(path.join("driver"), "x").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(OURS_ALONE)).unwrap();
        path
    }

    #[test]
    fn a_folder_is_there_until_it_is_dropped() {
        let place = place();
        let scratch = Scratch::within(place.path()).unwrap();
        let path = scratch.path().to_owned();
        assert!(is_ours(path.file_name().unwrap().to_str().unwrap()) && is_private(&path));
        drop(scratch);
        assert!(!path.exists());
    }

    #[test]
    fn what_a_killed_program_left_is_removed_and_what_is_in_use_stays() {
        let place = place();
        let left = leftover(place.path(), "learn-box-aB3dE6gH9jK2");
        let used = Scratch::within(place.path()).unwrap();
        sweep(place.path());
        assert!(!left.exists() && used.path().exists());
    }

    #[test]
    fn nothing_else_is_touched_and_no_link_is_followed() {
        let place = place();
        let mine = leftover(place.path(), "mine");
        let others = [
            leftover(place.path(), "learn-python"),
            leftover(place.path(), "learn-box-short"),
            leftover(place.path(), "learn-box-aB3dE6gH9jK2.old"),
            leftover(place.path(), "learn-box-with-my-note"),
        ];
        let open = leftover(place.path(), "learn-box-aaaaaaaaaaaa");
        fs::set_permissions(&open, fs::Permissions::from_mode(0o755)).unwrap();
        let file = place.path().join("learn-box-bbbbbbbbbbbb");
        fs::write(&file, "x").unwrap();
        let link = place.path().join("learn-box-cccccccccccc");
        symlink(&mine, &link).unwrap();
        let left = leftover(place.path(), "learn-box-dddddddddddd");
        symlink(&mine, left.join("inner")).unwrap();
        sweep(place.path());
        assert!(!left.exists());
        assert!(link.is_symlink() && file.is_file() && open.is_dir() && others.iter().all(|other| other.is_dir()));
        assert_eq!(fs::read_to_string(mine.join("driver")).unwrap(), "x");
    }

    #[test]
    fn folders_that_are_made_while_others_sweep_stay() {
        let place = place();
        std::thread::scope(|scope| {
            for _ in 0..3 {
                scope.spawn(|| (0..50).for_each(|_| sweep(place.path())));
                scope.spawn(|| {
                    for _ in 0..50 {
                        let scratch = Scratch::within(place.path()).unwrap();
                        fs::write(scratch.path().join("x"), "x").unwrap();
                        assert_eq!(fs::read(scratch.path().join("x")).unwrap(), b"x");
                    }
                });
            }
        });
        assert_eq!(place.path().read_dir().unwrap().count(), 0);
    }
}

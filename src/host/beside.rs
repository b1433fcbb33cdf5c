//! Temporary files beside the file that they are to become. If `learn` is killed before that, they stay; the next that writes
//! or reads there removes them.
//!
//! Whose one is, its lock says, as with scratch folders: who writes it holds it, and the system lets go of it when that
//! process ends, however it ends. What does not belong here: what is written (`text`).

use super::text::{self, WriteError};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::time::{Duration, SystemTime};

/// How the names begin, how many letters and digits by chance follow, and how the names end.
const PREFIX: &str = ".learn-";
const BY_CHANCE: usize = 6;
const SUFFIX: &str = ".tmp";

/// How many names of a folder are looked at.
const MOST_NAMES: usize = 2_000;

/// A file is not taken for a leftover before: it may have been made just now, and its maker is about to lock it. Where a lock
/// tells nothing, its age must.
const YOUNG: Duration = Duration::from_secs(if cfg!(unix) { 10 } else { 60 * 60 });

/// Writes the text to a temporary file in the same folder, down to the disk.
pub(super) fn write(
    path: &Path,
    text: &str,
    permissions: Option<fs::Permissions>,
) -> Result<tempfile::NamedTempFile, WriteError> {
    let fail = |error| WriteError::from_io(path, error);
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    sweep(folder);
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX).rand_bytes(BY_CHANCE).suffix(SUFFIX);
    #[cfg(unix)]
    {
        // A new file gets what any program would give it: the umask decides.
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder).map_err(fail)?;
    // Where there are no locks, only its age will tell.
    #[cfg(unix)]
    let _ = file.as_file().try_lock();
    file.write_all(text.as_bytes()).map_err(fail)?;
    if let Some(permissions) = permissions {
        file.as_file().set_permissions(permissions).map_err(fail)?;
    }
    file.as_file().sync_all().map_err(fail)?;
    Ok(file)
}

/// Removes what a killed `learn` of this user left in a folder. Trouble only means that it stays.
pub(super) fn sweep(folder: &Path) {
    let Ok(entries) = folder.read_dir() else { return };
    let names = entries.take(MOST_NAMES).flatten().filter(|entry| entry.file_name().to_str().is_some_and(is_ours));
    for path in names.map(|entry| entry.path()).filter(|path| is_old_and_own(path)) {
        let Ok((file, _)) = text::open_ordinary(&path) else { continue };
        if cfg!(not(unix)) || file.try_lock().is_ok() {
            let _ = fs::remove_file(&path);
        }
    }
}

fn is_ours(name: &str) -> bool {
    let by_chance = name.strip_prefix(PREFIX).and_then(|rest| rest.strip_suffix(SUFFIX));
    by_chance.is_some_and(|rest| rest.len() == BY_CHANCE && rest.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

fn is_old_and_own(path: &Path) -> bool {
    let Ok(about) = path.symlink_metadata() else { return false };
    let age = about.modified().ok().and_then(|time| SystemTime::now().duration_since(time).ok());
    #[cfg(unix)]
    let own = std::os::unix::fs::MetadataExt::uid(&about) == rustix::process::geteuid().as_raw();
    #[cfg(not(unix))]
    let own = true;
    about.is_file() && own && age.is_some_and(|age| age >= YOUNG)
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;
    use std::process::{Command, Stdio};
    use std::time::Instant;

    fn left(folder: &Path) -> Vec<String> {
        let names = folder.read_dir().unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
        let mut names: Vec<_> = names.collect();
        names.sort();
        names
    }

    fn make_old(path: &Path) {
        let long_ago = SystemTime::now() - YOUNG * 2;
        fs::File::options().write(true).open(path).unwrap().set_modified(long_ago).unwrap();
    }

    /// Called only by the test below: writes a file beside another and never comes to put it there.
    #[test]
    fn told_to_be_killed() {
        let Some(folder) = std::env::var_os("LEARN_TEST_BESIDE").map(PathBuf::from) else { return };
        let _held = write(&folder.join("one.py"), "half an answer\n", None).unwrap();
        fs::write(folder.join("written"), "").unwrap();
        // The parent ends it; if that is gone, its pipe ends.
        let _ = std::io::stdin().read_line(&mut String::new());
    }

    #[test]
    fn what_a_killed_save_leaves_is_removed_and_one_that_is_under_way_stays() {
        let folder = tempfile::tempdir().unwrap();
        let one = folder.path().join("one.py");
        fs::write(&one, "as it was\n").unwrap();
        let mut child = Command::new(std::env::current_exe().unwrap());
        child.args(["--exact", "host::beside::tests::told_to_be_killed", "--nocapture"]);
        child.env("LEARN_TEST_BESIDE", folder.path()).stdin(Stdio::piped()).stdout(Stdio::null());
        let mut child = child.spawn().unwrap();
        let until = Instant::now() + Duration::from_secs(60);
        while !folder.path().join("written").exists() {
            assert!(Instant::now() < until && child.try_wait().unwrap().is_none(), "nothing was written");
            std::thread::yield_now();
        }
        fs::remove_file(folder.path().join("written")).unwrap();
        let names = left(folder.path());
        let temporary = names.iter().find(|name| is_ours(name)).unwrap_or_else(|| panic!("{names:?}"));
        make_old(&folder.path().join(temporary));
        // It is written still, however long that takes.
        sweep(folder.path());
        assert_eq!(left(folder.path()), names);
        child.kill().unwrap();
        child.wait().unwrap();
        text::replace(&one, "new\n").unwrap();
        assert_eq!(left(folder.path()), ["one.py"]);
        assert_eq!(fs::read_to_string(one).unwrap(), "new\n");
    }

    #[test]
    fn what_is_young_or_of_another_name_or_no_file_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let names = [
            ".learn-Ab3xYz",
            ".learn-.tmp",
            ".learn-a.b.cd.tmp",
            ".learn-Ab3xYz0.tmp",
            "notes.tmp",
            "x.learn-Ab3xYz.tmp",
        ];
        for name in names {
            fs::write(path(name), "mine").unwrap();
            make_old(&path(name));
        }
        fs::write(path(".learn-young1.tmp"), "").unwrap();
        fs::create_dir(path(".learn-folder.tmp")).unwrap();
        std::os::unix::fs::symlink(path("notes.tmp"), path(".learn-linked.tmp")).unwrap();
        let before = left(folder.path());
        sweep(folder.path());
        assert_eq!(left(folder.path()), before);
        make_old(&path(".learn-young1.tmp"));
        sweep(folder.path());
        assert_eq!(left(folder.path()).len(), before.len() - 1);
        sweep(&path("nowhere"));
    }
}

//! A learner's folder in a temporary place: nothing is lost, whatever stands in the way.

use super::*;
use crate::course::small::Small;
use std::time::Duration;

/// A course with the exercises `one`, `two` and the prediction `guess`.
fn course() -> Course {
    let small = Small::new("# Decide\n").exercise("one").exercise("two-more").prediction("guess", "print(1)\n");
    ["one", "two-more"].into_iter().fold(small, starts).open()
}

/// With a starter that the tests know.
fn starts(small: Small, slug: &str) -> Small {
    small.with(&format!("exercises/python/if/{slug}/starter.py"), "# starter\n")
}

fn exercise<'a>(course: &'a Course, name: &str) -> &'a Exercise {
    course.find(name, None).unwrap()
}

fn workspace() -> (tempfile::TempDir, Workspace) {
    let folder = tempfile::tempdir().unwrap();
    let workspace = Workspace::init(&folder.path().join("learn")).unwrap();
    (folder, workspace)
}

fn at(seconds: u64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
}

#[test]
fn init_twice_changes_nothing() {
    let (keep, workspace) = workspace();
    fs::write(workspace.root().join("notes.txt"), "mine").unwrap();
    assert_eq!(Workspace::init(&keep.path().join("learn")).unwrap(), workspace);
    assert_eq!(fs::read_to_string(workspace.root().join("notes.txt")).unwrap(), "mine");
}

#[test]
fn a_file_in_the_way_is_said() {
    let keep = tempfile::tempdir().unwrap();
    let path = keep.path().join("file");
    fs::write(&path, "x").unwrap();
    let error = Workspace::init(&path).unwrap_err().to_string();
    assert!(error.contains("cannot be a folder, because a file has this name"), "{error}");
    let error = Workspace::init(&path.join("deeper")).unwrap_err().to_string();
    assert!(error.contains("cannot be a folder, because a file has this name"), "{error}");
}

#[test]
fn it_is_found_from_within_by_name_by_variable_and_from_memory() {
    let (_keep, here) = workspace();
    let (_keep, there) = workspace();
    let deep = here.root().join("python/if");
    fs::create_dir_all(&deep).unwrap();
    let find = |named: Option<&Path>, current: Option<&Path>, variable: Option<&Path>, remembered: Option<&Path>| {
        let own = |path: Option<&Path>| path.map(Path::to_owned);
        Workspace::find(&Search {
            named: own(named),
            current: own(current),
            variable: own(variable),
            remembered: own(remembered),
        })
    };
    let (h, t) = (Some(here.root()), Some(there.root()));
    assert_eq!(find(None, Some(&deep), t, t).unwrap(), here);
    assert_eq!(find(t, Some(&deep), h, h).unwrap(), there);
    assert_eq!(find(None, Some(Path::new("/")), h, t).unwrap(), here);
    assert_eq!(find(None, None, None, t).unwrap(), there);
    let gone = Some(Path::new("/nowhere/at/all"));
    assert!(matches!(find(None, None, None, gone), Err(WorkspaceError::None)));
    assert!(matches!(find(gone, h, h, h), Err(WorkspaceError::NotOne(_))));
    assert!(matches!(find(None, None, gone, h), Err(WorkspaceError::NotOne(_))));
}

#[test]
fn the_learners_file_is_made_once_and_never_overwritten() {
    let (_keep, workspace) = workspace();
    let course = course();
    let two = exercise(&course, "two-more");
    let (path, made) = workspace.ensure(two).unwrap();
    assert_eq!(made, Made::Now);
    assert!(path.ends_with("python/if/two_more.py"));
    assert_eq!(fs::read_to_string(&path).unwrap(), "# starter\n");
    fs::write(&path, "mine\n").unwrap();
    assert_eq!(workspace.ensure(two).unwrap(), (path.clone(), Made::Before));
    assert_eq!(workspace.read(two).unwrap(), "mine\n");
    assert_eq!(workspace.name_of(&path).as_deref(), Some("python/if/two_more.py"));
    assert_eq!(workspace.name_of(Path::new("/etc")), None);
}

#[test]
fn a_prediction_has_no_file() {
    let (_keep, workspace) = workspace();
    let course = course();
    let error = workspace.ensure(exercise(&course, "guess")).unwrap_err().to_string();
    assert_eq!(error, "python/if/guess has no file; answer it with `learn check python/if/guess --answer TEXT`");
}

#[test]
fn a_reset_keeps_every_old_file() {
    let (_keep, workspace) = workspace();
    let course = course();
    let one = exercise(&course, "one");
    assert_eq!(workspace.reset(one, at(0)).unwrap(), None);
    let mut backups = Vec::new();
    for text in ["first\n", "second\n"] {
        workspace.save(one, text).unwrap();
        backups.push(workspace.reset(one, at(1_763_922_330)).unwrap().unwrap());
        assert_eq!(workspace.read(one).unwrap(), "# starter\n");
    }
    let folder = workspace.root().join(".learn/backup/python/if");
    assert_eq!(backups, [folder.join("one.2025-11-23T18-25-30Z.py"), folder.join("one.2025-11-23T18-25-30Z-2.py")]);
    assert_eq!(fs::read_to_string(&backups[0]).unwrap(), "first\n");
    assert_eq!(fs::read_to_string(&backups[1]).unwrap(), "second\n");
}

#[test]
fn a_reset_keeps_what_is_no_text() {
    let (_keep, workspace) = workspace();
    let course = course();
    let one = exercise(&course, "one");
    let (path, _) = workspace.ensure(one).unwrap();
    fs::write(&path, b"\xff\x00").unwrap();
    let backup = workspace.reset(one, at(0)).unwrap().unwrap();
    assert_eq!(fs::read(backup).unwrap(), b"\xff\x00");
}

#[test]
fn a_folder_in_the_place_of_the_file_stays() {
    let (_keep, workspace) = workspace();
    let course = course();
    let one = exercise(&course, "one");
    fs::create_dir_all(workspace.path(one).join("inner")).unwrap();
    assert!(workspace.reset(one, at(0)).is_err());
    assert!(workspace.path(one).join("inner").is_dir());
    let left: Vec<_> = fs::read_dir(workspace.root().join(".learn/backup/python/if")).unwrap().collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn what_a_killed_program_left_behind_does_no_harm() {
    let (_keep, workspace) = workspace();
    let course = course();
    let one = exercise(&course, "one");
    workspace.save(one, "mine\n").unwrap();
    fs::write(workspace.path(one).with_file_name(".learn-x8.tmp"), "half an ans").unwrap();
    // One of a save that was killed long ago goes with the next check.
    let old = workspace.path(one).with_file_name(".learn-x8x8x8.tmp");
    fs::write(&old, "half an ans").unwrap();
    fs::File::options().write(true).open(&old).unwrap().set_modified(at(1000)).unwrap();
    assert_eq!(workspace.ensure(one).unwrap().1, Made::Before);
    assert!(!old.exists());
    assert_eq!(workspace.read(one).unwrap(), "mine\n");
    assert_eq!(workspace.saved_last(&course, |_| true).map(|(_, found)| found.id.slug.as_str()), Some("one"));
    // Killed between the two renames of a reset: the old file is in the backups, the starter comes back.
    let backup = workspace.root().join(".learn/backup/python/if/one.py");
    fs::create_dir_all(backup.parent().unwrap()).unwrap();
    fs::rename(workspace.path(one), &backup).unwrap();
    assert_eq!(workspace.ensure(one).unwrap().1, Made::Now);
    assert_eq!(fs::read_to_string(backup).unwrap(), "mine\n");
}

#[test]
fn the_file_saved_last_is_found() {
    let (_keep, workspace) = workspace();
    let course = course();
    assert!(workspace.saved_last(&course, |_| true).is_none());
    for (name, seconds) in [("one", 2000), ("two-more", 1000)] {
        let (path, _) = workspace.ensure(exercise(&course, name)).unwrap();
        fs::File::options().write(true).open(path).unwrap().set_modified(at(seconds)).unwrap();
    }
    let last = |wanted: fn(&Exercise) -> bool| {
        workspace.saved_last(&course, wanted).map(|(_, exercise)| exercise.id.slug.clone())
    };
    assert_eq!(last(|_| true).as_deref(), Some("one"));
    assert_eq!(last(|exercise| exercise.id.slug != "one").as_deref(), Some("two-more"));
}

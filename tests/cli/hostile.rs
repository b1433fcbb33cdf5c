//! Hostile folders: links, pipes, devices, giants with nothing in them and strange names in the place of every file that
//! is read. Nothing hangs, each is refused by its name or passed over, and nothing is followed.

#![allow(clippy::unwrap_used, reason = "tests")]

use crate::house::{self, House};
use rustix::fs::{CWD, FileType, Mode, mknodat};
use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Output;
use std::time::Duration;

/// Longer than anything may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// What can stand where a file is expected, how to put it there, what is said of it.
type InPlace = (&'static str, fn(&Path), &'static str);

const IN_PLACE: [InPlace; 5] = [
    ("a pipe", pipe, "no ordinary file"),
    ("a link to a device", |path| symlink("/dev/zero", path).unwrap(), "link"),
    ("a link to a file of others", |path| symlink("/etc/passwd", path).unwrap(), "link"),
    ("a giant with nothing in it", giant, "has more than"),
    ("a folder", |path| fs::create_dir(path).unwrap(), "folder"),
];

fn pipe(path: &Path) {
    mknodat(CWD, path, FileType::Fifo, Mode::from_raw_mode(0o600), 0).unwrap();
}

fn giant(path: &Path) {
    fs::File::create(path).unwrap().set_len(20 << 30).unwrap();
}

/// Runs it; it must come to an end by itself and must not tell what is in a file of others.
fn learn(house: &House, args: &[&str]) -> Output {
    let output = house.command(args).timeout(PATIENCE).output().unwrap();
    assert!(output.status.code().is_some(), "{args:?} hangs: {output:?}");
    let said = [output.stdout.as_slice(), &output.stderr].concat();
    assert!(!String::from_utf8_lossy(&said).contains("root:"), "{args:?}: {output:?}");
    output
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn an_answer_is_an_ordinary_file() {
    for (what, put, message) in IN_PLACE {
        let house = House::with_folder();
        let answer = house.path("python/if/three_levels.py");
        fs::create_dir_all(answer.parent().unwrap()).unwrap();
        put(&answer);
        let other = house.root().join("other.py");
        put(&other);
        let named = ["check", "three-levels", "--json", "--file", other.to_str().unwrap()];
        for args in [&["check", "three-levels"][..], &["check"], &named] {
            let output = learn(&house, args);
            assert_eq!(output.status.code(), Some(2), "{what}: {output:?}");
            assert!(stderr(&output).contains(message), "{what}: {output:?}");
        }
        for args in [&["status"][..], &["list"], &["read", "three-levels"], &["hint", "three-levels"]] {
            assert_eq!(learn(&house, args).status.code(), Some(0), "{what}: {args:?}");
        }
    }
}

#[test]
fn a_file_of_a_course_is_an_ordinary_file() {
    let three = "exercises/python/if/three-levels";
    let files = [
        "lessons/course.toml".to_owned(),
        "lessons/python/1-if.md".to_owned(),
        format!("{three}/exercise.toml"),
        format!("{three}/task.md"),
        format!("{three}/starter.py"),
        format!("{three}/solution.py"),
        format!("{three}/wrong/wide-first.py"),
    ];
    let house = House::new();
    for file in files {
        let path = house.course().join(&file);
        let text = fs::read(&path).unwrap();
        for (what, put, message) in IN_PLACE {
            fs::remove_file(&path).unwrap();
            put(&path);
            for args in [&["list"][..], &["course", "check", "--fast", house.course().to_str().unwrap()]] {
                let output = learn(&house, args);
                // A folder is not among the names of files: a wrong answer less, or a file that is missing.
                let (is_missing, message) = match (what, file.rsplit('/').next().unwrap()) {
                    ("a folder", "wide-first.py") => continue,
                    ("a folder", "solution.py") => (true, "there is no solution.* file"),
                    _ => (false, message),
                };
                assert_ne!(output.status.code(), Some(0), "{file} is {what}: {args:?} {output:?}");
                let said = stderr(&output) + &String::from_utf8_lossy(&output.stdout);
                assert!(said.contains(message), "{file} is {what}: {args:?} {output:?}");
                assert!(is_missing || said.contains(&file), "{file} is {what}: {args:?} {output:?}");
            }
            if path.is_dir() { fs::remove_dir(&path) } else { fs::remove_file(&path) }.unwrap();
            fs::write(&path, &text).unwrap();
        }
    }
    assert_eq!(learn(&house, &["list"]).status.code(), Some(0));
}

#[test]
fn whatever_stands_in_place_of_journal_and_settings_the_work_goes_on() {
    for (what, put, _) in IN_PLACE {
        let house = House::with_folder();
        house.save("python/if/three_levels.py", house::RIGHT);
        let settings = house.home().join("config/learn/settings.toml");
        let _ = fs::remove_file(house.journal());
        let _ = fs::remove_file(&settings);
        put(&house.journal());
        put(&settings);
        let named = ["check", "three-levels", "--workspace", house.folder().to_str().unwrap()].map(str::to_owned);
        let output = learn(&house, &named.each_ref().map(String::as_str));
        assert_eq!(output.status.code(), Some(0), "{what}: {output:?}");
        let said = stderr(&output);
        assert!(said.contains("the journal could not be read"), "{what}: {said}");
        // One that is too long to be read is an ordinary file all the same.
        let is_noted = what == "a giant with nothing in it";
        assert_eq!(is_noted, !said.contains("could not be noted in the journal"), "{what}: {said}");
        assert!(said.contains("the settings are not used"), "{what}: {said}");
        learn(&house, &["init", house.root().join("second").to_str().unwrap()]);
    }
}

#[test]
fn whatever_stands_in_place_of_the_caches_an_answer_is_judged() {
    for (what, put, _) in IN_PLACE {
        let house = House::with_folder();
        house.save("python/if/three_levels.py", house::WRONG);
        assert_eq!(learn(&house, &["check", "three-levels"]).status.code(), Some(1));
        let cache = house.home().join("cache/learn");
        let mut files = Vec::new();
        let mut folders = vec![cache.clone()];
        while let Some(folder) = folders.pop() {
            for entry in folder.read_dir().unwrap().map(|entry| entry.unwrap().path()) {
                if entry.is_dir() { &mut folders } else { &mut files }.push(entry);
            }
        }
        let name = |path: &std::path::PathBuf| path.strip_prefix(&cache).unwrap().display().to_string();
        let names: Vec<_> = files.iter().map(name).collect();
        assert!(names.iter().any(|name| name == "tools.json"), "{names:?}");
        assert!(names.iter().any(|name| name.starts_with("wrong/")), "{names:?}");
        for file in &files {
            fs::remove_file(file).unwrap();
            put(file);
        }
        let output = learn(&house, &["check", "three-levels"]);
        assert_eq!(output.status.code(), Some(1), "{what}: {output:?}");
        assert!(String::from_utf8_lossy(&output.stdout).contains("Nothing ever becomes crit"), "{what}: {output:?}");
        fs::remove_dir_all(&cache).unwrap();
        put(&cache);
        assert_eq!(learn(&house, &["check", "three-levels"]).status.code(), Some(1), "{what} as the cache");
    }
}

#[test]
fn the_mark_of_a_learners_folder_is_a_folder() {
    let house = House::new();
    let folder = house.root().join("own");
    fs::create_dir(&folder).unwrap();
    for put in [pipe, giant] {
        put(&folder.join(".learn"));
        let named = folder.to_str().unwrap();
        assert_eq!(learn(&house, &["status", "--workspace", named]).status.code(), Some(2));
        assert_eq!(learn(&house, &["init", named]).status.code(), Some(2));
        fs::remove_file(folder.join(".learn")).unwrap();
    }
}

#[test]
fn strange_names_do_nothing_to_a_terminal() {
    let names: [&[u8]; 4] = [b"red\x1b[31m\x07.py", "turned\u{202e}yp.exe".as_bytes(), b"c1\xc2\x9b.py", b"no\xff.py"];
    for name in names {
        let house = House::with_folder();
        let path = house.root().join(OsStr::from_bytes(name));
        for there in [false, true] {
            if there {
                fs::write(&path, b"\0").unwrap();
            }
            let mut command = house.process(&["check", "three-levels", "--file"]);
            let output = command.arg(&path).output().unwrap();
            assert_eq!(output.status.code(), Some(2), "{output:?}");
            assert_harmless(&output);
        }
        // The same as a file of a course, as a course, and as a learner's folder.
        fs::write(house.course().join("exercises/python/if/three-levels/wrong").join(OsStr::from_bytes(name)), "x\n")
            .unwrap();
        assert_harmless(&learn(&house, &["list"]));
        assert_harmless(&learn(&house, &["course", "check", "--fast", house.course().to_str().unwrap()]));
        let mut command = house.bare(&["list", "--course"]);
        assert_harmless(&command.arg(&path).output().unwrap());
        let folder = house.root().join("folders").join(OsStr::from_bytes(name));
        let mut command = house.process(&["init"]);
        assert_harmless(&command.arg(&folder).output().unwrap());
        let mut command = house.process(&["check", "three-levels", "--workspace"]);
        assert_harmless(&command.arg(&folder).output().unwrap());
    }
}

fn assert_harmless(output: &Output) {
    for stream in [&output.stdout, &output.stderr] {
        let text = String::from_utf8_lossy(stream);
        let bad = text.chars().find(|c| (c.is_control() && *c != '\n') || matches!(c, '\u{202a}'..='\u{202e}'));
        assert_eq!(bad, None, "{text}");
    }
}

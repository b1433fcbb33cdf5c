//! Exercises made in a line or two, and one judge for all tests.

use learn::check::{Submission, Verdict};
use learn::course::{Course, Exercise};
use learn::host::judge::{Cancel, Judge};
use learn::host::sandbox::Sandbox;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;
use std::sync::LazyLock;

pub static JUDGE: LazyLock<Judge> =
    LazyLock::new(|| Judge::with_sandbox(Sandbox::with_helper(env!("CARGO_BIN_EXE_learn").as_ref())));

/// An exercise from the body of its `exercise.toml` and files beside it.
pub fn exercise(language: &str, kind: &str, body: &str, files: &[(&str, &str)]) -> Exercise {
    let ending = if language == "rust" { "rs" } else { "py" };
    let folder = format!("exercises/{language}/if/trial");
    let mut course = BTreeMap::new();
    let mut add = |path: String, text: &str| course.insert(path, text.to_owned());
    add(
        "lessons/course.toml".into(),
        &format!(
            "format = 1\ntitle = \"t\"\n[[track]]\nid = \"{language}\"\ntitle = \"t\"\nlanguage = \"{language}\"\n\
             [[track.chapter]]\nid = \"if\"\ntitle = \"t\"\nfile = \"1.md\"\nexercises = [\"trial\"]\n"
        ),
    );
    add("lessons/1.md".into(), "# t\n");
    add(format!("{folder}/task.md"), "Use `elif`, an `else`, no call of `sum`.\n");
    add(format!("{folder}/starter.{ending}"), "\n");
    add(format!("{folder}/solution.{ending}"), "\n");
    add(
        format!("{folder}/exercise.toml"),
        &format!(
            "title = \"t\"\nkind = \"{kind}\"\nminutes = 1\ndifficulty = 1\nhints = [\"\", \"\", \"\"]\n\
             after = \"Because.\"\n{body}"
        ),
    );
    for (name, text) in files {
        add(format!("{folder}/{name}"), text);
    }
    let course = Course::open(&course).unwrap_or_else(|complaints| panic!("{complaints:#?}"));
    course.exercises().next().unwrap().clone()
}

/// The verdict of the real judge.
pub fn check(exercise: &Exercise, text: &str) -> Verdict {
    check_with(&JUDGE, exercise, text)
}

/// The verdict of this judge.
pub fn check_with(judge: &Judge, exercise: &Exercise, text: &str) -> Verdict {
    let submission = Submission { text: text.into() };
    judge.check(exercise, &exercise.id.track, &submission, &Cancel::new()).unwrap_or_else(|error| panic!("{error}"))
}

/// How many interpreters and drivers that a judge of this test process has started are running now.
pub fn children() -> usize {
    let own = std::process::id().to_string();
    let stats = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    let stats = stats.filter_map(|entry| std::fs::read_to_string(entry.path().join("stat")).ok());
    stats.filter(|stat| parent(stat) == Some(own.as_str())).count()
}

fn parent(stat: &str) -> Option<&str> {
    stat.rsplit_once(')')?.1.split_ascii_whitespace().nth(1)
}

/// Runs the tests of this name once more with each Python that is found.
pub fn with_every_python(tests: &str) {
    for python in pythons() {
        let mut child = Command::new(std::env::current_exe().unwrap());
        child.args([tests, "--nocapture", "--test-threads", "2"]);
        let output = child.env("LEARN_TEST_PARENT", "1").env("LEARN_PYTHON", &python).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{}\n{said}", python.display());
    }
}

/// Every Python from 3.10 that is found on this machine.
fn pythons() -> Vec<PathBuf> {
    let mut found: Vec<_> = ["/usr/bin/python3".into()].into_iter().filter(|path: &PathBuf| path.exists()).collect();
    let home = std::env::home_dir().unwrap_or_default().join(".pyenv/versions");
    let versions = std::fs::read_dir(home).into_iter().flatten().flatten().map(|entry| entry.path());
    let new_enough = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        name.strip_prefix("3.")
            .and_then(|rest| rest.split('.').next()?.parse::<u32>().ok())
            .is_some_and(|minor| minor >= 10)
    };
    found.extend(versions.filter(new_enough).map(|path| path.join("bin/python3")));
    found
}

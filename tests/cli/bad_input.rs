//! Bad input gets a clear message on standard error, nothing on standard output, the right exit code; nothing is lost.

use crate::house::{self, House};
use predicates::prelude::*;
use std::fs;
use std::path::Path;

fn refused(house: &House, args: &[&str], code: i32, message: &str) {
    house
        .learn(args)
        .code(code)
        .stdout("")
        .stderr(predicate::str::starts_with("learn: ").and(predicate::str::contains(message)));
}

#[test]
fn an_unknown_exercise_gets_the_nearest_names() {
    let house = House::with_folder();
    let near = "there is no exercise `tree-levels`; did you mean python/if/three-levels";
    for command in ["check", "hint", "solution", "reset"] {
        refused(&house, &[command, "tree-levels"], 2, near);
    }
    refused(&house, &["check", "../../etc/passwd"], 2, "there is no exercise `../../etc/passwd`");
}

#[test]
fn unknown_tracks_chapters_sections_options_and_commands_are_usage() {
    let house = House::with_folder();
    refused(&house, &["list", "--track", "cobol"], 2, "there is no track `cobol`; there is python and rust");
    refused(&house, &["read", "iff"], 2, "did you mean if");
    refused(&house, &["read", "if#the-lader"], 2, "did you mean the-ladder");
    refused(&house, &["--colour"], 2, "unexpected argument '--colour'");
    refused(&house, &["chekc"], 2, "unrecognized subcommand 'chekc'");
    refused(&house, &["check", "--file", "a", "--answer", "b"], 2, "cannot be used with");
    refused(&house, &["check", "three-levels", "--file", "-", "--watch"], 2, "standard input cannot be watched");
}

#[test]
fn an_answer_that_is_no_text_is_refused() {
    let house = House::with_folder();
    let put = |name: &str, bytes: &[u8]| {
        let path = house.root().join(name);
        fs::write(&path, bytes).unwrap();
        path
    };
    let huge = vec![b'#'; (1 << 20) + 1];
    let cases = [
        (put("huge.py", &huge), "has more than 1 MiB"),
        (put("binary.py", b"\x7fELF\0\0"), "is not a text file"),
        (put("latin.py", b"# caf\xe9\n"), "is not UTF-8 in line 1"),
        (house.root().join("missing.py"), "there is no file"),
        (house.root().to_owned(), "is a folder; name the file in it"),
    ];
    for (path, message) in cases {
        refused(&house, &["check", "three-levels", "--file", path.to_str().unwrap()], 2, message);
        refused(&house, &["check", "three-levels", "--json", "--file", path.to_str().unwrap()], 2, message);
    }
    house.command(&["check", "three-levels", "--file", "-"]).write_stdin(huge).assert().code(2).stdout("");
    house.command(&["check", "three-levels", "--file", "-"]).write_stdin(b"\0".to_vec()).assert().code(2).stdout("");
}

#[cfg(unix)]
#[test]
fn links_and_devices_are_refused_at_once() {
    let house = House::with_folder();
    house.save("python/if/three_levels.py", house::RIGHT);
    let link = house.root().join("link.py");
    std::os::unix::fs::symlink(house.path("python/if/three_levels.py"), &link).unwrap();
    refused(&house, &["check", "three-levels", "--file", link.to_str().unwrap()], 2, "is a link");
    refused(&house, &["check", "three-levels", "--file", "/dev/zero"], 2, "is no ordinary file");
}

#[test]
fn a_folder_in_the_place_of_the_answer_is_said_and_stays() {
    let house = House::with_folder();
    fs::create_dir_all(house.path("python/if/three_levels.py/inner")).unwrap();
    refused(&house, &["check", "three-levels"], 2, "is a folder");
    let output = house.command(&["reset", "three-levels"]).output().unwrap();
    assert_eq!(output.status.code(), Some(3), "{output:?}");
    assert!(house.path("python/if/three_levels.py/inner").is_dir());
}

#[test]
fn a_file_of_somebody_else_is_not_taken_for_the_learners() {
    let house = House::with_folder();
    let other = house.root().join("three_levels.py");
    fs::write(&other, house::RIGHT).unwrap();
    refused(&house, &["check", other.to_str().unwrap()], 2, "is not in the learner's folder");
}

#[test]
fn a_broken_course_is_said_with_file_line_and_advice() {
    let house = House::new();
    let manifest = house.course().join("lessons/course.toml");
    let text = fs::read_to_string(&manifest).unwrap();
    fs::write(&manifest, text.replace("id = \"if\"", "id = = 1")).unwrap();
    for command in ["list", "status", "check"] {
        refused(&house, &[command], 3, "lessons/course.toml:10: ");
        refused(&house, &[command], 3, "docs/format.md lists what may stand here");
    }
    fs::write(&manifest, text).unwrap();
    fs::write(house.course().join("exercises/python/if/three-levels/task.md"), b"\xff\xfe").unwrap();
    refused(&house, &["list"], 3, "task.md cannot be read: it is not UTF-8 in line 1");
    house
        .bare(&["--course", "/nowhere/at/all", "list"])
        .assert()
        .code(2)
        .stderr(predicate::str::contains("is no folder"));
    let home = house.home();
    let other = home.to_str().unwrap();
    house
        .bare(&["--course", other, "list"])
        .assert()
        .code(3)
        .stderr(predicate::str::contains("is this the right folder?"));
}

#[test]
fn torn_and_foreign_lines_of_the_journal_are_skipped_and_said() {
    let house = House::with_folder();
    house.save("python/if/three_levels.py", house::RIGHT);
    house.learn(&["check"]).success();
    let mut journal = fs::read(house.journal()).unwrap();
    journal.splice(0..0, b"\xff\x00garbage\n{\"v\":7,\"event\":\"sang\"}\n".iter().copied());
    journal.extend_from_slice(b"{\"v\":1,\"time\":17954");
    fs::write(house.journal(), &journal).unwrap();
    house.learn(&["status"]).success().stdout(
        predicate::str::contains("1 of 2 exercises solved")
            .and(predicate::str::contains("3 lines that cannot be read")),
    );
    // The next line stands on its own, and what was there is still there.
    house.learn(&["hint", "guess"]).success();
    let after = fs::read(house.journal()).unwrap();
    assert!(after.starts_with(&journal));
    let last = String::from_utf8_lossy(&after).lines().last().unwrap().to_owned();
    assert!(serde_json::from_str::<serde_json::Value>(&last).is_ok(), "{last}");
}

#[test]
fn a_journal_that_cannot_be_written_does_not_stop_the_work() {
    let house = House::with_folder();
    fs::create_dir(house.journal()).unwrap();
    house.save("python/if/three_levels.py", house::RIGHT);
    house
        .learn(&["check"])
        .success()
        .stdout(predicate::str::contains("All 3 checks pass"))
        .stderr(predicate::str::contains("could not be noted in the journal"));
}

#[test]
fn a_folder_that_cannot_be_made_is_said() {
    let house = House::new();
    let file = house.root().join("file");
    fs::write(&file, "x").unwrap();
    let inner = file.join("learn");
    refused(&house, &["init", inner.to_str().unwrap()], 2, "because a file has this name");
    assert_eq!(fs::read_to_string(&file).unwrap(), "x");
    refused(&house, &["status", "--workspace", house.root().to_str().unwrap()], 2, "is no learner's folder");
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_loses_nothing() {
    use std::os::unix::fs::PermissionsExt;
    if rustix::process::geteuid().is_root() {
        return; // Root may write everywhere.
    }
    let house = House::with_folder();
    house.save("python/if/three_levels.py", "mine = 1\n");
    let set = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    set(&house.path("python/if"), 0o555);
    refused(&house, &["reset", "three-levels"], 3, "nothing was lost");
    set(&house.path("python/if"), 0o755);
    assert_eq!(house.read("python/if/three_levels.py"), "mine = 1\n");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_under_standard_output_is_said() {
    let house = House::new();
    let full = || fs::File::options().write(true).open("/dev/full").unwrap();
    for args in [&["list"][..], &["list", "--json"], &["man"], &["completions", "fish"]] {
        let output = house.process(args).stdout(full()).output().unwrap();
        assert_eq!(output.status.code(), Some(3), "{args:?}");
        assert!(String::from_utf8_lossy(&output.stderr).starts_with("learn: standard output cannot be written"));
    }
}

#[test]
fn what_a_killed_program_left_behind_does_no_harm() {
    let house = House::with_folder();
    house.save("python/if/three_levels.py", house::RIGHT);
    house.save("python/if/.learn-Ab12Cd.tmp", "half an ans");
    house.save(".learn/backup/python/if/three_levels.2026-01-01T00-00-00Z.py", "");
    house.learn(&["check"]).success();
    house.learn(&["reset", "three-levels"]).success();
    house.learn(&["status"]).success();
    // Killed after the old file went to the backups and before the starter came: the starter comes now.
    fs::remove_file(house.path("python/if/three_levels.py")).unwrap();
    house.learn(&["check", "three-levels"]).code(1);
    assert_eq!(house.read("python/if/three_levels.py"), house::STARTER);
}

#[test]
fn settings_that_cannot_be_read_are_said_and_left_alone() {
    let house = House::with_folder();
    let settings = house.home().join("config/learn/settings.toml");
    fs::write(&settings, "theme = = 1\n").unwrap();
    house.learn(&["list"]).success().stderr(predicate::str::contains("settings.toml:1 is not TOML"));
    assert_eq!(fs::read_to_string(settings).unwrap(), "theme = = 1\n");
}

#[test]
fn without_an_interpreter_a_check_says_what_to_install() {
    let house = House::with_folder();
    house.save("python/if/three_levels.py", house::RIGHT);
    let bare = |args: &[&str]| {
        let mut command = house.command(args);
        command.env("PATH", house.root()).env("LEARN_CACHE", house.root().join("no-cache"));
        command
    };
    bare(&["list"]).assert().success();
    bare(&["check"]).assert().code(3).stdout("").stderr(
        predicate::str::contains("this could not be judged: Python is not installed")
            .and(predicate::str::contains("3.10")),
    );
    let output = bare(&["check", "--json"]).output().unwrap();
    assert_eq!(output.status.code(), Some(3));
    let verdict: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(verdict["verdict"], "unjudged");
    assert!(verdict["message"].as_str().unwrap().contains("Python is not installed"));
}

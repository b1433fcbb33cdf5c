//! The command line from outside: every command, every kind of bad input, in an empty home with a small course.

#[cfg(test)]
#[path = "cli/author.rs"]
mod author;
#[cfg(test)]
#[path = "cli/bad_input.rs"]
mod bad_input;
#[cfg(test)]
#[cfg(unix)]
#[path = "cli/escapes.rs"]
mod escapes;
#[cfg(all(test, unix))]
#[path = "cli/hostile.rs"]
mod hostile;
#[cfg(test)]
#[path = "cli/house.rs"]
mod house;
#[cfg(test)]
#[path = "cli/json.rs"]
mod json;
#[cfg(all(test, target_os = "linux"))]
#[path = "cli/killed.rs"]
mod killed;
#[cfg(test)]
#[path = "cli/review.rs"]
mod review;

use house::House;
use predicates::prelude::*;
use std::fs;

#[test]
fn without_a_terminal_the_course_is_listed() {
    let house = House::new();
    house.learn(&[]).success().stdout(
        predicate::str::contains("A small course\n")
            .and(predicate::str::contains("Next: python/if/three-levels  ok, warn, crit"))
            .and(predicate::str::contains("learn init")),
    );
    house.learn(&["--plain"]).success().stdout(predicate::str::contains("A small course"));
}

#[test]
fn the_course_inside_the_program_is_used_without_course() {
    let house = House::new();
    house.bare(&["list"]).assert().success().stdout(predicate::str::contains("python/if/three-levels"));
    let inside = predicate::str::contains("the course inside the program");
    house.bare(&["course", "check", "--fast"]).assert().success().stdout(inside);
}

#[test]
fn hidden_cases_are_not_to_be_read_in_the_binary() {
    let binary = fs::read(assert_cmd::cargo::cargo_bin("learn")).unwrap();
    let contains = |text: &str| binary.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(contains("the course inside the program"), "the search finds what is there");
    for text in ["given = { history = '[80, 64, 71]'", "exercises/python/if/three-levels/wrong"] {
        assert!(!contains(text), "{text}");
    }
}

#[test]
fn the_glossary_tells_what_a_word_means() {
    let house = House::new();
    let inside = |args: &[&str]| house.bare(args).assert();
    inside(&["glossary", "loop", "variable"])
        .success()
        .stdout(predicate::str::contains("the name after for. On each turn it gets the next item."));
    inside(&["glossary"]).success().stdout(predicate::str::contains("running total"));
    inside(&["glossary", "--json", "--track", "rust"])
        .success()
        .stdout(predicate::str::starts_with("{\"format\":1,\"track\":\"rust\""));
    inside(&["glossary", "runing total"]).code(2).stderr(predicate::str::contains("did you mean running total"));
    house.learn(&["glossary", "loop"]).code(2).stderr(predicate::str::contains("define no words"));
}

#[test]
fn list_says_what_is_done_and_what_is_next() {
    let house = House::with_folder();
    house.learn(&["list"]).success().stdout(predicate::str::contains("to do   python/if/three-levels"));
    house.save("python/if/three_levels.py", house::RIGHT);
    house.learn(&["check"]).success();
    house.learn(&["list"]).success().stdout(
        predicate::str::contains("solved  python/if/three-levels").and(predicate::str::contains("1 of 2 solved")),
    );
    house.learn(&["list", "--ascii"]).success().stdout(predicate::str::contains("+ solved"));
    house.learn(&["list", "--track", "rust"]).success().stdout(predicate::str::starts_with("Rust\n"));
    house.learn(&["list", "--track", "Rust"]).success().stdout(predicate::str::starts_with("Rust\n"));
}

#[test]
fn read_prints_a_chapter_a_section_or_a_task() {
    let house = House::with_folder();
    for name in ["if", "1", "python/if", "lessons/python/1-if.md", ""] {
        let args = if name.is_empty() { vec!["read"] } else { vec!["read", name] };
        house
            .learn(&args)
            .success()
            .stdout(predicate::str::contains("The ladder").and(predicate::str::contains("The end")));
    }
    house.learn(&["read", "warm-up"]).success().stdout(predicate::str::contains("Before you begin"));
    let only = || predicate::str::contains("The ladder").and(predicate::str::contains("The end").not());
    house.learn(&["read", "if#the-ladder"]).success().stdout(only());
    house.learn(&["read", "#the"]).success().stdout(only());
    house.learn(&["read", "three-levels"]).success().stdout(
        predicate::str::contains("Set `level`")
            .or(predicate::str::contains("Set level"))
            .and(predicate::str::contains("Your file: ")),
    );
    assert!(house.folder().join("python/if/three_levels.py").is_file());
}

#[test]
fn check_finds_the_file_saved_last_and_compares_with_last_time() {
    let house = House::with_folder();
    house
        .learn(&["check"])
        .code(1)
        .stderr(predicate::str::contains("three_levels.py was made from the starter; edit it and check again"));
    house.save("python/if/three_levels.py", house::WRONG);
    house.learn(&["check"]).code(1).stdout(
        predicate::str::contains("1 of 3 checks pass")
            .and(predicate::str::contains("cpu = 90"))
            .and(predicate::str::contains("level = \"crit\""))
            .and(predicate::str::contains("Nothing ever becomes crit.")),
    );
    house.save("python/if/three_levels.py", house::STRICT);
    house.learn(&["check"]).code(1).stdout(predicate::str::contains("2 of 3 checks pass (1 more than last time)"));
    house.save("python/if/three_levels.py", house::RIGHT);
    house
        .learn(&["check"])
        .success()
        .stdout(predicate::str::contains("All 3 checks pass").and(predicate::str::contains("Next: python/if/guess")));
    let events = house.events();
    assert_eq!(events, ["started", "checked", "checked", "checked", "solved"]);
}

#[test]
fn check_takes_a_path_another_file_and_standard_input() {
    let house = House::with_folder();
    house.save("python/if/three_levels.py", house::RIGHT);
    let path = house.folder().join("python/if/three_levels.py");
    house.learn(&["check", path.to_str().unwrap()]).success();
    house.command(&["check", "three_levels.py"]).current_dir(path.parent().unwrap()).assert().success();
    let other = house.root().join("other.py");
    fs::write(&other, house::WRONG).unwrap();
    house.learn(&["check", "three-levels", "--file", other.to_str().unwrap()]).code(1);
    house.command(&["check", "three-levels", "--file", "-"]).write_stdin(house::RIGHT).assert().success();
    // Only one's own answers are noted.
    assert_eq!(house.events(), ["checked", "solved", "checked"]);
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_are_welcome() {
    let house = House::with_folder();
    house.save("python/if/three_levels.py", &format!("\u{feff}{}", house::RIGHT.replace('\n', "\r\n")));
    house.learn(&["check"]).success();
}

#[test]
fn a_prediction_is_answered_with_a_text() {
    let house = House::with_folder();
    house.learn(&["check", "guess", "--answer", "one\\ntwo"]).success();
    house.learn(&["check", "guess", "--answer", "two"]).code(1).stdout(predicate::str::contains("The first line too."));
    house.learn(&["check", "guess"]).code(2).stderr(predicate::str::contains("--answer TEXT"));
    house
        .learn(&["check", "three-levels", "--answer", "x"])
        .code(2)
        .stderr(predicate::str::contains("is answered with a file"));
}

#[test]
fn a_check_without_a_folder_judges_what_is_named() {
    let house = House::new();
    house.learn(&["check", "three-levels"]).code(2).stderr(predicate::str::contains("`learn init` makes one"));
    house.command(&["check", "three-levels", "--file", "-"]).write_stdin(house::RIGHT).assert().success();
}

#[test]
fn hints_come_one_at_a_time() {
    let house = House::with_folder();
    for (number, text) in [(1, "Where to look"), (2, "The idea"), (3, "The line"), (3, "The line")] {
        house.learn(&["hint", "three-levels"]).success().stdout(
            predicate::str::contains(if number == 1 { "A hint" } else { "Another hint" })
                .and(predicate::str::contains(text)),
        );
    }
    assert_eq!(house.events(), ["hint", "hint", "hint"]);
    House::new().learn(&["hint"]).success().stderr(predicate::str::contains("hints are not counted"));
}

#[test]
fn the_solution_needs_a_yes_until_it_is_solved() {
    let house = House::with_folder();
    house.learn(&["solution", "three-levels"]).code(2).stderr(predicate::str::contains("Add --yes to say so."));
    house
        .learn(&["solution", "three-levels", "--yes"])
        .success()
        .stdout(predicate::str::contains("    elif cpu >= 75:").and(predicate::str::contains("Why it works.")));
    house.save("python/if/three_levels.py", house::RIGHT);
    house.learn(&["check"]).success();
    house.learn(&["solution", "three-levels"]).success();
    house.learn(&["solution", "guess", "--yes"]).success().stdout(predicate::str::contains("    one\n    two\n"));
}

#[test]
fn a_reset_keeps_the_old_file() {
    let house = House::with_folder();
    house.save("python/if/three_levels.py", "mine = 1\n");
    house.learn(&["reset", "three-levels"]).success().stdout(predicate::str::contains("Your file is kept: "));
    assert_eq!(house.read("python/if/three_levels.py"), house::STARTER);
    let backups: Vec<_> = fs::read_dir(house.folder().join(".learn/backup/python/if")).unwrap().collect();
    assert_eq!(backups.len(), 1);
    assert_eq!(fs::read_to_string(backups[0].as_ref().unwrap().path()).unwrap(), "mine = 1\n");
    house.learn(&["reset"]).code(2);
}

#[test]
fn the_folder_made_last_is_remembered_and_named_ones_come_first() {
    let house = House::with_folder();
    let other = house.root().join("other");
    house.learn(&["status"]).success().stdout(predicate::str::contains("folder    "));
    house.learn(&["init", other.to_str().unwrap()]).success();
    let at = |args: &[&str], variable: Option<&str>| {
        let mut command = house.command(args);
        if let Some(value) = variable {
            command.env("LEARN_HOME", value);
        }
        let output = command.output().unwrap();
        let status: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        status["workspace"].as_str().unwrap().to_owned()
    };
    let (first, other) = (house.folder(), other.canonicalize().unwrap());
    let (first, other) = (first.to_str().unwrap(), other.to_str().unwrap());
    assert_eq!(at(&["status", "--json"], None), other);
    assert_eq!(at(&["status", "--json"], Some(first)), first);
    assert_eq!(at(&["status", "--json", "--workspace", other], Some(first)), other);
    house.learn(&["init", other]).success().stdout(predicate::str::contains("is your folder already"));
}

#[test]
fn completions_come_for_four_shells() {
    let house = House::new();
    for (shell, sign) in [
        ("bash", "complete -F"),
        ("zsh", "#compdef learn"),
        ("fish", "complete -c learn"),
        ("powershell", "Register-ArgumentCompleter"),
    ] {
        house.bare(&["completions", shell]).assert().success().stdout(predicate::str::contains(sign));
    }
    house.bare(&["completions", "tcsh"]).assert().code(2);
}

#[test]
fn there_is_a_manual_page_for_the_program_and_for_each_command() {
    let house = House::new();
    house.bare(&["man"]).assert().success().stdout(predicate::str::contains(".TH learn 1"));
    house.bare(&["man", "check"]).assert().success().stdout(predicate::str::contains("learn\\-check"));
    house.bare(&["man", "chekc"]).assert().code(2).stderr(predicate::str::starts_with("learn: "));
}

#[test]
fn help_and_version_come_without_a_course() {
    let house = House::new();
    house.bare(&["--version"]).assert().success().stdout(predicate::str::starts_with("learn 0."));
    house.bare(&["--help"]).assert().success().stdout(predicate::str::contains("Exit codes"));
    house.bare(&["check", "--help"]).assert().success().stdout(predicate::str::contains("standard input"));
}

#[test]
fn colour_comes_only_where_it_is_wanted() {
    let house = House::new();
    let coloured = || predicate::str::contains("\u{1b}[");
    house.learn(&["list"]).success().stdout(coloured().not());
    house.learn(&["list", "--color", "always"]).success().stdout(coloured());
    house.learn(&["list", "--color", "always", "--theme", "mono"]).success().stdout(coloured().not());
    house.command(&["list"]).env("CLICOLOR_FORCE", "1").assert().success().stdout(coloured());
    let both = [("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")];
    house.command(&["list"]).envs(both).assert().success().stdout(coloured().not());
}

#[test]
fn doctor_says_what_was_found() {
    let house = House::with_folder();
    house.learn(&["doctor"]).success().stdout(
        predicate::str::contains("python check")
            .and(predicate::str::contains("Answers can be checked."))
            .and(predicate::str::contains("landlock")),
    );
    // Without any tool nothing works, and that is said.
    house
        .command(&["doctor"])
        .env("PATH", house.root())
        .env("LEARN_CACHE", house.root().join("no-cache"))
        .assert()
        .code(3)
        .stdout(
            predicate::str::contains("is not installed").and(predicate::str::contains("No answer can be checked yet.")),
        );
}

#[test]
fn course_check_reads_the_course_through() {
    let house = House::new();
    let course = house.course();
    house
        .bare(&["course", "check", "--fast", course.to_str().unwrap()])
        .assert()
        .success()
        .stdout(predicate::str::contains("No faults found"));
    house.bare(&["course", "check", "--fast"]).current_dir(&course).assert().success();
    fs::remove_file(course.join("exercises/python/if/three-levels/task.md")).unwrap();
    house
        .bare(&["course", "check", "--fast"])
        .current_dir(&course)
        .assert()
        .code(1)
        .stdout(predicate::str::contains("task.md"));
}

#[cfg(unix)]
#[test]
fn watch_checks_at_each_save_and_ends_with_ctrl_c() {
    use std::io::{BufRead, BufReader};
    let house = House::with_folder();
    house.save("python/if/three_levels.py", house::WRONG);
    let mut child = house
        .process(&["check", "three-levels", "--watch"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let lines = house::lines(BufReader::new(child.stdout.take().unwrap()).lines());
    lines.wait_for("1 of 3 checks pass");
    lines.wait_for("Waiting for the next save");
    house.save("python/if/three_levels.py", house::RIGHT);
    lines.wait_for("Saved ");
    lines.wait_for("All 3 checks pass");
    lines.wait_for("Waiting for the next save");
    let checks = house.events().len();
    house.save("python/if/three_levels.py", house::RIGHT);
    lines.wait_for("the same text as before");
    assert_eq!(house.events().len(), checks, "an unchanged answer is not run again");
    house::interrupt(&child);
    assert_eq!(house::ends(&mut child), Some(0));
}

#[cfg(target_os = "linux")]
#[test]
fn a_save_ends_the_check_of_what_was_saved_before() {
    use std::io::{BufRead, BufReader};
    let house = House::with_folder();
    let manifest = house.course().join("exercises/python/if/three-levels/exercise.toml");
    let patient = fs::read_to_string(&manifest).unwrap() + "[limits]\nseconds = 600\n";
    fs::write(manifest, patient).unwrap();
    house.learn(&["check", "guess", "--answer", "x"]).code(1);
    house.save("python/if/three_levels.py", "cpu = 80\nwhile True:\n    pass\n");
    let mut child = house
        .process(&["check", "three-levels", "--watch"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let lines = house::lines(BufReader::new(child.stdout.take().unwrap()).lines());
    let endless = house::wait_for_child_of(child.id());
    house.save("python/if/three_levels.py", house::WRONG);
    lines.wait_for("Saved ");
    lines.wait_for("1 of 3 checks pass");
    house::wait_until_gone(&endless);
    lines.wait_for("Waiting for the next save");
    house.save("python/if/three_levels.py", "cpu = 80\nlevel = 1\nwhile level:\n    pass\n");
    lines.wait_for("Saved ");
    let endless = house::wait_for_child_of(child.id());
    house.save("python/if/three_levels.py", house::RIGHT);
    lines.wait_for("Saved ");
    lines.wait_for("All 3 checks pass");
    house::wait_until_gone(&endless);
    house::interrupt(&child);
    assert_eq!(house::ends(&mut child), Some(0));
    assert_eq!(house.events(), ["checked", "checked", "checked", "solved"]);
}

#[cfg(target_os = "linux")]
#[test]
fn ctrl_c_ends_a_check_and_what_runs_under_it() {
    let house = House::with_folder();
    // The interpreter is looked for once; afterwards the only child is the answer.
    house.learn(&["check", "guess", "--answer", "x"]).code(1);
    house.save("python/if/three_levels.py", "cpu = 80\nwhile True:\n    pass\n");
    let mut child = house.process(&["check", "three-levels"]).stdout(std::process::Stdio::null()).spawn().unwrap();
    let under = house::wait_for_child_of(child.id());
    house::interrupt(&child);
    assert_eq!(house::ends(&mut child), Some(130));
    house::wait_until_gone(&under);
    assert_eq!(house.events(), ["checked"]);
}

#[cfg(unix)]
#[test]
fn a_pipe_that_closes_early_is_no_trouble() {
    let house = House::new();
    for args in [&["list"][..], &["read"], &["completions", "bash"], &["man"], &["--help"], &["doctor", "--json"]] {
        let mut child = house
            .process(args)
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{args:?}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{args:?}");
    }
}

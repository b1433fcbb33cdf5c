//! `docs/authoring.md`, word for word in an empty folder: its commands are run, its files are written, and what it says
//! that comes out comes out.

use crate::house::House;
use std::fs;
use std::path::PathBuf;

/// What the page asks to be done.
#[derive(Debug)]
enum Step {
    File(String, String),
    Command(String, Vec<String>),
}

/// The steps of the page, in order.
fn steps(page: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut file = None;
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        if let Some(name) = line.strip_prefix("File `").and_then(|rest| rest.strip_suffix("`:")) {
            file = Some(name.to_owned());
        }
        let ticks = line.chars().take_while(|letter| *letter == '`').count();
        if ticks < 3 {
            continue;
        }
        let fence = "`".repeat(ticks);
        let block: Vec<&str> = lines.by_ref().take_while(|line| *line != fence).collect();
        if let Some(name) = file.take() {
            steps.push(Step::File(name, block.join("\n") + "\n"));
        } else if line.ends_with("console") {
            for line in block {
                match (line.strip_prefix("$ "), steps.last_mut()) {
                    (Some(command), _) => steps.push(Step::Command(command.to_owned(), Vec::new())),
                    (None, Some(Step::Command(_, said))) => said.push(line.to_owned()),
                    (None, _) => panic!("output without a command: {line}"),
                }
            }
        }
    }
    steps
}

#[test]
fn the_page_for_authors_holds_word_for_word() {
    let house = House::new();
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/authoring.md")).unwrap();
    let mut here: PathBuf = house.root().join("empty");
    fs::create_dir(&here).unwrap();
    let (mut commands, mut files) = (0, 0);
    for step in steps(&page) {
        match step {
            Step::File(name, text) => {
                files += 1;
                let path = here.join(name);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, text).unwrap();
            }
            Step::Command(line, said) => {
                commands += 1;
                if let Some(folder) = line.strip_prefix("cd ") {
                    here = here.join(folder);
                    continue;
                }
                let words = line.strip_prefix("learn ").unwrap();
                let args: Vec<&str> = words.split(' ').collect();
                let output = house.bare(&args).current_dir(&here).output().unwrap();
                let out = String::from_utf8(output.stdout).unwrap();
                let error = String::from_utf8(output.stderr).unwrap();
                for line in said {
                    assert!(out.lines().any(|other| other.starts_with(&line)), "{words}: no {line:?} in\n{out}{error}");
                }
            }
        }
    }
    assert!(commands >= 6 && files >= 10, "{commands} commands and {files} files");
    // In the end the course is clean, and nothing may be looked at either.
    let output = house.bare(&["course", "check"]).current_dir(&here).output().unwrap();
    let out = String::from_utf8(output.stdout).unwrap();
    assert_eq!((output.status.code(), out.lines().count()), (Some(0), 1), "{out}");
}

#[test]
fn nothing_that_is_there_is_made_again() {
    let house = House::new();
    let before = fs::read_to_string(house.course().join("lessons/course.toml")).unwrap();
    for args in [
        vec!["course", "new", "course", "."],
        vec!["course", "new", "chapter", "python/if"],
        vec!["course", "new", "chapter", "perl/if"],
        vec!["course", "new", "exercise", "python/if/three-levels"],
        vec!["course", "new", "exercise", "python/if/other", "--kind", "essay"],
        vec!["course", "check", "--only", "python/whi"],
    ] {
        let output = house.bare(&args).current_dir(house.course()).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(String::from_utf8(output.stderr).unwrap().starts_with("learn: "), "{args:?}");
    }
    assert_eq!(fs::read_to_string(house.course().join("lessons/course.toml")).unwrap(), before);
}

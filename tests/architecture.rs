//! The walls of the house (see `src/lib.rs`): which room may use which, what a pure room may not name, and how large a
//! file may grow. Text is searched, not syntax: a wall that can be read in one screen is a wall that stands.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::fs;
use std::path::{Path, PathBuf};

/// Who may use whom. A room may always use itself.
const MAY_USE: &[(&str, &[&str])] = &[
    ("course", &[]),
    ("markdown", &[]),
    ("number", &[]),
    ("progress", &["course"]),
    ("heap", &[]),
    ("check", &["course", "markdown", "number"]),
    ("lab", &["course", "number"]),
    ("host", &["course", "markdown", "progress", "heap", "check", "lab"]),
    ("app", &["course", "markdown", "number", "progress", "heap", "check", "lab"]),
    ("desk", &["course", "markdown", "progress", "heap", "check", "lab", "host", "app"]),
    ("author", &["course", "markdown", "check", "lab", "host", "app"]),
    ("tui", &["course", "markdown", "progress", "heap", "check", "lab", "host", "app", "desk"]),
    ("plain", &["course", "markdown", "progress", "heap", "check", "lab", "host", "app", "desk"]),
    (
        "cli",
        &["course", "markdown", "progress", "heap", "check", "lab", "host", "app", "desk", "author", "tui", "plain"],
    ),
];

/// Rooms without input and output.
const PURE: &[&str] = &["course", "markdown", "number", "progress", "heap", "check", "lab", "app"];

/// What a pure room may not name.
const IMPURE: &[&str] = &[
    "ratatui",
    "crossterm",
    "std::fs",
    "std::process",
    "std::env",
    "std::net",
    "std::thread",
    "SystemTime",
    "Utc::now",
    "Instant",
    " println!(",
    " print!(",
    " eprintln!(",
    "rustix",
    "tempfile",
];

/// Libraries that one room alone may name.
const OWNED: &[(&str, &[&str])] = &[
    ("pulldown_cmark", &["markdown"]),
    ("tree_sitter_highlight", &["markdown"]),
    ("crossterm", &["tui", "cli"]),
    ("ratatui", &["tui"]),
    ("clap", &["cli"]),
    ("object", &["heap"]),
    ("rs_fsrs", &["progress"]),
    ("chrono", &["progress"]),
];

/// Lines that a file may have, tests included.
const MOST_LINES: usize = 700;

struct File {
    room: String,
    path: PathBuf,
    /// Without comments: prose may name anything.
    code: String,
    lines: usize,
}

fn files() -> Vec<File> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    let mut folders = vec![source.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                // Texts that are compiled for learners' answers, not into this program.
                if ["courier.rs", "watcher.rs"].iter().any(|text| path.ends_with(format!("check/language/rust/{text}")))
                {
                    continue;
                }
                let within = path.strip_prefix(&source).unwrap();
                let first = within.components().next().unwrap().as_os_str().to_string_lossy();
                let room = first.trim_end_matches(".rs").to_owned();
                // Tests of a pure room may print and may quote programs.
                let (own, _) = text.split_once("#[cfg(test)]\nmod tests {").unwrap_or((&text, ""));
                let code =
                    own.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
                files.push(File { room, lines: text.lines().count(), path, code });
            }
        }
    }
    assert!(files.len() > 20, "the sources were not found");
    files
}

/// Rooms named as `crate::room`, `learn::room` or within `use crate::{a, b}`.
fn rooms_used(code: &str) -> Vec<String> {
    let mut rooms = Vec::new();
    for start in ["crate::", "learn::"] {
        for (at, _) in code.match_indices(start) {
            let rest = &code[at + start.len()..];
            match rest.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
                Some((list, _)) => rooms.extend(list.split(',').map(|name| name.trim().to_owned())),
                None => rooms.push(rest.to_owned()),
            }
        }
    }
    let word = |text: String| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    rooms.into_iter().map(word).collect()
}

#[test]
fn imports_run_downward_only() {
    for file in files() {
        let Some((_, allowed)) = MAY_USE.iter().find(|(room, _)| *room == file.room) else { continue };
        for used in rooms_used(&file.code) {
            let is_room = MAY_USE.iter().any(|(room, _)| *room == used);
            let fine = !is_room || used == file.room || allowed.contains(&used.as_str());
            assert!(fine, "{} uses {used}: {} may use {allowed:?} only", file.path.display(), file.room);
        }
    }
}

#[test]
fn every_room_has_its_walls() {
    for file in files() {
        let known = ["lib", "main"].contains(&file.room.as_str()) || MAY_USE.iter().any(|(room, _)| *room == file.room);
        assert!(known, "{} is in a room without walls: add it to MAY_USE", file.path.display());
    }
}

#[test]
fn pure_rooms_name_nothing_impure() {
    for file in files().iter().filter(|file| PURE.contains(&file.room.as_str())) {
        for word in IMPURE {
            // Constants of the target are known to the compiler: nothing is asked of the machine.
            let code = file.code.replace("std::env::consts", "");
            let named = code.lines().position(|line| line.contains(word));
            assert!(named.is_none(), "{} names {word}", file.path.display());
        }
    }
}

#[test]
fn a_library_is_named_in_its_room_only() {
    for file in files() {
        for (library, rooms) in OWNED {
            let named = file.code.contains(&format!("{library}::"));
            let fine = !named || rooms.contains(&file.room.as_str()) || file.room == "main";
            assert!(fine, "{} names {library}, which belongs to {rooms:?}", file.path.display());
        }
    }
}

#[test]
fn files_stay_small_and_say_what_they_are_for() {
    for file in files() {
        assert!(file.lines <= MOST_LINES, "{} has {} lines: split it by thought", file.path.display(), file.lines);
        let text = fs::read_to_string(&file.path).unwrap();
        assert!(text.starts_with("//!"), "{} does not open with what it is for", file.path.display());
    }
}

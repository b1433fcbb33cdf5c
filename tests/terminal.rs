//! The program in a real terminal: a whole session, and everything that a terminal can do to a program.

#![cfg(unix)]
#![allow(clippy::expect_used, reason = "tests may stop where they stand")]

#[cfg(test)]
#[path = "terminal/chapter.rs"]
mod chapter;
#[cfg(test)]
#[path = "terminal/investigate.rs"]
mod investigate;
#[cfg(test)]
#[path = "terminal/puzzle.rs"]
mod puzzle;
#[cfg(test)]
#[path = "terminal/review.rs"]
mod review;
#[path = "terminal/window.rs"]
mod window;

use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};
use window::{Background, Folder, Options, Window};

const CTRL_C: &str = "\x03";
const CTRL_Z: &str = "\x1a";
const ENTER: &str = "\r";
const ESC: &str = "\x1b";
const F5: &str = "\x1b[15~";

fn signal(name: &str, process: u32) {
    let status = Command::new("kill").args([&format!("-{name}"), &process.to_string()]).status().expect("kill");
    assert!(status.success());
}

#[test]
fn it_opens_and_quits() {
    let window = Window::open(&Options::default());
    window.wait("Warm-up");
    assert!(window.is_alternate());
    window.keys("q");
    let (status, window) = window.end();
    assert!(status.success());
    assert!(!window.is_alternate());
}

#[test]
fn a_first_session_reads_edits_fails_and_passes() {
    let options = Options { folder: Folder::NotYet, ..Options::default() };
    let window = Window::open(&options);
    window.wait("Make the folder now?");
    window.keys("y");
    window.wait("your programs will be in");
    // Read, and predict: the wrong choice is answered, and the program really runs.
    window.keys("j\r").wait("Heron has five machines");
    window.keys(" ").wait("press a to c to answer");
    window.keys("b").wait("You chose b");
    window.keys("q").wait("Enter open");
    // Jump to an exercise by name.
    window.keys("\x10").wait("Jump to");
    window.keys("three-lev").wait("three-lev");
    window.keys(ENTER).wait("[task]");
    window.keys("i").wait("F5 check");
    // The starter does not pass.
    window.keys(F5).wait("✗");
    window.keys(ESC).wait("h hint");
    window.keys("h").wait("A hint");
    window.keys("i").wait("F5 check");
    let file = window.home().learn().join("python/if/three_levels.py");
    assert!(file.exists());
    // Another editor saves the right answer: the check starts by itself.
    let solution = concat!(env!("CARGO_MANIFEST_DIR"), "/exercises/python/if/three-levels/solution.py");
    window.keys(ESC).wait("i edit");
    fs::copy(solution, &file).expect("a save");
    window.wait("✓");
    window.wait("solved");
    window.keys(CTRL_C);
    let (status, window) = window.end();
    assert!(status.success());
    // The next session knows.
    let again = Window::open_at(window.home(), &Options { folder: Folder::NotYet, ..Options::default() });
    again.wait("✓ solved");
    // Reading goes on where it stopped, with the answer that was given.
    again.keys("\x10").wait("Jump to");
    again.keys("Decide\r").wait("You chose b");
}

#[test]
fn what_is_typed_is_on_disk() {
    let window = Window::open(&Options::default());
    window.wait("Warm-up");
    window.keys("\x10").wait("Jump to");
    window.keys("three-lev\r").wait("[task]");
    window.keys("i").wait("F5 check");
    window.keys("\x01# mine").wait("# mine");
    let file = window.home().learn().join("python/if/three_levels.py");
    let deadline = Instant::now() + Duration::from_secs(10);
    while fs::read_to_string(&file).expect("a file") != "# mine" {
        assert!(Instant::now() < deadline, "{}", fs::read_to_string(&file).expect("a file"));
        std::thread::sleep(Duration::from_millis(10));
    }
    signal("KILL", window.id());
    let (_, window) = window.end();
    assert_eq!(fs::read_to_string(&file).expect("a file"), "# mine");
    drop(window);
}

#[test]
fn a_resize_lays_the_text_out_anew() {
    let window = Window::open(&Options::default());
    window.wait("Warm-up");
    window.keys("\x10").wait("Jump to");
    window.keys("three-lev\r").wait("[task]");
    window.resize(120, 40);
    window.wait_until("task and file side by side", |screen| screen.lines().any(|line| line.contains("│  1 ")));
    window.resize(20, 5);
    window.wait("make the window");
    window.keys("q");
    assert!(window.end().0.success());
}

#[test]
fn a_polite_request_to_end_gives_the_terminal_back() {
    for name in ["TERM", "HUP"] {
        let window = Window::open(&Options::default());
        window.wait("Warm-up");
        signal(name, window.id());
        let (_, window) = window.end();
        assert!(!window.is_alternate(), "{name}");
        assert!(window.raw().contains("\x1b[?2004l"), "bracketed paste is switched off");
    }
}

#[test]
fn ctrl_z_gives_the_shell_back_and_fg_returns() {
    let window = Window::shell(&Options::default());
    window.wait("PROMPT$");
    window.keys(concat!(env!("CARGO_BIN_EXE_learn"), " --theme dark\r")).wait("Warm-up");
    window.keys(CTRL_Z).wait("Stopped");
    assert!(!window.is_alternate());
    window.keys("echo A$((40+2))B\r").wait("A42B");
    window.keys("fg\r").wait("Enter open");
    assert!(window.is_alternate());
    window.keys("q").wait_until("the shell", |_| !window.is_alternate());
    window.keys("exit\r");
    window.end();
}

#[test]
fn the_editor_of_ones_choice_gets_the_terminal_and_every_key() {
    let home = window::Home::new();
    let editor = home.path().join("my editor");
    // An editor that takes one line from the terminal and puts it into the file.
    fs::write(&editor, "#!/bin/sh\nprintf 'TYPE: '\nread line\nprintf '%s\\n' \"$line\" > \"$2\"\n")
        .expect("an editor");
    let executable = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    fs::set_permissions(&editor, executable).expect("permissions");
    let quoted = format!("'{}' --wait", editor.display());
    let options = Options { variables: vec![("EDITOR".into(), quoted)], ..Options::default() };
    let window = Window::open_at(home, &options);
    window.wait("Warm-up");
    window.keys("\x10").wait("Jump to");
    window.keys("three-lev\r").wait("[task]");
    window.keys("e").wait("TYPE: ");
    assert!(!window.is_alternate());
    let line = "level = 'every one of these letters must arrive, q included'";
    window.keys(line).keys("\r");
    window.wait("✗");
    let file = window.home().learn().join("python/if/three_levels.py");
    assert_eq!(fs::read_to_string(file).expect("a file").trim(), line);
    window.keys(CTRL_C);
    assert!(window.end().0.success());
}

#[test]
fn a_light_terminal_gets_the_light_theme_and_a_silent_one_costs_no_key() {
    let asking = |background| Options { arguments: Vec::new(), background, ..Options::default() };
    let started = Instant::now();
    let silent = Window::open(&asking(Background::Silent));
    silent.wait("Warm-up");
    eprintln!("first frame in a terminal that does not answer: {:?}", started.elapsed());
    silent.keys("q");
    assert!(silent.end().0.success());
    let white = Window::open(&asking(Background::White));
    white.wait("Warm-up");
    // Blue of the light theme, where the dark one has light blue.
    let deadline = Instant::now() + Duration::from_secs(10);
    while !white.raw().contains("\x1b[38;5;4;") {
        assert!(Instant::now() < deadline, "the theme stays dark: {:?}", white.raw());
        std::thread::sleep(Duration::from_millis(10));
    }
    white.keys("q");
    assert!(white.end().0.success());
}

#[test]
fn no_colour_is_sent_where_none_is_wanted() {
    let options =
        Options { arguments: Vec::new(), variables: vec![("NO_COLOR".into(), "1".into())], ..Options::default() };
    let window = Window::open(&options);
    window.wait("Warm-up");
    window.keys("q");
    let (status, window) = window.end();
    assert!(status.success());
    // Bold, dim, reverse and the ways back may be there, colours may not.
    let raw = window.raw();
    for sequence in raw.split("\x1b[").skip(1) {
        let Some(end) = sequence.find(|letter: char| letter.is_ascii_alphabetic()) else { continue };
        if sequence[end..].starts_with('m') {
            for number in sequence[..end].split(';') {
                let plain = ["", "0", "1", "2", "3", "4", "7", "9", "22", "23", "24", "27", "29", "39", "49", "59"];
                assert!(plain.contains(&number), "{sequence:?}");
            }
        }
    }
}

#[test]
fn a_closed_terminal_ends_the_program() {
    let window = Window::open(&Options::default());
    window.wait("Warm-up");
    let mut program = window.close();
    let deadline = Instant::now() + Duration::from_secs(10);
    while program.try_wait().expect("a status").is_none() {
        assert!(Instant::now() < deadline, "the program goes on without a terminal");
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// Not a test: the program that the next one starts.
#[test]
#[ignore = "started in a terminal of its own by the test after it"]
fn a_program_that_panics() {
    use learn::tui::terminal::{Screen, set_panic_hook};
    set_panic_hook();
    let _screen = Screen::enter().expect("a terminal");
    panic!("two and two are five");
}

#[test]
fn a_panic_gives_the_terminal_back_and_says_one_paragraph() {
    let program = std::env::current_exe().expect("this program");
    let mut command = portable_pty::CommandBuilder::new(program);
    command.args(["--exact", "a_program_that_panics", "--ignored", "--nocapture"]);
    let window = Window::run(window::Home::new(), command, &Options::default());
    window.wait("two and two are five");
    window.wait("progress are on disk");
    let (status, window) = window.end();
    assert!(!status.success());
    assert!(!window.is_alternate());
    assert!(window.raw().contains("\x1b[?1049l"), "the alternate screen was left");
}

//! A program is investigated in a real terminal: own values, a look at what they come to, a wrong answer and the right one.

use super::window::{Options, Window};
use std::fs;

const ENTER: &str = "\r";
const ESC: &str = "\x1b";

#[test]
fn values_are_tried_before_the_answers_are_written() {
    let window = Window::open(&Options::default());
    window.wait("Warm-up");
    window.keys("\x10").wait("Jump to");
    window.keys("which-end\r").wait("python/while/which_end.py");
    window.keys("t").wait("Try your own values");
    // A value that is no program, then 5 turns, then a look at what is left.
    window.keys("(").keys(ENTER).wait("SyntaxError");
    window.keys("\x7f\x7f\x7f\x7f\x7f5").wait("guard   = 5");
    window.keys(ENTER).wait("it prints nothing");
    // Past the list that could be tried, too.
    window.keys("\t\tturns_a, turns_b, len(sent)").wait("len(sent)");
    window.keys(ENTER).wait("  5 3 5");
    window.keys(ESC).wait("[task]");
    // What was tried is still there.
    window.keys("t").wait("  5 3 5");
    window.keys(ESC).wait("[task]");
    let file = window.home().learn().join("python/while/which_end.py");
    let solution = concat!(env!("CARGO_MANIFEST_DIR"), "/exercises/python/while/which-end/solution.py");
    let right = fs::read_to_string(solution).expect("the solution");
    let wrong: String = right.lines().map(|line| line.replace("C = False", "C = True") + "\n").collect();
    assert_ne!(wrong, right);
    fs::write(&file, wrong).expect("a save");
    window.wait("✗");
    fs::write(&file, right).expect("a save");
    window.wait("✓");
    window.keys("\x03");
    assert!(window.end().0.success());
}

/// A course whose program to look into is in Rust, with a list among its values and `main` in the middle.
#[test]
fn a_rust_program_is_tried_and_the_answers_are_judged() {
    let course = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/courses/look-into");
    let arguments = vec!["--course".to_owned(), course.to_owned()];
    let window = Window::open(&Options { arguments, ..Options::default() });
    window.wait("Repeat");
    window.keys("\x10").wait("Jump to");
    window.keys("hot-hours\r").wait("rust/while/hot_hours.rs");
    window.keys("t").wait("readings = [40, 95, 90, 12]");
    window.keys("\x7f\x7f40").wait("limit    = 40");
    window.keys(ENTER).wait("  3 hot hours");
    // Another list, and a look at it.
    window.keys("\t").keys(&"\x7f".repeat("[40, 95, 90, 12]".len())).keys("[91, 7]\treadings.len(), count");
    window.keys(ENTER).wait("  (2, 1)");
    window.wait("limit = 40, readings = [91, 7]");
    window.keys(ESC).wait("[task]");
    let file = window.home().learn().join("rust/while/hot_hours.rs");
    fs::write(&file, "let first = 1;\nlet found = vec![0, 1, 2];\n").expect("a save");
    window.wait("Only what is above the limit?");
    fs::write(&file, "let first = 2;\nlet found = vec![0, 1, 2];\n").expect("a save");
    window.wait("The limit itself counts.");
    window.keys("\x03");
    assert!(window.end().0.success());
}

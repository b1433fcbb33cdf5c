//! A puzzle of lines, solved in a real terminal with wrong steps first.

use super::window::{Options, Window};
use std::fs;

const ENTER: &str = "\r";

#[test]
fn a_puzzle_is_solved_by_moving_lines() {
    let window = Window::open(&Options::default());
    window.wait("Warm-up");
    window.keys("\x10").wait("Jump to");
    window.keys("disk-ladder\r").wait("python/if/disk_ladder.py");
    window.keys("i").wait("not needed");
    let file = window.home().learn().join("python/if/disk_ladder.py");
    let on_disk = |what: &str, lines: &str| {
        window.wait_for(what, || fs::read_to_string(&file).is_ok_and(|text| text.contains(lines)));
    };
    // Enter takes the lines in from the top: else, ticket, elif, none. Nothing of that is right.
    window.keys(ENTER).keys(ENTER).keys(ENTER).keys(ENTER);
    on_disk(
        "four lines",
        "\nelse:\n    action = \"ticket\"\n    elif disk >= 90 and not backup:\n        action = \"none\"\n",
    );
    window.keys("r").wait("[file] · verdict");
    // Back with them: all out again, from the top.
    window.keys("g").keys(ENTER).keys(ENTER).keys(ENTER).keys(ENTER);
    on_disk("an empty program", "# else if disk >= 90:\n# if disk >= 98:\n# else:\n");
    // What is left out now: if 90, wake, else if 90, if 98, else, ticket, elif, none.
    window.keys("gjjj").keys(ENTER);
    window.keys("gjj").keys(ENTER);
    on_disk("a question and its word", "\nif disk >= 98:\n    action = \"wake\"\n");
    // elif and its word, two steps out for the question.
    window.keys("G").keys("k").keys(ENTER);
    on_disk("the second question", "    elif disk >= 90 and not backup:\n\n");
    window.keys("gjj").keys("<");
    on_disk("the second question at the edge", "\nelif disk >= 90 and not backup:\n\n");
    window.keys("G").keys("k").keys(ENTER);
    on_disk("its word", "\nelif disk >= 90 and not backup:\n    action = \"ticket\"\n");
    window.keys("r").wait("checks pass");
    window.wait("✗");
    // else and its word.
    window.keys("G").keys("k").keys(ENTER).keys("gjjjj").keys("<");
    on_disk("else at the edge", "\nelse:\n\n");
    window.keys("G").keys(ENTER);
    on_disk("the last word", "\nelse:\n    action = \"none\"\n\n# if disk >= 90:\n# else if disk >= 90:\n");
    window.keys("r").wait("✓");
    window.keys("\x1b").wait("Enter next exercise");
    window.keys("\x03");
    assert!(window.end().0.success());
}

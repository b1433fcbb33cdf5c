//! A review in a real terminal of 80 columns and 24 rows.

use super::window::{Home, Options, Window};
use learn::progress::Entry;
use std::fs;

/// Everything that was done so far was done so many days earlier, and one thing a second after the other: what keys do within
/// a second has no order in a journal.
fn days_pass(home: &Home, days: u64) {
    let path = home.learn().join(".learn/journal.jsonl");
    let journal = fs::read_to_string(&path).expect("a journal");
    let earlier = |(number, line): (u64, &str)| {
        let mut entry = Entry::parse(line).expect("an entry");
        entry.time = entry.time - days * 24 * 60 * 60 + number;
        entry.line() + "\n"
    };
    fs::write(path, (0..).zip(journal.lines()).map(earlier).collect::<String>()).expect("a journal");
}

#[test]
fn what_was_missed_comes_back_is_answered_and_written_again() {
    let window = Window::open(&Options::default());
    // Miss a question; solve an exercise with two hints.
    window.wait("Warm-up");
    window.keys("j\r").wait("Heron has five machines");
    window.keys(" ").wait("press a to c to answer");
    window.keys("b").wait("You chose b");
    window.keys("\x10").wait("Jump to");
    window.keys("first-alert\r").wait("python/if/first_alert.py");
    window.keys("h").wait("A hint");
    window.keys("r").wait("checks pass");
    window.keys("h").wait("Another hint");
    let solution = concat!(env!("CARGO_MANIFEST_DIR"), "/exercises/python/if/first-alert/solution.py");
    let mine = window.home().learn().join("python/if/first_alert.py");
    fs::copy(solution, &mine).expect("a save");
    window.wait("solved");
    window.keys("\x03");
    let (status, window) = window.end();
    assert!(status.success());
    // Long enough for an exercise that took one hint only: a check that was under way may keep the second one back.
    days_pass(&window.home(), 40);

    let again = Window::open_at(window.home(), &Options::default());
    again.wait("2 to look at again: v");
    again.keys("v").wait("1 of 1: 1.1 A question before a line");
    again.wait("press a to c to answer");
    again.keys("c").wait("Right.");
    again.wait("It comes back in");
    again.keys(" ").wait("Exercises to write again");
    again.keys("\t\t\t").keys("\r").wait("written again");
    again.wait("review/first_alert.py");
    fs::copy(solution, again.home().learn().join("python/if/review/first_alert.py")).expect("a save");
    again.wait("it comes back in");
    again.keys("\r").wait("Exercises to write again");
    again.keys("q").wait("Enter open");
    again.wait_until("nothing is due", |screen| !screen.contains("to look at again"));
    again.keys("q");
    assert!(again.end().0.success());
    assert_eq!(fs::read_to_string(mine).expect("mine"), fs::read_to_string(solution).expect("the solution"));
}

#[test]
fn learn_review_opens_on_what_is_due() {
    let options = Options { arguments: vec!["review".into(), "--theme".into(), "dark".into()], ..Options::default() };
    let window = Window::open(&options);
    window.wait("Nothing to look at again");
    window.keys(" ").wait("Warm-up");
    window.keys("q");
    assert!(window.end().0.success());
}

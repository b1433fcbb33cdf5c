//! The screen, in a real terminal.

use super::common::{Target, pythons};
use super::window::{Options, Window};

#[test]
fn what_grew_is_shown_and_goes_on_growing() {
    for (columns, rows) in [(80, 24), (120, 40)] {
        let (_, python) = pythons().pop().unwrap();
        let mut target = Target::start(&python, "places.py", &[]);
        target.line();
        let pid = target.pid().to_string();
        let options = Options {
            arguments: ["heap", &pid, "--every", "0.2"].map(String::from).to_vec(),
            columns,
            rows,
            ..Options::default()
        };
        let window = Window::open(&options);
        window.wait(&format!("What process {pid} holds"));
        window.wait("no container grew in");
        target.tell("grow");
        target.line();
        window.wait("containers that grew in");
        window.wait("__main__.module_list");
        // The table of types, and who holds the first of them.
        window.keys("\t").wait("largest  type");
        window.keys("\r").wait("who holds objects");
        // Growth is counted from here on.
        window.keys("m").wait("growth is counted from now on");
        window.keys("\t").wait("no container grew in");
        window.keys("p").wait("paused");
        window.keys("p").wait("no container grew in");
        // The program ends, and the last look stays.
        target.end();
        window.wait(&format!("trouble: process {pid} has ended: its memory is gone; the last look stays"));
        window.wait("ended");
        window.keys("\x1b[B").wait_until("the footer", |screen| !screen.contains("trouble:"));
        window.keys("p").wait("the last look stays");
        window.keys("q");
        let (status, window) = window.end();
        assert!(status.success());
        assert!(!window.is_alternate());
    }
}

/// Keys that the help names, but for those that leave.
const KEYS: &[&str] = &[
    " ", "\x1b[6~", "b", "\x1b[5~", "j", "\x1b[B", "k", "\x1b[A", "G", "\x1b[F", "g", "\x1b[H", "T", "T", "T", "T",
    "m", "r",
];

#[test]
fn every_key_is_taken_in_every_table_with_and_without_a_program() {
    let (_, python) = pythons().pop().unwrap();
    let mut target = Target::start(&python, "places.py", &[]);
    target.line();
    let pid = target.pid().to_string();
    let arguments = ["heap", &pid, "--every", "0.1"].map(String::from).to_vec();
    let window = Window::open(&Options { arguments, ..Options::default() });
    window.wait("no container grew in");
    target.tell("grow");
    target.line();
    window.wait("__main__.module_list");
    let press_all = |state: &str| {
        for table in ["› grew", "› types", "› holders"] {
            window.wait(table);
            for keys in KEYS {
                window.keys(keys);
            }
            // What lies over the table closes again, and the keys before it were taken.
            window.keys("?").wait("What can be done here");
            window.keys("\x1b").wait_until("the table", |screen| !screen.contains("What can be done here"));
            window.keys("\x10").wait("Jump to:");
            window.keys("\x1b").wait_until("the table", |screen| !screen.contains("Jump to:"));
            window.wait(state);
            window.keys("\t");
        }
        // Backwards, and who holds what is selected.
        window.keys("\x1b[Z").wait("› holders");
        window.keys("\x1b[Z").wait("largest  type");
    };
    press_all("look ");
    window.keys("\r").wait("who holds objects of the type");
    window.keys("p").wait("paused");
    window.keys("p").wait("look ");
    window.keys("\t").wait("› grew");
    target.end();
    window.wait("has ended");
    press_all("ended");
    // Another type than the one that was asked about: nobody can tell any more.
    window.keys("\x1b[B\r").wait("was not asked while there were looks");
    window.keys("\x1b");
    assert!(window.end().0.success());
}

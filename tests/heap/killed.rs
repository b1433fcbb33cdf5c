//! The target goes on whatever becomes of learn, and learn says so when the target does not.

use super::common::{Target, is_held, pythons};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Looks at a process again and again, until it is ended.
fn watcher(pid: u32) -> std::process::Child {
    Command::new(env!("CARGO_BIN_EXE_learn"))
        .args(["heap", &pid.to_string(), "--json", "--every", "0.01"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Waits until the process is held in a look.
fn wait_until_held(pid: u32) {
    let since = Instant::now();
    while !is_held(pid) {
        assert!(since.elapsed() < Duration::from_secs(120), "nobody looks at {pid}");
        std::thread::sleep(Duration::from_micros(50));
    }
}

#[test]
fn the_target_goes_on_when_learn_is_killed_in_the_middle_of_a_look() {
    let (_, python) = pythons().pop().unwrap();
    // Much memory makes the standstill long enough to be met.
    let mut target = Target::start(&python, "echo.py", &["24"]);
    target.line();
    for round in 0..100 {
        let mut learn = watcher(target.pid());
        wait_until_held(target.pid());
        learn.kill().unwrap();
        learn.wait().unwrap();
        assert!(!is_held(target.pid()), "round {round}");
        target.tell(&round.to_string());
        assert_eq!(target.line(), round.to_string());
    }
}

#[test]
fn a_target_that_ends_during_a_look_is_a_sentence() {
    let (_, python) = pythons().pop().unwrap();
    let mut target = Target::start(&python, "echo.py", &["24"]);
    target.line();
    let learn = watcher(target.pid());
    wait_until_held(target.pid());
    target.end();
    let output = learn.wait_with_output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(3), "{told}");
    assert_eq!(told.lines().last().unwrap(), format!("learn: process {} has ended: its memory is gone", target.pid()));
}

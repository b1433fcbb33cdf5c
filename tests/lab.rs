//! The lab: the agent on every Python found, the mends and their verdicts, and the whole hunt, in plain lines and in a
//! real terminal. What is hostile here runs in the box.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

#[path = "lab/agent.rs"]
mod agent;
#[path = "lab/hunt.rs"]
mod hunt;
#[path = "lab/mends.rs"]
mod mends;
#[path = "lab/screen.rs"]
mod screen;

#[allow(dead_code, reason = "made for more tests than these")]
#[path = "plain/learner.rs"]
mod learner;
#[allow(dead_code, reason = "made for more tests than these")]
#[path = "terminal/window.rs"]
mod window;

use std::time::{Duration, Instant};

/// No test waits longer than this for anything.
const DEADLINE: Duration = Duration::from_secs(120);

/// Whether a process of this id runs: not gone, and not only waiting to be looked at.
fn runs(pid: u32) -> bool {
    let Ok(stat) = std::fs::read_to_string(format!("/proc/{pid}/stat")) else { return false };
    let state = stat.rsplit_once(") ").and_then(|(_, rest)| rest.chars().next());
    state.is_some_and(|state| state != 'Z')
}

/// Waits until none of these processes runs.
fn wait_for_end(pids: &[u32]) {
    let until = Instant::now() + DEADLINE;
    while pids.iter().any(|pid| runs(*pid)) {
        assert!(Instant::now() < until, "{pids:?} are left behind");
        std::thread::sleep(Duration::from_millis(10));
    }
}

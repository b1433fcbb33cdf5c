//! One child process: the only place where one is started. It gets a group of its own, an exact environment and bounds,
//! its output is capped while it is read, and it ends with its owner.
//!
//! What does not belong here: what is said to it (`run`), what that means (`check`).

#[cfg(unix)]
mod unix;
#[cfg(unix)]
pub(super) use unix::Running;

// On Unix for its tests only: what they try there works elsewhere too.
#[cfg(any(not(unix), test))]
#[cfg_attr(unix, allow(dead_code, unreachable_pub, reason = "on Unix only tests use it"))]
mod plain;
#[cfg(not(unix))]
pub(super) use plain::Running;

use super::sandbox::{Cage, Sandbox};
use crate::check::{End, ID_MARK, Response};
use std::ffi::OsString;
use std::hash::{BuildHasher as _, RandomState};
use std::path::Path;
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};
use std::time::Duration;

/// A flag that ends what is running. Clones share it.
#[derive(Debug, Clone, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// A flag that is not set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Ends what runs under this flag, at once.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it is set.
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// What to start.
pub(super) struct Start<'a> {
    pub program: &'a Path,
    pub args: &'a [String],
    /// The whole environment; nothing is inherited.
    pub environment: &'a [(String, OsString)],
    /// The current folder.
    pub folder: &'a Path,
    /// What puts it in a box.
    pub sandbox: &'a Sandbox,
    /// What it may do there.
    pub cage: &'a Cage,
    pub bounds: Bounds,
    /// Whether it gets the two pipes of a courier.
    pub courier: Courier,
    /// What such a child reads before the first request.
    pub opening: &'a str,
    pub stdin: &'a str,
}

/// Whether a child speaks with us on pipes of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Courier {
    /// Requests on descriptor 3, answers on descriptor 4.
    Pipes,
    /// Its end is the answer.
    None,
}

/// What a child may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "only Linux can bound a process from outside"))]
pub(super) struct Bounds {
    /// Address space, bytes.
    pub memory: u64,
    /// Processor time.
    pub processor: Duration,
    /// The largest file that it may write, bytes.
    pub file: u64,
    /// What is kept of each stream for each request, bytes.
    pub keep: usize,
    /// What is read of it in all before it is stopped, bytes.
    pub flood: usize,
}

/// What is read of a learner's program in all before it is stopped, bytes.
pub(super) const FLOOD: usize = 4 << 20;

/// The longest line of a courier, bytes.
pub(super) const LONGEST_LINE: usize = 2 << 20;

/// Numbers the requests of one process so that nobody can tell the next number, who has seen the ones before.
struct Ids {
    key: RandomState,
    given: u64,
}

impl Ids {
    fn new() -> Self {
        Self { key: RandomState::new(), given: 0 }
    }

    /// Another one, as every language can read it: not more than a float can count.
    fn next(&mut self) -> u64 {
        self.given += 1;
        self.key.hash_one(self.given) >> 11
    }
}

/// The line that sends a request under its id.
fn line(request: &str, id: u64) -> String {
    request.replacen(ID_MARK, &id.to_string(), 1) + "\n"
}

/// The answer to the request with this id, with the request's number in place of the id; none if it answers another one.
fn answer(line: &str, id: u64, number: usize) -> Option<String> {
    line.strip_prefix(&format!("[{id},")).map(|rest| format!("[{number},{rest}"))
}

/// How a request ended for us.
pub(super) enum Event {
    /// It has a response.
    Done(Response),
    /// Someone set the flag.
    Cancelled,
}

/// A response with text, where bytes that are no text are replaced.
pub(super) fn response(end: End, stdout: &[u8], stderr: &[u8], truncated: bool) -> Event {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Event::Done(Response { end, stdout: text(stdout), stderr: text(stderr), truncated })
}

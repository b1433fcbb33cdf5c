//! The lens against real Pythons: every one that is found on this machine, from 3.8 on.
//!
//! The targets tell the truth about themselves through a pipe; the lens sees them from outside.

#![cfg(all(target_os = "linux", target_pointer_width = "64"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout, missing_docs, reason = "tests")]

#[path = "heap/command.rs"]
mod command;
#[path = "heap/common.rs"]
mod common;
#[path = "heap/growth.rs"]
mod growth;
#[path = "heap/killed.rs"]
mod killed;
#[path = "heap/refusals.rs"]
mod refusals;
#[path = "heap/restless.rs"]
mod restless;
#[path = "heap/screen.rs"]
mod screen;
#[path = "heap/truth.rs"]
mod truth;
#[path = "terminal/window.rs"]
#[allow(dead_code, reason = "not all of it is needed here")]
mod window;

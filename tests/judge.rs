//! The judge with real interpreters and compilers: right and wrong answers, and programs that misbehave.
//!
//! Programs that misbehave are started only through the judge, under its limits.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "tests")]

#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
#[path = "judge/attacks.rs"]
mod attacks;
#[path = "judge/common.rs"]
mod common;
#[path = "judge/doctor.rs"]
mod doctor;
#[path = "judge/errors.rs"]
mod errors;
#[path = "judge/forged.rs"]
mod forged;
#[path = "judge/growth.rs"]
mod growth;
#[path = "judge/many.rs"]
mod many;
#[path = "judge/python.rs"]
mod python;
#[path = "judge/rust.rs"]
mod rust;
#[path = "judge/tools.rs"]
mod tools;
#[path = "judge/tracebacks.rs"]
mod tracebacks;
#[path = "judge/trial.rs"]
mod trial;

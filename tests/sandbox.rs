//! The box around learner programs, through the real binary: what it must keep out, what it must let through, and that
//! each layer earns its place. Hostile programs are started only through the judge, in the box, and aim at things that
//! the test made itself.

#![cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "tests")]

#[path = "sandbox/ablation.rs"]
mod ablation;
#[path = "sandbox/attempt.rs"]
mod attempt;
#[path = "sandbox/exhaust.rs"]
mod exhaust;
#[path = "sandbox/honest.rs"]
mod honest;
#[path = "sandbox/keep_out.rs"]
mod keep_out;
#[path = "sandbox/rust.rs"]
mod rust;

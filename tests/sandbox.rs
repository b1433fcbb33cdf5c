//! The box around learner programs, through the real binary: what it must keep out, what it must let through, and that
//! each layer earns its place. Hostile programs are started only through the judge, in the box.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]


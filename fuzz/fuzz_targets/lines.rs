//! Everything that a process of the learner's can say, as bytes. See `README.md` beside this folder for how to run it.

#![no_main]

#[path = "../../tests/lines/said.rs"]
mod said;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| said::throw(bytes));

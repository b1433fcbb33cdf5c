//! The generated second crate of a Rust answer: pins the types of the functions, runs one call for each request on a
//! thread of its own, and sends back the text of its value. It holds what goes in and never what must come out.

use crate::check::plan::Kept;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// What does not depend on the exercise: a crate of its own, built once.
const COURIER: &str = include_str!("courier.rs");

/// The line on which the first pin stands.
pub(super) const FIRST_PIN: usize = 4;

/// The text of the driver. Pin `n` stands alone on line `FIRST_PIN + n`, in the order of the names.
pub(super) fn of(types: &BTreeMap<String, String>, setup: &str, calls: &[&str]) -> String {
    let mut text = String::from("#![allow(warnings)]\nuse solution::*;\nfn pins() {\n");
    for (name, pinned) in types {
        let _ = writeln!(text, "let _: {} = solution::{name};", pinned.replace('\n', " "));
    }
    text.push_str("}\n");
    let _ = writeln!(text, "{setup}");
    for (number, call) in calls.iter().enumerate() {
        let _ = writeln!(
            text,
            "fn case_{number}() -> ::std::string::String {{ ::std::format!(\"{{:?}}\", {{ {call}\n}}) }}"
        );
    }
    text.push_str("fn main() { ::courier::serve(&[");
    for number in 0..calls.len() {
        let _ = write!(text, "case_{number}, ");
    }
    text.push_str("]) }\n");
    text
}

/// The crate that does not depend on the exercise.
pub(super) fn courier(args: Vec<String>) -> Kept {
    Kept { name: "libcourier.rlib", source: ("courier.rs", COURIER), args }
}

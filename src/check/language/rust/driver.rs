//! The generated second crate of a Rust answer: pins the types of the functions, runs one call for each request on a
//! thread of its own, and sends back the text of its value. It holds what goes in and never what must come out.

use crate::check::language::Call;
use crate::check::plan::Kept;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// What does not depend on the exercise: a crate of its own, built once.
const COURIER: &str = include_str!("courier.rs");

/// The line on which the first pin stands.
pub(super) const FIRST_PIN: usize = 4;

/// The text of the driver. Pin `n` stands alone on line `FIRST_PIN + n`, in the order of the names.
pub(super) fn of(types: &BTreeMap<String, String>, setup: &str, calls: &[Call<'_>]) -> String {
    let mut text = String::from("#![allow(warnings)]\nuse solution::*;\nfn pins() {\n");
    for (name, pinned) in types {
        let _ = writeln!(text, "let _: {} = solution::{name};", pinned.replace('\n', " "));
    }
    text.push_str("}\n");
    let _ = writeln!(text, "{setup}");
    let different = different(calls);
    for (number, call) in different.iter().enumerate() {
        let _ = writeln!(
            text,
            "fn case_{number}() -> ::std::string::String {{ ::std::format!(\"{{:?}}\", {{ {call}\n}}) }}"
        );
    }
    text.push_str("fn main() { ::courier::serve(&[");
    for number in 0..different.len() {
        let _ = write!(text, "case_{number}, ");
    }
    text.push_str("]) }\n");
    text
}

/// Which function of the driver each call is, from 0: a call that is asked twice is compiled once.
pub(super) fn places(calls: &[Call<'_>]) -> Vec<usize> {
    let different = different(calls);
    calls.iter().filter_map(|call| different.iter().position(|text| *text == call.text)).collect()
}

fn different<'a>(calls: &[Call<'a>]) -> Vec<&'a str> {
    let mut different = Vec::new();
    for call in calls {
        if !different.contains(&call.text) {
            different.push(call.text);
        }
    }
    different
}

/// The crate that does not depend on the exercise.
pub(super) fn courier(args: Vec<String>) -> Kept {
    Kept { name: "libcourier.rlib", source: ("courier.rs", COURIER), args }
}

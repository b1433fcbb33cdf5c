//! The generated second crate of a Rust answer: pins the types of the functions, runs one call for each request on a
//! thread of its own, and sends back the text of its value. It holds what goes in and never what must come out.

use crate::check::language::Call;
use crate::check::plan::Kept;
use crate::course::Growth;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// What does not depend on the exercise: a crate of its own, built once.
const COURIER: &str = include_str!("courier.rs");

/// The line on which the first pin stands.
pub(super) const FIRST_PIN: usize = 4;

/// What is called and how. Pin `n` stands alone on line `FIRST_PIN + n`, in the order of the names. `answer` is the path
/// of the learner's crate, or of the module that stands for it.
pub(super) fn cases(types: &BTreeMap<String, String>, setup: &str, calls: &[Call<'_>], answer: &str) -> String {
    let mut text = format!("#![allow(warnings)]\nuse {answer}::*;\nfn pins() {{\n");
    for (name, pinned) in types {
        let _ = writeln!(text, "let _: {} = {answer}::{name};", pinned.replace('\n', " "));
    }
    text.push_str("}\n");
    let _ = writeln!(text, "{setup}");
    for (number, call) in different(calls).iter().enumerate() {
        let _ = writeln!(
            text,
            "pub fn case_{number}() -> ::std::string::String {{ ::std::format!(\"{{:?}}\", {{ {call}\n}}) }}"
        );
    }
    text
}

/// The text of the driver of one answer.
pub(super) fn of(types: &BTreeMap<String, String>, setup: &str, calls: &[Call<'_>], growth: &[Growth]) -> String {
    let mut text = cases(types, setup, calls, "solution");
    let different = different(calls);
    for (number, growth) in growth.iter().enumerate() {
        let Growth { setup, each, .. } = growth;
        let _ = writeln!(
            text,
            "fn soak_{number}(rounds_to_go: &mut dyn ::std::ops::FnMut() -> u64) {{\n{setup}\n\
             loop {{ for _ in 0..rounds_to_go() {{ let _ = {{ {each}\n}}; }} }} }}"
        );
    }
    if !growth.is_empty() {
        text.push_str("#[global_allocator] static COUNTER: ::courier::Counter = ::courier::Counter;\n");
    }
    let names =
        |what: &str, many: usize| (0..many).map(|number| format!("{what}_{number}")).collect::<Vec<_>>().join(", ");
    let (cases, soaks) = (names("case", different.len()), names("soak", growth.len()));
    let _ = writeln!(text, "fn main() {{ ::courier::serve(&[{cases}], &[{soaks}]) }}");
    text
}

/// Which function of the driver each call is, from 0: a call that is asked twice is compiled once.
pub(super) fn places(calls: &[Call<'_>]) -> Vec<usize> {
    let different = different(calls);
    calls.iter().filter_map(|call| different.iter().position(|text| *text == call.text)).collect()
}

pub(super) fn different<'a>(calls: &[Call<'a>]) -> Vec<&'a str> {
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

// forging, hot: wrong error
// A `main` and a start of its own, and attributes for the whole crate.
#![allow(unused)]
#![crate_type = "bin"]
#![crate_name = "driver"]
pub fn main() { std::process::exit(0) }
fn is_hot(_: u32) -> bool { true }

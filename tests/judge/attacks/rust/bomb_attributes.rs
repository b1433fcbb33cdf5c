// compile-bomb, hot: error wrong
// Attributes that change what is built and how.
#![no_std]
#![no_main]
#![no_implicit_prelude]
#![crate_type = "proc-macro"]
#![feature(rustc_attrs)]
#![type_length_limit = "100000000"]
fn is_hot(_: u32) -> bool { true }

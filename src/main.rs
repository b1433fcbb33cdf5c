//! The program `learn`.
fn main() {}

// forging, hot: error wrong
// Modules, macros and types under the names that the driver uses.
pub mod std { pub mod string { pub struct String; } pub mod format {} }
pub mod courier { pub fn serve(_: &[fn() -> String]) {} }
#[macro_export]
macro_rules! format { ($($x:tt)*) => { "true".to_string() } }
#[allow(non_camel_case_types)]
pub struct bool2;
fn is_hot(_: u32) -> bool { true }

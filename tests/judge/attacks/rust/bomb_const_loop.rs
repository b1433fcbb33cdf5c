// compile-bomb, hot: error
// A constant that takes for ever, with the warning turned off.
#![allow(long_running_const_eval)]
const NEVER: u32 = { let mut n = 0u32; loop { n = n.wrapping_add(1); if n == u32::MAX && n == 1 { break n } } };
fn is_hot(_: u32) -> bool { NEVER == 3 }

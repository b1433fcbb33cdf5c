// compile-bomb, hot: error
// A macro that calls itself, with the limit taken away.
#![recursion_limit = "100000000"]
macro_rules! again { ($($x:tt)*) => { again!($($x)* x) } }
again!();
fn is_hot(_: u32) -> bool { true }

// compile-bomb, hot: error
// A constant by a function that calls itself twice.
#![allow(long_running_const_eval)]
const fn fib(n: u64) -> u64 { if n < 2 { n } else { fib(n - 1) + fib(n - 2) } }
const FAR: u64 = fib(70);
fn is_hot(_: u32) -> bool { FAR == 3 }

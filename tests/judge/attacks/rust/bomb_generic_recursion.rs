// compile-bomb, hot: error
// A function that needs itself for a larger type.
fn more<T: Clone>(value: T, n: u32) -> u32 { if n == 0 { 0 } else { more((value.clone(), value), n - 1) } }
fn is_hot(cpu: u32) -> bool { more(1u8, cpu) == 3 }

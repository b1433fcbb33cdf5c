// compile-bomb, hot: error wrong
// A reference to a reference, a hundred thousand times.
fn is_hot(_: u32) -> bool { let x = REPEAT(100000, "&")1; true }

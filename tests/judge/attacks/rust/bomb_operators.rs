// compile-bomb, hot: error wrong
// A sum of sixty thousand parts.
fn is_hot(_: u32) -> bool { REPEAT(60000, "1+")1 == 3 }

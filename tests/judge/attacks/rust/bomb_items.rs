// compile-bomb, hot: error wrong
// Tens of thousands of things beside each other.
REPEAT(60000, "struct;\n")
fn is_hot(_: u32) -> bool { true }

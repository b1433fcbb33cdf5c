// compile-bomb, hot: error
// Fifty thousand blocks within each other.
fn is_hot(_: u32) -> bool { REPEAT(50000, "{")true REPEAT(50000, "}") }

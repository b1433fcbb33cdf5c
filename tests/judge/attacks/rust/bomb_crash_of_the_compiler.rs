// compile-bomb, hot: error
// Sixty thousand parentheses.
fn is_hot(_: u32) -> bool { REPEAT(60000, "(")true REPEAT(60000, ")") }

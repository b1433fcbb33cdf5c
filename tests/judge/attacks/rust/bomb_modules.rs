// compile-bomb, hot: error wrong
// Modules within modules, which also the judge walks through.
REPEAT(40000, "mod a{")REPEAT(40000, "}")
fn is_hot(_: u32) -> bool { true }

// compile-bomb, hot: error
// Ten thousand errors.
fn is_hot(_: u32) -> bool {
REPEAT(10000, "    let _: u32 = \"x\";\n")    true
}

// exhausting, hot: output
// Prints without end, without a line.
fn is_hot(_: u32) -> bool { loop { print!("\x1b[31m{}", "x".repeat(10000)) } }

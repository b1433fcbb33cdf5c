// exhausting, hot: error wrong stopped memory
// A panic whose text is larger than a line may be.
fn is_hot(_: u32) -> bool { panic!("{}", "x".repeat(5_000_000)) }

// exhausting, hot: error
// Calls itself for ever, with much on its stack.
fn deep(n: u64) -> u64 { let held = [n; 1000]; std::hint::black_box(&held); deep(n + 1) + held[7] }
fn is_hot(_: u32) -> bool { deep(0) > 3 }

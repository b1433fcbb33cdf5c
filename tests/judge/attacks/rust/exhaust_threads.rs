// exhausting, hot: error stopped memory time wrong
// Threads without end, each with a stack.
fn is_hot(_: u32) -> bool {
    loop {
        let _ = std::thread::Builder::new().stack_size(1 << 20).spawn(|| std::thread::park());
    }
}

// programs, lines: time
// Waits for a thread that waits for it.
fn main() { std::thread::spawn(|| loop { std::thread::park() }).join().unwrap() }

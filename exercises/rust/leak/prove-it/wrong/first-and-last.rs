// A warm-up is called a leak. It grew, and then it stopped. How can you
// look after that?

fn leaks(step: &mut dyn FnMut() -> usize) -> bool {
    let first = step();
    for _ in 0..900 {
        step();
    }
    step() > first
}

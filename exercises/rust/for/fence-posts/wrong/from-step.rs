// The tick at second 0 is missing. Where does the first post of a fence
// stand?

fn ticks(step: usize, end: usize) -> Vec<usize> {
    let mut ticks = Vec::new();
    for t in (step..=end).step_by(step) {
        ticks.push(t);
    }
    ticks
}

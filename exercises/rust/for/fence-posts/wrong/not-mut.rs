// The compiler may not change `ticks`: it was made to stay as it is.
// Which word in its first line allows a change?

fn ticks(step: usize, end: usize) -> Vec<usize> {
    let ticks = Vec::new();
    for t in (0..=end).step_by(step) {
        ticks.push(t);
    }
    ticks
}

// With a step of 20 and an end of 50 there is a tick at 50. Does every
// end fall on a tick?

fn ticks(step: usize, end: usize) -> Vec<usize> {
    let mut ticks = Vec::new();
    for t in (0..end).step_by(step) {
        ticks.push(t);
    }
    ticks.push(end);
    ticks
}

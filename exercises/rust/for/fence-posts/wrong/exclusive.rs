// With a step of 15, the tick at 60 is missing. `0..60` stops before
// 60. Which range takes its end in?

fn ticks(step: usize, end: usize) -> Vec<usize> {
    let mut ticks = Vec::new();
    for t in (0..end).step_by(step) {
        ticks.push(t);
    }
    ticks
}

// The ticks are 1, 16, 31, 46: each comes a second late. At which
// second does the first one fall?

fn ticks(step: usize, end: usize) -> Vec<usize> {
    let mut ticks = Vec::new();
    for t in (1..=end).step_by(step) {
        ticks.push(t);
    }
    ticks
}

fn ticks(step: usize, end: usize) -> Vec<usize> {
    let mut ticks = Vec::new();
    for t in (0..=end).step_by(step) {
        ticks.push(t);
    }
    ticks
}

// 60 seconds in steps of 15 give 0, 1, 2, 3, 4: that numbers the ticks.
// At which second does tick 3 fall?

fn ticks(step: usize, end: usize) -> Vec<usize> {
    let mut ticks = Vec::new();
    for n in 0..=end / step {
        ticks.push(n);
    }
    ticks
}

// Behind the loop there is no list `ticks`: it was made in the block
// and ended there. Where should it be made?

fn ticks(step: usize, end: usize) -> Vec<usize> {
    for t in (0..=end).step_by(step) {
        let mut ticks = Vec::new();
        ticks.push(t);
    }
    ticks
}

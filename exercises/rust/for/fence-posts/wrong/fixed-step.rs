// With a step of 15 the ticks are 10 seconds apart. Which name says how
// far apart they are?

fn ticks(step: usize, end: usize) -> Vec<usize> {
    let mut out = Vec::new();
    for t in (0..=end).step_by(10) {
        out.push(t);
    }
    out
}

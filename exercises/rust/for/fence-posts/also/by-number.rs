// How many steps fit? Then the number of the step makes the second.
fn ticks(step: usize, end: usize) -> Vec<usize> {
    let mut out = Vec::new();
    for n in 0..end / step + 1 {
        out.push(n * step);
    }
    out
}

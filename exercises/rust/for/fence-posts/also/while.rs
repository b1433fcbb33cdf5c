// The step taken by hand.
fn ticks(step: usize, end: usize) -> Vec<usize> {
    let mut out = vec![0];
    let mut t = step;
    while t <= end {
        out.push(t);
        t += step;
    }
    out
}

// The compiler finds no `step_by` on a number: the point binds to `end`
// first. Where do brackets keep the range together?

fn ticks(step: usize, end: usize) -> Vec<usize> {
    let mut ticks = Vec::new();
    for t in 0..=end.step_by(step) {
        ticks.push(t);
    }
    ticks
}

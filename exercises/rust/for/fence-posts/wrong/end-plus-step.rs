// With a step of 20 and an end of 50 there is a tick at 60, past the
// end. How far may the range go?

fn ticks(step: usize, end: usize) -> Vec<usize> {
    let mut ticks = Vec::new();
    for t in (0..end + step).step_by(step) {
        ticks.push(t);
    }
    ticks
}

// With a step of 15 and an end of 60 there is a tick at 75. `..=` takes
// the end in; how far may the range go then?

fn ticks(step: usize, end: usize) -> Vec<usize> {
    let mut ticks = Vec::new();
    for t in (0..=end + step).step_by(step) {
        ticks.push(t);
    }
    ticks
}

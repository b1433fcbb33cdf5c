// There is a tick every second: 0, 1, 2, 3. Where does `step` come in?

fn ticks(step: usize, end: usize) -> Vec<usize> {
    let mut ticks = Vec::new();
    for t in 0..=end {
        ticks.push(t);
    }
    ticks
}

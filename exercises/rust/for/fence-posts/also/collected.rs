// A range can become a list at once.
fn ticks(step: usize, end: usize) -> Vec<usize> {
    (0..=end).step_by(step).collect()
}

// A range of positions.
fn first_bad(samples: &[u32], limit: u32) -> Option<usize> {
    for i in 0..samples.len() {
        if samples[i] <= limit {
            continue;
        }
        return Some(i);
    }
    None
}

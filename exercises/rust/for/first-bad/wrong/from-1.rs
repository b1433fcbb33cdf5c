// 10, 95, 99 give `Some(2)`: you count from 1. Which position has the
// very first sample?

fn first_bad(samples: &[u32], limit: u32) -> Option<usize> {
    for (i, &s) in samples.iter().enumerate() {
        if s > limit {
            return Some(i + 1);
        }
    }
    None
}

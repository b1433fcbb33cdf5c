// It fits for limit 90 only. Which number does the question use, and
// what goes into the box?

fn first_bad(samples: &[u32], limit: u32) -> Option<usize> {
    for (i, &s) in samples.iter().enumerate() {
        if s > 90 {
            return Some(i);
        }
    }
    None
}

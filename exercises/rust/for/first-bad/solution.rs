fn first_bad(samples: &[u32], limit: u32) -> Option<usize> {
    for (i, &s) in samples.iter().enumerate() {
        if s > limit {
            return Some(i);
        }
    }
    None
}

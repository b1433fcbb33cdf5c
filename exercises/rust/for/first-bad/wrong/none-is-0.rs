// Without a bad sample you answer `Some(0)`, as if the first one were
// bad. What says: there is none?

fn first_bad(samples: &[u32], limit: u32) -> Option<usize> {
    for (i, &s) in samples.iter().enumerate() {
        if s > limit {
            return Some(i);
        }
    }
    Some(0)
}

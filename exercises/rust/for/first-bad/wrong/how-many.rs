// 10, 95, 99 give `Some(2)`: that is how many are bad. Where does the
// first one stand?

fn first_bad(samples: &[u32], limit: u32) -> Option<usize> {
    let mut count = 0;
    for &s in samples {
        if s > limit {
            count += 1;
        }
    }
    if count > 0 {
        return Some(count);
    }
    None
}

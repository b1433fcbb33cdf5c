// 10, 95, 99 give `None`: after one fine sample the search is given up.
// When do you know that there is none?

fn first_bad(samples: &[u32], limit: u32) -> Option<usize> {
    for (i, &s) in samples.iter().enumerate() {
        if s > limit {
            return Some(i);
        } else {
            return None;
        }
    }
    None
}

// 10, 95, 99 give `Some(2)`: a later find replaces the first. What
// could end the walk at the first one?

fn first_bad(samples: &[u32], limit: u32) -> Option<usize> {
    let mut found = None;
    for (i, &s) in samples.iter().enumerate() {
        if s > limit {
            found = Some(i);
        }
    }
    found
}

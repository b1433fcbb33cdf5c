// The last find from the back is the first from the front.
fn first_bad(samples: &[u32], limit: u32) -> Option<usize> {
    let mut found = None;
    for (i, &s) in samples.iter().enumerate().rev() {
        if s > limit {
            found = Some(i);
        }
    }
    found
}

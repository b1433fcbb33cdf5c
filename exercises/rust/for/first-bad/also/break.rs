// The find is kept, and `break` leaves the loop.
fn first_bad(samples: &[u32], limit: u32) -> Option<usize> {
    let mut found = None;
    for (i, s) in samples.iter().enumerate() {
        if *s > limit {
            found = Some(i);
            break;
        }
    }
    found
}

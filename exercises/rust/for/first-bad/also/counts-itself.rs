// A count of its own.
fn first_bad(samples: &[u32], limit: u32) -> Option<usize> {
    let mut place = 0;
    for s in samples {
        if s > &limit {
            return Some(place);
        }
        place += 1;
    }
    None
}

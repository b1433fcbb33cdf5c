// The compiler expected an `Option` and found a plain number. How is a
// position wrapped that was found?

fn first_bad(samples: &[u32], limit: u32) -> Option<usize> {
    for (i, &s) in samples.iter().enumerate() {
        if s > limit {
            return i;
        }
    }
    None
}

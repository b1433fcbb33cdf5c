// 10, 95, 99 give `Some(0)`: you look for the first fine sample. Read
// your question aloud with 10 and 90.

fn first_bad(samples: &[u32], limit: u32) -> Option<usize> {
    for (i, &s) in samples.iter().enumerate() {
        if s < limit {
            return Some(i);
        }
    }
    None
}

// The compiler finds no `enumerate` on a list. It numbers what is
// handed out one by one. Which call hands the items out?

fn first_bad(samples: &[u32], limit: u32) -> Option<usize> {
    for (i, &s) in samples.enumerate() {
        if s > limit {
            return Some(i);
        }
    }
    None
}

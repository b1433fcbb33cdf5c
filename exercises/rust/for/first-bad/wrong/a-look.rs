// The compiler expected `&u32` and found `u32`: `s` is a look at a
// number, `limit` is a number. Which sign before `s` takes the number?

fn first_bad(samples: &[u32], limit: u32) -> Option<usize> {
    for (i, s) in samples.iter().enumerate() {
        if s > limit {
            return Some(i);
        }
    }
    None
}

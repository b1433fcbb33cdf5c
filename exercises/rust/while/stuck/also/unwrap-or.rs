// `unwrap_or` is that `match`, in short.
fn total(samples: &[Option<i32>]) -> i32 {
    let mut total = 0;
    let mut i = 0;
    while i < samples.len() {
        total += samples[i].unwrap_or(0);
        i += 1;
    }
    total
}

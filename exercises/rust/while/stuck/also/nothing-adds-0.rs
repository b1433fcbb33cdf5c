// A missing sample adds 0.
fn total(samples: &[Option<i32>]) -> i32 {
    let mut total = 0;
    let mut i = 0;
    while i < samples.len() {
        total += match samples[i] {
            Some(s) => s,
            None => 0,
        };
        i += 1;
    }
    total
}

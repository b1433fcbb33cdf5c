// Counts the samples that are left.
fn total(samples: &[Option<i32>]) -> i32 {
    let mut total = 0;
    let mut left = samples.len();
    while left > 0 {
        left -= 1;
        if let Some(s) = samples[left] {
            total += s;
        }
    }
    total
}

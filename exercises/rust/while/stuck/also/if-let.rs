// Without `continue` nothing is jumped over.
fn total(samples: &[Option<i32>]) -> i32 {
    let mut total = 0;
    let mut i = 0;
    while i < samples.len() {
        if let Some(s) = samples[i] {
            total += s;
        }
        i += 1;
    }
    total
}

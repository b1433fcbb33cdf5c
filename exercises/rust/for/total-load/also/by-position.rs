// Positions instead of items.
fn total(samples: &[i32]) -> i32 {
    let mut sum = 0;
    for i in 0..samples.len() {
        sum += samples[i];
    }
    sum
}

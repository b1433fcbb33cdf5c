// The order does not matter for a total.
fn total(samples: &[i32]) -> i32 {
    let mut total: i64 = 0;
    for s in samples.iter().rev() {
        total += i64::from(*s);
    }
    total as i32
}

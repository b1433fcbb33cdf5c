// Take away the opposite.
fn total(samples: &[i32]) -> i32 {
    let mut total = 0;
    for s in samples {
        total -= -s;
    }
    total
}

// An empty list has no first sample, so the program stops. And 10, 20,
// 30 give 70. With what does a total start?

fn total(samples: &[i32]) -> i32 {
    let mut total = samples[0];
    for s in samples {
        total += s;
    }
    total
}

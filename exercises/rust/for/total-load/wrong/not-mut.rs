// The compiler may not change `total`: it was made to stay as it is.
// Which word in its first line allows a change?

fn total(samples: &[i32]) -> i32 {
    let total = 0;
    for s in samples {
        total += s;
    }
    total
}

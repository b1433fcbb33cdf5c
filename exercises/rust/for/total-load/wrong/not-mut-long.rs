// The compiler does not assign twice: `total` keeps its first value.
// Which word in its first line allows a change?

fn total(samples: &[i32]) -> i32 {
    let total = 0;
    for s in samples {
        total = total + s;
    }
    total
}

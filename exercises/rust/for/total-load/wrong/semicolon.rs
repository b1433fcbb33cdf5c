// The compiler expected `i32` and found `()`. The sum is ready; what
// does the `;` in the last line do to it?

fn total(samples: &[i32]) -> i32 {
    let mut total = 0;
    for s in samples {
        total += s;
    }
    total;
}

// The values are right, and `for` cannot get stuck here. But which line
// of the `while` was jumped over?

fn total(samples: &[Option<i32>]) -> i32 {
    let mut total = 0;
    for s in samples {
        if let Some(s) = s {
            total += s;
        }
    }
    total
}

// 5, -5 and 2 give 7: what is below 0 is left out. Does memory that was
// lost count, too?

fn total(samples: &[i32]) -> i32 {
    let mut total = 0;
    for &s in samples {
        if s > 0 {
            total += s;
        }
    }
    total
}

// 10, 20 and 30 give 10: the box is left in the first turn. When is the
// total complete?

fn total(samples: &[i32]) -> i32 {
    let mut total = 0;
    for s in samples {
        total += s;
        return total;
    }
    total
}

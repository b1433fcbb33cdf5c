// 10, 20 and 30 give 30: each sample replaces the total. How does the
// old total stay part of the new one?

fn total(samples: &[i32]) -> i32 {
    let mut total = 0;
    for s in samples {
        total = *s;
    }
    total
}

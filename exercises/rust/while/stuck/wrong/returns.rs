// 4, nothing and 6 give 4: at the first gap the box is left. When is
// the total complete?

fn total(samples: &[Option<i32>]) -> i32 {
    let mut total = 0;
    let mut i = 0;
    while i < samples.len() {
        let s = match samples[i] {
            Some(s) => s,
            None => return total,
        };
        total += s;
        i += 1;
    }
    total
}

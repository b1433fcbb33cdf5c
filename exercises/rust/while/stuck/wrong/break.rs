// 4, nothing and 6 give 4: `break` leaves the loop at the first gap.
// Which samples come after it?

fn total(samples: &[Option<i32>]) -> i32 {
    let mut total = 0;
    let mut i = 0;
    while i < samples.len() {
        let s = match samples[i] {
            Some(s) => s,
            None => break,
        };
        total += s;
        i += 1;
    }
    total
}

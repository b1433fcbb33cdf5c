// The first sample is never added: you have stepped before you look.
// Which one stands at position 0?

fn total(samples: &[Option<i32>]) -> i32 {
    let mut total = 0;
    let mut i = 0;
    while i + 1 < samples.len() {
        i += 1;
        let s = match samples[i] {
            Some(s) => s,
            None => continue,
        };
        total += s;
    }
    total
}

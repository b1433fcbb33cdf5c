// 4 and 6 give 4: after a real sample you step twice, and its neighbour
// is skipped. How often may a turn step?

fn total(samples: &[Option<i32>]) -> i32 {
    let mut total = 0;
    let mut i = 0;
    while i < samples.len() {
        if let Some(s) = samples[i] {
            total += s;
            i += 1;
        }
        i += 1;
    }
    total
}

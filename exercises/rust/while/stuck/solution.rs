fn total(samples: &[Option<i32>]) -> i32 {
    let mut total = 0;
    let mut i = 0;
    while i < samples.len() {
        let sample = samples[i];
        i += 1;
        let s = match sample {
            Some(s) => s,
            None => continue,
        };
        total += s;
    }
    total
}

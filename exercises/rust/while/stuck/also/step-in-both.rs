// Each arm takes the step.
fn total(samples: &[Option<i32>]) -> i32 {
    let mut total = 0;
    let mut i = 0;
    while i < samples.len() {
        let s = match samples[i] {
            Some(s) => s,
            None => {
                i += 1;
                continue;
            }
        };
        total += s;
        i += 1;
    }
    total
}

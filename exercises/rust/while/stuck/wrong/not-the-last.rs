// The last sample is missing, and an empty list stops the program: 0 -
// 1. Which position is the last one?

fn total(samples: &[Option<i32>]) -> i32 {
    let mut total = 0;
    let mut i = 0;
    while i < samples.len() - 1 {
        if let Some(s) = samples[i] {
            total += s;
        }
        i += 1;
    }
    total
}

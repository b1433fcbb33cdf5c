// It stops at the gap: `unwrap` insists on a value. How do you go on
// when there is none?

fn total(samples: &[Option<i32>]) -> i32 {
    let mut total = 0;
    let mut i = 0;
    while i < samples.len() {
        total += samples[i].unwrap();
        i += 1;
    }
    total
}

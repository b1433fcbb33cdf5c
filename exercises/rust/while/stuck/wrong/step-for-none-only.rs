// Now the gaps are passed, and it hangs at the first number. Does every
// way through the block have its step?

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
    }
    total
}

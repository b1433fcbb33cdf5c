// stuck: the loop that never ends
// Add up the samples that came. At the first None it hangs: mend it.

fn total(samples: &[Option<i32>]) -> i32 {
    let mut total = 0;
    let mut i = 0;
    while i < samples.len() {
        let s = match samples[i] {
            Some(s) => s,
            None => continue,
        };
        total += s;
        i += 1;
    }
    total
}

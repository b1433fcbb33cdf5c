// 4, nothing and 6 give 4: after a gap you step twice. Both steps of
// such a turn: which one is too many?

fn total(samples: &[Option<i32>]) -> i32 {
    let mut total = 0;
    let mut i = 0;
    while i < samples.len() {
        let s = match samples[i] {
            Some(s) => s,
            None => {
                i += 1;
                0
            }
        };
        total += s;
        i += 1;
    }
    total
}

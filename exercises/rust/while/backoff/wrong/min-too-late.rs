// 128 * 2 is worked out first, and overflows before `min` can cut it.
// Which doubling cannot pass the top?

fn waits(n: usize, cap: u8) -> Vec<u8> {
    let mut out = Vec::new();
    let mut wait: u8 = 1;
    while out.len() < n {
        out.push(wait);
        wait = (wait * 2).min(cap);
    }
    out
}

// backoff: waits that explode
// Give the first n waits: 1, 2, 4 ... but never above cap. Mend it.

fn waits(n: usize, cap: u8) -> Vec<u8> {
    let mut out = Vec::new();
    let mut wait: u8 = 1;
    while out.len() < n {
        out.push(wait.min(cap));
        wait = wait * 2;
    }
    out
}

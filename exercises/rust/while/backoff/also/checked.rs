// `checked_mul` gives `None` where there is no room.
fn waits(n: usize, cap: u8) -> Vec<u8> {
    let mut out = Vec::new();
    let mut wait: u8 = 1;
    while out.len() < n {
        out.push(wait.min(cap));
        wait = wait.checked_mul(2).unwrap_or(cap);
    }
    out
}

// Twice a number is the number plus itself.
fn waits(n: usize, cap: u8) -> Vec<u8> {
    let mut out = Vec::new();
    let mut wait: u8 = 1;
    while out.len() < n {
        out.push(wait);
        wait = wait.saturating_add(wait).min(cap);
    }
    out
}

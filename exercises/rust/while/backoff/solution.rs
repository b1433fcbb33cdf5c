fn waits(n: usize, cap: u8) -> Vec<u8> {
    let mut out = Vec::new();
    let mut wait: u8 = 1;
    while out.len() < n {
        out.push(wait.min(cap));
        wait = wait.saturating_mul(2);
    }
    out
}

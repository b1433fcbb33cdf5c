// The waits go past `cap`, up to 255. Which call kept them below it?

fn waits(n: usize, cap: u8) -> Vec<u8> {
    let mut out = Vec::new();
    let mut wait: u8 = 1;
    while out.len() < n {
        out.push(wait);
        wait = wait.saturating_mul(2);
    }
    out
}

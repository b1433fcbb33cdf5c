// A number of turns that is known: `for`.
fn waits(n: usize, cap: u8) -> Vec<u8> {
    let mut out = Vec::new();
    let mut wait = 1u8;
    for _ in 0..n {
        out.push(wait.min(cap));
        if wait < cap {
            wait = wait.saturating_mul(2);
        }
    }
    out
}

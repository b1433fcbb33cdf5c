// It ends when a wait is as long as `cap`: `waits(10, 200)` gives eight
// waits. How many should there be?

fn waits(n: usize, cap: u8) -> Vec<u8> {
    let mut out = Vec::new();
    let mut wait: u8 = 1;
    while out.len() < n && wait < cap {
        out.push(wait.min(cap));
        wait = wait.saturating_mul(2);
    }
    out
}

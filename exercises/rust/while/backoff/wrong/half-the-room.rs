// After 64 comes `cap` at once, and 128 is left out. Which is the
// largest number that still has room for its double?

fn waits(n: usize, cap: u8) -> Vec<u8> {
    let mut out = Vec::new();
    let mut wait: u8 = 1;
    while out.len() < n {
        out.push(wait.min(cap));
        wait = if wait > 63 { cap } else { wait * 2 };
    }
    out
}

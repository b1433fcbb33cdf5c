// After 128 comes 0: `unwrap_or` puts a 0 where there was no room.
// Which wait should stand there?

fn waits(n: usize, cap: u8) -> Vec<u8> {
    let mut out = Vec::new();
    let mut wait: u8 = 1;
    while out.len() < n {
        out.push(wait.min(cap));
        wait = wait.checked_mul(2).unwrap_or(0);
    }
    out
}

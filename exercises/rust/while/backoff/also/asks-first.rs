// It doubles only while there is room.
fn waits(n: usize, cap: u8) -> Vec<u8> {
    let mut out = Vec::new();
    let mut wait: u8 = 1;
    while out.len() < n {
        out.push(wait);
        wait = if wait > cap / 2 { cap } else { wait * 2 };
    }
    out
}

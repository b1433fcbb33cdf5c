// A type with more room, and back.
fn waits(n: usize, cap: u8) -> Vec<u8> {
    let mut out = Vec::new();
    let mut wait: u32 = 1;
    while out.len() < n {
        out.push(wait as u8);
        wait = (wait * 2).min(cap as u32);
    }
    out
}

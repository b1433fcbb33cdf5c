// It no longer stops, but after 128 comes 0: the server is asked
// without a pause. Which doubling stays at the top?

fn waits(n: usize, cap: u8) -> Vec<u8> {
    let mut out = Vec::new();
    let mut wait: u8 = 1;
    while out.len() < n {
        out.push(wait.min(cap));
        wait = wait.wrapping_mul(2);
    }
    out
}

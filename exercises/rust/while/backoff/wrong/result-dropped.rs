// All waits are 1. The doubled number is worked out and thrown away.
// Where should it go?

fn waits(n: usize, cap: u8) -> Vec<u8> {
    let mut out = Vec::new();
    let mut wait: u8 = 1;
    while out.len() < n {
        out.push(wait.min(cap));
        wait.saturating_mul(2);
    }
    out
}

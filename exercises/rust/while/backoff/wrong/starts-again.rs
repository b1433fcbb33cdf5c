// After 128 it begins again at 1. How long should it wait once the top
// is reached?

fn waits(n: usize, cap: u8) -> Vec<u8> {
    let mut out = Vec::new();
    let mut wait: u8 = 1;
    while out.len() < n {
        out.push(wait.min(cap));
        wait = if wait > 127 { 1 } else { wait * 2 };
    }
    out
}

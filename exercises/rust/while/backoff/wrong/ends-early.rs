// `waits(10, 200)` gives 8 waits only. 10 were asked for. What should
// the last two be?

fn waits(n: usize, cap: u8) -> Vec<u8> {
    let mut out = Vec::new();
    let mut wait: u8 = 1;
    while out.len() < n {
        out.push(wait.min(cap));
        if wait > 127 {
            break;
        }
        wait = wait * 2;
    }
    out
}

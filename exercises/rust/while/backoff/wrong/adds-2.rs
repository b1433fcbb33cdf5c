// 1, 3, 5: it adds 2. What did `* 2` do that `+ 2` does not?

fn waits(n: usize, cap: u8) -> Vec<u8> {
    let mut out = Vec::new();
    let mut wait: u8 = 1;
    while out.len() < n {
        out.push(wait.min(cap));
        wait = wait.saturating_add(2);
    }
    out
}

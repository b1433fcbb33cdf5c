// The compiler expected one type of number and found another. A wider
// `wait` is a good idea; what does the list take?

fn waits(n: usize, cap: u8) -> Vec<u8> {
    let mut out = Vec::new();
    let mut wait: u32 = 1;
    while out.len() < n {
        out.push(wait.min(cap));
        wait = wait.min(1000) * 2;
    }
    out
}

// `waits(5, 7)` gives 4, 4 at the end: it stops doubling below `cap`.
// What comes after 4 if 8 is too much?

fn waits(n: usize, cap: u8) -> Vec<u8> {
    let mut out = Vec::new();
    let mut wait: u8 = 1;
    while out.len() < n {
        out.push(wait);
        if wait <= cap / 2 {
            wait = wait * 2;
        }
    }
    out
}

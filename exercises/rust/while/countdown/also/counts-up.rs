// Counts up, and puts each number in front.
fn countdown(n: u32) -> Vec<u32> {
    let mut out = Vec::new();
    let mut i = 1;
    while i <= n {
        out.insert(0, i);
        i += 1;
    }
    out
}

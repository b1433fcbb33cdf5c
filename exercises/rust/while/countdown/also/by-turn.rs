// The number of the turn says what is left.
fn countdown(n: u32) -> Vec<u32> {
    let mut out = Vec::new();
    let mut turn = 0;
    while turn < n {
        out.push(n - turn);
        turn += 1;
    }
    out
}

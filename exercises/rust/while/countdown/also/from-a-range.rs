// The range runs backwards, and `while let` takes from it.
fn countdown(n: u32) -> Vec<u32> {
    let mut minutes = (1..=n).rev();
    let mut out = Vec::new();
    while let Some(m) = minutes.next() {
        out.push(m);
    }
    out
}

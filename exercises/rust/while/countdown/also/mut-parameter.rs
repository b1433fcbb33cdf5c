// The parameter itself may change.
fn countdown(mut n: u32) -> Vec<u32> {
    let mut out = vec![];
    while n != 0 {
        out.push(n);
        n = n - 1;
    }
    out
}

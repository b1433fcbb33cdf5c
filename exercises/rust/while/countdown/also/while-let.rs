// `checked_sub` gives `None` where there is no number below.
fn countdown(n: u32) -> Vec<u32> {
    let mut out = Vec::new();
    let mut left = n;
    while let Some(less) = left.checked_sub(1) {
        out.push(left);
        left = less;
    }
    out
}

// `None` is less than any `Some`.
fn peak(temps: &[i32]) -> Option<i32> {
    let mut best = None;
    for &t in temps {
        if Some(t) > best {
            best = Some(t);
        }
    }
    best
}

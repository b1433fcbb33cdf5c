// The empty list leaves first; then the first item is the start.
fn peak(temps: &[i32]) -> Option<i32> {
    if temps.is_empty() {
        return None;
    }
    let mut best = temps[0];
    for t in temps {
        if *t >= best {
            best = *t;
        }
    }
    Some(best)
}

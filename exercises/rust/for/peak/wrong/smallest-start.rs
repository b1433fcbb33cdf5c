// An empty list gives the smallest of all `i32`, as if somebody had
// measured it. Which value says that nothing was measured?

fn peak(temps: &[i32]) -> Option<i32> {
    let mut best = i32::MIN;
    for &t in temps {
        if t > best {
            best = t;
        }
    }
    Some(best)
}

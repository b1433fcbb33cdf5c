// The compiler wants an `Option` and finds a number. How is a
// temperature wrapped that is really there?

fn peak(temps: &[i32]) -> Option<i32> {
    let mut best = None;
    for &t in temps {
        if Some(t) > best {
            best = t;
        }
    }
    best
}

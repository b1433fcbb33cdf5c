// The empty list is right. But -7, -3 and -12 give `Some(0)`: the start
// beats them all. Which start loses to every temperature?

fn peak(temps: &[i32]) -> Option<i32> {
    if temps.is_empty() {
        return None;
    }
    let mut best = 0;
    for &t in temps {
        if t > best {
            best = t;
        }
    }
    Some(best)
}

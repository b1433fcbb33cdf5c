// Below zero you answer `Some(0)`, a temperature that nobody measured.
// What do you hold before the first one?

fn peak(temps: &[i32]) -> Option<i32> {
    let mut best = 0;
    for &t in temps {
        if t > best {
            best = t;
        }
    }
    Some(best)
}

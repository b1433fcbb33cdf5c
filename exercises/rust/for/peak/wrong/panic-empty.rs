// For an empty list the program stops: there is no item at position 0.
// What should come out when nothing was measured?

fn peak(temps: &[i32]) -> Option<i32> {
    let mut best = temps[0];
    for &t in temps {
        if t > best {
            best = t;
        }
    }
    Some(best)
}

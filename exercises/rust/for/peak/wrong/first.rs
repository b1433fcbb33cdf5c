// The first temperature comes out: the box is left in turn one. When
// have you seen them all?

fn peak(temps: &[i32]) -> Option<i32> {
    let mut best = None;
    for &t in temps {
        if Some(t) > best {
            best = Some(t);
        }
        return best;
    }
    best
}

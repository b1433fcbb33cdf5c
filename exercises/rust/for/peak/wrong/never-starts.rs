// You always get `None`. The question is asked only if something is
// held already. Who puts the first temperature in?

fn peak(temps: &[i32]) -> Option<i32> {
    let mut best = None;
    for &t in temps {
        if let Some(b) = best {
            if t > b {
                best = Some(t);
            }
        }
    }
    best
}

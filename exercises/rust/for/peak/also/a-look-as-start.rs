// `first` gives a look at the first item, if there is one.
fn peak(temps: &[i32]) -> Option<i32> {
    let mut best = temps.first();
    for t in temps {
        if let Some(b) = best {
            if t > b {
                best = Some(t);
            }
        }
    }
    best.copied()
}

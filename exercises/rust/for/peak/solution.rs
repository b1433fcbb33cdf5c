fn peak(temps: &[i32]) -> Option<i32> {
    let mut best = None;
    for &t in temps {
        let higher = match best {
            Some(b) => t > b,
            None => true,
        };
        if higher {
            best = Some(t);
        }
    }
    best
}

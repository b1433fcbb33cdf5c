// The question stands in the arm of the `match`.
fn peak(temps: &[i32]) -> Option<i32> {
    let mut best = None;
    for &t in temps {
        match best {
            None => best = Some(t),
            Some(b) if t > b => best = Some(t),
            _ => {}
        }
    }
    best
}

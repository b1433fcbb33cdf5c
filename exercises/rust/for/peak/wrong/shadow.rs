// You always get `None`: `let` in the block makes a new `best` that
// ends at `}`. How do you change the outer one?

fn peak(temps: &[i32]) -> Option<i32> {
    let best = None;
    for &t in temps {
        if Some(t) > best {
            let best = Some(t);
        }
    }
    best
}

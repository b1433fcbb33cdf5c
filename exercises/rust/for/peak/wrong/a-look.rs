// The compiler expected `Option<i32>` and found `Option<&i32>`: each
// `t` is a look at a number. Which sign before `t` takes the number?

fn peak(temps: &[i32]) -> Option<i32> {
    let mut best = None;
    for t in temps {
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

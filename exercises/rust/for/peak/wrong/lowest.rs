// The lowest temperature comes out. Read your question with numbers:
// after 24, should 21 take its place?

fn peak(temps: &[i32]) -> Option<i32> {
    let mut best = None;
    for &t in temps {
        let better = match best {
            Some(b) => t < b,
            None => true,
        };
        if better {
            best = Some(t);
        }
    }
    best
}

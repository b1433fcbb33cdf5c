// The last temperature comes out, also when an earlier one was higher.
// Which question belongs before the change?

fn peak(temps: &[i32]) -> Option<i32> {
    let mut best = None;
    for &t in temps {
        best = Some(t);
    }
    best
}

// Every second, and a question.
fn ticks(step: usize, end: usize) -> Vec<usize> {
    let mut out = vec![];
    for t in 0..end + 1 {
        if t % step == 0 {
            out.push(t);
        }
    }
    out
}

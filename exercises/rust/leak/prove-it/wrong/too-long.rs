// It stops with an error: more than 1,000 turns. Count them: the warm-up,
// and both stretches.

fn leaks(step: &mut dyn FnMut() -> usize) -> bool {
    for _ in 0..500 {
        step();
    }
    let mut tops = [0, 0];
    for top in tops.iter_mut() {
        for _ in 0..500 {
            *top = (*top).max(step());
        }
    }
    tops[1] > tops[0]
}

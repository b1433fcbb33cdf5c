// On turn 100 the warm-up may still be high, and your first stretch
// begins there. How many turns must pass first?

fn leaks(step: &mut dyn FnMut() -> usize) -> bool {
    for _ in 0..99 {
        step();
    }
    let mut tops = [0, 0];
    for top in tops.iter_mut() {
        for _ in 0..150 {
            *top = (*top).max(step());
        }
    }
    tops[1] > tops[0]
}

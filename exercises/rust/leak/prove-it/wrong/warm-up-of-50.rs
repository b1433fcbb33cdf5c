// A warm-up falls until turn 100, and your first stretch begins before.
// Nothing later is as high. How long may a warm-up last?

fn leaks(step: &mut dyn FnMut() -> usize) -> bool {
    for _ in 0..50 {
        step();
    }
    let mut tops = [0, 0];
    for top in tops.iter_mut() {
        for _ in 0..100 {
            *top = (*top).max(step());
        }
    }
    tops[1] > tops[0]
}

// A warm-up is called a leak: your first stretch lies in the middle of it.
// What should happen before you measure?

fn leaks(step: &mut dyn FnMut() -> usize) -> bool {
    let mut tops = [0, 0];
    for top in tops.iter_mut() {
        for _ in 0..50 {
            *top = (*top).max(step());
        }
    }
    tops[1] > tops[0]
}

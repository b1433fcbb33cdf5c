// A leak under a saw slips through: by luck the highest points of two
// short stretches are equal. What if they are longer?

fn leaks(step: &mut dyn FnMut() -> usize) -> bool {
    for _ in 0..100 {
        step();
    }
    let mut tops = [0, 0];
    for top in tops.iter_mut() {
        for _ in 0..50 {
            *top = (*top).max(step());
        }
    }
    tops[1] > tops[0]
}

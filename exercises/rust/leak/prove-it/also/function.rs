fn leaks(step: &mut dyn FnMut() -> usize) -> bool {
    highest(step, 150);
    let before = highest(step, 150);
    let after = highest(step, 150);
    after > before
}

fn highest(step: &mut dyn FnMut() -> usize, turns: usize) -> usize {
    let mut top = 0;
    for _ in 0..turns {
        let held = step();
        if held > top {
            top = held;
        }
    }
    top
}

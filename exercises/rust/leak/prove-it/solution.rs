fn highest(step: &mut dyn FnMut() -> usize) -> usize {
    let mut top = 0;
    for _ in 0..200 {
        top = top.max(step());
    }
    top
}

fn leaks(step: &mut dyn FnMut() -> usize) -> bool {
    highest(step);
    let first = highest(step);
    let second = highest(step);
    second > first
}

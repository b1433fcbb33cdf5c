fn leaks(step: &mut dyn FnMut() -> usize) -> bool {
    for _ in 0..100 {
        step();
    }
    let mut first = usize::MAX;
    for _ in 0..100 {
        first = first.min(step());
    }
    let mut second = usize::MAX;
    for _ in 0..300 {
        second = second.min(step());
    }
    let mut third = usize::MAX;
    for _ in 0..100 {
        third = third.min(step());
    }
    third > first
}

fn leaks(step: &mut dyn FnMut() -> usize) -> bool {
    let mut held = Vec::new();
    for _ in 0..1000 {
        held.push(step());
    }
    let middle = held[200..600].iter().max();
    let late = held[600..].iter().max();
    late > middle
}

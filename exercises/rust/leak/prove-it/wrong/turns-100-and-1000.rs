// A saw is called a leak: two single turns fall on different places of a
// tooth. What stands for a whole stretch?

fn leaks(step: &mut dyn FnMut() -> usize) -> bool {
    for _ in 0..99 {
        step();
    }
    let before = step();
    for _ in 0..899 {
        step();
    }
    step() > before
}

// A saw is called a leak, or a leak below a saw is missed: two single
// turns fall on different places of a tooth. What stands for a whole
// stretch?

fn leaks(step: &mut dyn FnMut() -> usize) -> bool {
    for _ in 0..210 {
        step();
    }
    let before = step();
    for _ in 0..229 {
        step();
    }
    step() > before
}

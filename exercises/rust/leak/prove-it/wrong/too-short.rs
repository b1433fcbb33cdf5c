// A slow leak is missed: you look at six turns, and it may take fifty for
// one more. How long must a stretch be?

fn leaks(step: &mut dyn FnMut() -> usize) -> bool {
    for _ in 0..160 {
        step();
    }
    let before = step();
    for _ in 0..5 {
        step();
    }
    step() > before
}

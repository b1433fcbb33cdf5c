// A saw is called a leak: one step up is a tooth. What comes after it?

fn leaks(step: &mut dyn FnMut() -> usize) -> bool {
    for _ in 0..200 {
        step();
    }
    let mut before = step();
    for _ in 0..400 {
        let now = step();
        if now > before {
            return true;
        }
        before = now;
    }
    false
}

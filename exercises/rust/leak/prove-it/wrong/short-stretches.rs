// A long tooth is called a leak: in stretches of 20 turns you see half of
// it. How long is the longest tooth?

fn leaks(step: &mut dyn FnMut() -> usize) -> bool {
    for _ in 0..200 {
        step();
    }
    let mut tops = [0, 0];
    for top in tops.iter_mut() {
        for _ in 0..20 {
            *top = (*top).max(step());
        }
    }
    tops[1] > tops[0]
}

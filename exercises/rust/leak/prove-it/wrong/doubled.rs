// A slow leak is missed: you ask for twice as much, and it adds one in
// fifty turns. How many more are one too many?

fn leaks(step: &mut dyn FnMut() -> usize) -> bool {
    let mut tops = [0, 0];
    for top in tops.iter_mut() {
        for _ in 0..400 {
            *top = (*top).max(step());
        }
    }
    tops[1] > tops[0] * 2
}

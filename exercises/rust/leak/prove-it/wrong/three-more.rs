// The slowest leak is missed: it adds 3 or 4 in 200 turns, and you ask
// for more than 3. How many are one too many?

fn leaks(step: &mut dyn FnMut() -> usize) -> bool {
    for _ in 0..200 {
        step();
    }
    let mut tops = [0, 0];
    for top in tops.iter_mut() {
        for _ in 0..200 {
            *top = (*top).max(step());
        }
    }
    tops[1] > tops[0] + 3
}

// `countdown(3)` gives 2, 1, 0. The step is taken before the number is
// used. What should happen first in a turn?

fn countdown(n: u32) -> Vec<u32> {
    let mut left = n;
    let mut calls = Vec::new();
    while left > 0 {
        left -= 1;
        calls.push(left);
    }
    calls
}

// It stops at `left -= 1` when `left` is 0. A `u32` is always at least
// 0. Which question says no when 0 is left?

fn countdown(n: u32) -> Vec<u32> {
    let mut left = n;
    let mut calls = Vec::new();
    while left >= 0 {
        calls.push(left);
        left -= 1;
    }
    calls
}

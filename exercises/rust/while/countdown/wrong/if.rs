// `countdown(3)` gives one number only: an `if` asks once. Which word
// asks again after each turn?

fn countdown(n: u32) -> Vec<u32> {
    let mut left = n;
    let mut calls = Vec::new();
    if left > 0 {
        calls.push(left);
        left -= 1;
    }
    calls
}

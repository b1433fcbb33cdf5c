// It goes on until memory is full: 3, 3, 3. Which line should bring the
// no closer?

fn countdown(n: u32) -> Vec<u32> {
    let mut left = n;
    let mut calls = Vec::new();
    while left > 0 {
        calls.push(left);
    }
    calls
}

// For 3 the list is empty. You wrote when to stop; `while` wants to
// know when to go on. Read it aloud with 3.

fn countdown(n: u32) -> Vec<u32> {
    let mut left = n;
    let mut calls = Vec::new();
    while left == 0 {
        calls.push(left);
        left -= 1;
    }
    calls
}

// The last number, 1, is missing. For which number does your question
// say no too early?

fn countdown(n: u32) -> Vec<u32> {
    let mut left = n;
    let mut calls = Vec::new();
    while left > 1 {
        calls.push(left);
        left -= 1;
    }
    calls
}

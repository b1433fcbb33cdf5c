fn countdown(n: u32) -> Vec<u32> {
    let mut left = n;
    let mut calls = Vec::new();
    while left > 0 {
        calls.push(left);
        left -= 1;
    }
    calls
}

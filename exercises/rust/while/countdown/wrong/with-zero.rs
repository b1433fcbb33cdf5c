// There is a 0 at the end, and for 0 the list is not empty. Which
// number is the last one to be called?

fn countdown(n: u32) -> Vec<u32> {
    let mut left = n;
    let mut calls = vec![n];
    while left > 0 {
        left -= 1;
        calls.push(left);
    }
    calls
}

// `countdown(3)` gives one number only: the box is left in turn one.
// Where does the list go back to the caller?

fn countdown(n: u32) -> Vec<u32> {
    let mut left = n;
    let mut calls = Vec::new();
    while left > 0 {
        calls.push(left);
        left -= 1;
        return calls;
    }
    calls
}

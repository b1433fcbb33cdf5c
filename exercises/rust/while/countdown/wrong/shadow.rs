// It goes on until memory is full. `let` in the block makes a new
// `left`, and it ends at `}`. How is the outer one changed?

fn countdown(n: u32) -> Vec<u32> {
    let mut left = n;
    let mut calls = Vec::new();
    while left > 0 {
        calls.push(left);
        let left = left - 1;
    }
    calls
}

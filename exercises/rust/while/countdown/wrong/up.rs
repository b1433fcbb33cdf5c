// It counts up: 1, 2, 3. With which number should it begin?

fn countdown(n: u32) -> Vec<u32> {
    let mut calls = Vec::new();
    let mut i = 1;
    while i <= n {
        calls.push(i);
        i += 1;
    }
    calls
}

// The compiler: cannot assign twice. A parameter stays as it came.
// Which word lets a name change?

fn countdown(n: u32) -> Vec<u32> {
    let mut calls = Vec::new();
    while n > 0 {
        calls.push(n);
        n -= 1;
    }
    calls
}

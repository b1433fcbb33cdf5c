// countdown: countdown to zero
// Give the list n, n - 1 ... down to 1.

fn countdown(n: u32) -> Vec<u32> {
    todo!()
}

// The calm hosts leave first.
fn is_hot(cpu: u32) -> bool {
    if cpu < 90 {
        return false;
    }
    true
}

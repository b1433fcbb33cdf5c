// A question, and its answer said once more.
fn is_hot(cpu: u32) -> bool {
    if cpu >= 90 {
        true
    } else {
        false
    }
}

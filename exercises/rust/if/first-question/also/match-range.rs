// A range that is open to the top.
fn is_hot(cpu: u32) -> bool {
    match cpu {
        90.. => true,
        _ => false,
    }
}

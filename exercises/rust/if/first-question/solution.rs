fn is_hot(cpu: u32) -> bool {
    cpu >= 90
}

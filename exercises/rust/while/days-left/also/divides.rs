// Without a loop: how often does the growth fit, rounded up?
fn days(used: u32, growth: u32, size: u32) -> Option<u32> {
    if used >= size {
        Some(0)
    } else if growth == 0 {
        None
    } else {
        Some((size - used).div_ceil(growth))
    }
}

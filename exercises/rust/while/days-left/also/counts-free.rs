// Counts what is still free, and never goes below 0.
fn days(used: u32, growth: u32, size: u32) -> Option<u32> {
    let mut free = size.saturating_sub(used);
    let mut days = 0;
    while free > 0 {
        if growth == 0 {
            return None;
        }
        free = free.saturating_sub(growth);
        days += 1;
    }
    Some(days)
}

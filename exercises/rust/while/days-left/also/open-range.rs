// A range without an end numbers the days.
fn days(used: u32, growth: u32, size: u32) -> Option<u32> {
    if used < size && growth == 0 {
        return None;
    }
    for day in 0.. {
        if used + day * growth >= size {
            return Some(day);
        }
    }
    None
}

// Both special cases leave first.
fn days(used: u32, growth: u32, size: u32) -> Option<u32> {
    if used >= size {
        return Some(0);
    }
    if growth == 0 {
        return None;
    }
    let mut total = used;
    let mut days = 0;
    while total < size {
        total += growth;
        days += 1;
    }
    Some(days)
}

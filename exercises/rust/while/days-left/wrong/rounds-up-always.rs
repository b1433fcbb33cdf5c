// 85 used, 5 a day, 100 in all give `Some(4)`, one day too many. What
// if the growth fits exactly?

fn days(used: u32, growth: u32, size: u32) -> Option<u32> {
    if used >= size {
        return Some(0);
    }
    if growth == 0 {
        return None;
    }
    Some((size - used) / growth + 1)
}

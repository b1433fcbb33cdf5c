// 80 used, 7 a day, 100 in all give `Some(2)`: 20 / 7 is rounded down.
// Is the disk full after 2 days?

fn days(used: u32, growth: u32, size: u32) -> Option<u32> {
    if used >= size {
        return Some(0);
    }
    if growth == 0 {
        return None;
    }
    Some((size - used) / growth)
}

// A full disk gives `None`, as if it were never full. After how many
// days is it full?

fn days(used: u32, growth: u32, size: u32) -> Option<u32> {
    if used >= size || growth == 0 {
        return None;
    }
    let mut used = used;
    let mut days = 0;
    while used < size {
        used += growth;
        days += 1;
    }
    Some(days)
}

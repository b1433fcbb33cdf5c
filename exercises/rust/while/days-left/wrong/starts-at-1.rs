// A full disk gives `Some(1)`, and all others one day too many. How
// many days have gone by before the first turn?

fn days(used: u32, growth: u32, size: u32) -> Option<u32> {
    let mut used = used;
    let mut days = 1;
    while used < size {
        if growth == 0 {
            return None;
        }
        used += growth;
        days += 1;
    }
    Some(days)
}

// A disk that does not grow gives `Some(0)`, as if it were full today.
// Which value says: never?

fn days(used: u32, growth: u32, size: u32) -> Option<u32> {
    let mut used = used;
    let mut days = 0;
    while used < size {
        if growth == 0 {
            return Some(0);
        }
        used += growth;
        days += 1;
    }
    Some(days)
}

// A full disk that does not grow gives `None`. But it is full today.
// Which question comes first?

fn days(used: u32, growth: u32, size: u32) -> Option<u32> {
    if growth == 0 {
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

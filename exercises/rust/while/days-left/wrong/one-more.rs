// A disk that is exactly full gets one day more: 100 of 100 should give
// `Some(0)`. Does your question still say yes there?

fn days(used: u32, growth: u32, size: u32) -> Option<u32> {
    if growth == 0 {
        return if used >= size { Some(0) } else { None };
    }
    let mut used = used;
    let mut days = 0;
    while used <= size {
        used += growth;
        days += 1;
    }
    Some(days)
}

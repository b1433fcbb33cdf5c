// With 5 used of 10 and growth 0 it is still running: nothing brings
// the end closer. How can such a loop be left?

fn days(used: u32, growth: u32, size: u32) -> Option<u32> {
    let mut used = used;
    let mut days = 0u64;
    while used < size {
        used += growth;
        days += 1;
    }
    Some(days as u32)
}

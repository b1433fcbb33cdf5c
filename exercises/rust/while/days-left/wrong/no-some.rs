// The compiler wants an `Option` and finds a number. How is a number of
// days wrapped that is really there?

fn days(used: u32, growth: u32, size: u32) -> Option<u32> {
    let mut used = used;
    let mut days = 0;
    while used < size {
        if growth == 0 {
            return None;
        }
        used += growth;
        days += 1;
    }
    days
}

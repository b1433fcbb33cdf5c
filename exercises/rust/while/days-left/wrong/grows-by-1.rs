// 80 used and 7 a day give `Some(20)`: the disk grows by 1 in each
// turn. How much is taken each day?

fn days(used: u32, growth: u32, size: u32) -> Option<u32> {
    let mut used = used;
    let mut days = 0;
    while used < size {
        if growth == 0 {
            return None;
        }
        used += 1;
        days += 1;
    }
    Some(days)
}

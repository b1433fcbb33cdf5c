// 80 used and 7 a day give `Some(1)`: an `if` asks once. Which word
// asks again after each day?

fn days(used: u32, growth: u32, size: u32) -> Option<u32> {
    let mut used = used;
    let mut days = 0;
    if used < size {
        if growth == 0 {
            return None;
        }
        used += growth;
        days += 1;
    }
    Some(days)
}

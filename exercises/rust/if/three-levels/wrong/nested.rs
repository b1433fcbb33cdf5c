// Right values. The second question stands inside the block of `else`, so
// the ladder leans to the right. How do the two stand on one line?
fn level(cpu: u32) -> &'static str {
    if cpu >= 90 {
        "crit"
    } else {
        if cpu >= 75 {
            "warn"
        } else {
            "ok"
        }
    }
}

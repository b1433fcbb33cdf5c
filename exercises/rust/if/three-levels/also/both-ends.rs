// Each rung names both ends of its range, so the order is free.
fn level(cpu: u32) -> &'static str {
    if cpu >= 75 && cpu < 90 {
        "warn"
    } else if (0..75).contains(&cpu) {
        "ok"
    } else {
        "crit"
    }
}

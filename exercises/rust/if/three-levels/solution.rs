fn level(cpu: u32) -> &'static str {
    if cpu >= 90 {
        "crit"
    } else if cpu >= 75 {
        "warn"
    } else {
        "ok"
    }
}

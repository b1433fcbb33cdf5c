// The ladder from the other end: the calm hosts leave first.
fn level(cpu: u32) -> &'static str {
    if cpu < 75 {
        "ok"
    } else if cpu < 90 {
        "warn"
    } else {
        "crit"
    }
}

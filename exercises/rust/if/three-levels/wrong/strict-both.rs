// 90 comes out as `warn` and 75 as `ok`. Each limit falls one level too
// low. To which side does "from" put it?

fn level(cpu: u32) -> &'static str {
    if cpu > 90 {
        "crit"
    } else if cpu > 75 {
        "warn"
    } else {
        "ok"
    }
}

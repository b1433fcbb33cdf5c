// Exactly 90 comes out as `warn`. Is 90 part of "from 90 up"?

fn level(cpu: u32) -> &'static str {
    if cpu > 90 {
        "crit"
    } else if cpu >= 75 {
        "warn"
    } else {
        "ok"
    }
}

// Exactly 75 comes out as `ok`. Is 75 part of "from 75 up"?

fn level(cpu: u32) -> &'static str {
    if cpu >= 90 {
        "crit"
    } else if cpu > 75 {
        "warn"
    } else {
        "ok"
    }
}

// Nothing ever becomes `crit`: 95 is also at least 75, and the ladder
// stops at the first yes. Which question belongs on top?

fn level(cpu: u32) -> &'static str {
    if cpu >= 75 {
        "warn"
    } else if cpu >= 90 {
        "crit"
    } else {
        "ok"
    }
}

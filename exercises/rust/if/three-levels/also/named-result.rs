// The ladder gives its value to a name first.
fn level(cpu: u32) -> &'static str {
    let is_crit = cpu > 89;
    let result = if is_crit {
        "crit"
    } else if cpu > 74 {
        "warn"
    } else {
        "ok"
    };
    result
}

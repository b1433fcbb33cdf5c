// A name that starts as "ok" and is changed by the ladder.
fn level(cpu: u32) -> &'static str {
    let mut level = "ok";
    if cpu >= 90 {
        level = "crit";
    } else if cpu >= 75 {
        level = "warn";
    }
    level
}

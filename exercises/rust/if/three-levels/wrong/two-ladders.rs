// The compiler expected `()`: a second `if` starts below, so the text
// of the first goes nowhere. What would join the two?

fn level(cpu: u32) -> &'static str {
    if cpu >= 90 {
        "crit"
    }
    if cpu >= 75 {
        "warn"
    } else {
        "ok"
    }
}

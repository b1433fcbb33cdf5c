// The compiler expected `&str` and found `()`: no text arrives. Which
// sign at the end of a line throws its value away?

fn level(cpu: u32) -> &'static str {
    if cpu >= 90 {
        "crit";
    } else if cpu >= 75 {
        "warn";
    } else {
        "ok";
    }
}

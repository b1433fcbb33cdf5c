// The compiler expected a `Level` and found text. The header promises
// one of three values. How is such a value written?

#[derive(Debug, PartialEq)]
enum Level {
    Ok,
    Warn,
    Crit,
}

fn level(cpu: u32) -> Level {
    if cpu >= 90 {
        "crit"
    } else if cpu >= 75 {
        "warn"
    } else {
        "ok"
    }
}

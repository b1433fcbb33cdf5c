// Nothing is ever `Crit`: 95 is also at least 75, and the ladder takes
// the first yes. Which question goes on top?

#[derive(Debug, PartialEq)]
enum Level {
    Ok,
    Warn,
    Crit,
}

fn level(cpu: u32) -> Level {
    if cpu >= 75 {
        Level::Warn
    } else if cpu >= 90 {
        Level::Crit
    } else {
        Level::Ok
    }
}

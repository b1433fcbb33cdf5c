// Each case leaves as soon as it is known.
#[derive(Debug, PartialEq)]
enum Level {
    Ok,
    Warn,
    Crit,
}

fn level(cpu: u32) -> Level {
    if cpu < 75 {
        return Level::Ok;
    }
    if cpu < 90 {
        return Level::Warn;
    }
    Level::Crit
}

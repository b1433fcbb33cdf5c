// A cpu below 75 gets no level, and the box has promised one. What is
// left after no and no?

#[derive(Debug, PartialEq)]
enum Level {
    Ok,
    Warn,
    Crit,
}

fn level(cpu: u32) -> Level {
    if cpu >= 90 {
        Level::Crit
    } else if cpu >= 75 {
        Level::Warn
    }
}

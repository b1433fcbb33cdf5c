// The level has a name before it goes out.
#[derive(Debug, PartialEq)]
enum Level {
    Ok,
    Warn,
    Crit,
}

fn level(cpu: u32) -> Level {
    let mut found = Level::Ok;
    if cpu >= 75 {
        found = Level::Warn;
    }
    if cpu > 89 {
        found = Level::Crit;
    }
    return found;
}

// 75 gives `Ok`. "From 75 up" takes 75 in. Which sign does?

#[derive(Debug, PartialEq)]
enum Level {
    Ok,
    Warn,
    Crit,
}

fn level(cpu: u32) -> Level {
    if cpu >= 90 {
        Level::Crit
    } else if cpu > 75 {
        Level::Warn
    } else {
        Level::Ok
    }
}

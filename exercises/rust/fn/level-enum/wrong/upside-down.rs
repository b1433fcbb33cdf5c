// A calm machine comes out as `Crit`, a busy one as `Ok`. Read your
// ladder aloud with 95.

#[derive(Debug, PartialEq)]
enum Level {
    Ok,
    Warn,
    Crit,
}

fn level(cpu: u32) -> Level {
    if cpu >= 90 {
        Level::Ok
    } else if cpu >= 75 {
        Level::Warn
    } else {
        Level::Crit
    }
}

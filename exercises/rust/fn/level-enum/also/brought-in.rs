// `use` brings the names in.
#[derive(Debug, PartialEq)]
enum Level {
    Ok,
    Warn,
    Crit,
}

use Level::{Crit, Warn};

fn level(cpu: u32) -> Level {
    if cpu >= 90 {
        Crit
    } else if cpu >= 75 {
        Warn
    } else {
        Level::Ok
    }
}

// The level is printed, and `Ok` comes back each time. Who asked for it
// gets only what the last line hands back.

#[derive(Debug, PartialEq)]
enum Level {
    Ok,
    Warn,
    Crit,
}

fn level(cpu: u32) -> Level {
    if cpu >= 90 {
        println!("{:?}", Level::Crit);
    } else if cpu >= 75 {
        println!("{:?}", Level::Warn);
    }
    Level::Ok
}

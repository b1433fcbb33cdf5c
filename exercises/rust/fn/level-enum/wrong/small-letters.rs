// There is no `crit` in `Level`. How are the three names spelled in the
// `enum`?

#[derive(Debug, PartialEq)]
enum Level {
    Ok,
    Warn,
    Crit,
}

fn level(cpu: u32) -> Level {
    if cpu >= 90 {
        Level::crit
    } else if cpu >= 75 {
        Level::warn
    } else {
        Level::ok
    }
}

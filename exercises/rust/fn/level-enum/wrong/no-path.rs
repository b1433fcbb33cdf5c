// The compiler does not find `Crit`. It lives inside its type. What
// stands before it, with `::`?

#[derive(Debug, PartialEq)]
enum Level {
    Ok,
    Warn,
    Crit,
}

fn level(cpu: u32) -> Level {
    if cpu >= 90 {
        Crit
    } else if cpu >= 75 {
        Warn
    } else {
        Level::Ok
    }
}

// The compiler found `()`: each `;` threw a level away. What ends an
// arm that hands its value back?

#[derive(Debug, PartialEq)]
enum Level {
    Ok,
    Warn,
    Crit,
}

fn level(cpu: u32) -> Level {
    if cpu >= 90 {
        Level::Crit;
    } else if cpu >= 75 {
        Level::Warn;
    } else {
        Level::Ok;
    }
}

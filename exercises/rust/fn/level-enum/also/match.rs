// A `match` over ranges.
#[derive(Debug, PartialEq)]
enum Level {
    Ok,
    Warn,
    Crit,
}

fn level(cpu: u32) -> Level {
    match cpu {
        0..=74 => Level::Ok,
        75..=89 => Level::Warn,
        _ => Level::Crit,
    }
}

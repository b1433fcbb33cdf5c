// level-enum: return a level, not a text
// Give Crit from 90, Warn from 75, else Ok.

#[derive(Debug, PartialEq)]
enum Level {
    Ok,
    Warn,
    Crit,
}

fn level(cpu: u32) -> Level {
    todo!()
}

// 95 comes out as `warn`. Two separate `if`s both ask, and the second
// one overwrites the first. What makes a question wait for a no?

fn level(cpu: u32) -> &'static str {
    let mut level = "ok";
    if cpu >= 90 {
        level = "crit";
    }
    if cpu >= 75 {
        level = "warn";
    }
    level
}

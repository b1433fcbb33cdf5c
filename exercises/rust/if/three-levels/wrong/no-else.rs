// The compiler misses an `else`. What is `level(40)`, when both
// questions have said no?

fn level(cpu: u32) -> &'static str {
    if cpu >= 90 {
        "crit"
    } else if cpu >= 75 {
        "warn"
    }
}

// The hour decides by ranges.
fn action(cpu: Option<u32>, prod: bool, hour: u32) -> &'static str {
    match (cpu, prod) {
        (None, _) => "check",
        (Some(0..=89), _) => "none",
        (_, false) => "email",
        _ => match hour {
            22.. | 0..=6 => "page",
            _ => "call",
        },
    }
}

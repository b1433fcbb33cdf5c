// One match, with questions behind its patterns.
fn action(cpu: Option<u32>, prod: bool, hour: u32) -> &'static str {
    match cpu {
        None => "check",
        Some(c) if c < 90 => "none",
        Some(_) if !prod => "email",
        Some(_) if (7..22).contains(&hour) => "call",
        Some(_) => "page",
    }
}

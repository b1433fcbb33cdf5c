// The ladder stands inside the `if let`.
fn action(cpu: Option<u32>, prod: bool, hour: u32) -> &'static str {
    if let Some(value) = cpu {
        if value < 90 {
            "none"
        } else if !prod {
            "email"
        } else if hour < 7 || hour >= 22 {
            "page"
        } else {
            "call"
        }
    } else {
        "check"
    }
}

// At 3 at night someone is called, not paged. Midnight is inside the
// night. Which hours after it still count?

fn action(cpu: Option<u32>, prod: bool, hour: u32) -> &'static str {
    let cpu = match cpu {
        Some(value) => value,
        None => return "check",
    };
    if cpu < 90 {
        "none"
    } else if !prod {
        "email"
    } else if hour >= 22 {
        "page"
    } else {
        "call"
    }
}

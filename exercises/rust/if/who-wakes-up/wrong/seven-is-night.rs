// At 7 someone is still paged. Is 7 itself part of "until before 7"?

fn action(cpu: Option<u32>, prod: bool, hour: u32) -> &'static str {
    let cpu = match cpu {
        Some(value) => value,
        None => return "check",
    };
    if cpu < 90 {
        "none"
    } else if !prod {
        "email"
    } else if hour >= 22 || hour <= 7 {
        "page"
    } else {
        "call"
    }
}

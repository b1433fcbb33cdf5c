// Nobody is paged: no hour is both at least 22 and below 7. Night is
// late in the evening or early in the day. Which sign says that?

fn action(cpu: Option<u32>, prod: bool, hour: u32) -> &'static str {
    let cpu = match cpu {
        Some(value) => value,
        None => return "check",
    };
    if cpu < 90 {
        "none"
    } else if !prod {
        "email"
    } else if hour >= 22 && hour < 7 {
        "page"
    } else {
        "call"
    }
}

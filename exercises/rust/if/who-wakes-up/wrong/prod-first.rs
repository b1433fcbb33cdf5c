// A calm host outside production sends an email. Rules are read from
// the top. Which one must be asked before `prod`?

fn action(cpu: Option<u32>, prod: bool, hour: u32) -> &'static str {
    let cpu = match cpu {
        Some(value) => value,
        None => return "check",
    };
    if !prod {
        "email"
    } else if cpu < 90 {
        "none"
    } else if hour >= 22 || hour < 7 {
        "page"
    } else {
        "call"
    }
}

// A hot host outside production pages someone at 3. Which rule must be
// settled before the hour counts?

fn action(cpu: Option<u32>, prod: bool, hour: u32) -> &'static str {
    let cpu = match cpu {
        Some(value) => value,
        None => return "check",
    };
    if cpu < 90 {
        "none"
    } else if hour >= 22 || hour < 7 {
        "page"
    } else if !prod {
        "email"
    } else {
        "call"
    }
}

// `Some(0)` comes out as `check`. That 0 was measured. Which value
// alone means that there is no reading?

fn action(cpu: Option<u32>, prod: bool, hour: u32) -> &'static str {
    let cpu = cpu.unwrap_or(0);
    if cpu == 0 {
        return "check";
    }
    if cpu < 90 {
        "none"
    } else if !prod {
        "email"
    } else if hour >= 22 || hour < 7 {
        "page"
    } else {
        "call"
    }
}

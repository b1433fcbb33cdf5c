// `Some(90)` comes out as `none`. Only readings below 90 are calm. On
// which side does 90 itself lie?

fn action(cpu: Option<u32>, prod: bool, hour: u32) -> &'static str {
    let cpu = match cpu {
        Some(value) => value,
        None => return "check",
    };
    if cpu <= 90 {
        "none"
    } else if !prod {
        "email"
    } else if hour >= 22 || hour < 7 {
        "page"
    } else {
        "call"
    }
}

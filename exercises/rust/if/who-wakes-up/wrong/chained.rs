// The compiler does not chain comparisons: each of them has two sides.
// How many questions does the night need?

fn action(cpu: Option<u32>, prod: bool, hour: u32) -> &'static str {
    let cpu = match cpu {
        Some(value) => value,
        None => return "check",
    };
    if cpu < 90 {
        "none"
    } else if !prod {
        "email"
    } else if 22 <= hour < 7 {
        "page"
    } else {
        "call"
    }
}

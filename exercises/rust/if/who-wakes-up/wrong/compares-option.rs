// The compiler expected an `Option<u32>` and found a number: `cpu`
// still has its wrapping. What must happen to it before the ladder?

fn action(cpu: Option<u32>, prod: bool, hour: u32) -> &'static str {
    if cpu == None {
        "check"
    } else if cpu < 90 {
        "none"
    } else if !prod {
        "email"
    } else if hour >= 22 || hour < 7 {
        "page"
    } else {
        "call"
    }
}

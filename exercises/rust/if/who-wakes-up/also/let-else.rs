// A guard in one line, then early returns.
fn action(cpu: Option<u32>, prod: bool, hour: u32) -> &'static str {
    let Some(cpu) = cpu else {
        return "check";
    };
    if cpu <= 89 {
        return "none";
    }
    if prod == false {
        return "email";
    }
    let day = hour >= 7 && hour < 22;
    if day {
        return "call";
    }
    "page"
}

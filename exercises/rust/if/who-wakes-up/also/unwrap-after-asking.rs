// Asked first, so there is something to take out; then from the top.
fn action(cpu: Option<u32>, prod: bool, hour: u32) -> &'static str {
    if cpu.is_none() {
        return "check";
    }
    let cpu = cpu.unwrap();
    let hot = cpu >= 90;
    let night = hour > 21 || hour < 7;
    if hot && prod && night {
        "page"
    } else if hot && prod {
        "call"
    } else if hot {
        "email"
    } else {
        "none"
    }
}

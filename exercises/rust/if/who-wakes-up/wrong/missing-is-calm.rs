// With `None` the answer is `none`: a silent host passes for a calm
// one. Which rule comes before all comparing?

fn action(cpu: Option<u32>, prod: bool, hour: u32) -> &'static str {
    let cpu = cpu.unwrap_or(0);
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

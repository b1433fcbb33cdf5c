// With `None` the program stops: there is no number to take out. Which
// answer should leave before that line?

fn action(cpu: Option<u32>, prod: bool, hour: u32) -> &'static str {
    let cpu = cpu.unwrap();
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
